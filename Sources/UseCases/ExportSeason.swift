// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
import Recurrence
import Store

/// `export --format yaml`: a season file of all that stands, which `plan` finds equal.
package enum ExportSeason {
  package static func run(
    _ input: Export.Input, in database: Database, _ circumstances: Circumstances
  ) throws -> String {
    let store = database.store
    return try store.read {
      let now = try store.present(circumstances.now)
      let city = try store.knownCity()
      let selection = try Selection(input.filter, in: store)
      let window =
        try input.when.isEmpty ? nil : Agenda.window(of: input.when, city, circumstances)
      let text = SeasonText(
        tree: selection.tree, clubs: selection.clubs, now: now, zone: circumstances.zone)
      // A booking is there as a whole where one of its dates is.
      let isWanted = { (schedule: Schedule) in
        try window.map {
          try !schedule.occurrences(reachingInto: $0, zone: circumstances.zone).isEmpty
        } ?? true
      }
      var season = SeasonFile(name: city.name)
      season.slots = try selection.slots(endingAfter: now)
        .filter { try isWanted($0.schedule) }.compactMap(text.entry)
      season.closures = try selection.closures(endingAfter: now)
        .filter { try isWanted($0.schedule) }.compactMap(text.entry)
      let bookings =
        try window.map(store.bookings(in:)) ?? store.span().map(store.bookings(in:)) ?? []
      season.series =
        try bookings
        .compactMap { try store.booking($0)?.standing(at: now) }
        .filter { $0.status == .confirmed && selection.includes($0) }
        .sorted { ($0.segments[0].schedule.start, $0.id) < ($1.segments[0].schedule.start, $1.id) }
        .compactMap(text.entry)
      let isAll = input.when.isEmpty && input.filter.isEmpty
      season.clubs = text.clubs(of: season.series, all: isAll)
      return season.written()
    }
  }
}

/// Things of the city as entries of a season.
private struct SeasonText {
  let tree: SpaceTree
  let clubs: [Identifier: Club]
  let now: Timestamp
  let zone: Zone

  /// All clubs, or those that have the bookings and the umbrella bodies above them; by slug.
  func clubs(of series: [SeasonFile.SeriesEntry], all: Bool) -> [SeasonFile.ClubEntry] {
    let named = Set(series.compactMap(\.club?.text))
    let list = clubs.values.sorted { $0.slug < $1.slug }
    let wanted = list.filter { all || named.contains($0.slug.text) }
      .reduce(into: Set()) { $0.formUnion(list.umbrellas(of: $1)) }
    return list.filter { $0.mergedInto == nil && wanted.contains($0.id) }.map { club in
      var entry = SeasonFile.ClubEntry(
        head: SeasonFile.Head(key: club.slug.text), slug: club.slug, name: club.name)
      entry.district = club.district
      entry.size = club.size
      entry.umbrella = club.umbrella.flatMap(slug)
      return entry
    }
  }

  /// Of the club that it went into, where it did.
  private func slug(_ id: Identifier) -> PlainText? {
    clubs[id].flatMap { Array(clubs.values).heir(of: $0) }
      .flatMap { try? PlainText($0.slug.text) }
  }

  private func path(_ space: Identifier) -> PlainText? {
    guard let space = tree[space], !space.isRetired else { return nil }
    return try? PlainText(space.path.text, limit: PlainText.noteLimit)
  }

  func entry(_ slot: Slot) -> SeasonFile.SlotEntry? {
    guard let path = path(slot.space) else { return nil }
    var entry = SeasonFile.SlotEntry(
      head: SeasonFile.Head(key: slot.id.text), space: path, name: slot.name, kind: slot.kind,
      useMode: slot.useMode, dates: EntryDates(slot.schedule, zone: zone))
    entry.discipline = slot.discipline
    entry.audience = slot.audience
    return entry
  }

