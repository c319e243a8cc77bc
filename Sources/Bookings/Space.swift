// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Minutes before and after a use that belong to its claim (Auf- und Abbauzeit).
package struct Buffers: Hashable, Sendable {
  /// 0...1440.
  package let minutesBefore: Int
  package let minutesAfter: Int

  package static let none = Buffers(unchecked: 0, 0)

  /// Nil outside 0...1440.
  package init?(minutesBefore: Int, minutesAfter: Int) {
    guard (0...1440).contains(minutesBefore), (0...1440).contains(minutesAfter) else { return nil }
    self.init(unchecked: minutesBefore, minutesAfter)
  }

  private init(unchecked before: Int, _ after: Int) {
    minutesBefore = before
    minutesAfter = after
  }
}

/// A place on the globe, in millionths of a degree (WGS 84), north and east positive.
package struct Coordinates: Hashable, Sendable {
  package let latitude: Int
  package let longitude: Int

  /// Nil outside the globe.
  package init?(latitude: Int, longitude: Int) {
    guard (-90_000_000...90_000_000).contains(latitude),
      (-180_000_000...180_000_000).contains(longitude)
    else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// What a city says about a space, apart from its place in the tree.
package struct SpaceDetails: Hashable, Sendable {
  package var name: PlainText
  package var description: LocalizedText?
  package var district: PlainText?
  package var kind: Kind?
  package var useMode: UseMode
  /// Units that it holds at one time, 1...1_000_000; nil: a place to look at, or an inner node.
  package var capacity: Int?
  package var unitLabel: LocalizedText?
  package var buffers: Buffers
  package var hours: OpeningHours?
  package var quietHours: QuietHours?
  /// At most one of each name, in the order of `AccessFeature.Name.allCases`.
  package var access: [AccessFeature]
  package var coordinates: Coordinates?
  /// Where the facts come from.
  package var source: PlainText?
  /// Whether somebody answers for the facts.
  package var isVerified: Bool

  package static let capacityLimit = 1_000_000

  package init(name: PlainText) {
    self.name = name
    useMode = .exclusive
    buffers = .none
    access = []
    isVerified = false
  }
}

/// A node of the tree of places (Fläche): a site, a part of one, or a leaf that can be claimed.
package struct Space: Hashable, Sendable {
  package let id: Identifier
  package let path: SpacePath
  package var details: SpaceDetails
  package var isRetired: Bool

  package init(id: Identifier, path: SpacePath, details: SpaceDetails, isRetired: Bool = false) {
    self.id = id
    self.path = path
    self.details = details
    self.isRetired = isRetired
  }
}
