// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
import Recurrence

// Times of the city as an entry of a season says them.

extension [DayChoice] {
  /// Days in place of starts that are the only ones of their days.
  func onDays(of starts: [CivilDateTime]) -> [DayChoice] {
    let counts = Dictionary(starts.map { ($0.date, 1) }, uniquingKeysWith: +)
    return map { choice in
      guard case .start(let start) = choice, counts[start.date, default: 0] <= 1 else {
        return choice
      }
      return .day(start.date)
    }
  }
}

extension Schedule {
  /// Whether the clock shows its first start and end, so that they can be written, and the rule is none
  /// that nobody would read.
  func isReadable(zone: Zone) -> Bool {
    if let rule, rule.text.utf8.count > 900 { return false }
    if isWholeDays { return true }
    var readings = [start]
    if case .clock(let seconds) = length { readings.append(start.addingClock(seconds: seconds)) }
    return readings.allSatisfy { reading in
      if case .gap = zone.resolve(reading) { false } else { true }
    }
  }
}

extension EntryDates {
  init(_ schedule: Schedule, zone: Zone) {
    let first = schedule.occurrence(at: schedule.start, zone: zone)
    let start = Time(schedule.start, first.start, zone)
    switch schedule.length {
    case .elapsed(let seconds):
      self.init(span: .times(start: start, end: .lasting(seconds: seconds)))
    case .clock(let seconds) where schedule.isWholeDays:
      let days = Int(seconds / 86_400)
      self.init(
        span: .days(first: schedule.start.date, last: schedule.start.date.adding(days: days - 1)))
    case .clock(let seconds):
      let end = schedule.start.addingClock(seconds: seconds)
      self.init(span: .times(start: start, end: .at(Time(end, first.end, zone))))
    }
    guard let rule = schedule.rule else { return }
    var kept = rule
    if case .date(let last)? = rule.until {
      until = last
      kept = rule.unbounded
    }
    repetition = try? PlainText(kept.words, limit: PlainText.noteLimit)
    let left = schedule.leftOut(zone: zone)
    let starts = ((schedule.starts(zone: zone) ?? []) + left).sorted()
    except = left.map(DayChoice.start).onDays(of: starts)
    // After an end that was brought forward they hold for the time when it is put off again.
    if let last = starts.last {
      except += schedule.excluded.filter { $0 > last }.sorted().map(DayChoice.start)
    }
  }

  /// A date by its instants.
  init(_ occurrence: Occurrence, zone: Zone) {
    let (start, end) = (occurrence.start, occurrence.end)
    self.init(
      span: .times(
        start: Time(start, zone), end: .at(Time(end, zone))))
  }
}

extension EntryDates.Time {
  init(_ instant: Timestamp, _ zone: Zone) {
    self.init(zone.civil(at: instant), instant, zone)
  }

  /// With the offset where the clock shows the reading twice.
  fileprivate init(_ local: CivilDateTime, _ instant: Timestamp, _ zone: Zone) {
    var offset: Int?
    if case .fold = zone.resolve(local) { offset = zone.offset(at: instant) }
    self.init(local: local, offset: offset)
  }
}

extension RecurrenceRule {
  /// As a person names it, or in full.
  fileprivate var words: String {
    switch text {
    case "FREQ=DAILY": "daily"
    case "FREQ=WEEKLY": "weekly"
    case "FREQ=MONTHLY": "monthly"
    case "FREQ=YEARLY": "yearly"
    default: "RRULE:\(text)"
    }
  }
}
