// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Host
import LineEditor

/// A shell that a person types into.
final class ShellTerminal {
  private let shell: OpenShell
  private let isQuiet: Bool
  private let guide: (any ShellGuide)?
  private let completion: ShellCompletion
  /// What the next line begins with: a line whose end was asked about with `?`.
  private var beginning = ""
  /// Whether it has been told what an open quotation mark does.
  private var hasToldOfOpenMark = false

  init(_ shell: OpenShell, isQuiet: Bool, guide: (any ShellGuide)? = nil) {
    self.shell = shell
    self.isQuiet = isQuiet
    self.guide = guide
    completion = ShellCompletion(shell)
  }

  /// Reads and runs lines until the person leaves. A line that fails is no failure of the shell; only
  /// a signal gives another status than 0.
  func run(historyProblem: FileError?) -> ExitStatus {
    Interruption.outliving {
      guard open() else {
        shell.say(ShellWording.noReadline)
        return .unexpected
      }
      if let historyProblem { shell.say(ShellWording.noHistory(historyProblem)) }
      if let guide { guide.welcome() } else if !isQuiet { shell.say(ShellWording.welcome) }
      while true {
        let status = step()
        if let status { return status }
      }
    }
  }

  private func open() -> Bool {
    let assistant = LineEditor.Assistant(
      complete: { [completion] in completion.complete($0) },
      showChoices: { [completion] in completion.showChoices() },
      isInterrupted: { Interruption.pending != nil })
    guard
      let complaints = LineEditor.start(
        name: "oval", toStandardError: !shell.environment.terminal.isOutput, assistant)
    else { return false }
    if !complaints.isEmpty { shell.say(ShellWording.faultyInputrc(complaints)) }
    LineEditor.setHistory(shell.history.lines)
    return true
  }

  /// One line, from its prompt to its end; the status to leave with, or nil to go on.
  private func step() -> ExitStatus? {
    switch readLine() {
    case .line(let line):
      remember(line)
      beginning = ""
      var outcome = shell.run(line)
      if let status = endOfWork() { return status }
      if let guide { outcome = guide.follow(outcome) }
      if shell.hasExplained { beginning = String(line.trimmed.dropLast()) }
      if outcome == .leave { return leave() }
    case .interrupted: return endOfWork()
    case .end:
      if let status = endOfWork() { return status }
      return leave()
    }
    return nil
  }

  /// A whole line, whose quotation marks are closed.
  private func readLine() -> LineEditor.Answer {
    let prompt = shell.kept.isInTransaction ? "oval* " : "oval> "
    guard case .line(var line) = LineEditor.read(prompt: prompt, text: beginning) else {
      return Interruption.pending == nil ? .end : .interrupted
    }
    while let fault = line.missingEnd, line.utf8.count <= CommandLineLimit.bytes {
      let mark =
        if case .openQuote(let mark, _) = fault { String(Character(mark)) } else { "-" }
      if !hasToldOfOpenMark, mark != "-" {
        shell.say(ShellWording.openMark(mark))
        hasToldOfOpenMark = true
      }
      switch LineEditor.read(prompt: "   \(mark)> ") {
      case .line(let next) where next.trimmed == "?" && mark != "-":
        shell.say(ShellWording.openMark(mark))
      case .line(let next): line += "\n" + next
      case .interrupted: return .interrupted
      // Ctrl-D: as it is, which says what is missing.
      case .end: return .line(line)
      }
    }
    return .line(line)
  }

  private func remember(_ line: String) {
    do {
      guard try shell.history.add(line) else { return }
    } catch { shell.say(ShellWording.noHistory(error)) }
    LineEditor.setHistory(shell.history.lines)
  }

  /// What a signal meanwhile asks for: Ctrl-C has ended the line, the others end the shell. An open
  /// transaction is then rolled back.
  private func endOfWork() -> ExitStatus? {
    guard let interruption = Interruption.pending else { return nil }
    shell.kept.goOn()
    guard interruption != .interrupt else {
      Interruption.forget()
      beginning = ""
      return nil
    }
    if shell.kept.rollBack() { shell.say(ShellWording.rolledBackAtEnd) }
    return interruption.status
  }

  /// Asks before a transaction is thrown away; nil where the person stays.
  private func leave() -> ExitStatus? {
    guard shell.kept.isInTransaction else { return .done }
    shell.say(ShellWording.isNotCommitted)
    let isSure = shell.console.ask(ShellWording.leaveQuestion[shell.language])
    if Interruption.pending != nil { return endOfWork() }
    // No answer at all: the terminal is gone, or Ctrl-D a second time.
    guard isSure ?? true else { return nil }
    _ = shell.kept.rollBack()
    shell.say(ShellWording.rolledBackAtEnd)
    return .done
  }
}
