// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Host
import Reports
import UseCases

extension Desk {
  /// Does work that may want to be asked for; after a yes once more, without asking.
  ///
  /// A person at a terminal is asked, and anything but yes is no. Without a terminal nobody is, and
  /// the failure names `--yes`.
  func askingFirst<T>(_ work: (_ isSure: Bool) throws -> T) throws -> T {
    do {
      return try work(session.assumesYes)
    } catch Failure.usage(let problem) where isSure(despite: problem) { return try work(true) }
  }

  private func isSure(despite problem: UsageProblem) -> Bool {
    let terminal = session.environment.terminal
    guard terminal.isInput, terminal.isError,
      let question = wording(cityIfThere(), zone: session.zone()).question(before: problem)
    else { return false }
    console.say(question)
    return ["j", "ja", "y", "yes"].contains(readAnswer()?.folded)
  }
}
