// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Phrases
import Recurrence

/// When something happens, as people wrote it.
package struct WrittenSchedule: Sendable {
  /// WHEN.
  package let when: [String]
  /// What it says, of a file that says it exactly; `when` is then only quoted.
  let known: When?
  /// `--repeat`.
  package let repetition: String?
  /// `--until`.
  package let until: String?
  /// `--except`, in the order given.
  package let except: [String]

  package init(
    when: [String], repetition: String? = nil, until: String? = nil, except: [String] = []
  ) {
    self.when = when
    known = nil
    self.repetition = repetition
    self.until = until
    self.except = except
  }

  init(known: When, text: String, repetition: String?, until: String?, except: [String]) {
    when = [text]
    self.known = known
    self.repetition = repetition
    self.until = until
    self.except = except
  }
}

/// A schedule that was read, with what is worth echoing.
struct ReadSchedule {
  var schedule: Schedule
  let notes: [PhraseNote]
  /// The last day of which the school holidays are known, where the series was to leave them out
  /// and goes on longer.
  var schoolHolidaysEnd: CivilDate?
}

/// Reads WHEN and the options of a series in one city.
struct ScheduleReader {
  let now: Timestamp
  let zone: Zone
  let city: City
  /// Whether a series may go on for ever.
  let mayBeEndless: Bool
  /// Whether days alone are refused, unless the phrase says that they are meant whole.
  let needsTimes: Bool

  func read(_ written: WrittenSchedule) throws -> ReadSchedule {
    let phrase = Phrase(written.when)
    let reading =
      try written.known.map { Reading(value: $0, notes: []) }
      ?? phraseFailures(option: nil) {
        try phrase.when(context(now: zone.civil(at: now)), needsTimes: needsTimes)
      }
    var schedule = try schedule(of: reading.value, phrase: phrase)
    guard let repetition = written.repetition else {
      if written.until != nil { throw Failure.usage(.seriesOptionWithoutRepeat(option: "until")) }
      if !written.except.isEmpty {
        throw Failure.usage(.seriesOptionWithoutRepeat(option: "except"))
      }
      return ReadSchedule(schedule: schedule, notes: reading.notes)
    }
    let rule = try rule(repetition, until: written.until, start: schedule.start)
    schedule.rule = rule
    guard mayBeEndless || rule.isBounded else { throw Failure.usage(.endlessSeries) }
    try startAtFirstMatch(&schedule, repetition)
    if rule.isBounded || !written.except.isEmpty {
      try exclude(written.except, from: &schedule, repetition)
    }
    return ReadSchedule(
      schedule: schedule, notes: reading.notes,
      schoolHolidaysEnd: try schoolHolidaysEnd(written.except, before: schedule))
  }

  func context(
    now: CivilDateTime, purpose: PhrasePurpose = .writing, ownDates: [CivilDate] = []
  ) -> PhraseContext {
    PhraseContext(now: now, purpose: purpose, periods: city.namedPeriods, ownDates: ownDates)
  }

  /// The schedule of one date. `option` names where the phrase stood, nil for WHEN.
  func schedule(of when: When, phrase: Phrase, option: String? = nil) throws -> Schedule {
    switch when {
    case .days(let first, let last):
      let days = Int64(last.dayNumber - first.dayNumber + 1)
      return Schedule(
        start: CivilDateTime(first, .midnight), length: .clock(seconds: days * 86_400),
        zone: zone.name)
    case .times(let start, let end):
      // Resolving refuses what the clock skips, and asks where it shows a time twice.
      let resolved = try phraseFailures(option: option) {
        try resolve(when, in: zone, of: phrase)
      }
      let local = zone.civil(at: resolved.start)
      let length: Length
      var endOffset: Int?
      switch end {
      case .elapsed(let seconds): length = .elapsed(seconds: seconds)
      case .days(let days): length = .clock(seconds: Int64(days) * 86_400)
      case .at(let moment):
        // In an October night the clock may show the end before the start.
        length =
          resolved.clockLengthInSeconds > 0
          ? .clock(seconds: resolved.clockLengthInSeconds)
          : .elapsed(seconds: resolved.lengthInSeconds)
        endOffset = moment.isWritten ? zone.offset(at: resolved.end) : nil
      }
      return Schedule(
        start: local, length: length, zone: zone.name,
        startOffset: start.isWritten ? zone.offset(at: resolved.start) : nil,
        endOffset: endOffset)
    }
  }

  func rule(
    _ text: String, until: String? = nil, start: CivilDateTime
  ) throws -> RecurrenceRule {
    let written = try phraseFailures(option: "repeat") { try Phrase(text).repeatRule() }
    let rule = try recurrenceFailures(text) { try RecurrenceRule(written) }
    guard let until else { return rule }
    if rule.isBounded { throw Failure.usage(.endGivenTwice) }
    return rule.ending(.date(try lastDay(until, start: start)))
  }

