// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime

/// The seconds, minutes, hours or days that a rule looks at, numbered from the one with DTSTART.
///
/// Such periods are all of one length on a clock that is never changed, so any of them is computed
/// from its number. A period is chosen as a whole or not: its day, and its place in the day, either
/// fit or do not.
struct ClockPeriods {
  /// The length of a period in seconds: 1, 60, 3600 or 86,400.
  private let unit: Int
  /// The number of the first period, counted from 1970-01-01T00:00:00 on.
  private let first: Int
  private let interval: Int
  private let choice: DayChoice
  private let times: TimeChoice
  private let choosesDays: Bool

  /// Nil for weeks, months and years.
  init?(_ rule: RecurrenceRule, start: CivilDateTime, choice: DayChoice, times: TimeChoice) {
    switch rule.frequency {
    case .secondly: unit = 1
    case .minutely: unit = 60
    case .hourly: unit = 3600
    case .daily: unit = 86_400
    case .weekly, .monthly, .yearly: return nil
    }
    first = Int(start.clockSeconds).floorDivided(by: unit)
    interval = rule.interval
    self.choice = choice
    self.times = times
    choosesDays = !choice.isEveryDay
  }

  /// Whether every period is chosen.
  var areAllAlike: Bool {
    !choosesDays && (unit > 3600 || times.hours == ~0) && (unit > 60 || times.minutes == ~0)
      && (unit > 1 || times.seconds == ~0)
  }

  /// The last period that begins at or before that reading of the clock, or 0.
  func number(atOrBefore clock: Int) -> Int {
    max((clock.floorDivided(by: unit) - first).floorDivided(by: interval), 0)
  }

  /// Where the period begins, in seconds on the clock.
  func begin(of number: Int) -> Int { (first + number * interval) * unit }

  /// The first period chosen from that number on that begins before `end`, in seconds on the clock;
  /// nil where there is none up to the year 9999.
  ///
  /// A step that leads nowhere is spent; it is one period, or leads to the next day, hour, minute or
  /// second that is allowed.
  func next(
    from number: Int, before end: Int, _ cache: inout YearCache, _ patience: inout Patience
  ) throws(RecurrenceError) -> Int? {
    var number = number
    while true {
      let clock = begin(of: number)
      let day = clock.floorDivided(by: 86_400)
      guard day <= CivilDate.last.dayNumber, clock < end else { return nil }
      if choosesDays, !cache.contains(day) {
        guard let next = cache.next(from: day) else { return nil }
        number = self.number(atOrAfter: next * 86_400)
        try patience.spend(1 + cache.takeEffort())
        continue
      }
      let second = clock - day * 86_400
      guard let later = nextAllowed(second) else { return number }
      number = self.number(atOrAfter: day * 86_400 + later)
      try patience.spend(1 + cache.takeEffort())
    }
  }

  private func number(atOrAfter clock: Int) -> Int {
    let period = -((-clock).floorDivided(by: unit))
    return -((first - period).floorDivided(by: interval))
  }

  /// Nil where a period may begin at that second of the day, else the next second from which on one
  /// may, perhaps on the next day.
  private func nextAllowed(_ second: Int) -> Int? {
    if unit > 3600 { return nil }
    let hour = second / 3600
    if !times.hours.has(hour) { return (times.hours.nextBit(from: hour) ?? 24) * 3600 }
    if unit > 60 { return nil }
    let minute = second / 60 % 60
    if !times.minutes.has(minute) {
      return hour * 3600 + (times.minutes.nextBit(from: minute) ?? 60) * 60
    }
    if unit > 1 || times.seconds.has(second % 60) { return nil }
    return second - second % 60 + (times.seconds.nextBit(from: second % 60) ?? 60)
  }

  /// Whether the periods meet no weekday and time that is allowed, in any week: INTERVAL and BY
  /// parts then keep missing each other.
  var missesEveryWeek: Bool {
    if interval == 1 || areAllAlike { return false }
    let week = 7 * 86_400
    let step = greatestCommonDivisor(interval * unit, week)
    let phase = (first * unit).floorRemainder(by: step)
    // 1970-01-01 was a Thursday; hours of a day that are not allowed hold no period.
    for hour in 0..<168 where choice.possibleWeekdays.has((hour / 24 + 3) % 7) {
      if unit <= 3600, !times.hours.has(hour % 24) { continue }
      var second = hour * 3600 + (phase - hour * 3600).floorRemainder(by: step)
      while second < (hour + 1) * 3600 {
        if nextAllowed(second % 86_400) == nil { return false }
        second += step
      }
    }
    return true
  }
}

private func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
  var (larger, smaller) = (first, second)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}

extension Int {
  /// Rounded down, also below zero.
  func floorDivided(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// 0..<divisor, also below zero.
  func floorRemainder(by divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
