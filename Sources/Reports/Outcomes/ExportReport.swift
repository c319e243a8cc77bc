// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Recurrence
package import UseCases

extension Report {
  /// `export` of bookings as a table that `import` reads: a row for each schedule of a booking.
  ///
  /// `key` is the booking's id, for its second schedule `id/2`. `start` and `end` are local, in
  /// the schedule's zone; RFC 3339 where the clock shows them twice or another zone is shown. A
  /// booking of several spaces lists them in `space` as `book` takes them (`court,balls:12`) and
  /// leaves `units` empty. `except` has the dates that were left out, skipped or cancelled. Where a
  /// rule may start several times a day, which neither `except` nor `until` can tell apart, each
  /// date has a row, its `key` being `id-20260616T180000`.
  package static func bookings(_ views: [BookingView], in wording: Wording) -> Report {
    let rows = views.flatMap(\.rows)
    let table = Table(
      columns: bookingsHeader.map { Table.Column($0, wraps: true) },
      rows: rows.map { $0.map { StyledText($0) } })
    let records = rows.map { row in
      JSON.object(zip(bookingsHeader, row).map { JSON.Member($0, .string($1)) })
    }
    return Report(
      rows.isEmpty ? [] : [.table(table)],
      json: JSON.document("bookings", ["bookings": .array(records)]), records: records,
      csvColumns: bookingsHeader, quiet: views.map(\.booking.id.text),
      remarks: views.isEmpty
        ? [wording(de: "Es gibt keine Buchungen.", en: "There are no bookings.")] : [])
  }

  static let bookingsHeader = [
    "key", "club", "space", "start", "end", "title", "kind", "units", "repeat", "until", "except",
    "note",
  ]
}

extension BookingView {
  /// A line for each schedule that has dates left.
  fileprivate var rows: [[String]] {
    let live = Set(occurrences(.confirmed).map(\.segment))
    return booking.segments.enumerated().filter { live.contains($0.offset) }.flatMap {
      position, segment in
      let schedule = segment.schedule
      let spaces = segmentSpaces[position]
      let key = position == 0 ? booking.id.text : "\(booking.id.text)/\(position + 1)"
      let named = spaces.map { space, units in
        units.map { "\(space.path.text):\($0)" } ?? space.path.text
      }
      let only = spaces.count == 1 ? spaces.first : nil
      func row(_ key: String, _ times: (String, String), _ series: [String]) -> [String] {
        [
          key, club?.slug.text ?? "", only?.space.path.text ?? named.joined(separator: ","),
          times.0, times.1, booking.purpose.title?.text ?? "", booking.purpose.kind.rawValue,
          only?.units.map(String.init) ?? "",
        ] + series + [booking.purpose.note?.text ?? ""]
      }
      if schedule.rule?.saysTimes ?? false {
        return occurrences(.confirmed).filter { $0.segment == position }.map(\.occurrence).map {
          let name = "\(booking.id.text)-\($0.original.basicISO)"
          return row(name, readings(of: $0, in: schedule), ["", "", ""])
        }
      }
      let (rule, until) = schedule.ruleAndEnd(in: zone)
      let except = exceptions(of: position).joined(separator: " ")
      return [row(key, readings(of: position), [rule, until, except])]
    }
  }

  /// The first start and end of a schedule: `2026-06-16 18:00`.
  private func readings(of position: Int) -> (String, String) {
    let schedule = booking.segments[position].schedule
    guard let first = first(of: position) else {
      // The first date is left out, so only the clock says when it would have been.
      let end = schedule.start.addingClock(seconds: schedule.clockSeconds)
      return (schedule.start.spaced, end.spaced)
    }
    return readings(of: first, in: schedule)
  }

  private func readings(of date: Occurrence, in schedule: Schedule) -> (String, String) {
    func reading(_ instant: Timestamp) -> String {
      let local = zone.civil(at: instant)
      guard zone.name == schedule.zone, case .unique = zone.resolve(local) else {
        return instant.rfc3339(in: zone)
      }
      return local.spaced
    }
    return (reading(date.start), reading(date.end))
  }

  /// The dates of that schedule that do not take place, ascending, each once.
  private func exceptions(of position: Int) -> [String] {
    let schedule = booking.segments[position].schedule
    let dropped = booking.occurrences.filter {
      $0.segment == position && $0.status != .confirmed && schedule.gives($0.local, zone: zone)
    }
    let dates = schedule.leftOut(zone: zone).map(\.date) + dropped.map(\.local.date)
    return Set(dates).sorted().map(\.iso)
  }
}

extension Schedule {
  /// The rule without its UNTIL, and that as the last day on which a date may begin.
  fileprivate func ruleAndEnd(in zone: Zone) -> (String, String) {
    guard let rule else { return ("", "") }
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
    return (parts.joined(separator: ";"), until?.iso ?? "")
  }
}

extension CivilDateTime {
  /// `2026-06-16 18:00`.
  fileprivate var spaced: String { "\(date.iso) \(time.iso)" }
}
