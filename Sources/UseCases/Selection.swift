// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import IntervalTree
import Store

/// The entries that a filter selects, with the names of what they speak of.
struct Selection {
  let tree: SpaceTree
  let clubs: [Identifier: Club]
  private let store: Store
  private let filter: Agenda.Filter
  /// The spaces of which entries are wanted; nil: all.
  private let places: Set<Identifier>?
  private let club: Club?
  private let viewer: Club?

  init(_ filter: Agenda.Filter, in store: Store) throws {
    self.store = store
    self.filter = filter
    tree = try store.spaces()
    let all = try store.clubs()
    clubs = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    club = try filter.club.map { try all.club(named: $0) }
    viewer = try filter.viewer.map { try all.club(named: $0) }
    places = try Selection.places(filter, tree)
  }

  /// A space's own entries, those of its parts, and those of the wholes that it belongs to.
  private static func places(
    _ filter: Agenda.Filter, _ tree: SpaceTree
  ) throws -> Set<Identifier>? {
    var places: Set<Identifier>?
    if let name = filter.space {
      let space = try tree.space(named: name)
      places = Set((tree.lineage(of: space) + tree.subtree(of: space)).map(\.id))
    }
    if !filter.access.isEmpty {
      let accessible = Set(
        tree.spaces.filter { space in
          filter.access.allSatisfy { tree.access($0, of: space) == .yes }
        }.map(\.id))
      places = places?.intersection(accessible) ?? accessible
    }
    return places
  }

  /// The entries on the days, by start, end, place and subject.
  func entries(
    in days: ClosedRange<CivilDate>, _ circumstances: Circumstances
  ) throws -> [AgendaEntry] {
    let zone = circumstances.zone
    return try entries(in: days.window(in: zone), now: circumstances.now, zone: zone)
  }

  /// The entries that overlap `window` (UTC seconds, half-open), in the same order.
  ///
  /// `endless` is the part of it in which slots and closures are looked for, which may go on for
  /// ever; all of it without one.
  func entries(
    in window: Interval, endless: Interval? = nil, now: Timestamp, zone: Zone
  ) throws -> [AgendaEntry] {
    var entries: [AgendaEntry] = []
    if wants(.booking) {
      try store.agenda(in: window, now: now) { row in
        if let entry = entry(row) { entries.append(entry) }
      }
    }
    let endless = endless ?? window
    let start = Timestamp(seconds: endless.start)
    for slot in try openSlots(endingAfter: start) {
      guard let space = tree[slot.space], !space.isRetired else { continue }
      let subject = AgendaEntry.Subject.open(
        slot.id, title: slot.name, kind: slot.kind, discipline: slot.discipline,
        audience: slot.audience)
      for date in try slot.schedule.occurrences(reachingInto: endless, zone: zone) {
        entries.append(AgendaEntry(subject, on: space, date))
      }
    }
    for closure in try closures(endingAfter: start) {
      guard let space = tree[closure.space], !space.isRetired else { continue }
      let subject = AgendaEntry.Subject.closure(closure.id, reason: closure.reason)
      for date in try closure.schedule.occurrences(reachingInto: endless, zone: zone) {
        entries.append(AgendaEntry(subject, on: space, date))
      }
    }
    return entries.sorted {
      ($0.start, $0.end, $0.space.path, $0.order) < ($1.start, $1.end, $1.space.path, $1.order)
    }
  }

  /// The spaces that somebody can claim, of those that are wanted, in the city's order.
  var claimableLeaves: [Space] {
    tree.spaces.filter { leaf in
      leaf.details.capacity != nil && leaf.details.useMode != .open && !leaf.isRetired
        && tree.isLeaf(leaf) && places?.contains(leaf.id) ?? true
    }
  }

  /// Whether a booking of this club and kind on one of these spaces is wanted.
  func includes(_ booking: Booking) -> Bool {
    wants(.booking) && (booking.status.claims || booking.status == .cancelled)
      && booking.demands.contains { places?.contains($0.space) ?? true }
      && (club == nil || booking.club == club?.id)
      && (filter.kind == nil || booking.purpose.kind == filter.kind)
  }

  /// The open slots that are wanted and have not ended before `start`.
  func openSlots(endingAfter start: Timestamp) throws -> [Slot] {
    try slots(endingAfter: start).filter { $0.useMode == .open }
  }

  /// The same of slots that restrict, too.
  func slots(endingAfter start: Timestamp) throws -> [Slot] {
    guard wants(.open), club == nil else { return [] }
    return try store.slots(on: places, endingAfter: start).filter { slot in
      filter.kind == nil || slot.kind == filter.kind
    }
  }

  /// The closures that are wanted and have not ended before `start`.
  func closures(endingAfter start: Timestamp) throws -> [Closure] {
    guard wants(.closure), club == nil, filter.kind == nil else { return [] }
    return try store.closures(on: places, endingAfter: start)
  }

  private func wants(_ type: Agenda.EntryType) -> Bool {
    filter.types.isEmpty || filter.types.contains(type)
  }

  private func entry(_ row: AgendaRow) -> AgendaEntry? {
    guard places?.contains(row.space) ?? true, let space = tree[row.space],
      club == nil || row.club == club?.id, filter.kind == nil || row.kind == filter.kind
    else { return nil }
    let units = row.units ?? space.details.capacity ?? 1
    let isWhole = row.units == nil || space.details.useMode == .exclusive
    if row.visibility == .busy, viewer == nil || row.club != viewer?.id {
      // Whose it is, or what for, would show by being listed.
      guard club == nil, filter.kind == nil else { return nil }
      return AgendaEntry(.busy(units: units, isWhole: isWhole), on: space, row.occurrence)
    }
    return AgendaEntry(
      .booking(
        row.booking, title: row.title, kind: row.kind,
        club: row.club.flatMap { clubs[$0] }.map(ClubName.init), units: units, isWhole: isWhole,
        unitLabel: space.details.unitLabel, status: row.status),
      on: space, row.occurrence)
  }
}

extension AgendaEntry {
  fileprivate init(_ subject: Subject, on space: Space, _ occurrence: Occurrence) {
    self.init(
      subject: subject, space: SpaceName(space), start: occurrence.start, end: occurrence.end)
  }

  /// Settles the order of entries at the same time and place.
  fileprivate var order: String {
    switch subject {
    case .closure(let id, _): "0\(id)"
    case .open(let id, _, _, _, _): "1\(id)"
    case .booking(let id, _, _, _, _, _, _, _): "2\(id)"
    case .busy: "3"
    }
  }
}

extension SpaceTree {
  /// What is known of a feature: of the space itself, else of the nearest space above it that
  /// says anything.
  func access(_ name: AccessFeature.Name, of space: Space) -> AccessFeature.State {
    for node in lineage(of: space) {
      if let feature = node.details.access.first(where: { $0.name == name }) {
        return feature.state
      }
    }
    return .unknown
  }
}