  /// `--until` of a series that starts then.
  func lastDay(_ until: String, start: CivilDateTime) throws -> CivilDate {
    try phraseFailures(option: "until") {
      try Phrase(until).date(context(now: CivilDateTime(start.date, .midnight))).value
    }
  }

  /// A series begins on the first day that matches: "every Wednesday" from a Monday on.
  func startAtFirstMatch(_ schedule: inout Schedule, _ text: String) throws {
    let set = RecurrenceSet(start: schedule.start, rule: schedule.rule)
    guard let first = try recurrenceFailures(text, { try set.firstMatch() }) else {
      throw Failure.recurrence(.neverMatches, text: text)
    }
    if first != schedule.start {
      schedule.start = first
      schedule.startOffset = nil
      schedule.endOffset = nil
    }
  }

  /// Leaves out what `except` names; a series of which nothing is left is none. Starts after its end
  /// are remembered, should it be made longer.
  func exclude(_ except: [String], from schedule: inout Schedule, _ text: String) throws {
    guard schedule.rule?.isBounded ?? true else { throw Failure.usage(.endlessSeries) }
    let starts = try recurrenceFailures(text) {
      try RecurrenceSet(start: schedule.start, rule: schedule.rule)
        .starts(in: nil, zone: zone, limit: Schedule.limit)
    }
    let dates = starts.map(\.date)
    let excluded = try except.map { try self.starts($0, ownDates: dates) }
    schedule.excluded = Set(starts.filter { start in excluded.contains { $0(start) } })
    if schedule.excluded.count == starts.count { throw Failure.usage(.noDates) }
    guard let last = starts.last else { return }
    schedule.excluded.formUnion(except.compactMap { CivilDateTime(iso: $0) }.filter { $0 > last })
  }

  /// Whether a start is among those that one `--except` names, or is the one.
  func starts(_ text: String, ownDates: [CivilDate]) throws -> (CivilDateTime) -> Bool {
    if let start = CivilDateTime(iso: text) { return { $0 == start } }
    let isThatDay = try days(text, ownDates: ownDates)
    return { isThatDay($0.date) }
  }

  /// Whether a date is among those that one `--except` names.
  ///
  /// A day without a year is one of `ownDates`, which are those of the series, ascending.
  func days(_ text: String, ownDates: [CivilDate]) throws -> (CivilDate) -> Bool {
    switch text.folded {
    case "holidays", "feiertage", "public-holidays":
      let state = city.state
      return { state?.isHoliday($0) ?? false }
    case _ where text.meansSchoolHolidays:
      let holidays = city.schoolHolidays
      return { date in holidays.contains { $0.first <= date && date <= $0.last } }
    default:
      let days = try phraseFailures(option: "except") {
        let start = ownDates.first ?? zone.civil(at: now).date
        return try Phrase(text).dates(
          context(now: CivilDateTime(start, .midnight), ownDates: ownDates))
      }
      return { days.first <= $0 && $0 <= days.last }
    }
  }
}

extension ScheduleReader {
  func schoolHolidaysEnd(
    _ except: [String], before schedule: Schedule
  ) throws -> CivilDate? {
    guard except.contains(where: \.meansSchoolHolidays),
      let last = try schedule.lastStart(zone: zone)?.date
    else { return nil }
    let known = city.schoolHolidays.map(\.last).max() ?? zone.civil(at: now).date
    return known < last ? known : nil
  }
}

extension String {
  /// Whether it names the city's school holidays in `--except`.
  fileprivate var meansSchoolHolidays: Bool {
    ["school-holidays", "schulferien", "ferien"].contains(folded)
  }
}

extension Moment {
  /// Whether its offset from UTC was written, so that it names one instant.
  fileprivate var isWritten: Bool { isUTC || offset != nil }
}

/// Runs `body`; a phrase that cannot be read becomes a failure that names its option.
func phraseFailures<T>(option: String?, _ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let error as PhraseError { throw Failure.phrase(error, option: option) }
}

/// Runs `body`; a rule that cannot be taken becomes a failure that shows it.
func recurrenceFailures<T>(_ text: String, _ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch RecurrenceError.tooMany(let limit) {
    throw Failure.usage(.tooManyDates(limit: limit))
  } catch let error as RecurrenceError { throw Failure.recurrence(error, text: text) }
}

extension City {
  /// The names that a phrase may use for a stretch of days.
  var namedPeriods: [NamedPeriod] {
    schoolHolidays.flatMap { holiday in
      [holiday.name.german, holiday.name.english].compactMap { $0 }.map {
        NamedPeriod(name: $0.text, first: holiday.first, last: holiday.last)
      }
    }
  }
}
