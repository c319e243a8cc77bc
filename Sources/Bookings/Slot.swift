// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// A named, recurring window that the city offers on a space (Zeitfenster).
///
/// Open slots are join-in times for everyone, and nobody can claim inside one. All others restrict:
/// in their season a use lies wholly inside one.
package struct Slot: Hashable, Sendable {
  package let id: Identifier
  package let space: Identifier
  package let name: PlainText
  package let kind: Kind
  package let discipline: PlainText?
  package let useMode: UseMode
  /// For whom: everyone, children, beginners …
  package let audience: PlainText?
  package let schedule: Schedule
  package let created: Timestamp

  package init(
    id: Identifier, space: Identifier, name: PlainText, kind: Kind, discipline: PlainText?,
    useMode: UseMode, audience: PlainText?, schedule: Schedule, created: Timestamp
  ) {
    self.created = created
    self.id = id
    self.space = space
    self.name = name
    self.kind = kind
    self.discipline = discipline
    self.useMode = useMode
    self.audience = audience
    self.schedule = schedule
  }
}

/// A time in which a space and all below it cannot be used (Sperrung).
package struct Closure: Hashable, Sendable {
  package let id: Identifier
  package let space: Identifier
  package let reason: PlainText
  package let schedule: Schedule
  package let created: Timestamp

  package init(
    id: Identifier, space: Identifier, reason: PlainText, schedule: Schedule, created: Timestamp
  ) {
    self.created = created
    self.id = id
    self.space = space
    self.reason = reason
    self.schedule = schedule
  }
}
