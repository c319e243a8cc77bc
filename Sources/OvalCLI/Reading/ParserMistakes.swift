// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

// What the parser says when it cannot go on.
extension Parser {
  /// Whether one of the words before `--` asks for help.
  var asksForHelp: Bool {
    words.prefix { $0 != "--" }
      .contains {
        $0 == "-h" || $0.hasPrefix("--") && Option.help.name.isNamed(String($0.dropFirst(2)))
      }
  }

  /// Help for what the words had reached.
  var helpInvocation: Invocation {
    Invocation(command: .help, operands: path.map(\.english), given: given)
  }

  func usage(_ fault: UsageFault) -> UsageError { UsageError(fault, in: command) }

  func unreadable(
    _ value: String, of option: Option, _ expected: UsageFault.Expectation
  ) -> UsageError {
    usage(.unreadable(value, from: .option(option), expected: expected))
  }

  /// Anything that begins with a hyphen, but `-` (standard input), and what may be a number or a
  /// part of a time: `-2`.
  func isOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let second = word.dropFirst().first else { return false }
    return second == "-" || second.isLetter
  }

  /// Whether the word cannot be meant as a value.
  func isKnownOption(_ word: String) -> Bool {
    if word.hasPrefix("--") { return true }
    let letters = word.dropFirst()
    return word.hasPrefix("-") && letters.count == 1
      && table.options(of: command).contains { $0.short == letters.first }
  }

  /// The options that may have been meant, with hyphens: near in spelling, or begun with the word.
  func nearestOptions(to word: String) -> [String] {
    let names = table.options(of: command).flatMap { [$0.name.german, $0.name.english] }
    let word = String(word.unicodeScalars.prefix(100))
    let start = word.folded
    let begun = start.count > 1 ? names.filter { $0.folded.hasPrefix(start) } : []
    var found: [String] = []
    for name in nearest(to: word, among: names) + begun where !found.contains("--" + name) {
      found.append("--" + name)
    }
    return Array(found.prefix(3))
  }
}
