// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// An entry as a block keeps it: numbers of 32 bits.
struct Packed {
  let start: Int32
  let end: Int32
  let id: UInt32
  /// `UInt32.max` stands for the whole.
  let units: UInt32

  var length: Int { Int(end) - Int(start) }
}

/// The entries of one duration tier, by start, in blocks of up to sixteen.
///
/// A block is one cache line of starts, one of ends, one of ids; a directory finds it by where it
/// begins: no entry of a block starts before the number that the directory has for it, and none
/// after the number of the next block. Deleting leaves that number as it is, so that this always
/// holds. Blocks that overflow are halved, neighbours that have become small are joined, as the
/// leaves of a B+-tree. Who owns a list frees it.
struct BlockList {
  /// How many entries there are.
  private(set) var count = 0
  /// No entry is longer than this; 0 when there is none.
  ///
  /// After a removal it may be more than the longest that is left, which makes searches wider but
  /// never wrong.
  private(set) var longest = 0
  /// How many blocks there is room for.
  private var capacity: Int
  private(set) var directory: Directory
  /// Starts and ends of each block: two lines.
  private var bounds: Numbers
  private var ids: Numbers
  /// Only where some entry takes other than one unit.
  private var units: Numbers?
  /// Where in `bounds` and `ids` a block is, by its place in the directory; after the last block,
  /// which are free. Each occurs once.
  private var slots: Numbers
  /// Whether every block is where its place says, so that `slots` need not be asked.
  private var isInOrder = true

  /// How many entries a block has at most.
  static var blockSize: Int { Line.width }

  /// The list without entries; it has no memory.
  init() { self.init(capacity: 0, keepsUnits: false) }

  private init(capacity: Int, keepsUnits: Bool) {
    self.capacity = capacity
    directory = Directory(capacity: capacity)
    bounds = Numbers(lines: 2 * capacity)
    ids = Numbers(lines: capacity)
    units = keepsUnits ? Numbers(lines: capacity) : nil
    slots = Numbers(lines: (capacity + Line.width - 1) / Line.width)
    for slot in 0..<capacity { slots[slot] = Int32(slot) }
  }

  /// The list of the given entries, which are in ascending order of their starts: every block is
  /// full.
  init(_ entries: ArraySlice<Packed>) {
    let blocks = (entries.count + Self.blockSize - 1) / Self.blockSize
    self.init(capacity: blocks, keepsUnits: entries.contains { $0.units != 1 })
    for (index, entry) in entries.enumerated() {
      write(entry, index / Self.blockSize, index % Self.blockSize)
      longest = max(longest, entry.length)
    }
    count = entries.count
    directory.fill(count: blocks) {
      $0 == 0 ? Directory.lowest : bounds[2 * $0 * Line.width]
    }
  }

  func free() {
    guard capacity > 0 else { return }
    directory.free()
    bounds.free()
    ids.free()
    units?.free()
    slots.free()
  }

  /// The same in memory of its own, with room for that many blocks, which are in order.
  func copy(capacity: Int) -> BlockList {
    var copy = BlockList(capacity: capacity, keepsUnits: units != nil)
    for place in 0..<directory.count {
      let slot = slot(at: place)
      copy.bounds.copyLine(2 * slot, of: bounds, to: 2 * place)
      copy.bounds.copyLine(2 * slot + 1, of: bounds, to: 2 * place + 1)
      copy.ids.copyLine(slot, of: ids, to: place)
      if let units { copy.units?.copyLine(slot, of: units, to: place) }
    }
    copy.directory.fill(count: directory.count) { directory[$0] }
    copy.count = count
    copy.longest = longest
    return copy
  }

  func copy() -> BlockList { copy(capacity: capacity) }

  // MARK: Searching

  /// What the first of all that reaches beyond `start` starts after or at: it is no longer than
  /// `longest`.
  @inline(__always)
  func earliest(_ start: Int32) -> Int32 {
    Int32(truncatingIfNeeded: max(Int(start) &- longest, Int(Directory.lowest)) &+ 1)
  }

