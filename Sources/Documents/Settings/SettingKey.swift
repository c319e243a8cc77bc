// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// A key that a settings file may have, and what may stand behind it.
package struct SettingKey: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case text
    /// One of some words, each in all its spellings; the first is the one to go on with.
    case words([[String]])
  }

  /// In all languages; the first is the one that is written.
  package let names: [String]
  package let value: Value

  package init(names: [String], _ value: Value) {
    self.names = names
    self.value = value
  }

  package var name: String { names[0] }

  func isNamed(_ word: String) -> Bool {
    word.utf8.count <= 200 && names.contains { $0.folded == word.folded }
  }

  /// The value as the program goes on with it; nil where it is none of the words.
  package func canonical(_ text: String) -> String? {
    guard case .words(let words) = value else { return text }
    guard text.utf8.count <= 200 else { return nil }
    return words.first { $0.contains { $0.folded == text.folded } }?.first
  }
}
