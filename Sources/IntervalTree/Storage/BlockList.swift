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
/// A block is one cache line of starts, one of ends, one of ids. Its *place* is its rank in the
/// directory, its *slot* is where it lies in memory, and a *lane* is a position within it. Blocks
/// that overflow are halved, and one that has become small joins a neighbour that has room, as the
/// leaves of a B+-tree, but no least number of entries is kept. Who owns a list frees it.
///
/// What always holds, and `IntervalTree.checkInvariants()` checks:
///
/// 1. An entry's length belongs to the tier and is at most `longest`.
/// 2. Keys of the directory ascend, the first is the lowest number there is, and a block's starts lie
///    from its own key to that of the next, both included. Removals leave keys as they are.
/// 3. A block ascends by start; behind its entries, starts and ends are vacant: the greatest number.
/// 4. `slots` has each slot once, and is in order while `isInOrder`.
/// 5. Each level of the directory has every sixteenth number of the one below; behind, all is vacant.
/// 6. An entry starts before it ends, strictly between the least and the greatest number.
///
/// *Why a search finds all:* what overlaps `[s, e)` has s − longest < start < e (1). With p the last
/// place whose key is at most s − longest, all blocks before p have starts up to p's key, and all from
/// the first key that is at least e on have starts from e on (2). What lies between is searched.
///
/// *Why counting is right:* every entry, and every vacant lane, starts before `e` or ends after `s`
/// or both (3, 6), and overlaps exactly where both hold. The hits of a block are therefore those that
/// start before `e`, and those that end after `s`, less sixteen.
struct BlockList {
  /// How many entries there are.
  var count = 0
  /// No entry is longer than this; 0 when there is none.
  ///
  /// After a removal it may be more than the longest that is left, which makes searches wider but
  /// never wrong.
  var longest = 0
  /// How many blocks there is room for.
  private(set) var capacity: Int
  private(set) var directory: Directory
  /// Starts and ends of each block: two lines.
  private(set) var bounds: Numbers
  private(set) var ids: Numbers
  /// Only where some entry takes other than one unit.
  private(set) var units: Numbers?
  /// Where in `bounds` and `ids` a block is, by its place in the directory; after the last block,
  /// which are free. Each occurs once.
  private(set) var slots: Numbers
  /// Whether every block is where its place says, so that `slots` need not be asked.
  private(set) var isInOrder = true

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

  /// The list of the given entries, which are in ascending order of their starts: all blocks but the
  /// last are full.
  init(_ entries: [Packed]) {
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

  // MARK: Blocks and lanes

  @inline(always)
  func slot(at place: Int) -> Int { isInOrder ? place : Int(slots[place]) }

  func size(of slot: Int) -> Int {
    bounds.line(2 * slot).count(below: Line.vacant)
  }

  func lane(of entry: Packed, in slot: Int) -> Int? {
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

  func read(_ slot: Int, _ lane: Int) -> Packed {
    let place = 2 * slot * Line.width + lane
    return Packed(
      start: bounds[place], end: bounds[place + Line.width],
      id: UInt32(bitPattern: ids[slot * Line.width + lane]),
      units: units.map { UInt32(bitPattern: $0[slot * Line.width + lane]) } ?? 1)
  }

  func write(_ entry: Packed, _ slot: Int, _ lane: Int) {
    let place = 2 * slot * Line.width + lane
    bounds[place] = entry.start
    bounds[place + Line.width] = entry.end
    ids[slot * Line.width + lane] = Int32(bitPattern: entry.id)
    units?[slot * Line.width + lane] = Int32(bitPattern: entry.units)
  }

  /// Moves the entries from that lane on up by one; the last lane is vacant.
  func openLane(_ lane: Int, in slot: Int) {
    bounds.shift(up: 2 * slot, from: lane)
    bounds.shift(up: 2 * slot + 1, from: lane)
    ids.shift(up: slot, from: lane)
    units?.shift(up: slot, from: lane)
  }

  /// Moves the entries after that lane down by one, of `size` that there are.
  func closeLane(_ lane: Int, of size: Int, in slot: Int) {
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
  func moveLanes(_ lanes: Range<Int>, of from: Int, to lane: Int, of to: Int) {
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
  mutating func openBlock(at place: Int, from start: Int32) {
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
  mutating func closeBlock(at place: Int) {
    let blocks = directory.count
    let slot = slots[place]
    slots.move(place + 1..<blocks, to: place)
    slots[blocks - 1] = slot
    if place < blocks - 1 { isInOrder = false }
    directory.remove(at: place)
  }

  mutating func keepUnits() {
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
    if directory.count > capacity { faults.append("\(directory.count) blocks in \(capacity)") }
    for place in 0..<capacity where isInOrder && Int(slots[place]) != place {
      faults.append("block \(place) is not in order")
    }
    for place in directory.count..<capacity where size(of: Int(slots[place])) != 0 {
      faults.append("a free block has entries")
    }
    for place in 0..<capacity {
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
