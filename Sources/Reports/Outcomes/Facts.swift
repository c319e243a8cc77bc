// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import UseCases

// How the facts that many outcomes share stand in JSON and before people.

extension JSON {
  init(_ text: PlainText?) { self = text.map { .string($0.text) } ?? .null }
  init(_ text: LocalizedText?) {
    self =
      text.map { text in
        ["de": text.german.map { .string($0.text) }, "en": text.english.map { .string($0.text) }]
      } ?? .null
  }
  init(_ id: Identifier) { self = .string(id.text) }
  init(_ path: SpacePath) { self = .string(path.text) }
  init(_ club: ClubName?) { self = club.map { .string($0.slug.text) } ?? .null }
  init(_ date: CivilDate) { self = .string(date.iso) }

  /// Start and end as RFC 3339 in that zone, and the zone's name.
  static func span(_ start: Timestamp, _ end: Timestamp, in zone: Zone) -> JSON {
    instants(start, end, in: zone).followed(by: ["zone": .string(zone.name)])
  }

  static func instants(_ start: Timestamp, _ end: Timestamp, in zone: Zone) -> JSON {
    ["start": .string(start.rfc3339(in: zone)), "end": .string(end.rfc3339(in: zone))]
  }

  static func instants(_ occurrence: Occurrence, in zone: Zone) -> JSON {
    instants(occurrence.start, occurrence.end, in: zone)
  }
}

extension Wording {
  /// `Streetballfeld (haedge/streetball)`.
  func place(_ space: SpaceName) -> String { "\(space.name.text) (\(space.path.text))" }

  /// `12 Bälle`; without a label `12 Einheiten`.
  func units(_ units: Int, _ label: LocalizedText?) -> String {
    label.map { "\(units) \(text($0))" } ?? count(units, .unit)
  }

  /// The same of a space that may hold more, whose label is then a plural: `Personen: 1`.
  func units(_ units: Int, of space: SpaceName) -> String {
    guard units == 1, let label = space.unitLabel, let capacity = space.capacity, capacity > 1
    else { return self.units(units, space.unitLabel) }
    return "\(text(label)): 1"
  }
}
