// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

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
struct Parser {
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
    reached = table.callable
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
}
