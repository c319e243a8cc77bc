// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime

/// One thing that was found.
package struct SearchHit: Sendable {
  package let id: Identifier
  /// A name, title or reason; nil for a booking without a title.
  package let title: PlainText?
  /// A space's or club's short name.
  package let shortName: String?
  /// Of slots and bookings.
  package let kind: Kind?
  package let discipline: PlainText?
  package let audience: PlainText?
  /// Where it is; a space's own name is not said again.
  package let spaces: [(path: SpacePath, name: PlainText)]
  package let club: ClubName?
  /// The next date, else the latest; nil for what has none.
  package let date: (start: Timestamp, end: Timestamp)?

  init(
    id: Identifier, title: PlainText?, shortName: String? = nil, kind: Kind? = nil,
    discipline: PlainText? = nil, audience: PlainText? = nil,
    spaces: [(path: SpacePath, name: PlainText)] = [], club: ClubName? = nil,
    date: (start: Timestamp, end: Timestamp)? = nil
  ) {
    self.id = id
    self.title = title
    self.shortName = shortName
    self.kind = kind
    self.discipline = discipline
    self.audience = audience
    self.spaces = spaces
    self.club = club
    self.date = date
  }
}

/// The hits of one kind, the first of them where there are more.
package struct SearchGroup: Sendable {
  package enum Subject: String, CaseIterable, Sendable {
    case space, club, slot, closure, booking
  }

  package let subject: Subject
  package let hits: [SearchHit]
  /// How many there are.
  package let total: Int
}

/// `search`: spaces, clubs, slots, closures and bookings, in this order; empty groups are left out.
package struct SearchOutcome: Sendable {
  /// What was looked for.
  package let text: String
  package let groups: [SearchGroup]
  package let zone: Zone
  /// The time to which `--in` narrowed it.
  package let window: (start: Timestamp, end: Timestamp)?
}
