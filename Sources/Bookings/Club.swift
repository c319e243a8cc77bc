// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who books (Verein oder Einrichtung): a club, a school, an initiative.
package struct Club: Hashable, Sendable {
  package let id: Identifier
  /// Its short name, unique in the city.
  package var slug: Slug
  package var name: PlainText
  package var district: PlainText?
  /// Members, as far as known.
  package var size: Int?
  /// The umbrella body that may act for it.
  package var umbrella: Identifier?

  package init(
    id: Identifier, slug: Slug, name: PlainText, district: PlainText? = nil, size: Int? = nil,
    umbrella: Identifier? = nil
  ) {
    self.id = id
    self.slug = slug
    self.name = name
    self.district = district
    self.size = size
    self.umbrella = umbrella
  }
}

extension [Club] {
  /// The club that `text` names: its slug, id or name, the start of its id, or any part of its
  /// slug or name; the first of these that fits decides. Umlauts fold.
  package func named(_ text: String) -> Match<Club> {
    let wanted = text.folded
    guard !wanted.isEmpty, wanted.utf8.count <= 1_000 else { return .none(nearest: []) }
    let readings: [(Club) -> Bool] = [
      { $0.slug.text == wanted },
      { $0.id.text == wanted },
      { $0.name.text.folded == wanted },
      { wanted.utf8.count >= 4 && $0.id.text.hasPrefix(wanted) },
      { club in
        Slug(folding: wanted).map {
          club.slug.text.split(separator: "-").contains(Substring($0.text))
        }
          ?? false
      },
      { $0.slug.text.hasPrefix(wanted) || $0.name.text.folded.hasPrefix(wanted) },
    ]
    for reading in readings {
      let found = filter(reading)
      if found.count == 1 { return .one(found[0]) }
      if found.count > 1 { return .several(found) }
    }
    return .none(nearest: nearest(to: wanted, among: map(\.slug.text)))
  }
}
