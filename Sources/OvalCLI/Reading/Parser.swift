// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// The most that a command line may hold.
enum CommandLineLimit {
  static let words = 10_000
  static let bytes = 1 << 20
}

extension CommandTable {
  /// What the words ask for, by syntax alone.
  ///
  /// Options and operands may mix, `--` ends the options, no name is ever shortened, and names of
  /// both languages are always understood. A word that asks for help goes before all mistakes.
  package func parse(_ words: [String]) throws(UsageError) -> Invocation {
    guard words.count <= CommandLineLimit.words else {
      throw UsageError(.tooManyWords(limit: CommandLineLimit.words))
    }
    guard words.reduce(0, { $0 + $1.utf8.count }) <= CommandLineLimit.bytes else {
      throw UsageError(.tooLong(limit: CommandLineLimit.bytes))
    }
    var parser = Parser(table: self, words: words)
    do throws(UsageError) {
      return try parser.invocation()
    } catch {
      guard parser.asksForHelp else { throw error }
      return parser.helpInvocation
    }
  }
}

/// One pass over the words of a command line.
private struct Parser {
  let table: CommandTable
  let words: [String]
  var position = 0
  /// The commands that the words so far may become, and how many words of their names are used.
  var reached: [Command]
  var depth = 0
  var operands: [String] = []
  var given: [(option: Option, value: String)] = []

  init(table: CommandTable, words: [String]) {
    self.table = table
    self.words = words
    reached = table.commands
  }

  /// The command whose name is complete.
  var command: Command? { reached.first { $0.words.count == depth } }

  /// The words of the command's name so far.
  var path: [Bilingual] { Array((reached.first?.words ?? []).prefix(depth)) }

  mutating func invocation() throws(UsageError) -> Invocation {
    var optionsEnded = false
    while position < words.count {
      let word = words[position]
      position += 1
      if optionsEnded || !isOption(word) {
        try takeWord(word)
      } else if word == "--" {
        optionsEnded = true
      } else if word.hasPrefix("--") {
        try takeLongOption(word)
      } else {
        try takeShortOptions(word)
      }
    }
    return try finished()
  }

  /// A part of the command's name, or an operand.
  private mutating func takeWord(_ word: String) throws(UsageError) {
    let next =
      operands.isEmpty
      ? reached.filter { $0.words.count > depth && $0.words[depth].isNamed(word) } : []
    if !next.isEmpty {
      reached = next
      depth += 1
      return
    }
    guard let command, !command.operands.isEmpty || depth > 0 else {
      let names = reached.compactMap { $0.words.count > depth ? $0.words[depth] : nil }
      throw usage(.unknownCommand(word, under: path, nearest: names.nearest(to: word)))
    }
    let takesRest = command.operands.last?.takesRest ?? false
    guard takesRest || operands.count < command.operands.count else {
      throw usage(.surplusOperand(word))
    }
    operands.append(word)
  }

  private mutating func takeLongOption(_ word: String) throws(UsageError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = table.options(of: command).first(where: { $0.name.isNamed(name) }) else {
      throw usage(.unknownOption("--" + name, nearest: nearestOptions(to: name)))
    }
    let inline = parts.count > 1 ? String(parts[1]) : nil
    if case .flag = option.value {
      guard inline == nil else { throw usage(.valueOfFlag(option)) }
      try take(option, value: "")
    } else {
      let value = if let inline { inline } else { try nextValue(for: option) }
      try take(option, value: value)
    }
  }

  /// `-n`, or `-nq`: combined only where no value is taken.
  private mutating func takeShortOptions(_ word: String) throws(UsageError) {
    let letters = word.dropFirst()
    for letter in letters {
      guard let option = table.options(of: command).first(where: { $0.short == letter }) else {
        throw usage(
          .unknownOption(
            letters.count == 1 ? word : "-\(letter)", nearest: nearestOptions(to: String(letters))))
      }
      if case .flag = option.value {
        try take(option, value: "")
      } else {
        guard letters.count == 1 else { throw usage(.valueInCluster(option)) }
        try take(option, value: try nextValue(for: option))
      }
    }
  }

  /// The following word, unless it is itself an option.
  private mutating func nextValue(for option: Option) throws(UsageError) -> String {
    guard position < words.count, !isKnownOption(words[position]) else {
      throw usage(.missingValue(option))
    }
    position += 1
    return words[position - 1]
  }

  private mutating func take(_ option: Option, value: String) throws(UsageError) {
    guard option.repeats || option.value == .flag || !given.contains(where: { $0.option == option })
    else { throw usage(.repeatedOption(option)) }
    given.append((option, try canonical(value, of: option)))
  }

  /// The value with choices by their English names, or why it is none.
  private func canonical(_ value: String, of option: Option) throws(UsageError) -> String {
    func chosen(_ text: String) throws(UsageError) -> String {
      guard let choice = option.value.choices.first(where: { $0.name.isNamed(text) }) else {
        throw unreadable(text, of: option, .choice(option.value.choices))
      }
      return choice.name.english
    }
    switch option.value {
    case .flag: return value
    case .text(_, let words):
      return words.first { $0.name.isNamed(value) }?.name.english ?? value
    case .choice: return try chosen(value)
    case .choices:
      var names: [String] = []
      for part in value.split(separator: ",", omittingEmptySubsequences: false) {
        names.append(try chosen(String(part)))
      }
      return names.joined(separator: ",")
    case .number(_, let range):
      guard let number = Int(value), range.contains(number) else {
        throw unreadable(
          value, of: option,
          .wholeNumber(UInt64(clamping: range.lowerBound)...UInt64(clamping: range.upperBound)))
      }
      return String(number)
    }
  }

  /// All words are read: is anything missing, or too much?
  private mutating func finished() throws(UsageError) -> Invocation {
    if given.contains(where: { $0.option == .help }) { return helpInvocation }
    if given.contains(where: { $0.option == .version }),
      let version = table.commands.first(where: { $0 == .version })
    {
      return Invocation(command: version, given: given)
    }
    guard let command else { throw usage(.incompleteCommand(under: path, continuations: reached)) }
    for (place, operand) in command.operands.enumerated()
    where operand.isRequired && place >= operands.count {
      throw usage(.missingOperand(operand))
    }
    for option in command.required where !given.contains(where: { $0.option == option }) {
      throw usage(.missingOption(option))
    }
    for options in command.exclusive {
      let present = options.filter { option in given.contains { $0.option == option } }
      if present.count > 1 { throw usage(.optionsTogether(present[0], present[1])) }
    }
    try checkFormat(of: command)
    return Invocation(command: command, operands: operands, given: given)
  }

  private func checkFormat(of command: Command) throws(UsageError) {
    let name = given.first { $0.option == .format }?.value
    let wantsJSON = given.contains { $0.option == .json }
    guard let text = name ?? (wantsJSON ? OutputFormat.json.rawValue : nil) else { return }
    let format = OutputFormat(text)
    if wantsJSON, format != .json { throw usage(.optionsTogether(.format, .json)) }
    guard let format, command.formats.contains(format) else {
      let choices = command.formats.map { Option.Choice(Bilingual(same: $0.rawValue)) }
      throw unreadable(text, of: .format, .choice(choices))
    }
  }
}

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
