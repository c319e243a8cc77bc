// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How a word stands out. Never the only carrier of meaning: a word always says the same.
package enum Style: Hashable, Sendable {
  case plain, heading, good, bad, faint

  /// The escape sequence that begins it (ECMA-48 SGR); nil for plain.
  var begin: String? {
    switch self {
    case .plain: nil
    case .heading: "\u{1B}[1m"
    case .good: "\u{1B}[32m"
    case .bad: "\u{1B}[31m"
    case .faint: "\u{1B}[2m"
    }
  }

  static let end = "\u{1B}[0m"
}

/// A line of text, parts of which stand out.
package struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
  struct Run: Hashable, Sendable {
    let text: String
    let style: Style
  }

  private(set) var runs: [Run]

  package init(_ text: String, _ style: Style = .plain) {
    runs = text.isEmpty ? [] : [Run(text: text.shown, style: style)]
  }

  package init(stringLiteral text: String) { self.init(text) }

  /// A part of a text that is shown already.
  init(part text: String, _ style: Style) {
    runs = text.isEmpty ? [] : [Run(text: text, style: style)]
  }

  /// As many blanks.
  static func blanks(_ count: Int) -> StyledText {
    StyledText(part: .repeated(" ", count), .plain)
  }

  package var isEmpty: Bool { runs.isEmpty }

  /// The words alone.
  package var text: String { runs.map(\.text).joined() }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var joined = left
    joined.runs += right.runs
    return joined
  }

  package static func += (left: inout StyledText, right: StyledText) { left.runs += right.runs }

  /// Its first `count` characters.
  func first(_ count: Int) -> StyledText {
    var head = StyledText("")
    var left = count
    for run in runs where left > 0 {
      let part = run.text.prefix(left)
      head += StyledText(String(part), run.style)
      left -= part.count
    }
    return head
  }

  /// The fields of a line in a pipe, between tabs.
  static func tabbed(_ fields: [StyledText]) -> StyledText {
    var line = StyledText("")
    for (position, field) in fields.enumerated() {
      if position > 0 { line.runs.append(Run(text: "\t", style: .plain)) }
      line.runs += field.runs
    }
    return line
  }

  /// With escape sequences, or without.
  package func written(color: Bool) -> String {
    guard color else { return text }
    return runs.map { run in
      run.style.begin.map { $0 + run.text + Style.end } ?? run.text
    }.joined()
  }
}

extension String {
  /// One character again and again: for ASCII in a twentieth of the time of `String(repeating:)`.
  static func repeated(_ character: Character, _ count: Int) -> String {
    guard let byte = character.asciiValue else { return String(repeating: character, count: count) }
    return String(decoding: [UInt8](repeating: byte, count: Swift.max(0, count)), as: UTF8.self)
  }
}
