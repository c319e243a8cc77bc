// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What overlaps a window, found in a list of blocks.

extension BlockList {
  /// Nothing that ends after `start` begins before this number: nothing is longer than `longest`.
  @inline(always)
  func earliest(_ start: Int32) -> Int32 {
    Int32(truncatingIfNeeded: max(Int(start) &- longest, Int(Directory.lowest)) &+ 1)
  }

  /// The place of the first block that may hold what reaches beyond `start`.
  @inline(always)
  func firstPlace(_ start: Int32) -> Int {
    directory.last(below: earliest(start))
  }

  /// Places of a block, added up in quarters: −1 for each entry that overlaps `[start, end)`, and
  /// −4 in every quarter besides.
  ///
  /// An entry starts before `end` or ends after `start`, or both; only those that do both overlap.
  /// A vacant place starts before nothing and ends after everything.
  @inline(always)
  private func hits(in slot: Int, _ start: Int32, _ end: Int32) -> SIMD4<Int32> {
    let starts = bounds.line(2 &* slot).isBelow(end)
    let ends = bounds.line(2 &* slot &+ 1).isAbove(start)
    return starts.quarters &+ ends.quarters
  }

  /// How many entries overlap `[start, end)`.
  @inline(always)
  func count(_ start: Int32, _ end: Int32) -> Int { count(start, end, from: firstPlace(start)) }

  /// The same where it is known which block is the first that may have one.
  @inline(always)
  func count(_ start: Int32, _ end: Int32, from place: Int) -> Int {
    var place = place
    var sum = SIMD4<Int32>.zero
    repeat {
      sum &+= hits(in: slot(at: place), start, end) &+ 4
      place &+= 1
    } while directory[place] < end
    return Int(0 &- sum.total)
  }

  /// Some number above 0 when an entry overlaps `[start, end)`, else 0.
  ///
  /// A few blocks are looked at without asking whether the answer is known: a branch that nobody
  /// can foresee costs more than they do.
  @inline(always)
  func find(_ start: Int32, _ end: Int32) -> Int { find(start, end, from: firstPlace(start)) }

  /// The same where it is known which block is the first that may have one.
  @inline(always)
  func find(_ start: Int32, _ end: Int32, from place: Int) -> Int {
    var place = place
    let foreseen = place &+ 4
    var sum = SIMD4<Int32>.zero
    repeat {
      sum &+= hits(in: slot(at: place), start, end) &+ 4
      place &+= 1
    } while directory[place] < end && place < foreseen
    while directory[place] < end && sum.total == 0 {
      sum = hits(in: slot(at: place), start, end) &+ 4
      place &+= 1
    }
    return Int(0 &- sum.total)
  }

  /// Hands over where the entries are that overlap `[start, end)`, by start.
  @inline(always)
  private func scan(
    _ start: Int32, _ end: Int32, from place: Int, _ visit: (_ slot: Int, _ lane: Int) -> Void
  ) {
    var place = place
    repeat {
      let slot = slot(at: place)
      let starts = bounds.line(2 &* slot).isBelow(end)
      let ends = bounds.line(2 &* slot &+ 1).isAbove(start)
      var hits = (starts & ends).bits
      while hits != 0 {
        visit(slot, hits.trailingZeroBitCount)
        hits &= hits &- 1
      }
      place &+= 1
    } while directory[place] < end
  }

  /// Hands over the entries that overlap `[start, end)`, by start.
  @inline(always)
  func forEach(_ start: Int32, _ end: Int32, _ body: (Packed) -> Void) {
    scan(start, end, from: firstPlace(start)) { body(read($0, $1)) }
  }

  /// Hands over the ids of the entries that overlap `[start, end)`, by their start.
  @inline(always)
  func forEachId(_ start: Int32, _ end: Int32, _ body: (UInt32) -> Void) {
    forEachId(start, end, from: firstPlace(start), body)
  }

  /// The same where it is known which block is the first that may have one.
  @inline(always)
  func forEachId(_ start: Int32, _ end: Int32, from place: Int, _ body: (UInt32) -> Void) {
    scan(start, end, from: place) { body(UInt32(bitPattern: ids[$0 &* Line.width &+ $1])) }
  }
}
