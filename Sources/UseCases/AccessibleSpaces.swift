// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import Store

/// `space list --access`: two lists that are never mixed.
package struct AccessibleSpaces: Sendable {
  package let features: [AccessFeature.Name]
  /// The spaces that have all features.
  package let sure: [SpaceView]
  /// Those that may have them: none of the features is missing, and not all are known.
  package let unknown: [SpaceView]
  /// Who could be asked.
  package let office: Office?
}

extension Spaces {
  /// The spaces at and below `space`, or of the city, by whether they have all `features`; those
  /// that certainly lack one are left out. Parents before their parts.
  package static func list(
    below space: String? = nil, access features: [AccessFeature.Name], in database: Database
  ) throws -> AccessibleSpaces {
    try database.store.read {
      let tree = try database.store.spaces()
      let views = try list(below: space, in: database)
      func having(_ state: AccessFeature.State) -> [SpaceView] {
        views.filter { tree.access(features, of: $0.space) == state }
      }
      return AccessibleSpaces(
        features: features, sure: having(.yes), unknown: having(.unknown),
        office: try database.store.knownCity().office)
    }
  }
}

extension SpaceTree {
  /// What is known of several features together: no where one is missing, else unknown where one
  /// is unknown. Yes for none at all.
  func access(_ names: [AccessFeature.Name], of space: Space) -> AccessFeature.State {
    let states = names.map { access($0, of: space) }
    return states.contains(.no) ? .no : states.contains(.unknown) ? .unknown : .yes
  }
}
