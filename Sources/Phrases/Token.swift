// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a phrase that the grammar knows.
struct Token: Hashable, Sendable {
  let kind: Kind
  /// In characters of the phrase.
  let range: Range<Int>
  /// No blank stands before it.
  let isGlued: Bool

  enum Kind: Hashable, Sendable {
    /// ASCII digits; the value of more than nine of them is -1.
    case number(Int, digits: Int)
    /// Letters, in lower case and with umlauts written out.
    case word(String)
    case symbol(Symbol)
    case unknown(Character)
    case end
  }

  enum Symbol: Hashable, Sendable {
    /// Two of them are a separator, which the parser sees: `1.5...30.9.` has a date's dot first.
    case dot
    case colon, slash, comma, plus
    /// Any dash, whatever its length.
    case dash
  }
}
