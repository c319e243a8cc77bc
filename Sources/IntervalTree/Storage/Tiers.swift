// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a tree knows of its entries as a whole.
struct Summary {
  /// A one in bit t where tier t has entries.
  var used: UInt32 = 0
  /// How many entries there are.
  var count = 0
  /// What all numbers of the lists are counted from: the start of an entry that was there when the
  /// tree was built, or the first of those inserted since it was empty.
  var base: Int64 = 0 {
    didSet {
      let (low, isBelow) = base.addingReportingOverflow(Int64(Int32.min))
      let (high, isAbove) = base.addingReportingOverflow(Int64(Int32.max))
      (least, most) = (isBelow ? .min : low, isAbove ? .max : high)
    }
  }
  /// The instants between which a number of 32 bits can be counted from the base.
  private(set) var least = Int64(Int32.min)
  private(set) var most = Int64(Int32.max)
  var outliers = Outliers()
}

/// The lists of a tree, one a duration tier, and what does not fit into them: a view of memory that
/// a `TreeStorage` owns, and as it is until that changes or is gone.
///
/// What changes the memory is `mutating`, so that who may only read cannot call it.
@safe struct Tiers: @unchecked Sendable {
  private let summary: UnsafeMutablePointer<Summary>
  private let lists: UnsafeMutablePointer<BlockList>

  init(_ summary: UnsafeMutablePointer<Summary>, _ lists: UnsafeMutablePointer<BlockList>) {
    unsafe self.summary = summary
    unsafe self.lists = lists
  }

  var used: UInt32 { unsafe summary.pointee.used }
  var count: Int { unsafe summary.pointee.count }
  var outliers: Outliers { unsafe summary.pointee.outliers }
  var hasOutliers: Bool { unsafe !summary.pointee.outliers.entries.isEmpty }

  /// Fills an empty tree with the given entries, in any order: of each tier, all blocks but the last
  /// are full. O(n log n).
  mutating func fill(_ entries: [IntervalTree.Entry]) {
    guard !entries.isEmpty else { return }
    unsafe summary.pointee.count = entries.count
    let sorted = entries.sorted { $0.interval.start < $1.interval.start }
    // Of the one in the middle, so that a few far away do not make outliers of all others.
    unsafe summary.pointee.base = sorted[sorted.count / 2].interval.start
    var fit = Array(repeating: [Packed](), count: DurationTier.count)
    var unfit: [IntervalTree.Entry] = []
    for entry in sorted {
      if let packed = packed(entry) {
        fit[DurationTier.of(length: entry.interval.length)].append(packed)
      } else {
        unfit.append(entry)
      }
    }
    for (tier, these) in fit.enumerated() where !these.isEmpty {
      unsafe lists[tier] = BlockList(these)
      unsafe summary.pointee.used |= 1 << tier
    }
    unsafe summary.pointee.outliers = Outliers(unfit)
  }

  /// Fills an empty tree with what the other has.
  mutating func fill(copying other: Tiers) {
    unsafe summary.pointee = other.summary.pointee
    for tier in 0..<DurationTier.count { unsafe lists[tier] = other.lists[tier].copy() }
  }

  mutating func free() {
    for tier in 0..<DurationTier.count { unsafe lists[tier].free() }
  }

  mutating func insert(_ entry: IntervalTree.Entry) {
    if count == 0 { unsafe summary.pointee.base = entry.interval.start }
    unsafe summary.pointee.count += 1
    guard let packed = packed(entry) else {
      unsafe summary.pointee.outliers.insert(entry)
      return
    }
    let tier = DurationTier.of(length: entry.interval.length)
    unsafe lists[tier].insert(packed)
    unsafe summary.pointee.used |= 1 << tier
  }