  func entry(_ closure: Closure) -> SeasonFile.ClosureEntry? {
    guard let path = path(closure.space) else { return nil }
    return SeasonFile.ClosureEntry(
      head: SeasonFile.Head(key: closure.id.text), space: path, reason: closure.reason,
      dates: EntryDates(closure.schedule, zone: zone))
  }

  /// Nil where nothing of it is to come.
  func entry(_ booking: Booking) -> SeasonFile.SeriesEntry? {
    let parts = booking.segments.indices.flatMap { self.parts(of: booking, $0) }
    guard !parts.isEmpty else { return nil }
    var entry = SeasonFile.SeriesEntry(
      head: SeasonFile.Head(key: booking.id.text), parts: parts)
    entry.club = booking.club.flatMap(slug)
    entry.group = booking.purpose.group
    entry.title = booking.purpose.title
    entry.kind = booking.purpose.kind
    entry.discipline = booking.purpose.discipline
    entry.visibility = booking.purpose.visibility
    entry.note = booking.purpose.note
    return entry
  }

  /// What of a segment is to come: as a series where one says it, else date by date.
  private func parts(of booking: Booking, _ number: Int) -> [SeasonFile.Part] {
    let segment = booking.segments[number]
    let rows = booking.occurrences.filter {
      $0.segment == number && $0.occurrence.start >= now
    }
    let confirmed = rows.filter { $0.status == .confirmed }
    guard !confirmed.isEmpty else { return [] }
    let spaces = segment.demands.compactMap { demand in
      path(demand.space).flatMap { path in
        try? PlainText(
          path.text + (demand.units.map { ":\($0)" } ?? ""), limit: PlainText.noteLimit)
      }
    }
    func part(_ dates: EntryDates, _ rows: [BookedOccurrence]) -> SeasonFile.Part {
      var part = SeasonFile.Part(spaces: spaces, units: nil, dates: dates)
      let cancelled = rows.filter { $0.status == .cancelled }.map { DayChoice.start($0.local) }
      let skipped = rows.filter { $0.status == .skipped }.map { DayChoice.start($0.local) }
      part.cancelled = cancelled.isEmpty ? nil : cancelled.onDays(of: rows.map(\.local))
      part.skipped = skipped.isEmpty ? nil : skipped.onDays(of: rows.map(\.local))
      if rows.count == 1, rows[0].local != rows[0].occurrence.original {
        part.was = rows[0].occurrence.original
      }
      return part
    }
    let starts = (segment.schedule.starts(zone: zone) ?? []).filter {
      segment.schedule.occurrence(at: $0, zone: zone).start >= now
    }
    let pieces = starts.isEmpty ? [] : segment.schedule.keeping(starts, zone: zone)
    if pieces.count == 1, pieces[0].isReadable(zone: zone),
      Set(confirmed.map(\.local)).isSubset(of: starts)
    {
      let known = rows.filter { starts.contains($0.local) }
      if known.count == starts.count {
        return [part(EntryDates(pieces[0], zone: zone), known)]
      }
    }
    return confirmed.map { part(EntryDates($0.occurrence, zone: zone), [$0]) }
  }
}

extension [DayChoice] {
  /// Days in place of starts that are the only ones of their days.
  fileprivate func onDays(of starts: [CivilDateTime]) -> [DayChoice] {
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
  fileprivate func isReadable(zone: Zone) -> Bool {
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
  fileprivate init(_ schedule: Schedule, zone: Zone) {
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
    let starts = (schedule.starts(zone: zone) ?? []) + left
    except = left.map(DayChoice.start).onDays(of: starts)
  }

  /// A date by its instants.
  fileprivate init(_ occurrence: Occurrence, zone: Zone) {
    let (start, end) = (occurrence.start, occurrence.end)
    self.init(
      span: .times(
        start: Time(zone.civil(at: start), start, zone),
        end: .at(Time(zone.civil(at: end), end, zone))))
  }
}

extension EntryDates.Time {
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
