// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Store

/// `club list` and `club add`.
package enum Clubs {
  package struct Input: Sendable {
    package let slug: String
    package let name: String
    package var district: String?
    package var size: Int?
    /// The umbrella body that may act for it.
    package var umbrella: String?

    package init(slug: String, name: String) {
      self.slug = slug
      self.name = name
    }
  }

  /// By slug.
  package static func list(in database: Database) throws -> [ClubView] {
    let store = database.store
    return try store.read {
      let clubs = try store.clubs()
      return clubs.filter { $0.mergedInto == nil }.map { ClubView($0, among: clubs) }
    }
  }

  package static func add(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> ClubView {
    let store = database.store
    return try store.change(circumstances) {
      try insert(input, in: store, now: $0, circumstances)
    }
  }

  private static func insert(
    _ input: Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws -> ClubView {
    guard let slug = Slug(input.slug) else {
      throw Failure.usage(
        .slug(text: input.slug, suggestion: Slug(folding: input.slug)?.text))
    }
    let clubs = try store.clubs()
    if clubs.contains(where: { $0.slug == slug }) {
      throw Failure.usage(.exists(.club, text: slug.text))
    }
    let sizes = 1...10_000_000
    if let size = input.size, !sizes.contains(size) {
      throw Failure.usage(.number(field: "size", text: String(size), sizes))
    }
    var ids = try IdentifierSource(circumstances.seed, store: store)
    let club = Club(
      id: try ids.next(.club), slug: slug, name: try plainText(input.name, field: "name"),
      district: try input.district.map { try plainText($0, field: "district") },
      size: input.size, umbrella: try input.umbrella.map { try clubs.club(named: $0).id })
    try store.insert(club)
    try store.record(
      try ids.next(.operation), command: "club add",
      at: now, changes: [Change(added: club)])
    return ClubView(club, among: clubs)
  }
}

extension ClubView {
  init(_ club: Club, among clubs: [Club]) {
    self.init(
      club: club,
      umbrella: club.umbrella.flatMap { id in clubs.first { $0.id == id } }.map(ClubName.init))
  }
}
