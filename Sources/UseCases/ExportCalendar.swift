// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import ICalendar
import IntervalTree
import Store

/// `export --format ics`: a calendar that everybody may subscribe to. Busy bookings only show that
/// the time is taken.
package enum ExportCalendar {
  /// What a calendar says in words.
  package struct Words: Sendable {
    package let cancelled: String
    /// For a closure and its reason.
    package let closed: @Sendable (String) -> String
    /// For a busy booking, or one without a title or club.
    package let taken: String
    /// The calendar's name, of the city and the space.
    package let name: @Sendable (String, String?) -> String

    package init(
      cancelled: String, closed: @escaping @Sendable (String) -> String, taken: String,
      name: @escaping @Sendable (String, String?) -> String
    ) {
      self.cancelled = cancelled
      self.closed = closed
      self.taken = taken
      self.name = name
    }
  }

  /// The calendar's text, CRLF at the end of each line.
  ///
  /// `words` gives them in a language, by its code; it is always the city's own, so that whoever
  /// exports, the calendar that people subscribe to is the same.
  package static func run(
    _ input: Export.Input, words: (String) -> Words, in database: Database,
    _ circumstances: Circumstances
  ) throws -> String {
    let store = database.store
    return try store.read {
      let city = try database.city()
      let window =
        input.when.isEmpty
        ? Export.calendarWindow(circumstances.now, circumstances.zone)
        : try Agenda.window(of: input.when, city, circumstances)
      let writer = CalendarWriter(
        store: store, selection: try Selection(input.filter, in: store), city: city,
        window: window, zone: circumstances.zone, words: words(city.languages.first ?? "de"))
      return try writer.feed(of: input.filter.space, now: circumstances.now).write()
    }
  }
}

/// Makes a feed of bookings, open slots and closures.
private struct CalendarWriter {
  let store: Store
  let selection: Selection
  let city: City
  let window: Interval
  let zone: Zone
  let words: ExportCalendar.Words

  func feed(of space: String?, now: Timestamp) throws -> CalendarFeed {
    let chosen = try space.map { try selection.tree.space(named: $0) }
    let events = try series(at: now).flatMap { $0.events(now: now) }
    return CalendarFeed(
      uid: "\(chosen?.id.text ?? "city")@\(domain)",
      name: words.name(city.name.text, chosen?.details.name.text), zone: zone,
      lastModified: events.map(\.details.lastModified).max() ?? Timestamp(seconds: 0),
      events: events)
  }

  /// Part of every UID; a name that can never be somebody else's where the city has none.
  private var domain: String { city.domain?.text ?? "oval.invalid" }

  private func series(at now: Timestamp) throws -> [CalendarSeries] {
    let start = Timestamp(seconds: window.start)
    return try store.bookings(in: window).compactMap { try store.booking($0)?.standing(at: now) }
      .filter(selection.includes).flatMap(series(of:))
      + selection.openSlots(endingAfter: start).map(series(of:))
      + selection.closures(endingAfter: start).map(series(of:))
  }

  private func series(of booking: Booking) -> [CalendarSeries] {
    let isHidden = booking.purpose.visibility == .busy
    let club = booking.club.flatMap { selection.clubs[$0] }?.name.text
    let summary = isHidden ? words.taken : booking.purpose.title?.text ?? club ?? words.taken
    var details = details(summary, created: booking.created)
    details.lastModified = booking.changed
    details.sequence = booking.sequence
    details.categories = isHidden ? [] : [booking.purpose.kind.rawValue]
    if !isHidden, booking.purpose.title != nil { details.description = club }
    if booking.status == .held { details.status = .tentative }
    let dates = booking.occurrences.filter { $0.occurrence.interval.overlaps(window) }
      .map { isHidden ? $0.withoutReason : $0 }
    let first = booking.instancesOfFirst
    return booking.segments.indices.map { number in
      let own = dates.filter { date in
        first.contains(date.occurrence.original) ? number == 0 : date.segment == number
      }
      return series(of: booking, number, own, details)
    }
  }

