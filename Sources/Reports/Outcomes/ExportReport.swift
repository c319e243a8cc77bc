// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Recurrence
package import UseCases

extension Report {
  /// `export` of bookings as the CSV that `import` reads; one row for each schedule of a booking.
  ///
  /// `key` is the booking's id, for its second schedule `id/2`. `start` and `end` are local, in
  /// the schedule's zone; with an offset where the clock shows the first one twice. A booking of
  /// several spaces lists them in `space` as `book` takes them (`court,balls:12`), and leaves
  /// `units` empty. `except` has the dates that were left out, skipped or cancelled.
  package static func bookingsCSV(_ views: [BookingView]) -> String {
    CSV(
      header: [
        "key", "club", "space", "start", "end", "title", "kind", "units", "repeat", "until",
        "except", "note",
      ], rows: views.flatMap(\.rows)
    ).text
  }
}

extension BookingView {
  fileprivate var rows: [[String]] {
    booking.segments.enumerated().map { position, schedule in
      let (start, end) = schedule.firstReadings(in: zone)
      let (rule, until) = schedule.ruleAndEnd(in: zone)
      let key = position == 0 ? booking.id.text : "\(booking.id.text)/\(position + 1)"
      let named = spaces.map { space, units in
        units.map { "\(space.path.text):\($0)" } ?? space.path.text
      }
      let only = spaces.count == 1 ? spaces.first : nil
      return [
        key, club?.slug.text ?? "", only?.space.path.text ?? named.joined(separator: ","),
        start, end, booking.purpose.title?.text ?? "", booking.purpose.kind.rawValue,
        only?.units.map(String.init) ?? "", rule, until,
        exceptions(of: schedule, at: position).joined(separator: " "),
        booking.purpose.note?.text ?? "",
      ]
    }
  }

  /// The dates of that schedule that do not take place, ascending, each once.
  private func exceptions(of schedule: Schedule, at position: Int) -> [String] {
    let next = position + 1 < booking.segments.count ? booking.segments[position + 1].start : nil
    let dropped = booking.occurrences.filter { date in
      let start = date.occurrence.original
      return date.status != .confirmed && start >= schedule.start
        && next.map { start < $0 } ?? true
    }
    let dates = schedule.excluded.map(\.date) + dropped.map(\.occurrence.original.date)
    return Set(dates).sorted().map(\.iso)
  }
}

extension Schedule {
  /// `2026-06-16 18:00`; RFC 3339 where the clock shows that reading twice.
  fileprivate func firstReadings(in zone: Zone) -> (String, String) {
    let first = occurrence(at: start, zone: zone)
    func reading(_ instant: Timestamp) -> String {
      let local = zone.civil(at: instant)
      if case .fold = zone.resolve(local) { return instant.rfc3339(in: zone) }
      return "\(local.date.iso) \(local.time.iso)"
    }
    return (reading(first.start), reading(first.end))
  }

  /// The rule without its UNTIL, and that as a date.
  fileprivate func ruleAndEnd(in zone: Zone) -> (String, String) {
    guard let rule else { return ("", "") }
    let parts = rule.text.split(separator: ";").filter { !$0.hasPrefix("UNTIL=") }
    let until: CivilDate? =
      switch rule.until {
      case .date(let date): date
      // A series that ends on a reading ends on its day, unless its start that day is later.
      case .local(let local): local.time < start.time ? local.date.adding(days: -1) : local.date
      case .utc(let instant):
        zone.civil(at: instant).time < start.time
          ? zone.civil(at: instant).date.adding(days: -1) : zone.civil(at: instant).date
      case nil: nil
      }
    return (parts.joined(separator: ";"), until?.iso ?? "")
  }
}
