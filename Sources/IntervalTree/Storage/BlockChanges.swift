// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Entries come and go, blocks overflow and become small.

extension BlockList {
  /// Adds an entry, after those with the same start. No block before `first`, where it is known,
  /// is the one where it belongs.
  mutating func insert(_ entry: Packed, from first: Int? = nil) {
    if entry.units != 1 && units == nil { keepUnits() }
    longest = max(longest, entry.length)
    count += 1
    if directory.count == 0 { openBlock(at: 0, from: Directory.lowest) }
    var place = first ?? directory.last(below: entry.start + 1)
    // From a first one that is known it is seldom far.
    while directory[place + 1] <= entry.start { place += 1 }
    if size(of: slot(at: place)) == Self.blockSize {
      split(place, before: entry.start)
      if directory[place + 1] <= entry.start { place += 1 }
    }
    let slot = slot(at: place)
    let lane = bounds.line(2 * slot).count(below: entry.start + 1)
    openLane(lane, in: slot)
    write(entry, slot, lane)
  }

  /// Removes one of the entries that equal the given one; false when there is none.
  mutating func remove(_ entry: Packed) -> Bool {
    guard directory.count > 0 else { return false }
    var place = directory.last(below: entry.start)
    repeat {
      let slot = slot(at: place)
      if let lane = lane(of: entry, in: slot) {
        removeLane(lane, at: place)
        return true
      }
      place += 1
    } while directory[place] <= entry.start && place < directory.count
    return false
  }

  private mutating func removeLane(_ lane: Int, at place: Int) {
    let slot = slot(at: place)
    let size = size(of: slot)
    closeLane(lane, of: size, in: slot)
    count -= 1
    if count == 0 { longest = 0 }
    if size <= Self.blockSize / 4 { join(place) }
  }

  /// Halves a full block; where what comes next is after all there is, it stays full, so that
  /// ascending entries fill their blocks.
  private mutating func split(_ place: Int, before start: Int32) {
    let old = slot(at: place)
    let isLast = place == directory.count - 1
    let lastStart = bounds[2 * old * Line.width + Self.blockSize - 1]
    let half = isLast && start >= lastStart ? Self.blockSize : Self.blockSize / 2
    let border = half == Self.blockSize ? start : bounds[2 * old * Line.width + half]
    openBlock(at: place + 1, from: border)
    // Not of `old`: the blocks may have moved.
    moveLanes(half..<Self.blockSize, of: slot(at: place), to: 0, of: slot(at: place + 1))
  }

  /// Moves what a small block has to its neighbour where that has room, and gives it up.
  private mutating func join(_ place: Int) {
    let size = size(of: slot(at: place))
    let isLast = place == directory.count - 1
    // The first block takes from the second; the others give to the one before.
    let upper = place == 0 && !isLast ? 1 : place
    guard upper > 0 else {
      if size == 0 { closeBlock(at: 0) }
      return
    }
    let (from, to) = (slot(at: upper), slot(at: upper - 1))
    let (more, held) = (self.size(of: from), self.size(of: to))
    guard more == 0 || held == 0 || more + held <= Self.blockSize * 3 / 4 else { return }
    moveLanes(0..<more, of: from, to: held, of: to)
    closeBlock(at: upper)
  }
}
