// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime

/// Limits of the module.
package enum Recurrence {
  /// So many repetitions are looked at in vain before a search is given up, in about 10 ms:
  /// more than the 146,097 days after which the calendar repeats.
  package static let searchLimit = 200_000
}

/// The local starts of a rule one after the other, as seconds on the clock since
/// 1970-01-01T00:00:00, without COUNT and UNTIL. Nothing is allocated on the way.
///
/// The starts of one period ascend. So do all of them, but where dates move into the next month and
/// BYSETPOS leaves some out: there, a start may come after a later one.
struct RecurrenceStarts {
  /// What of the present period is still to come.
  private struct Rest {
    /// The number of the first day, and the days chosen by their distance from it.
    var firstDay = 0
    var days = YearDays()
    /// Seconds of the day from which the times count.
    var base = 0
    /// The day whose times are being given, as a distance; −1 before the first.
    var day = -1
    /// The place of the next time in its day; with BYSETPOS that of the next start in the period.
    var place = 0
    /// With BYSETPOS, how many starts there are to choose from.
    var count = 0
  }

  private let start: Int
  private let clock: ClockPeriods?
  private let calendar: CalendarPeriods?
  private let times: [Int]
  /// Only where periods differ; otherwise they have been applied to the times.
  private let positions: Positions?
  /// Whether dates move into the next month, and may be there already.
  private let movesOn: Bool
  private var cache: YearCache
  /// For the whole search.
  private var patience = Patience()
  /// No period that begins here or later is looked at, in seconds on the clock.
  var end = Int.max
  /// The period that comes next.
  private var number = 0
  private var rest = Rest()
  /// The period before the present one, where dates move on.
  private var before = Rest()

  /// Throws `neverMatches` where the parts of the rule exclude each other.
  init(_ rule: RecurrenceRule, from start: CivilDateTime) throws(RecurrenceError) {
    let choice = DayChoice(rule, start: start.date)
    let choiceOfTimes = TimeChoice(rule, start: start.time)
    let positions = Positions(rule.parts.bySetPos)
    self.start = Int(start.clockSeconds)
    clock = ClockPeriods(rule, start: start, choice: choice, times: choiceOfTimes)
    calendar = CalendarPeriods(rule, start: start, choice: choice)
    let offsets = choiceOfTimes.offsets
    times = clock == nil ? offsets : positions?.chosen(of: offsets) ?? offsets
    self.positions = clock == nil ? positions : nil
    movesOn = rule.skip == .forward
    cache = YearCache(choice, year: start.date.year)
    if times.isEmpty || clock?.missesEveryWeek ?? false { throw .neverMatches }
  }

  /// The next start; nil after the year 9999, or where there is none any more.
  mutating func next() throws(RecurrenceError) -> Int? {
    var isBarren = false
    // What was left of the present one, and those that may be barren.
    for _ in 0...(calendar?.periodsOfCycle ?? 1) + 1 {
      while let found = nextOfPeriod() {
        if found < start || movesOn && isRepeated(found) { continue }
        return found
      }
      if isBarren { try spendInVain() }
      guard try loadPeriod() else { return nil }
      isBarren = true
    }
    return nil
  }

  /// The start that was given is none of those wanted; finding that out takes as long as so many
  /// periods.
  mutating func spendInVain(_ periods: Int = 1) throws(RecurrenceError) {
    try patience.spend(periods + cache.takeEffort())
  }

  /// The start that was given is wanted: some of what was looked at up to it was not in vain.
  ///
  /// The calendar has only 10,000 years, but many more seconds.
  mutating func forgive() {
    _ = cache.takeEffort()
    patience.regain(calendar == nil ? 64 : 1_000)
  }

  /// Goes on with the period that holds that reading of the clock, or an earlier one; never back.
  mutating func seek(_ second: Int) {
    let target = number(atOrBefore: second)
    guard target > number else { return }
    number = target
    rest = Rest()
  }

  /// The same at the very beginning, and says how many starts are passed over.
  ///
  /// Where periods are not all alike they are counted one by one; throws `searchLimit` where these
  /// are too many.
  mutating func seekCounting(_ second: Int) throws(RecurrenceError) -> Int {
    let target = number(atOrBefore: second)
    // Dates that come twice are known only one after the other.
    guard target > 0, !movesOn else { return 0 }
    let areAllAlike = clock?.areAllAlike ?? calendar?.areAllAlike ?? false
    var passed = 0
    while number < target, try loadPeriod(), number <= target {
      try spendInVain(1 + (positions?.effort ?? 0))
      if number == 1 {
        // The first period may begin before DTSTART.
        while let found = nextOfPeriod() { passed += found >= start ? 1 : 0 }
      } else if areAllAlike {
        passed += startsOfPeriod * (target - number + 1)
        number = target
      } else {
        passed += startsOfPeriod
      }
      rest = Rest()
    }
    return passed
  }

  private var startsOfPeriod: Int {
    positions?.count(of: rest.count) ?? rest.days.count * times.count
  }

  /// Whether the period before gave this start already.
  private func isRepeated(_ second: Int) -> Bool {
    let day = second.floorDivided(by: 86_400) - before.firstDay
    guard (0..<YearDays.capacity).contains(day), before.days.contains(day) else { return false }
    guard let positions, let time = times.firstIndex(of: second.floorRemainder(by: 86_400)) else {
      return true
    }
    let index = before.days.count(before: day) * times.count + time
    return positions.next(from: index, of: before.count) == index
  }

  private func number(atOrBefore second: Int) -> Int {
    if let clock { return clock.number(atOrBefore: second) }
    let date = CivilDate(dayNumber: second.floorDivided(by: 86_400))
    // The last of the month before may have moved on to its first.
    return max((calendar?.number(atOrBefore: date) ?? 0) - (movesOn ? 1 : 0), 0)
  }

  private mutating func nextOfPeriod() -> Int? {
    if let positions {
      guard let index = positions.next(from: rest.place, of: rest.count) else { return nil }
      rest.place = index + 1
      let day = rest.firstDay + rest.days.day(at: index / times.count)
      return day * 86_400 + times[index % times.count]
    }
    if rest.day < 0 || rest.place == times.count {
      guard let day = rest.days.next(from: rest.day + 1) else { return nil }
      rest.day = day
      rest.place = 0
    }
    rest.place += 1
    return (rest.firstDay + rest.day) * 86_400 + rest.base + times[rest.place - 1]
  }

  /// Makes the next period that has starts the present one; false where there is none.
  private mutating func loadPeriod() throws(RecurrenceError) -> Bool {
    if movesOn { before = rest }
    rest = Rest()
    if let clock {
      guard let found = try clock.next(from: number, before: end, &cache, &patience) else {
        return false
      }
      number = found + 1
      let begin = clock.begin(of: found)
      rest.firstDay = begin.floorDivided(by: 86_400)
      rest.base = begin - rest.firstDay * 86_400
      rest.days = YearDays(bits: 1)
    } else if let calendar {
      guard let (found, days) = try calendar.next(from: number, before: end, &cache, &patience)
      else { return false }
      number = found + 1
      rest.firstDay = days.first
      rest.days = days.days
      if positions != nil { rest.count = days.days.count * times.count }
    }
    return true
  }
}
