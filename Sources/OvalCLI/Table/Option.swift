// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A word with a name, at any place behind the command.
package struct Option: Hashable, Sendable {
  /// One of the words that an option allows.
  package struct Choice: Hashable, Sendable {
    /// The English one is what the program goes on with.
    package let name: Bilingual

    package init(_ name: Bilingual) { self.name = name }
  }

  /// What stands behind the name. The placeholder is in capitals, as help shows it.
  package enum Value: Hashable, Sendable {
    case flag
    /// Any text; where it is one of the words, its English name.
    case text(Bilingual, words: [Choice] = [])
    case number(Bilingual, ClosedRange<Int>)
    case choice(Bilingual, [Choice])
    /// Several, separated by commas.
    case choices(Bilingual, [Choice])

    var placeholder: Bilingual? {
      switch self {
      case .flag: nil
      case .text(let name, _), .number(let name, _), .choice(let name, _), .choices(let name, _):
        name
      }
    }

    /// The words that help names and completion offers.
    var choices: [Choice] {
      switch self {
      case .flag, .number: []
      case .text(_, let choices), .choice(_, let choices), .choices(_, let choices): choices
      }
    }
  }

  /// Without the two hyphens.
  package let name: Bilingual
  package let short: Character?
  package let value: Value
  package let repeats: Bool
  package let names: Naming
  package let summary: Bilingual

  /// `names` is what is usual for the placeholder where nothing else is said.
  package init(
    _ name: Bilingual, short: Character? = nil, _ value: Value = .flag, repeats: Bool = false,
    names: Naming? = nil, summary: Bilingual
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.repeats = repeats
    self.names = names ?? value.placeholder.map(Naming.init(usualFor:)) ?? .text
    self.summary = summary
  }

  /// Two options are the same when they have the same English name.
  package static func == (left: Option, right: Option) -> Bool {
    left.name.english == right.name.english
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(name.english) }
}

extension Option: CustomDebugStringConvertible {
  package var debugDescription: String { "--\(name.english)" }
}
