// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A word that a command takes by its place.
package struct Operand: Hashable, Sendable {
  /// How many words it takes.
  package enum Count: Hashable, Sendable {
    case one
    case optional
    /// All that follow, at least one: a phrase that may be written without quotation marks, or
    /// several files.
    case rest
    /// All that follow, or none.
    case optionalRest
  }

  /// In capitals, as help shows it.
  package let name: Bilingual
  package let count: Count
  package let names: Naming
  package let summary: Bilingual

  /// `names` is what is usual for the placeholder where nothing else is said.
  package init(
    _ name: Bilingual, _ count: Count = .one, names: Naming? = nil, summary: Bilingual
  ) {
    self.name = name
    self.count = count
    self.names = names ?? Naming(usualFor: name)
    self.summary = summary
  }

  var isRequired: Bool { count == .one || count == .rest }
  var takesRest: Bool { count == .rest || count == .optionalRest }
}
