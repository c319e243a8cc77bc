// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with a command line, or with a variable that stands for a part of one.
package enum UsageFault: Hashable, Sendable {
  /// Where a value that cannot be read came from.
  package enum Origin: Hashable, Sendable {
    case option(Option)
    case operand(Operand)
    case variable(String)
    /// A settings file, by its path.
    case file(String)
    case setting(Setting)
  }

  /// What could have been read.
  package enum Expectation: Hashable, Sendable {
    case choice([Option.Choice])
    case wholeNumber(ClosedRange<UInt64>)
    case instant
    /// A name of the zone database; the ones that may have been meant.
    case zone(nearest: [String])
    /// A name of the zone database, which is not at these places or cannot be used.
    case zoneData(places: [String])
  }

  /// `under` are the words before it.
  case unknownCommand(String, under: [Bilingual], nearest: [Bilingual])
  /// A noun without its verb.
  case incompleteCommand(under: [Bilingual], continuations: [Command])
  /// `under` are the words before the one that is wrong.
  case unknownTopic(String, under: [Bilingual], nearest: [Bilingual])
  /// As typed, with its hyphens.
  case unknownOption(String, nearest: [String])
  case missingValue(Option)
  case valueOfFlag(Option)
  /// One that takes a value, among combined short options.
  case valueInCluster(Option)
  case repeatedOption(Option)
  case optionsTogether(Option, Option)
  case missingOption(Option)
  case missingOperand(Operand)
  case surplusOperand(String)
  case unreadable(String, from: Origin, expected: Expectation)
  /// `known` are those that the answer has.
  case unknownField(String, nearest: [String], known: [String])
  /// Of the tutorial.
  case unknownLesson(String, nearest: [Bilingual])
  /// What only a line of the shell can get wrong.
  case shell(ShellFault)
  /// The names that may have been meant.
  case unknownSetting(String, nearest: [Bilingual])
  /// A value that is empty, too long or no single line, of this name.
  case unfitText(Bilingual)
  case aliasName(String)
  /// A command is called so.
  case aliasHidden(String)
  case aliasText(QuotedWords.Fault)
  /// The aliases from the first one round to it again.
  case aliasLoop([String])
  /// One that calls a shell, in a file of the system.
  case foreignShellAlias(String, path: String)
  /// One that calls a shell, in a file that others can write.
  case openShellAlias(String, path: String)
  /// One that a program named so would not be told of.
  case optionBeforeProgram(Option, String)
  /// Bytes that are no text; which word of the call has them, counted from 1, or a line.
  case invalidUTF8(word: Int?)
  case tooManyWords(limit: Int)
  /// In bytes, all words together.
  case tooLong(limit: Int)
}

/// A usage fault, and the command that the words had reached.
package struct UsageError: Error, Hashable, Sendable {
  package let fault: UsageFault
  package let command: Command?

  package init(_ fault: UsageFault, in command: Command? = nil) {
    self.fault = fault
    self.command = command
  }
}
