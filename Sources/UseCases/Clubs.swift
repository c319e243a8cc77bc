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
    let clubs = try store.clubs()
    var ids = try IdentifierSource(circumstances.seed, store: store)
    let club = try input.club(try ids.next(.club), among: clubs)
    try store.insert(club)
    try store.record(
      try ids.next(.operation), command: "club add",
      at: now, changes: [Change(added: club)])
    return ClubView(club, among: clubs)
  }
}

extension Clubs.Input {
  /// The club of that id, unless its slug is taken.
  func club(_ id: Identifier, among clubs: [Club]) throws -> Club {
    guard let slug = Slug(slug) else {
      throw Failure.usage(.slug(text: self.slug, suggestion: Slug(folding: self.slug)?.text))
    }
    if clubs.contains(where: { $0.slug == slug }) {
      throw Failure.usage(.exists(.club, text: slug.text))
    }
    let sizes = 1...10_000_000
    if let size, !sizes.contains(size) {
      throw Failure.usage(.number(field: "size", text: String(size), sizes))
    }
    return Club(
      id: id, slug: slug, name: try plainText(name, field: "name"),
      district: try district.map { try plainText($0, field: "district") }, size: size,
      umbrella: try umbrella.map { try clubs.club(named: $0).id })
  }
}

extension ClubView {
  init(_ club: Club, among clubs: [Club]) {
    self.init(
      club: club,
      umbrella: club.umbrella.flatMap { id in clubs.first { $0.id == id } }.map(ClubName.init))
  }
}
