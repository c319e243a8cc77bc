// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How a part of a text stands out where colours are wanted; never the only carrier of a meaning.
///
/// A mark is a noncharacter, which Unicode keeps for use inside one program: it has no width, the
/// console turns it into colour or takes it away, and text from outside that holds one can at worst
/// colour itself. So nobody but the console ever writes an escape sequence.
package enum Emphasis: UInt32, CaseIterable, Sendable {
  case none = 0xFDD0
  case strong = 0xFDD1
  case good = 0xFDD2
  case bad = 0xFDD3
  case faint = 0xFDD4

  var mark: Character {
    // All of them are scalars; the blank is what a wrong number would show as.
    Unicode.Scalar(rawValue).map(Character.init) ?? " "
  }

  /// The numbers of ECMA-48's SELECT GRAPHIC RENDITION.
  var rendition: String {
    switch self {
    case .none: "0"
    case .strong: "1"
    case .good: "32"
    case .bad: "31"
    case .faint: "2"
    }
  }

  /// The text with this emphasis, and none behind it.
  package func callAsFunction(_ text: String) -> String {
    "\(mark)\(text)\(Emphasis.none.mark)"
  }
}
