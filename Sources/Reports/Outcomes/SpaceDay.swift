// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import UseCases

/// One day of one space, from midnight to midnight, as stretches in which the same holds.
struct SpaceDay {
  /// What is going on; of several at once the first says more.
  enum State: Int, CaseIterable, Comparable, Hashable {
    case closed, taken, partlyTaken, open, shut, free

    static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
  }

  struct Stretch: Equatable {
    let start: Timestamp
    /// Exclusive.
    let end: Timestamp
    let state: State
    /// Units that are left, where some are taken and some are not.
    let left: Int?
  }

  let space: SpaceName
  /// Ascending, without gaps.
  let stretches: [Stretch]

  /// `entries` are those of the space and of all above it, `parts` those of what lies below it;
  /// `bookable` nil means always.
  init(
    _ space: SpaceName, _ day: Range<Timestamp>, entries: [AgendaEntry],
    parts: [AgendaEntry] = [], bookable: [Range<Timestamp>]?
  ) {
    self.space = space
    var events: [Event] = []
    func add(_ start: Timestamp, _ end: Timestamp, _ change: Levels) {
      let (start, end) = (max(start, day.lowerBound), min(end, day.upperBound))
      guard start < end else { return }
      events.append(Event(at: start, change: change))
      events.append(Event(at: end, change: change.reversed))
    }
    for entry in entries { add(entry.start, entry.end, Levels(entry)) }
    for entry in parts { add(entry.start, entry.end, .part) }
    for range in bookable ?? [day] { add(range.lowerBound, range.upperBound, Levels(bookable: 1)) }
    events.sort { $0.at < $1.at }
    var found: [Stretch] = []
    var levels = Levels()
    var reached = day.lowerBound
    func close(_ end: Timestamp) {
      guard reached < end else { return }
      let (state, left) = levels.state(of: space)
      if let last = found.last, last.state == state, last.left == left {
        found.removeLast()
        reached = last.start
      }
      found.append(Stretch(start: reached, end: end, state: state, left: left))
      reached = end
    }
    for event in events {
      close(event.at)
      levels.add(event.change)
    }
    close(day.upperBound)
    stretches = found
  }

  /// The states that hold at some time within these hours.
  func states(within hours: Range<Timestamp>) -> Set<State> {
    Set(stretches.filter { $0.start < hours.upperBound && hours.lowerBound < $0.end }.map(\.state))
  }
}

private struct Event {
  let at: Timestamp
  let change: Levels
}

/// How much of each holds at once.
private struct Levels {
  var closed = 0
  var whole = 0
  var units = 0
  var open = 0
  var bookable = 0

  /// Of a whole: one of its parts is not free.
  static var part: Levels {
    var levels = Levels()
    levels.units = 1
    return levels
  }

  init(bookable: Int = 0) { self.bookable = bookable }

  init(_ entry: AgendaEntry) {
    switch entry.subject {
    case .booking(_, _, _, _, let units, let isWhole, _, _), .busy(let units, let isWhole):
      if isWhole { whole = 1 } else { self.units = units }
    case .open: open = 1
    case .closure: closed = 1
    }
  }

  var reversed: Levels {
    var levels = self
    (levels.closed, levels.whole, levels.units) = (-closed, -whole, -units)
    (levels.open, levels.bookable) = (-open, -bookable)
    return levels
  }

  mutating func add(_ other: Levels) {
    closed += other.closed
    whole += other.whole
    units += other.units
    open += other.open
    bookable += other.bookable
  }

  func state(of space: SpaceName) -> (SpaceDay.State, left: Int?) {
    if closed > 0 { return (.closed, nil) }
    let left = space.capacity.map { $0 - units }
    if whole > 0 || (units > 0 && left.map { $0 <= 0 } ?? false) { return (.taken, nil) }
    if units > 0 { return (.partlyTaken, left) }
    if open > 0 { return (.open, nil) }
    return (bookable > 0 ? .free : .shut, nil)
  }
}
