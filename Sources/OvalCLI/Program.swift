// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Host
import Reports

/// The whole program: the words and surroundings of this process in, the exit status out.
package func runProgram() -> Int32 {
  prepareStandardStreams()
  Interruption.listen()
  let environment = Environment.current()
  return run(environment.arguments, in: environment, sink: write).rawValue
}

/// Runs one command line; the shell's lines pass here too, with the database that it keeps open.
package func run(
  _ words: [String], in environment: Environment, table: CommandTable = .oval,
  kept: KeptDatabase? = nil, sink: @escaping Console.Sink
) -> ExitStatus {
  let stored = StoredSettings.read(environment, speaking: Manners(words, environment).language)
  let call = Result { () throws(UsageError) in try Call(words, in: table, stored, environment) }
  let manners = Manners((try? call.get())?.words ?? words, environment, stored)
  let console = Console(
    outputIsTerminal: environment.terminal.isOutput, takesColour: manners.takesColour, sink: sink)
  if words.first == CompletionRequest.name {
    return CompletionRequest.answer(
      Array(words.dropFirst()), in: environment, table: table, console)
  }
  do {
    if let error = environment.missingArguments { throw error }
    if let word = environment.unreadableArgument { throw UsageError(.invalidUTF8(word: word)) }
    let call = try call.get()
    if let program = ProgramCall(call) {
      if let fault = stored.fault { throw fault }
      if kept?.isInTransaction == true {
        throw UsageError(.shell(.programInTransaction(program.name)))
      }
      return try program.run(environment, stored)
    }
    let invocation = try parse(call.words, in: table, stored, environment)
    let session = try Session(invocation, environment, stored, table: table, kept: kept)
    return try invocation.command.run(invocation, session, console)
  } catch {
    return conclude(CommandFailure(error), manners, console)
  }
}

/// What the words ask for. Where a settings file cannot be used, that is said first, but for
/// commands that do without: an unknown command may be an alias in it.
private func parse(
  _ words: [String], in table: CommandTable, _ stored: StoredSettings, _ environment: Environment
) throws -> Invocation {
  do {
    let invocation = try table.parse(words)
    if let fault = stored.fault, invocation.command.needsSettings { throw fault }
    return invocation
  } catch let error as UsageError {
    throw stored.fault ?? .usage(error.suggesting(stored, environment))
  }
}

/// Where every failure passes: says what it is, in the caller's language and format, and gives the
/// exit status. A closed pipe says nothing.
func conclude(_ failure: CommandFailure, _ manners: Manners, _ console: Console) -> ExitStatus {
  if case .refused(let refused, let wording) = failure {
    let wording = manners.wantsJSON ? wording.inEnglish : wording
    console.say(
      render(
        refused, in: wording, format: manners.wantsJSON ? .json : .table,
        width: manners.width, accessible: manners.isAccessible, color: console.takesColour(.error)))
  } else if let message = failure.message(in: manners.language) {
    console.say(
      manners.wantsJSON
        ? renderError(
          code: failure.code, exit: Int(failure.status.rawValue), message: message.text,
          hint: message.hint)
        : message.report(width: manners.width))
  }
  return failure.status
}
