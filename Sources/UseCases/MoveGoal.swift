// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Phrases

/// `--to` as it was written and read.
struct MoveGoal {
  let phrase: Phrase
  let reading: Reading<MoveTarget>

  init(_ text: String, _ setting: ReviseBooking.Setting) throws {
    let phrase = Phrase(text)
    self.phrase = phrase
    let context = PhraseContext(
      now: setting.zone.civil(at: setting.now), purpose: .writing,
      periods: setting.city.namedPeriods)
    reading = try phraseFailures(option: "to") { try phrase.moveTarget(context) }
  }

  /// How these dates, ascending, get there.
  func shift(
    of dates: [BookedOccurrence], _ chosen: ChosenDates, _ setting: ReviseBooking.Setting
  ) throws -> Shift {
    guard let first = dates.first else { return Shift() }
    var shift = Shift(days: try days(from: first, of: dates, chosen, setting))
    let isWholeDays = setting.booking.segments[first.segment].schedule.isWholeDays
    try takeTimes(into: &shift, isWholeDays: isWholeDays)
    if dates.count == 1 {
      try check(first, &shift, setting)
    } else if offsets != (nil, nil) {
      // On most days of a series the clock does not stand like that.
      throw Failure.phrase(
        PhraseError(
          text: phrase.text, range: 0..<phrase.text.count, problem: .unexpected,
          expected: .times), option: "to")
    }
    return shift
  }

  private func days(
    from first: BookedOccurrence, of dates: [BookedOccurrence], _ chosen: ChosenDates,
    _ setting: ReviseBooking.Setting
  ) throws -> Int {
    var day = first.local.date
    switch reading.value.day {
    case nil: return 0
    case .weekday(let weekday, _)?:
      // Of a series it is the weekday of its rule that counts, not that of a date moved by itself.
      let ruled = dates.first { setting.booking.segments[$0.segment].schedule.rule != nil }
      day = (ruled ?? first).local.date
      // Within the week of the date; where that is past, in the next.
      let shift = weekday.rawValue - day.weekday.rawValue
      let today = setting.zone.civil(at: setting.now).date
      let days = day.adding(days: shift) < today ? shift + 7 : shift
      // Of a series on several weekdays not all would come to that one.
      guard chosen.from != nil || setting.weekdays(ofSeriesIn: dates).count < 2 else {
        throw Failure.usage(
          .seriesToDate(
            booking: setting.booking.id, count: dates.count, first: day, days: days,
            text: phrase.text))
      }
      return days
    case .date(let target)?, .days(let target, _)?:
      guard dates.count == 1 || chosen.from != nil else {
        throw Failure.usage(
          .seriesToDate(
            booking: setting.booking.id, count: dates.count, first: day,
            days: Int(target.dayNumber - day.dayNumber), text: phrase.text))
      }
      return target.dayNumber - day.dayNumber
    }
  }

  private func takeTimes(into shift: inout Shift, isWholeDays: Bool) throws {
    if case .days(let first, let last)? = reading.value.day {
      guard isWholeDays || reading.value.time == .wholeDay else {
        throw Failure.phrase(
          PhraseError(
            text: phrase.text, range: 0..<phrase.text.count, problem: .missingTime,
            expected: .times), option: "to")
      }
      shift.time = .midnight
      shift.length = .clock(seconds: Int64(last.dayNumber - first.dayNumber + 1) * 86_400)
      return
    }
    switch reading.value.time {
    case nil: break
    case .start(let start)?: shift.time = start.time
    case .until(let start, let end, let daysLater)?:
      shift.time = start.time
      shift.length = .clock(
        seconds: Int64(end.time.secondOfDay - start.time.secondOfDay + daysLater * 86_400))
    case .lasting(let start, .elapsed(let seconds))?:
      shift.time = start.time
      shift.length = .elapsed(seconds: seconds)
    case .lasting(let start, .days(let days))?:
      shift.time = start.time
      shift.length = .clock(seconds: Int64(days) * 86_400)
    case .wholeDay?:
      shift.time = .midnight
      if !isWholeDays { shift.length = .clock(seconds: 86_400) }
    }
  }

  /// A single date is moved to one certain time: what the clock skips there is refused, and where
  /// it shows a time twice, the offset decides.
  private func check(
    _ date: BookedOccurrence, _ shift: inout Shift, _ setting: ReviseBooking.Setting
  ) throws {
    let offsets = offsets
    let length = shift.length ?? setting.booking.segments[date.segment].schedule.length
    let start = shift.start(from: date.local)
    guard start != date.local || shift.length != nil else { return }
    let when = When.times(
      start: Moment(local: start, offset: offsets.start),
      end: length.end(from: start, offset: offsets.end))
    let resolved = try phraseFailures(option: "to") {
      try resolve(when, in: setting.zone, of: phrase)
    }
    shift.startOffset = offsets.start == nil ? nil : setting.zone.offset(at: resolved.start)
    shift.endOffset = offsets.end == nil ? nil : setting.zone.offset(at: resolved.end)
    if case .clock(let seconds)? = shift.length, seconds <= 0 {
      // In an October night the clock may show the end before the start.
      shift.length = .elapsed(seconds: resolved.lengthInSeconds)
    }
  }

  /// The offsets from UTC that were written, in seconds.
  private var offsets: (start: Int?, end: Int?) {
    switch reading.value.time {
    case .start(let start)?, .lasting(let start, _)?: (start.offset, nil)
    case .until(let start, let end, _)?: (start.offset, end.offset)
    case .wholeDay?, nil: (nil, nil)
    }
  }
}

extension Length {
  /// The end of what begins at `start`.
  func end(from start: CivilDateTime, offset: Int? = nil) -> When.End {
    switch self {
    case .elapsed(let seconds): .elapsed(seconds: seconds)
    case .clock(let seconds):
      .at(Moment(local: start.addingClock(seconds: seconds), offset: offset))
    }
  }
}
