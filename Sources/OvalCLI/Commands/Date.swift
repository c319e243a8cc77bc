// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let date = Command(
    Bilingual("datum", "date"), group: .daily,
    summary: Bilingual("zeigen, wie eine Zeitangabe gelesen wird", "show how a time is read"),
    description: Bilingual(
      """
      Liest eine Zeitangabe so wie oval buchen und schreibt sie vollständig aus. Eine Datenbank \
      wird nicht gebraucht.
      """,
      """
      Reads a time as oval book would, and writes it out in full. No database is needed.
      """),
    operands: [.when], database: .none,
    examples: [
      Example(
        Bilingual("datum nächsten Mittwoch 18-20", "date next Wednesday 18-20"),
        Bilingual("ein Tag und eine Zeit", "a day and a time"))
    ],
    run: runDate)
}

@Sendable private func runDate(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let desk = Desk(invocation, session, console)
  let city = desk.cityIfThere()
  return try desk.serve(city: city) { circumstances in
    let outcome = try ReadDate.run(invocation.words(of: .when), city: city, circumstances)
    return Desk.Answer { .date(outcome, in: $0) }
  }
}
