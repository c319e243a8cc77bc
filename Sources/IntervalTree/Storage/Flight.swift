// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Searches that are on their way together.
///
/// A search alone waits for one line of memory after the other. Here all take the same step before
/// any takes the next, so that the processor waits for their lines at the same time.
@safe struct Flight {
  /// A search in one list.
  @safe struct Search {
    fileprivate let list: UnsafePointer<BlockList>
    let question: Int
    let start: Int32
    let end: Int32
    fileprivate var place: Int

    func count() -> Int { unsafe list.pointee.count(start, end, from: place) }

    func find() -> Int { unsafe list.pointee.find(start, end, from: place) }

    @inline(always)
    func forEachId(_ body: (UInt32) -> Void) {
      unsafe list.pointee.forEachId(start, end, from: place, body)
    }
  }

  private let searches: UnsafeMutablePointer<Search>
  private var count = 0

  /// How many are on their way at most.
  static var size: Int { 32 }

  /// Hands over a flight that must not be kept.
  @inline(always)
  static func withFlight(_ body: (inout Flight) -> Void) {
    unsafe withUnsafeTemporaryAllocation(of: Search.self, capacity: size) {
      var flight = unsafe Flight(searches: $0.baseAddress!)
      body(&flight)
    }
  }

  /// Adds what a window asks of a tree, a search for each tier; when there is no room, those before
  /// are done first.
  @inline(always)
  mutating func add(
    _ tiers: Tiers, _ window: Interval, question: Int, _ arrive: (Search) -> Void
  ) {
    let (start, end) = tiers.packed(window)
    tiers.forEachTier { tier in
      if count == Flight.size { land(arrive) }
      unsafe (searches + count).initialize(
        to: Search(list: tiers.list(tier), question: question, start: start, end: end, place: 0))
      count &+= 1
    }
  }

  /// Does what is on its way.
  @inline(always)
  mutating func land(_ arrive: (Search) -> Void) {
    for index in 0..<count {
      let list = unsafe searches[index].list
      unsafe searches[index].place = list.pointee.directory.line(
        below: list.pointee.earliest(searches[index].start))
    }
    for index in 0..<count {
      let list = unsafe searches[index].list
      unsafe searches[index].place = list.pointee.directory.last(
        below: list.pointee.earliest(searches[index].start), in: searches[index].place)
    }
    for index in 0..<count { unsafe arrive(searches[index]) }
    count = 0
  }
}
