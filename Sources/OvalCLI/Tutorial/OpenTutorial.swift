// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Host
import Reports

/// One run of the tutorial, from a lesson on, in a folder made for it.
struct OpenTutorial {
  let start: Int
  let session: Session
  let console: Console

  /// Without a terminal the lessons are shown, and nothing is read.
  private var isTyped: Bool {
    session.environment.terminal.isInput && session.environment.terminal.isOutput
  }

  func run() throws -> ExitStatus {
    // An interruption is only remembered, so that the folder goes in any case.
    try Interruption.stopping(by: {}, runInFolder)
  }

  private func runInFolder() throws -> ExitStatus {
    do {
      return try insideTemporaryFolder("oval-tutorial", session.environment, run(in:))
    } catch let error as FileError { throw CommandFailure.outputFile(error) }
  }

  private func run(in folder: String) throws -> ExitStatus {
    let environment = practising(in: folder)
    let zone = ZoneFiles(environment).zone(named: "Europe/Berlin") ?? .utc
    let monday = PracticeDates.monday(
      after: zone.civil(at: session.present.instant(in: zone)).date)
    let status = try PracticeCity.make(monday, in: folder, environment, sink: console.sink)
    guard status == .done else { return status }
    let shell = try shell(environment, console)
    let made = try PracticeDates.read(shell, monday: monday)
    let given = Set(made.bookings.keys)
    try playEarlierLessons(environment, .read(shell, monday: monday, given: given))
    let guide = TutorialGuide(
      shell, try .read(shell, monday: monday, given: given), at: start)
    guard isTyped else {
      try guide.show()
      return Interruption.pending?.status ?? .done
    }
    let ending = ShellTerminal(shell, isQuiet: true, guide: guide).run(historyProblem: nil)
    if ending == .done { try guide.takeLeave() }
    return ending
  }

  /// What they leave behind is what the later ones are about.
  private func playEarlierLessons(_ environment: Environment, _ dates: PracticeDates) throws {
    let silent = Console(outputIsTerminal: false) { _, _ throws(WriteError) in }
    let guide = TutorialGuide(try shell(environment, silent), dates, at: 0)
    for _ in 0..<start { try guide.play() }
  }

  private func shell(_ environment: Environment, _ console: Console) throws -> OpenShell {
    let invocation = Invocation(command: .shell)
    var problem: FileError?
    // What is read goes one way, in its order.
    let merged = Console(
      outputIsTerminal: console.outputIsTerminal, takesColour: console.takesColour
    ) { [isTyped] bytes, stream throws(WriteError) in
      try console.sink(bytes, isTyped ? stream : .output)
    }
    return OpenShell(
      invocation, try Session(invocation, environment), merged,
      history: ShellHistory(nil, problem: &problem), table: .tutorial)
  }

  /// The person's surroundings with nothing in them that is the person's: no database, no settings,
  /// no history. What was said of language, time and appearance stays.
  private func practising(in folder: String) -> Environment {
    var environment = session.environment
    environment.variables = environment.variables.filter {
      !$0.key.hasPrefix("OVAL_") || $0.key == "OVAL_SEED"
    }
    // Nobody should have to know by which key one gets out of it.
    environment.variables["OVAL_PAGER"] = ""
    environment.variables["OVAL_DB"] = folder + "/oval.db"
    environment.variables["OVAL_LANG"] = session.language.rawValue
    if case .local(let local) = session.present {
      environment.variables["OVAL_NOW"] = local.iso
    } else if case .instant(let instant) = session.present, instant != environment.now {
      environment.variables["OVAL_NOW"] = instant.rfc3339(in: .utc)
    }
    environment.variables["ACCESSIBLE"] = session.isAccessible ? "1" : nil
    for directory in ["DATA_HOME", "CONFIG_HOME", "STATE_HOME", "CONFIG_DIRS"] {
      environment.variables["XDG_" + directory] = folder
    }
    let isColoured = console.takesColour(.output)
    environment.variables["NO_COLOR"] = isColoured ? nil : "1"
    if !isTyped {
      // As a person would see it.
      environment.terminal = Terminal(
        isInput: false, isOutput: true, isError: false, columns: nil)
      environment.variables["CLICOLOR_FORCE"] = isColoured ? "1" : nil
    }
    return environment
  }
}
