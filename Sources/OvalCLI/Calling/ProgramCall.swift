// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Host
import Reports

/// Another program in the place of a command.
struct ProgramCall {
  let path: String
  let arguments: [String]
  /// How it was called.
  let name: String
  /// The shared options before its name.
  let options: [String]

  /// Nil where the words call a command of ours.
  init?(_ call: Call) {
    switch call {
    case .command: return nil
    case .program(let path, let name, let options, let arguments):
      (self.path, self.arguments, self.name, self.options) = (path, arguments, name, options)
    case .shell(let script, let name, let options, let arguments):
      path = "/bin/sh"
      self.arguments = ["-c", script + " \"$@\"", name] + arguments
      (self.name, self.options) = (name, options)
    }
  }

  /// Runs it and waits; the status is its own.
  ///
  /// What the shared options, the variables and the files say of the database, the language and the
  /// format is handed on as variables, and so is every other option that has one. An option that has
  /// none would be lost without a word, so it is refused.
  func run(_ environment: Environment, _ stored: StoredSettings) throws -> ExitStatus {
    let given = try ProgramCall.table.parse(options).given
    for (option, _) in given where ProgramCall.lost.contains(option) {
      throw UsageError(.optionBeforeProgram(option, name))
    }
    let invocation = Invocation(command: ProgramCall.anything, given: given)
    let session = try Session(invocation, environment, stored)
    do throws(SystemFault) {
      let child = Child(
        path, arguments, variables: variables(invocation, session, environment, stored))
      return ExitStatus(rawValue: try child.run().status) ?? .unexpected
    } catch {
      throw CommandFailure.program(
        FileError(path: environment.shown(path), fault: .system(error)))
    }
  }

  /// The table for the options before the name: any format may be asked for.
  private static let table = CommandTable([anything])
  private static let anything = Command(
    Bilingual(same: ""), group: .program, summary: Bilingual(same: ""),
    description: Bilingual(same: ""), formats: OutputFormat.allCases, database: .none,
    run: { _, _, _ in .done })
  private static let lost: [Option] = [.dryRun, .yes, .quiet, .verbose, .help, .version]

  private func variables(
    _ invocation: Invocation, _ session: Session, _ environment: Environment,
    _ stored: StoredSettings
  ) -> [String: String] {
    let layers = Settings(invocation, environment, stored).layers
    var variables = environment.variables
    variables["OVAL_DB"] = session.databasePath
    variables["OVAL_LANG"] = CompletionNames(session).language.rawValue
    variables["OVAL_FORMAT"] = layers.value(of: .format)?.text
    variables["OVAL_ZONE"] = session.wantedZone?.name
    variables["OVAL_AS"] = session.actingFor
    if let now = invocation[.now] { variables["OVAL_NOW"] = now }
    guard let colour = layers.value(of: .colour) else { return variables }
    switch (colour.source, colour.text) {
    // What came from a variable is there already.
    case (.variable, _): break
    case (_, "always"): (variables["CLICOLOR_FORCE"], variables["NO_COLOR"]) = ("1", nil)
    case (_, "never"): variables["NO_COLOR"] = "1"
    default: break
    }
    return variables
  }
}
