// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Host
import Reports

/// An open shell: what it carries from one line to the next.
///
/// A line is run like a call of the program of its own, by the same function; only the database stays
/// open in between.
final class OpenShell {
  /// What is left to do after a line.
  enum Outcome: Hashable {
    case done(ExitStatus)
    case leave
  }

  let table: CommandTable
  let kept = KeptDatabase()
  /// The language of the shell's own sentences.
  let language: Language
  /// For what the shell itself has to say.
  let console: Console
  private let sink: Console.Sink
  private let variables: [String: String]
  /// The options of the call that hold for every line.
  private let flags: [String]
  private let start: Environment

  /// The space that commands take where none is named: `\use`.
  var usedSpace: String?
  /// `\format`.
  var format: OutputFormat?
  /// `\o`.
  var output: OutputFile?
  /// `\timing`.
  var showsTiming = false
  var history: ShellHistory
  /// Whether it has been told in which line of which script the latest failure was.
  var hasToldPlace = false
  /// Whether the latest line ended in `?`.
  private(set) var hasExplained = false
  /// Whether what follows in a script was meant for a transaction that there is not: it could not
  /// be opened, or has ended by itself.
  private(set) var hasLostTransaction = false
  /// How many scripts are being run, one inside the other.
  var depth = 0
  let keepsGoing: Bool
  let wantsJSON: Bool
  /// What the latest line called; nil where it called no command.
  private(set) var latest: Command?

  init(
    _ invocation: Invocation, _ session: Session, _ console: Console, history: ShellHistory,
    table: CommandTable = .shell
  ) {
    self.table = table
    self.console = console
    self.history = history
    sink = console.sink
    start = session.environment
    variables = invocation.variables(session)
    flags = invocation.flagWords
    keepsGoing = invocation.has(.keepGoing)
    wantsJSON = session.format.isForMachines && session.format != .csv
    language =
      session.wantedLanguage
      ?? Desk(invocation, session, console).cityIfThere()?.languages.first
      .flatMap(Language.init(rawValue:)) ?? .german
  }

  /// The surroundings of the next line.
  var environment: Environment {
    var environment = start.atThisMoment()
    environment.variables = variables
    if let format { environment.variables["OVAL_FORMAT"] = format.rawValue }
    if output != nil { environment.terminal.isOutput = false }
    return environment
  }

  /// Runs a whole line, whose quotation marks are closed.
  func run(_ line: String) -> Outcome {
    hasToldPlace = false
    hasLostTransaction = false
    hasExplained = false
    latest = nil
    let text = line.trimmed
    if text.isEmpty || text.hasPrefix("#") { return .done(.done) }
    if text.hasPrefix("\\") { return attempt { try runBackslash(text) } }
    let words: [QuotedWords.Word]
    do {
      words = try QuotedWords.words(of: line)
    } catch { return attempt { throw UsageError(.shell(.unfinishedLine(error))) } }
    return run(words)
  }

  private func run(_ line: [QuotedWords.Word]) -> Outcome {
    let line = line.first?.text.folded == "oval" ? Array(line.dropFirst()) : line
    let words = line.map(\.text)
    // A sign that is quoted is a word like any other.
    let signs = line.filter { !$0.isQuoted }.map(\.text)
    if line.last?.isQuoted == false, let question = question(in: words) {
      hasExplained = true
      return attempt { try explain(question) }
    }
    if let sign = signs.first(where: { ["|", ">", ">>", "<", "&&", "||", ";"].contains($0) }) {
      return attempt { throw UsageError(.shell(.shellSign(sign))) }
    }
    latest = command(of: words)
    let begun = Stopwatch.now()
    let wasInTransaction = kept.isInTransaction
    let called = (isProgram(words) ? [] : flags) + withUsedSpace(words)
    let status = OvalCLI.run(called, in: environment, table: table, kept: kept) {
      [sink, output] (bytes, stream) throws(WriteError) in
      if stream == .output, let output { try output.write(bytes) } else { try sink(bytes, stream) }
    }
    if wasInTransaction, !kept.isInTransaction, !endsTransaction {
      say(ShellWording.transactionLost)
      hasLostTransaction = true
    }
    if latest == .begin, status != .done, !kept.isInTransaction { hasLostTransaction = true }
    if showsTiming { say(ShellWording.time(nanoseconds: Stopwatch.now() - begun)) }
    return latest == .leave && status == .done ? .leave : .done(status)
  }

  /// Whether another program is called, which would not be told of the shell's own options.
  private func isProgram(_ words: [String]) -> Bool {
    guard !flags.isEmpty else { return false }
    let stored = StoredSettings.read(environment, speaking: language)
    guard let call = try? Call(words, in: table, stored, environment) else { return false }
    return ProgramCall(call) != nil
  }

  /// What stands before the `?` of a line that ends in one; nil where it does not. At a terminal the
  /// sign may hang on the last word, as after Tab, where that is no word of a text.
  private func question(in words: [String]) -> [String]? {
    guard let last = words.last, last.hasSuffix("?") else { return nil }
    let before = Array(words.dropLast())
    if last == "?" { return before }
    let isTyped = depth == 0 && start.terminal.isInput
    guard isTyped, CompletionPlace(before, in: table).pending == nil else { return nil }
    return before + [String(last.dropLast())]
  }

  /// Under whichever of its names it is called.
  private func command(of words: [String]) -> Command? {
    guard let called = (try? table.parse(words))?.command else { return nil }
    return table.commands.first { $0.underEveryName.contains(called) }
  }

  private var endsTransaction: Bool { [.commit, .rollback].contains(latest) }

  /// Does what a line asks of the shell itself; what goes wrong is told as for every command.
  func attempt(_ work: () throws -> Outcome) -> Outcome {
    do {
      return try work()
    } catch {
      return .done(
        conclude(CommandFailure(error), Manners(flags, environment), console))
    }
  }

  /// A sentence of the shell's own, beside all data.
  ///
  /// Programs that ask for JSON read nothing but objects.
  func say(_ sentence: Bilingual) {
    guard !wantsJSON else { return }
    let text = sentence[language]
    let isRead = environment.terminal.isError
    for line in isRead ? wrapped(text, width: screenWidth(environment)) : [text] {
      console.say(line + "\n")
    }
  }
}

extension Invocation {
  /// The flags among the options that every command has, as words.
  fileprivate var flagWords: [String] {
    [Option.json, .dryRun, .yes, .quiet, .verbose].filter(has).map { "--" + $0.name.english }
  }

  /// The variables with what the options of the call say in their place.
  fileprivate func variables(_ session: Session) -> [String: String] {
    var variables = session.environment.variables
    variables["OVAL_DB"] = session.databasePath
    for (option, name) in [
      (Option.language, "OVAL_LANG"), (.now, "OVAL_NOW"), (.zone, "OVAL_ZONE"),
      (.actingFor, "OVAL_AS"), (.format, "OVAL_FORMAT"),
    ] {
      if let value = self[option] { variables[name] = value }
    }
    switch self[.colour] {
    case "always":
      variables["CLICOLOR_FORCE"] = "1"
      variables["NO_COLOR"] = nil
    case "never": variables["NO_COLOR"] = "1"
    default: break
    }
    return variables
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.prefix(start.count - start.reversed().prefix { $0.isWhitespace }.count))
  }
}
