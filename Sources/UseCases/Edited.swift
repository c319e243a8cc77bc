// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import Phrases
import Store

/// What a change of something that exists came to.
package struct Edited<View: Sendable>: Sendable {
  package let view: View
  /// What differs from before, by the English names of the options; empty: nothing was to do.
  package let fields: [String]
  /// The future dates that fitted before and no longer do; none of them is changed.
  package let conflicts: [AffectedDate]
  package let isWritten: Bool
  package var notes: [PhraseNote] = []
}

extension Store {
  /// Runs a change in a transaction of its own; one that changes nothing leaves no trace. `body`
  /// is handed the present as the journal allows it.
  func edit<View>(
    _ circumstances: Circumstances, _ body: (Timestamp) throws -> Edited<View>
  ) throws -> Edited<View> {
    try change(circumstances, keepingIf: \.isWritten, body)
  }
}

/// Collects which fields of a thing a change touches.
struct FieldDifferences<Thing> {
  let before: Thing
  let after: Thing
  private(set) var fields: [String] = []

  init(from before: Thing, to after: Thing) {
    self.before = before
    self.after = after
  }

  mutating func compare<Value: Equatable>(_ field: String, _ value: (Thing) -> Value) {
    if value(before) != value(after) { fields.append(field) }
  }
}

/// The optional text that an option leaves behind: where it was not given, what stood there; where
/// it is empty, nothing.
func editedText(
  _ text: String?, over old: PlainText?, field: String, limit: Int = PlainText.nameLimit
) throws(Failure) -> PlainText? {
  guard let text else { return old }
  return text.isEmpty ? nil : try plainText(text, field: field, limit: limit)
}

extension AffectedDate {
  /// What tells it apart from all others.
  fileprivate struct Key: Hashable {
    let booking: Identifier
    let occurrence: Occurrence
    let space: SpacePath
  }

  fileprivate var key: Key { Key(booking: booking, occurrence: occurrence, space: space.path) }
}

extension [AffectedDate] {
  /// Those that `before` does not list: a change is only told what it does itself.
  func missing(from before: [AffectedDate]) -> [AffectedDate] {
    let known = Set(before.map(\.key))
    return filter { !known.contains($0.key) }
  }
}
