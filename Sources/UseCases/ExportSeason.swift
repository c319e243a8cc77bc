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
        .filter { $0.status.claims && selection.includes($0) }
        .sorted { ($0.segments[0].schedule.start, $0.id) < ($1.segments[0].schedule.start, $1.id) }
        .compactMap(text.entry)
      try season.mark(lateIn: selection.tree, UnfitDates(store, viewer: nil, circumstances))
      let isAll = input.when.isEmpty && input.filter.isEmpty
      season.clubs = text.clubs(of: season.series, all: isAll)
      let written = season.written()
      guard season.entryCount <= SeasonFile.entryLimit,
        written.utf8.count <= SeasonFile.byteLimit
      else { throw Failure.usage(.tooMuchForSeason(entries: season.entryCount)) }
      return written
    }
  }
}

extension SeasonFile {
  /// Marks the slots and closures that hit dates which were booked before, and so would be refused.
  fileprivate mutating func mark(lateIn tree: SpaceTree, _ search: UnfitDates) throws {
    let places = (slots.map(\.space) + closures.map(\.space)).compactMap { path in
      SpacePath(path.text).flatMap { tree[$0] }
    }
    let leaves = Set(places.flatMap(tree.subtree).filter(tree.isLeaf).map(\.id))
    var late: Set<String> = []
    for reason in try search.dates(on: leaves.compactMap { tree[$0] }).flatMap(\.reasons) {
      switch reason.cause {
      case .closure(let id, _, _), .openSlot(let id, _): late.insert(id.text)
      case .outsideSlots:
        // Which of them it was made by is not known; that the others are late, too, changes nothing.
        guard let space = tree[reason.space] else { continue }
        let around = Set((tree.lineage(of: space) + tree.subtree(of: space)).map(\.path.text))
        late.formUnion(
          slots.filter { $0.useMode != .open && around.contains($0.space.text) }.map(\.head.key))
      default: continue
      }
    }
    for row in slots.indices { slots[row].isLate = late.contains(slots[row].head.key) }
    for row in closures.indices { closures[row].isLate = late.contains(closures[row].head.key) }
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
    let isToCome = { (date: BookedOccurrence) in date.occurrence.start >= now }
    guard booking.occurrences.contains(where: { $0.status == .confirmed && isToCome($0) }) else {
      return nil
    }
    let parts = booking.segments.indices.flatMap { self.parts(of: booking, $0) }
    var entry = SeasonFile.SeriesEntry(
      head: SeasonFile.Head(key: booking.id.text), parts: parts)
    entry.club = booking.club.flatMap(slug)
    entry.group = booking.purpose.group
    entry.title = booking.purpose.title
    entry.kind = booking.purpose.kind
    entry.discipline = booking.purpose.discipline
    entry.visibility = booking.purpose.visibility
    entry.note = booking.purpose.note
    entry.hold = booking.heldUntil.map { EntryDates.Time($0, zone) }
    return entry
  }

  /// What of a segment is to come: as a series where one says it, else date by date.
  private func parts(of booking: Booking, _ number: Int) -> [SeasonFile.Part] {
    let segment = booking.segments[number]
    let spaces = segment.demands.compactMap { demand in
      path(demand.space).flatMap { path in
        try? PlainText(
          path.text + (demand.units.map { ":\($0)" } ?? ""), limit: PlainText.noteLimit)
      }
    }
    let dates = booking.occurrences.filter { $0.segment == number && $0.occurrence.start >= now }
      .sorted { $0.local < $1.local }
    func part(
      _ when: EntryDates, _ dates: [BookedOccurrence], starts: [CivilDateTime]
    ) -> SeasonFile.Part {
      var part = SeasonFile.Part(spaces: spaces, units: nil, dates: when)
      part.was = dates.formerStarts(first: starts[0])
      part.cancelled = dates.dropped(.cancelled, among: starts)
      part.skipped = dates.dropped(.skipped, among: starts)
      return part
    }
    guard let first = dates.first else { return [] }
    var starts = (segment.schedule.starts(zone: zone) ?? []).filter {
      segment.schedule.occurrence(at: $0, zone: zone).start >= now
    }
    // All that is left of it are cancelled dates that it does not have any more.
    if starts.isEmpty { starts = [first.local] }
    let pieces = segment.schedule.keeping(starts, zone: zone)
    let own = Set(starts)
    // Only cancelled dates may lie beside the schedule.
    if pieces.count == 1, pieces[0].isReadable(zone: zone),
      dates.filter({ own.contains($0.local) }).count == starts.count,
      dates.allSatisfy({ $0.status == .cancelled || own.contains($0.local) })
    {
      return [part(EntryDates(pieces[0], zone: zone), dates, starts: starts)]
    }
    return dates.map { part(EntryDates($0.occurrence, zone: zone), [$0], starts: [$0.local]) }
  }
}

extension [BookedOccurrence] {
  /// Nil where all of them, ascending by start, are named as they are; `first` is where the schedule
  /// begins.
  fileprivate func formerStarts(first: CivilDateTime) -> FormerStarts? {
    let shifts = Set(map { $0.occurrence.original.clockSeconds - $0.local.clockSeconds })
    if shifts.count == 1, let shift = shifts.first {
      return shift == 0 ? nil : .first(first.addingClock(seconds: shift))
    }
    let moved = filter { $0.local != $0.occurrence.original }
    return .each(
      zip(moved.map { DayChoice.start($0.local) }.onDays(of: map(\.local)), moved).map {
        FormerStart($0, start: $1.occurrence.original)
      })
  }

  /// Those that stand so; nil of none. A day says a start of the schedule that is alone on it.
  fileprivate func dropped(
    _ status: OccurrenceStatus, among starts: [CivilDateTime]
  ) -> [DroppedDates]? {
    let own = Set(starts)
    let dropped = filter { $0.status == status }
    guard !dropped.isEmpty else { return nil }
    let choices = dropped.map { DayChoice.start($0.local) }.onDays(of: map(\.local))
    return zip(choices, dropped).map { choice, date in
      let isUsual = status == .skipped && date.reason == ReasonCode.conflict.rawValue
      return DroppedDates(
        own.contains(date.local) ? choice : .start(date.local), reason: isUsual ? nil : date.reason)
    }
  }
}
