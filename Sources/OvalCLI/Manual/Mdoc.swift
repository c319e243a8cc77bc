// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How text is written in mdoc(7), so that it comes out as it was.
enum Mdoc {
  /// Text without the characters that formatters read or change: hyphens and quotes stay those
  /// that a shell knows.
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "\"": escaped += "\\(dq"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "…": escaped += "..."
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A line of text, already escaped, that no formatter takes for a macro.
  static func line(_ escaped: String) -> String {
    escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  /// Text as one argument of a macro, never a macro or punctuation itself.
  static func argument(_ text: some StringProtocol) -> String {
    let escaped = escaped(text)
    let isMacro = text.count <= 3 && text.first.map { $0.isASCII && $0.isUppercase } ?? false
    let isPunctuation = text.count == 1 && text.first.map(".,:;()[]?!|".contains) ?? false
    let shielded = isMacro || isPunctuation ? "\\&" + escaped : escaped
    return shielded.contains(" ") || shielded.isEmpty ? "\"\(shielded)\"" : shielded
  }
}
