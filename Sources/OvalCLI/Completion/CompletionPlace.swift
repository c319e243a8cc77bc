// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a half-written command line says before the word at the cursor, mistakes passed over.
struct CompletionPlace {
  let table: CommandTable
  /// The commands that the words so far may become, and how many words of their names are used.
  private(set) var reached: [Command]
  private(set) var depth = 0
  private(set) var operands: [String] = []
  /// As typed; a value may make no sense.
  private(set) var given: [(option: Option, value: String)] = []
  /// The option whose value stands at the cursor.
  private(set) var pending: Option?
  private(set) var optionsEnded = false

  init(_ words: some Sequence<String>, in table: CommandTable) {
    self.table = table
    reached = table.callable
    for word in words { take(word) }
  }

  /// The command whose name is complete.
  var command: Command? { reached.first { $0.words.count == depth } }

  /// The words that may come next in the name of a command.
  var nextWords: [(word: Bilingual, commands: [Command])] {
    guard operands.isEmpty else { return [] }
    let longer = reached.filter { $0.words.count > depth }
    return longer.map { $0.words[depth] }.uniqued().map { word in
      (word, longer.filter { $0.words[depth] == word })
    }
  }

  /// The operand that the word at the cursor belongs to, and the words that it has already.
  var operand: (operand: Operand, words: [String])? {
    guard let declared = command?.operands, let last = declared.last else { return nil }
    if operands.count < declared.count, !declared[operands.count].takesRest {
      return (declared[operands.count], [])
    }
    guard last.takesRest else { return nil }
    return (last, Array(operands.dropFirst(declared.count - 1)))
  }

  func has(_ option: Option) -> Bool { given.contains { $0.option == option } }

  private mutating func take(_ word: String) {
    if let option = pending {
      pending = nil
      given.append((option, word))
    } else if word == "--", !optionsEnded {
      optionsEnded = true
    } else if !optionsEnded, word.hasPrefix("--") {
      takeLongOption(word)
    } else if !optionsEnded, word.hasPrefix("-"), word.dropFirst().first?.isLetter ?? false {
      for letter in word.dropFirst() {
        if let option = options.first(where: { $0.short == letter }) { open(option) }
      }
    } else {
      takeWord(word)
    }
  }

  private mutating func takeWord(_ word: String) {
    let next = nextWords.filter { $0.word.isNamed(word) }.flatMap(\.commands)
    if next.isEmpty {
      operands.append(word)
    } else {
      reached = next
      depth += 1
    }
  }

  private mutating func takeLongOption(_ word: String) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let option = option(named: String(parts[0])) else { return }
    if parts.count > 1 { given.append((option, String(parts[1]))) } else { open(option) }
  }

  private mutating func open(_ option: Option) {
    if option.value == .flag { given.append((option, "")) } else { pending = option }
  }

  /// What may be given here; before there is a command, what every command takes.
  var options: [Option] { table.options(of: command) }

  func option(named name: String) -> Option? { options.first { $0.name.isNamed(name) } }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first place.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
