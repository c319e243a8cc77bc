// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  /// What `oval` alone does.
  static let overview = Command(
    Bilingual(same: ""), group: .program,
    summary: Bilingual("was heute ist", "what is on today"),
    description: Bilingual(
      "Zeigt, was heute stattfindet, und drei Befehle, die weiterhelfen.",
      "Shows what takes place today, and three commands that lead on."),
    formats: .listing, database: .reads, run: runToday)
}

/// Reads only, and never fails for want of a database: whoever types `oval` may be new here.
@Sendable private func runToday(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let desk = Desk(invocation, session, console)
  let isPiped = session.format == .plain
  do {
    return try desk.serve { database, circumstances in
      let outcome = try Today.run(viewer: session.actingFor, in: database, circumstances)
      return Desk.Answer { .today(outcome, isPiped: isPiped, in: $0) }
    }
  } catch CommandFailure.refused(let failure, let wording) {
    return try desk.say(Desk.Answer { .noToday(failure, isPiped: isPiped, in: $0) }, wording)
  }
}