  /// Adds the entry where nothing overlaps it; false where something does. Its own tier is searched
  /// once for both.
  mutating func insertIfFree(_ entry: IntervalTree.Entry) -> Bool {
    guard let packed = packed(entry), used != 0 else {
      if overlaps(entry.interval) { return false }
      insert(entry)
      return true
    }
    let tier = DurationTier.of(length: entry.interval.length)
    let others = used & ~(1 << tier)
    let isUsed = others != used
    let first = isUsed ? self[tier].firstPlace(packed.start) : nil
    if let first, self[tier].find(packed.start, packed.end, from: first) > 0 { return false }
    if overlaps(entry.interval, in: others) { return false }
    unsafe summary.pointee.count += 1
    unsafe lists[tier].insert(packed, from: first)
    unsafe summary.pointee.used |= 1 << tier
    return true
  }

  mutating func remove(_ entry: IntervalTree.Entry) -> Bool {
    if let packed = packed(entry) {
      let tier = DurationTier.of(length: entry.interval.length)
      guard unsafe lists[tier].remove(packed) else { return false }
      if unsafe lists[tier].count == 0 { unsafe summary.pointee.used &= ~(1 << tier) }
    } else if unsafe !summary.pointee.outliers.remove(entry) {
      return false
    }
    unsafe summary.pointee.count -= 1
    return true
  }

  /// Hands over each tier that has entries, the shorter first.
  @inline(always)
  func forEachTier(_ body: (Int) -> Void) {
    var rest = used
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }

  func list(_ tier: Int) -> UnsafePointer<BlockList> { unsafe UnsafePointer(lists + tier) }

  /// The list of that tier.
  subscript(tier: Int) -> BlockList {
    // An addressor: the list is read where it is; a getter would copy it.
    @inline(always) unsafeAddress { unsafe UnsafePointer(lists + tier) }
  }
}

extension Tiers {
  /// What is wrong with the summary; for tests.
  func summaryFaults() -> [String] {
    var faults: [String] = []
    let summary = unsafe summary.pointee
    if summary.used >> DurationTier.count != 0 { faults.append("tiers are used that are none") }
    if summary.least > summary.base || summary.base &- summary.least > 1 << 31 {
      faults.append("\(summary.least) is the least of \(summary.base)")
    }
    if summary.most < summary.base || summary.most &- summary.base > Int32.max {
      faults.append("\(summary.most) is the most of \(summary.base)")
    }
    return faults
  }
}

// MARK: 64 bits and 32

extension Tiers {
  /// The instant counted from the base; at one of the ends where it lies beyond.
  @inline(always)
  private func clamped(_ instant: Int64) -> Int32 {
    let (least, most) = unsafe (summary.pointee.least, summary.pointee.most)
    let base = unsafe summary.pointee.base
    return Int32(truncatingIfNeeded: max(least, min(instant, most)) &- base)
  }

  /// The window in 32 bits, which the same entries of the lists overlap: all that these keep lies
  /// strictly between the ends of what 32 bits can say. What is vacant ends after the window
  /// starts.
  @inline(always)
  func packed(_ window: Interval) -> (start: Int32, end: Int32) {
    (min(clamped(window.start), Line.vacant - 1), clamped(window.end))
  }

  /// The entry in 32 bits, nil where it does not fit.
  func packed(_ entry: IntervalTree.Entry) -> Packed? {
    let (start, end) = (clamped(entry.interval.start), clamped(entry.interval.end))
    let isWhole = entry.units == IntervalTree.whole
    guard start > .min, end < .max, isWhole || entry.units < UInt32.max else { return nil }
    return Packed(
      start: start, end: end, id: entry.id,
      units: isWhole ? .max : UInt32(truncatingIfNeeded: entry.units))
  }

  func entry(_ packed: Packed) -> IntervalTree.Entry {
    let base = unsafe summary.pointee.base
    return IntervalTree.Entry(
      interval: Interval(start: base + Int64(packed.start), end: base + Int64(packed.end)),
      id: packed.id,
      units: packed.units == .max ? IntervalTree.whole : Int64(packed.units))
  }
}