  /// The place of the first block that may hold what reaches beyond `start`.
  @inline(__always)
  private func firstPlace(_ start: Int32) -> Int { directory.last(below: earliest(start)) }

  /// Places of a block, added up in quarters: −1 for each entry that overlaps `[start, end)`, and
  /// −4 in every quarter besides.
  ///
  /// An entry starts before `end` or ends after `start`, or both; only those that do both overlap.
  /// A vacant place starts before nothing and ends after everything.
  @inline(__always)
  private func hits(in slot: Int, _ start: Int32, _ end: Int32) -> SIMD4<Int32> {
    let starts = bounds.line(2 &* slot).isBelow(end)
    let ends = bounds.line(2 &* slot &+ 1).isAbove(start)
    return starts.quarters &+ ends.quarters
  }

  /// How many entries overlap `[start, end)`.
  @inline(__always)
  func count(_ start: Int32, _ end: Int32) -> Int { count(start, end, from: firstPlace(start)) }

  /// The same where it is known which block is the first that may have one.
  @inline(__always)
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
  @inline(__always)
  func find(_ start: Int32, _ end: Int32) -> Int { find(start, end, from: firstPlace(start)) }

  /// The same where it is known which block is the first that may have one.
  @inline(__always)
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
  @inline(__always)
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
  @inline(__always)
  func forEach(_ start: Int32, _ end: Int32, _ body: (Packed) -> Void) {
    scan(start, end, from: firstPlace(start)) { body(read($0, $1)) }
  }

  /// Hands over the ids of the entries that overlap `[start, end)`, by their start.
  @inline(__always)
  func forEachId(_ start: Int32, _ end: Int32, _ body: (UInt32) -> Void) {
    forEachId(start, end, from: firstPlace(start), body)
  }

  /// The same where it is known which block is the first that may have one.
  @inline(__always)
  func forEachId(_ start: Int32, _ end: Int32, from place: Int, _ body: (UInt32) -> Void) {
    scan(start, end, from: place) { body(UInt32(bitPattern: ids[$0 &* Line.width &+ $1])) }
  }

  // MARK: Changing

