// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import IntervalTree
import Store

/// Turns what the index found into what can be told of it.
struct SearchFinder {
  let store: Store
  let words: SearchWords
  let now: Timestamp
  let zone: Zone
  /// `--in`, in UTC seconds, half-open.
  let window: Interval?

  /// All groups but the bookings. What has no dates is in no window.
  func things() throws -> [SearchGroup] {
    let found = Dictionary(grouping: try store.found(words), by: \.kind)
    let hasWindow = window != nil
    return [
      group(.space, hasWindow ? [] : try spaces(found[.space] ?? [])),
      group(.club, hasWindow ? [] : try clubs(found[.club] ?? [])),
      group(.slot, try slots(Set(found[.slot] ?? []))),
      group(.closure, try closures(Set(found[.closure] ?? []))),
    ]
  }

  /// By their next date, then the past ones, the latest first.
  func bookings(viewer: Identifier?, limit: Int?) throws -> SearchGroup {
    let (bookings, total) = try store.foundBookings(
      words, viewer: viewer, in: window ?? Interval(start: now.seconds, end: .max),
      past: window == nil, now: now, limit: limit)
    let hits = try bookings.map { booking in
      SearchHit(
        id: booking.id, title: booking.title, kind: booking.kind, discipline: booking.discipline,
        spaces: try booking.spaces.compactMap { try place($0.space) },
        club: try booking.club.flatMap { try store.club($0) }.map(ClubName.init),
        date: (booking.start, booking.end))
    }
    return SearchGroup(subject: .booking, hits: hits, total: total)
  }

  private func group(_ subject: SearchGroup.Subject, _ hits: [SearchHit]) -> SearchGroup {
    SearchGroup(subject: subject, hits: hits, total: hits.count)
  }

  private func spaces(_ ids: [Identifier]) throws -> [SearchHit] {
    try ids.compactMap { id in
      try place(id).map { SearchHit(id: id, title: $0.name, shortName: $0.path.text) }
    }.sorted { ($0.shortName ?? "") < ($1.shortName ?? "") }
  }

  private func clubs(_ ids: [Identifier]) throws -> [SearchHit] {
    try ids.compactMap { try store.club($0) }.sorted { $0.slug < $1.slug }.map { club in
      SearchHit(id: club.id, title: club.name, shortName: club.slug.text)
    }
  }

  private func slots(_ ids: Set<Identifier>) throws -> [SearchHit] {
    guard !ids.isEmpty else { return [] }
    return try ordered(
      try store.slots().filter { ids.contains($0.id) }.compactMap { slot in
        guard let place = try place(slot.space), let date = try date(of: slot.schedule) else {
          return nil
        }
        return SearchHit(
          id: slot.id, title: slot.name, kind: slot.kind, discipline: slot.discipline,
          audience: slot.audience, spaces: [place], date: date)
      })
  }

  private func closures(_ ids: Set<Identifier>) throws -> [SearchHit] {
    guard !ids.isEmpty else { return [] }
    return try ordered(
      try store.closures().filter { ids.contains($0.id) }.compactMap { closure in
        guard let place = try place(closure.space), let date = try date(of: closure.schedule)
        else { return nil }
        return SearchHit(id: closure.id, title: closure.reason, spaces: [place], date: date)
      })
  }

  /// Nil where the space is out of use.
  private func place(_ id: Identifier) throws -> (path: SpacePath, name: PlainText)? {
    try store.spaceName(id).flatMap { $0.isRetired ? nil : ($0.path, $0.name) }
  }

  /// The first in the window; without one the next, else the last. Nil where there is none.
  private func date(of schedule: Schedule) throws -> (start: Timestamp, end: Timestamp)? {
    let found: Occurrence?
    if let window {
      found = try schedule.occurrences(reachingInto: window, zone: zone)
        .min { $0.start < $1.start }
    } else {
      found =
        try schedule.next(after: now, zone: zone)
        ?? schedule.lastStart(zone: zone).map { schedule.occurrence(at: $0, zone: zone) }
    }
    return found.map { ($0.start, $0.end) }
  }

  /// As the bookings are.
  private func ordered(_ hits: [SearchHit]) throws -> [SearchHit] {
    func key(_ hit: SearchHit) -> (Int, Int64, Identifier) {
      guard let date = hit.date else { return (2, 0, hit.id) }
      let isPast = window == nil && date.end <= now
      return (isPast ? 1 : 0, isPast ? -date.start.seconds : date.start.seconds, hit.id)
    }
    return hits.sorted { key($0) < key($1) }
  }
}
