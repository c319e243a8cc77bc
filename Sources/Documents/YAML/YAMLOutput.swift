// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that is to be written as YAML, keys in order.
indirect enum YAMLOutput {
  typealias Entry = (key: String, value: YAMLOutput)

  /// A text of a person: quoted where any reader of YAML 1.1 or 1.2 could take it for something
  /// else.
  case text(String)
  /// A number or the like, which is meant to be read as what it looks like.
  case bare(String)
  case sequence([YAMLOutput])
  case mapping([Entry])

  /// Whether the value fits on a line in brackets and braces.
  var fitsOnLine: Bool {
    switch self {
    case .text, .bare: true
    case .sequence(let values): values.allSatisfy(\.isScalar) && length <= 60
    case .mapping(let entries): entries.allSatisfy(\.value.isScalar) && length <= 60
    }
  }

  private var isScalar: Bool {
    switch self {
    case .text, .bare: true
    case .sequence, .mapping: false
    }
  }

  private var length: Int {
    switch self {
    case .text(let text), .bare(let text): text.count
    case .sequence(let values): values.reduce(0) { $0 + $1.length + 2 }
    case .mapping(let entries): entries.reduce(0) { $0 + $1.key.count + $1.value.length + 4 }
    }
  }

  /// Whether a text may stand without quotation marks as far as its type goes.
  ///
  /// What begins with a letter is no number, date or time; the words that YAML 1.1 takes for
  /// truth values are left. libyaml itself quotes what the grammar would misread.
  static func isUnmistakable(_ text: String) -> Bool {
    let words: Set = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
    return text.first?.isLetter == true && !words.contains(text.lowercased())
  }
}
