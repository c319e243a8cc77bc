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
  /// The club that it went into; it is then only a name of that one.
  package var mergedInto: Identifier?

  package init(
    id: Identifier, slug: Slug, name: PlainText, district: PlainText? = nil, size: Int? = nil,
    umbrella: Identifier? = nil, mergedInto: Identifier? = nil
  ) {
    self.id = id
    self.slug = slug
    self.name = name
    self.district = district
    self.size = size
    self.umbrella = umbrella
    self.mergedInto = mergedInto
  }
}

extension [Club] {
  /// The club that `text` names: its slug, id or name, the start of its id, or any part of its
  /// slug or name; the first of these that fits decides. Umlauts fold. A club that went into
  /// another is only known by slug and id, and then that other is meant.
  package func named(_ text: String) -> Match<Club> {
    let wanted = text.folded
    guard !wanted.isEmpty, wanted.utf8.count <= 1_000 else { return .none(nearest: []) }
    if let heir = merged(named: text).flatMap(heir) { return .one(heir) }
    let clubs = filter { $0.mergedInto == nil }
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
      let found = clubs.filter(reading)
      if found.count == 1 { return .one(found[0]) }
      if found.count > 1 { return .several(found) }
    }
    return .none(nearest: nearest(to: wanted, among: clubs.map(\.slug.text)))
  }

  /// The club of that slug or id that went into another.
  package func merged(named text: String) -> Club? {
    guard text.utf8.count <= 1_000 else { return nil }
    let wanted = text.folded
    return first { club in
      club.mergedInto != nil && (club.slug.text == wanted || club.id.text == wanted)
    }
  }

  /// The club that is left of one: itself, or what it and its heirs went into.
  package func heir(of club: Club) -> Club? {
    var heir = club
    // Each went into one that was not merged then, so this ends; a broken row ends it as well.
    for _ in indices {
      guard let next = heir.mergedInto else { return heir }
      guard let found = first(where: { $0.id == next }) else { return nil }
      heir = found
    }
    return nil
  }
}
