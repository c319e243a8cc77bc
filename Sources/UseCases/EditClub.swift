// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Store

/// `club edit`: what is not named stays.
package enum EditClub {
  package struct Input: Sendable {
    package let club: String
    package var name: String?
    /// A new short name.
    package var slug: String?
    /// Empty for none.
    package var district: String?
    /// 0 for not known.
    package var size: Int?
    /// Empty for none.
    package var umbrella: String?

    package init(club: String) { self.club = club }
  }

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> Edited<ClubView> {
    let store = database.store
    return try store.edit(circumstances) { try edit(input, in: store, now: $0, circumstances) }
  }

  private static func edit(
    _ input: Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws -> Edited<ClubView> {
    let clubs = try store.clubs()
    let before = try clubs.club(named: input.club)
    let after = try before.edited(input, among: clubs)
    let fields = before.differences(from: after)
    if !fields.isEmpty {
      try store.update(after)
      var ids = try IdentifierSource(circumstances.seed, store: store)
      try store.record(
        try ids.next(.operation), command: "club edit", at: now,
        changes: [Change(club: after, before: before)])
    }
    return Edited(
      view: ClubView(after, among: clubs), fields: fields, conflicts: [],
      isWritten: !fields.isEmpty && !circumstances.isDryRun)
  }
}

extension Club {
  func edited(_ input: EditClub.Input, among clubs: [Club]) throws -> Club {
    var club = self
    if let text = input.slug {
      guard let slug = Slug(text) else {
        throw Failure.usage(.slug(text: text, suggestion: Slug(folding: text)?.text))
      }
      if clubs.contains(where: { $0.slug == slug && $0.id != id }) {
        throw Failure.usage(.exists(.club, text: slug.text))
      }
      club.slug = slug
    }
    if let name = input.name { club.name = try plainText(name, field: "name") }
    club.district = try editedText(input.district, over: district, field: "district")
    if let size = input.size {
      let sizes = 0...10_000_000
      guard sizes.contains(size) else {
        throw Failure.usage(.number(field: "size", text: String(size), sizes))
      }
      club.size = size == 0 ? nil : size
    }
    if let umbrella = input.umbrella {
      club.umbrella = try self.umbrella(named: umbrella, among: clubs)
    }
    return club
  }

  /// No club stands above itself, however many lie between.
  private func umbrella(named text: String, among clubs: [Club]) throws -> Identifier? {
    guard !text.isEmpty else { return nil }
    let umbrella = try clubs.club(named: text)
    guard !clubs.umbrellas(of: umbrella).contains(id) else {
      throw Failure.usage(.umbrellaRing(club: slug.text, umbrella: umbrella.slug.text))
    }
    return umbrella.id
  }

  fileprivate func differences(from other: Club) -> [String] {
    var found = FieldDifferences(from: self, to: other)
    found.compare("name", \.name)
    found.compare("slug", \.slug)
    found.compare("district", \.district)
    found.compare("size", \.size)
    found.compare("umbrella", \.umbrella)
    return found.fields
  }
}

extension [Club] {
  /// The club itself, the one above it, and so on up.
  func umbrellas(of club: Club) -> Set<Identifier> {
    var found: Set<Identifier> = []
    var next: Club? = club
    while let club = next, found.insert(club.id).inserted {
      next = club.umbrella.flatMap { id in first { $0.id == id } }
    }
    return found
  }
}
