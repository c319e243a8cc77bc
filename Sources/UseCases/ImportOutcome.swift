// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import Documents
import Store

/// `import`, `plan` and `apply` of a file whose entries are known by their keys.
package struct ImportOutcome: Sendable {
  /// What an entry is about; the raw value is the list of a season file.
  package enum Kind: String, CaseIterable, Sendable {
    case clubs, slots, closures, series
  }

  package struct Counts: Sendable {
    package internal(set) var added = 0
    package internal(set) var updated = 0
    package internal(set) var unchanged = 0
    package internal(set) var refused = 0
  }

  /// An entry that was not taken, and why.
  package struct Refused: Sendable {
    package let kind: Kind
    package let line: Int
    package let column: Int
    /// The way to it; empty of a sheet's row.
    package let path: [DocumentError.Step]
    package let key: String
    package let failure: Failure
    /// The lines of the entries that have the time that it wants; ascending.
    package let clashing: [Int]
  }

  /// Something that the same file brought and names no more.
  package struct Unnamed: Sendable {
    package let kind: Kind
    package let key: String
    package let thing: Identifier
    /// Whether it is taken away; clubs stay.
    package let isRemoved: Bool
  }

  package let file: String
  /// How a sheet was written; nil of a season.
  package let form: CSVForm?
  package private(set) var counts: [Kind: Counts] = [:]
  /// Ascending by line; of very many not all (`sum(\.refused)`).
  package internal(set) var refused: [Refused] = []
  /// What is to be noted of rows that were taken.
  package internal(set) var warnings: [SheetWarning] = []
  /// Only `plan` and `apply` look for them.
  package internal(set) var unnamed: [Unnamed] = []
  /// Whether these are taken away.
  package let prunes: Bool
  /// The future dates that fitted before and no longer do; none of them is changed.
  package internal(set) var affected: [AffectedDate] = []
  /// The entry of the journal, nil where nothing was written.
  package internal(set) var operation: Identifier?
  /// Whether there is something to write, and all that was refused is tolerated.
  package internal(set) var isAccepted = false

  /// More are counted, and not told one by one.
  static let mostTold = 10_000

  package var isWritten: Bool { operation != nil }

  var hasChanges: Bool {
    sum(\.added) + sum(\.updated) > 0 || unnamed.contains(where: \.isRemoved)
  }

  package func sum(_ count: KeyPath<Counts, Int>) -> Int {
    counts.values.reduce(0) { $0 + $1[keyPath: count] }
  }

  mutating func count(_ kind: Kind, _ count: WritableKeyPath<Counts, Int>) {
    counts[kind, default: Counts()][keyPath: count] += 1
  }
}
