// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence

@testable import ICalendar

/// A series for the tests, its dates written down one by one.
struct SeriesCase {
  var title: String
  var series: CalendarSeries
  /// How many events it makes, where that is the point.
  var eventCount: Int?

  static let now = Timestamp(seconds: 1_790_000_000)  // 2026-09-21

  init(
    _ title: String, zone: Zone, _ starts: [String], rule: String? = nil, hours: Double = 2,
    elapsed: Bool = false, wholeDays: Bool = false, events: Int? = nil
  ) throws {
    self.title = title
    let originals = starts.compactMap { CivilDateTime(iso: $0.count == 10 ? $0 + "T00:00" : $0) }
    let seconds = Int64(hours * 3600)
    series = CalendarSeries(
      id: "b7k3f9qm", domain: "oval.example.org", zone: zone, start: originals[0],
      rule: try rule.map { try RecurrenceRule($0) }, isWholeDays: wholeDays,
      instances: originals.map { original in
        let start = zone.instant(of: original)
        let end =
          elapsed
          ? start.advanced(by: seconds) : zone.instant(of: original.addingClock(seconds: seconds))
        return CalendarSeries.Instance(original: original, start: start, end: end)
      },
      cancelledWord: "Abgesagt",
      details: CalendarDetails(
        summary: "Training", created: Timestamp(seconds: 1_775_000_000),
        lastModified: Timestamp(seconds: 1_775_100_000), sequence: 1))
    eventCount = events
  }

  /// Changes the date at `index`.
  func changing(
    _ index: Int, status: CalendarSeries.Instance.Status? = nil, by seconds: Int64 = 0,
    longer: Int64 = 0, reason: String? = nil
  ) -> SeriesCase {
    var copy = self
    let old = copy.series.instances[index]
    copy.series.instances[index] = CalendarSeries.Instance(
      original: old.original, start: old.start.advanced(by: seconds),
      end: old.end.advanced(by: seconds + longer), status: status ?? old.status, reason: reason)
    return copy
  }

  func leavingOut(_ index: Int) -> SeriesCase {
    var copy = self
    copy.series.instances.remove(at: index)
    return copy
  }

  var feed: CalendarFeed {
    CalendarFeed(
      uid: "f1@oval.example.org", name: "Test", zone: series.zone,
      lastModified: Timestamp(seconds: 1_775_100_000), events: series.events(now: SeriesCase.now))
  }

  /// Start and end of what takes place, as the peer writes them, sorted.
  var expected: [[String]] {
    series.instances.filter { $0.status == .confirmed }.map { instance in
      let start = series.zone.civil(at: instance.start)
      let end = series.zone.civil(at: instance.end)
      if series.isWholeDays, start.time == .midnight, end.time == .midnight {
        return [start.date.basicISO, end.date.basicISO]
      }
      return [instance.start.basicISO, instance.end.basicISO]
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
