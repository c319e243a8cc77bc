// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import Documents
import Recurrence

/// A row of a sheet of bookings, as `import` reads it.
package struct BookingRow: Sendable {
  package let key: ExportedKey
  package let view: BookingView
  /// The spaces as they were named, with units; nil takes the whole.
  package let spaces: [(space: SpaceName, units: Int?)]
  /// `2026-06-16 18:00` in the city's zone; RFC 3339 where its clock shows that twice.
  package let start: String
  package let end: String
  /// `FREQ=WEEKLY`, without its end where that is a day.
  package let repetition: String?
  package let until: String?
  /// The days on which the rule has dates that do not take place, ascending, each once.
  package let except: [String]
}

extension BookingView {
  /// One row where reading it again gives the same dates, else one for each confirmed date.
  ///
  /// Several schedules, dates moved by themselves and several dates a day, of which some do not take
  /// place, are what one row cannot say.
  package func rows(in city: City, now: Timestamp) -> [BookingRow] {
    let reader = ScheduleReader(
      now: now, zone: zone, city: city, mayBeEndless: false, needsTimes: true)
    let dates = occurrences(.confirmed)
    let segments = Set(dates.map(\.segment))
    if segments.count == 1, let row = segments.first.map(row(of:)),
      row.gives(dates.map(\.occurrence), reader)
    {
      return [row]
    }
    return dates.map { date in
      BookingRow(
        key: ExportedKey(booking.id, date: date.occurrence.original), view: self,
        spaces: segmentSpaces[date.segment], start: reading(date.occurrence.start),
        end: reading(date.occurrence.end), repetition: nil, until: nil, except: [])
    }
  }

  /// All of a schedule.
  private func row(of position: Int) -> BookingRow {
    let schedule = booking.segments[position].schedule
    let (rule, until) = schedule.ruleAndEnd(in: zone)
    let (start, end) = readings(of: position)
    return BookingRow(
      key: ExportedKey(booking.id), view: self, spaces: segmentSpaces[position], start: start,
      end: end, repetition: rule, until: until, except: exceptions(of: position))
  }

  /// The first start and end of a schedule.
  private func readings(of position: Int) -> (String, String) {
    let schedule = booking.segments[position].schedule
    let first = booking.occurrences.first { $0.segment == position && $0.local == schedule.start }
    guard let first else {
      // The first date is left out, so only the clock says when it would have been.
      let end = schedule.start.addingClock(seconds: schedule.clockSeconds)
      return (schedule.start.spaced, end.spaced)
    }
    return (reading(first.occurrence.start), reading(first.occurrence.end))
  }

  private func reading(_ instant: Timestamp) -> String {
    let local = zone.civil(at: instant)
    guard case .unique = zone.resolve(local) else { return instant.rfc3339(in: zone) }
    return local.spaced
  }

  private func exceptions(of position: Int) -> [String] {
    let schedule = booking.segments[position].schedule
    let dropped = booking.occurrences.filter {
      $0.segment == position && $0.status != .confirmed && schedule.gives($0.local, zone: zone)
    }
    let dates = schedule.leftOut(zone: zone).map(\.date) + dropped.map(\.local.date)
    return schedule.rule == nil ? [] : Set(dates).sorted().map(\.iso)
  }
}

extension BookingRow {
  /// Whether `import` reads exactly these dates in it.
  fileprivate func gives(_ dates: [Occurrence], _ reader: ScheduleReader) -> Bool {
    guard let start = try? SheetTime(start), let end = try? SheetTime(end),
      let read = try? reader.read(
        WrittenSchedule(
          start, end, repetition: repetition, until: until, except: except, in: reader.zone)),
      let found = try? read.schedule.occurrences(zone: reader.zone)
    else { return false }
    return found.map(\.interval) == dates.map(\.interval)
  }
}

extension Schedule {
  /// The rule without its UNTIL, and that as the last day on which a date may begin.
  fileprivate func ruleAndEnd(in zone: Zone) -> (String?, String?) {
    guard let rule else { return (nil, nil) }
    let parts = rule.text.split(separator: ";").filter { !$0.hasPrefix("UNTIL=") }
    let last: CivilDateTime? =
      switch rule.until {
      case .date(let date): CivilDateTime(date, start.time)
      case .local(let local): local
      case .utc(let instant): zone.civil(at: instant)
      case nil: nil
      }
    // Of a day that ends before the series would begin, none is left.
    let until = last.map { $0.time < start.time ? $0.date.adding(days: -1) : $0.date }
    return (parts.joined(separator: ";"), until?.iso)
  }
}

extension CivilDateTime {
  /// `2026-06-16 18:00`.
  fileprivate var spaced: String { "\(date.iso) \(time.iso)" }
}
