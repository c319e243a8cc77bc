// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import SQL

extension Store {
  /// All clubs by slug, those that went into others included.
  package func clubs() throws -> [Club] {
    try connection.all(
      "SELECT id, slug, name, district, size, umbrella, merged_into FROM club ORDER BY slug"
    ) { row in try row.club() }
  }

  package func club(_ id: Identifier) throws -> Club? {
    try connection.first(
      "SELECT id, slug, name, district, size, umbrella, merged_into FROM club WHERE id = $id",
      ["$id": id.text]
    ) { row in try row.club() }
  }

  package func club(_ slug: Slug) throws -> Club? {
    try connection.first(
      "SELECT id, slug, name, district, size, umbrella, merged_into FROM club WHERE slug = $slug",
      ["$slug": slug.text]
    ) { row in try row.club() }
  }

  package func insert(_ club: Club) throws {
    try connection.run(
      """
      INSERT INTO club (id, slug, name, district, size, umbrella, merged_into)
      VALUES ($id, $slug, $name, $district, $size, $umbrella, $merged_into)
      """, club.parameters)
  }

  /// Writes what a club that is there now says.
  package func update(_ club: Club) throws {
    try connection.run(
      """
      UPDATE club SET slug = $slug, name = $name, district = $district, size = $size,
        umbrella = $umbrella, merged_into = $merged_into
      WHERE id = $id
      """, club.parameters)
  }

  /// Bookings of the club that claim time.
  package func bookingCount(of club: Identifier) throws -> Int {
    try connection.first(
      "SELECT count(*) FROM booking WHERE club = $club AND status IN ('held', 'confirmed')",
      ["$club": club.text]
    ) { row in try row[0] as Int } ?? 0
  }
}

extension Club {
  fileprivate var parameters: Parameters {
    [
      "$id": id.text, "$slug": slug.text, "$name": name.text, "$district": district?.text,
      "$size": size, "$umbrella": umbrella?.text, "$merged_into": mergedInto?.text,
    ]
  }
}

extension Row {
  fileprivate func club() throws -> Club {
    guard let slug = Slug(try self[1] as String) else { throw StoreError.unreadable("slug") }
    return Club(
      id: try identifier(0), slug: slug, name: try text(2), district: try optionalText(3),
      size: try self[4], umbrella: try optionalIdentifier(5),
      mergedInto: try optionalIdentifier(6))
  }
}
