// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Store

extension Store {
  /// The future dates on `leaves` that no longer fit for one of the reasons that `matters`, by
  /// time: what a change must list. Nothing is changed.
  func affected(
    on leaves: [Space], in tree: SpaceTree, city: City, now: Timestamp, zone: Zone,
    matters: (Reason) -> Bool
  ) throws -> [AffectedDate] {
    let clubs = Dictionary(uniqueKeysWithValues: try clubs().map { ($0.id, $0) })
    var affected: [AffectedDate] = []
    for leaf in leaves {
      let uses = try uses(of: leaf.id, from: now)
      guard !uses.isEmpty else { continue }
      let facts = try facts(
        about: [leaf],
        FactsNeed(
          now: now, zone: zone, state: city.state, spaces: tree,
          uses: uses.map(\.use.occurrence), margin: 86_400))
      for (stored, reasons) in zip(uses, facts.misfits(of: uses.map(\.use)))
      where reasons.contains(where: matters) {
        affected.append(
          AffectedDate(
            booking: stored.use.booking, title: stored.title,
            club: stored.club.flatMap { clubs[$0] }.map(ClubName.init), space: SpaceName(leaf),
            occurrence: stored.use.occurrence))
      }
    }
    return affected.sorted {
      ($0.occurrence.start, $0.space.path, $0.booking)
        < ($1.occurrence.start, $1.space.path, $1.booking)
    }
  }
}