  /// Adds an entry, after those with the same start.
  mutating func insert(_ entry: Packed) {
    if entry.units != 1 && units == nil { keepUnits() }
    longest = max(longest, entry.length)
    count += 1
    if directory.count == 0 { openBlock(at: 0, from: Directory.lowest) }
    var place = directory.last(below: entry.start + 1)
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

  // MARK: Blocks and lanes

  @inline(__always)
  private func slot(at place: Int) -> Int { isInOrder ? place : Int(slots[place]) }

  private func size(of slot: Int) -> Int {
    bounds.line(2 * slot).count(below: Line.vacant)
  }

  private func lane(of entry: Packed, in slot: Int) -> Int? {
    let id = ids.line(slot).isEqual(Int32(bitPattern: entry.id))
    var hits =
      bounds.line(2 * slot).isEqual(entry.start) & bounds.line(2 * slot + 1).isEqual(entry.end) & id
    if let units {
      hits &= units.line(slot).isEqual(Int32(bitPattern: entry.units))
    } else if entry.units != 1 {
      return nil
    }
    return hits.bits == 0 ? nil : hits.bits.trailingZeroBitCount
  }

  private func read(_ slot: Int, _ lane: Int) -> Packed {
    let place = 2 * slot * Line.width + lane
    return Packed(
      start: bounds[place], end: bounds[place + Line.width],
      id: UInt32(bitPattern: ids[slot * Line.width + lane]),
      units: units.map { UInt32(bitPattern: $0[slot * Line.width + lane]) } ?? 1)
  }

  private func write(_ entry: Packed, _ slot: Int, _ lane: Int) {
    let place = 2 * slot * Line.width + lane
    bounds[place] = entry.start
    bounds[place + Line.width] = entry.end
    ids[slot * Line.width + lane] = Int32(bitPattern: entry.id)
    units?[slot * Line.width + lane] = Int32(bitPattern: entry.units)
  }

  /// Moves the entries from that lane on up by one; the last lane is vacant.
  private func openLane(_ lane: Int, in slot: Int) {
    bounds.shift(up: 2 * slot, from: lane)
    bounds.shift(up: 2 * slot + 1, from: lane)
    ids.shift(up: slot, from: lane)
    units?.shift(up: slot, from: lane)
  }

  /// Moves the entries after that lane down by one, of `size` that there are.
  private func closeLane(_ lane: Int, of size: Int, in slot: Int) {
    func close(_ numbers: Numbers, _ line: Int) {
      let start = line * Line.width
      numbers.move(start + lane + 1..<start + size, to: start + lane)
      numbers[start + size - 1] = Line.vacant
    }
    close(bounds, 2 * slot)
    close(bounds, 2 * slot + 1)
    close(ids, slot)
    if let units { close(units, slot) }
  }

  /// Moves lanes of one block to another, where they begin at `lane`.
  private func moveLanes(_ lanes: Range<Int>, of from: Int, to lane: Int, of to: Int) {
    func moved(_ numbers: Numbers, _ source: Int, _ target: Int) {
      numbers.move(source + lanes.lowerBound..<source + lanes.upperBound, to: target + lane)
    }
    moved(bounds, 2 * from * Line.width, 2 * to * Line.width)
    moved(bounds, (2 * from + 1) * Line.width, (2 * to + 1) * Line.width)
    moved(ids, from * Line.width, to * Line.width)
    if let units { moved(units, from * Line.width, to * Line.width) }
    for line in [2 * from, 2 * from + 1] {
      bounds.clear(line * Line.width + lanes.lowerBound..<line * Line.width + lanes.upperBound)
    }
  }

  /// An empty block at that place of the directory.
  private mutating func openBlock(at place: Int, from start: Int32) {
    if directory.count == capacity {
      let full = self
      // Little room to spare: memory counts more than a copy now and then.
      self = full.copy(capacity: capacity == 0 ? 1 : capacity + max(4, capacity / 8))
      full.free()
    }
    let blocks = directory.count
    let slot = slots[blocks]
    slots.move(place..<blocks, to: place + 1)
    slots[place] = slot
    if place < blocks { isInOrder = false }
    directory.insert(start, at: place)
  }

  /// Gives up the empty block at that place.
  private mutating func closeBlock(at place: Int) {
    let blocks = directory.count
    let slot = slots[place]
    slots.move(place + 1..<blocks, to: place)
    slots[blocks - 1] = slot
    if place < blocks - 1 { isInOrder = false }
    directory.remove(at: place)
  }

  private mutating func keepUnits() {
    let units = Numbers(lines: capacity)
    for place in 0..<capacity * Line.width { units[place] = 1 }
    self.units = units
  }
}

extension BlockList {
  /// The entries of the block at that place of the directory. For tests.
  func block(at place: Int) -> [Packed] {
    let slot = slot(at: place)
    return (0..<size(of: slot)).map { read(slot, $0) }
  }

  /// What is wrong with the slots; for tests.
  func slotFaults() -> [String] {
    var faults: [String] = []
    if Set((0..<capacity).map { slots[$0] }) != Set((0..<capacity).map(Int32.init)) {
      faults.append("slots occur twice or not at all")
    }
    for place in 0..<directory.count where isInOrder && Int(slots[place]) != place {
      faults.append("block \(place) is not in order")
    }
    for place in directory.count..<capacity where size(of: Int(slots[place])) != 0 {
      faults.append("a free block has entries")
    }
    for place in 0..<directory.count {
      let slot = Int(slots[place])
      for lane in size(of: slot)..<Self.blockSize
      where bounds[2 * slot * Line.width + lane] != Line.vacant
        || bounds[(2 * slot + 1) * Line.width + lane] != Line.vacant
      {
        faults.append("block \(place) has a hole")
      }
    }
    return faults
  }
}
