// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Host
import Reports
import UseCases

extension Desk {
  /// Does work that may want to be asked for; after a yes once more, without asking.
  ///
  /// A person at a terminal is asked, and anything but yes is no; Ctrl-C ends the command. Without a
  /// terminal nobody is, and the failure names `--yes`.
  func askingFirst<T>(_ work: (_ isSure: Bool) throws -> T) throws -> T {
    do {
      return try work(session.assumesYes)
    } catch Failure.usage(let problem) {
      guard try isSure(despite: problem) else { throw Failure.usage(problem) }
      return try work(true)
    }
  }

  private func isSure(despite problem: UsageProblem) throws(Failure) -> Bool {
    let terminal = session.environment.terminal
    guard terminal.isInput, terminal.isError,
      let question = wording(cityIfThere(), zone: session.zone()).question(before: problem)
    else { return false }
    let answer = console.ask(question)
    if Interruption.pending != nil { throw .database(.interrupted) }
    return answer ?? false
  }
}

extension Console {
  /// Whether a person says yes, in either language; anything else is no. Nil where the input ends or
  /// an interruption comes instead of an answer.
  func ask(_ question: String) -> Bool? {
    isAsking.set(true)
    defer { isAsking.set(false) }
    say(question)
    guard let answer = readAnswer() else {
      // Nothing typed has ended the line of the question.
      say("\n")
      return nil
    }
    return ["j", "ja", "y", "yes"].contains(answer.folded)
  }
}