  /// The first segment is the series that subscribers know; its dates are named by its own rule, and
  /// those that were moved by themselves are dates of it that differ. Those of the other segments
  /// stand alone, named by their original start.
  private func series(
    of booking: Booking, _ number: Int, _ dates: [BookedOccurrence], _ details: CalendarDetails
  ) -> CalendarSeries {
    let details = placed(details, booking.segments[number])
    let isContinuation = number > 0
    var series = series(
      booking.id, booking.segments[number].schedule,
      dates.map { date in
        let isOwn = date.segment == number
        return CalendarSeries.Instance(
          original: isContinuation || !isOwn ? date.occurrence.original : date.local,
          start: date.occurrence.start, end: date.occurrence.end,
          status: date.status.inCalendar,
          reason: date.status == .cancelled ? date.reason : nil,
          details: isOwn ? nil : placed(details, booking.segments[date.segment]))
      }, details)
    series.isContinuation = isContinuation
    return series
  }

  private func placed(_ details: CalendarDetails, _ segment: Segment) -> CalendarDetails {
    var details = details
    place(segment.demands.compactMap { selection.tree[$0.space] }, in: &details)
    return details
  }

  private func series(of slot: Slot) throws -> CalendarSeries {
    var details = details(slot.name.text, created: slot.created)
    details.isTransparent = true
    details.categories = [slot.kind.rawValue]
    details.description = [slot.discipline?.text, slot.audience?.text].compactMap { $0 }
      .joined(separator: ", ")
    if details.description == "" { details.description = nil }
    place(selection.tree[slot.space].map { [$0] } ?? [], in: &details)
    return series(slot.id, slot.schedule, try instances(slot.schedule), details)
  }

  private func series(of closure: Closure) throws -> CalendarSeries {
    var details = details(words.closed(closure.reason.text), created: closure.created)
    place(selection.tree[closure.space].map { [$0] } ?? [], in: &details)
    return series(closure.id, closure.schedule, try instances(closure.schedule), details)
  }

  private func instances(_ schedule: Schedule) throws -> [CalendarSeries.Instance] {
    try schedule.occurrences(reachingInto: window, zone: zone).map {
      CalendarSeries.Instance(original: $0.original, start: $0.start, end: $0.end)
    }
  }

  private func series(
    _ id: Identifier, _ schedule: Schedule, _ instances: [CalendarSeries.Instance],
    _ details: CalendarDetails
  ) -> CalendarSeries {
    CalendarSeries(
      id: id.text, domain: domain, zone: zone, start: schedule.start, rule: schedule.rule,
      isWholeDays: schedule.isWholeDays, instances: instances, cancelledWord: words.cancelled,
      details: details)
  }

  private func details(_ summary: String, created: Timestamp) -> CalendarDetails {
    var details = CalendarDetails(summary: summary, created: created, lastModified: created)
    if let office = city.office, let mail = office.mail {
      details.organizer = Organizer(name: office.name.text, mail: mail.text)
    }
    return details
  }

  /// Where it takes place: the names from the space up to its site, and the nearest coordinates.
  private func place(_ spaces: [Space], in details: inout CalendarDetails) {
    let names = spaces.map { space in
      selection.tree.lineage(of: space).map(\.details.name.text).joined(separator: ", ")
    }
    details.location = names.isEmpty ? nil : names.joined(separator: "; ")
    details.coordinates = spaces.first.flatMap {
      selection.tree.inherited(\.coordinates, of: $0)
    }
  }
}

extension Booking {
  /// The original starts of the dates that were moved by themselves away from the first segment, as
  /// far as its rule still calls them by these.
  fileprivate var instancesOfFirst: Set<CivilDateTime> {
    let first = segments[0].schedule
    guard first.rule != nil,
      occurrences.allSatisfy({ $0.segment != 0 || $0.local == $0.occurrence.original })
    else { return [] }
    return Set(
      occurrences.lazy.filter { date in
        let own = segments[date.segment].schedule
        return date.segment != 0 && own.rule == nil && own.isWholeDays == first.isWholeDays
          && first.excluded.contains(date.occurrence.original)
      }.map(\.occurrence.original))
  }
}

extension BookedOccurrence {
  fileprivate var withoutReason: BookedOccurrence {
    var date = self
    date.reason = nil
    return date
  }
}

extension OccurrenceStatus {
  fileprivate var inCalendar: CalendarSeries.Instance.Status {
    switch self {
    case .confirmed: .confirmed
    case .cancelled: .cancelled
    case .skipped: .skipped
    }
  }
}
