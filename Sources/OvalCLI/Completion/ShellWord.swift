// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host

/// A word of a command line as a shell has it before it expands anything.
enum ShellWord {
  /// The word without its quotes, which may not be closed yet (POSIX shell, 2.2).
  ///
  /// Nothing in it is run or expanded.
  static func plain(_ word: String) -> String {
    var plain = ""
    var quote: Character?
    var isEscaped = false
    for character in word {
      if isEscaped {
        if quote == "\"", !"\"\\$`".contains(character) { plain.append("\\") }
        plain.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else {
        plain.append(character)
      }
    }
    return plain
  }

  /// A path with `~/`, `$NAME` or `${NAME}` at its beginning as a shell would expand it.
  static func expanded(_ path: String, _ environment: Environment) -> String {
    if path.hasPrefix("~/"), let home = environment["HOME"] { return home + path.dropFirst() }
    guard path.hasPrefix("$") else { return path }
    let isBraced = path.hasPrefix("${")
    let start = path.dropFirst(isBraced ? 2 : 1)
    let name = start.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    let rest = start.dropFirst(name.count)
    guard let value = environment[String(name)], !isBraced || rest.hasPrefix("}") else {
      return path
    }
    return value + rest.dropFirst(isBraced ? 1 : 0)
  }
}
