// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The declaration of one command: everything that parser, help, manual page and completion need.
package struct Command: Sendable {
  /// Where help lists it.
  package enum Group: CaseIterable, Sendable {
    case daily, administration, files, program
    /// Only in the shell.
    case transaction
  }

  /// What it does to the database.
  package enum DatabaseUse: Sendable {
    case none, reads, writes
  }

  /// A line to try, and what it does.
  package struct Example: Hashable, Sendable {
    /// Without the program's name.
    package let line: Bilingual
    package let meaning: Bilingual

    package init(_ line: Bilingual, _ meaning: Bilingual) {
      self.line = line
      self.meaning = meaning
    }
  }

  /// Its words, separated by blanks: `Bilingual("fläche anlegen", "space add")`; empty for what
  /// `oval` alone does.
  package private(set) var name: Bilingual {
    didSet { words = Command.words(of: name) }
  }
  /// The words of its name, in both languages, one by one.
  private(set) var words: [Bilingual]
  /// Other names of the same command, for those who look for it under a noun:
  /// `Bilingual("buchung anlegen", "booking add")`.
  package private(set) var otherNames: [Bilingual]
  package let group: Group
  /// One line, without a full stop.
  package let summary: Bilingual
  /// Paragraphs, separated by empty lines.
  package let description: Bilingual
  package let operands: [Operand]
  package let options: [Option]
  /// Those of `options` that must be given.
  package let required: [Option]
  /// Of each list at most one may be given.
  package let exclusive: [[Option]]
  /// What `--format` allows here.
  package let formats: [OutputFormat]
  package let database: DatabaseUse
  package let examples: [Example]
  package let run: Action

  package init(
    _ name: Bilingual, also otherNames: [Bilingual] = [], group: Group, summary: Bilingual,
    description: Bilingual, operands: [Operand] = [], options: [Option] = [],
    required: [Option] = [],
    exclusive: [[Option]] = [], formats: [OutputFormat] = [.table, .plain, .json],
    database: DatabaseUse, examples: [Example] = [], run: @escaping Action
  ) {
    self.name = name
    words = Command.words(of: name)
    self.otherNames = otherNames
    self.group = group
    self.summary = summary
    self.description = description
    self.operands = operands
    // Every listing lets its fields be chosen; what writes must not fail for a name afterwards.
    let isListing = formats.contains(.table) && formats.contains(.jsonl) && database != .writes
    self.options = options + (isListing ? [.fields] : [])
    self.required = required
    self.exclusive = exclusive
    self.formats = formats
    self.database = database
    self.examples = examples
    self.run = run
  }

  /// The same command under each of its names; each knows the others.
  var underEveryName: [Command] {
    let names = [name] + otherNames
    return names.indices.map { place in
      var command = self
      command.name = names[place]
      command.otherNames = names.indices.filter { $0 != place }.map { names[$0] }
      return command
    }
  }

  /// Whether it cannot do without settings when a file of them cannot be used: what helps to mend
  /// one must work all the same, and so must what ends a transaction or the shell.
  var needsSettings: Bool { !Command.withoutSettings.contains(self) }

  private static let withoutSettings = [
    help, version, doctor, completion, commit, rollback, savepoint, leave,
  ].flatMap(\.underEveryName)

  private static func words(of name: Bilingual) -> [Bilingual] {
    zip(name.german.utf8.split(separator: 0x20), name.english.utf8.split(separator: 0x20))
      .map { Bilingual(String(Substring($0)), String(Substring($1))) }
  }
}

extension Command: Hashable {

  /// Two commands are the same when they have the same English name.
  package static func == (left: Command, right: Command) -> Bool {
    left.name.english == right.name.english
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(name.english) }
}

/// What a command does: an invocation in a session, saying what it has to say on the console.
///
/// The status is that of a finished command; everything that went wrong is thrown and passes
/// through `conclude`.
package typealias Action =
  @Sendable (_ invocation: Invocation, _ session: Session, _ console: Console)
  throws ->
  ExitStatus

extension Command: CustomDebugStringConvertible {
  package var debugDescription: String { "oval \(name.english)" }
}
