// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Reports
import UseCases

extension Command {
  static let slotAdd = Command(
    Bilingual("zeitfenster anlegen", "slot add"), group: .administration,
    summary: Bilingual("ein Zeitfenster anlegen", "add a slot"),
    description: Bilingual(
      """
      Legt eine Zeit fest, die sich wiederholt. In einem offenen Zeitfenster können alle \
      mitmachen, und niemand kann buchen. Alle anderen beschränken: Gebucht werden kann dann nur \
      noch innerhalb eines Zeitfensters, das Bereich und Nutzung erlaubt.
      """,
      """
      Sets a time that repeats. In an open slot everyone can join in and nobody can book. All \
      others restrict: then only times inside a slot that allows kind and use can be booked.
      """),
    operands: [.space, .when],
    options: [.name, .kind, .use, .repetition, .until, .audience, .discipline],
    required: [.name, .kind, .use, .repetition], database: .writes,
    examples: [
      Example(
        Bilingual(
          "zeitfenster anlegen hafen/streetball 5.5. 16-17:30 --name \"Offenes Streetball\" "
            + "--bereich sport --nutzung offen --wiederholen wöchentlich --bis 30.9.",
          "slot add hafen/streetball 5.5. 16-17:30 --name \"Open streetball\" --kind sport "
            + "--use open --repeat weekly --until 30.9."),
        Bilingual("jede Woche für alle", "every week for everyone"))
    ],
    run: runSlotAdd)
}

@Sendable private func runSlotAdd(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  var input = Slots.Input(
    space: invocation[.space] ?? "", name: invocation[.name] ?? "",
    kind: invocation[.kind].flatMap(Kind.init(rawValue:)) ?? .sport,
    useMode: invocation[.use].flatMap(UseMode.init(rawValue:)) ?? .open,
    schedule: invocation.writtenSchedule)
  input.discipline = invocation[.discipline]
  input.audience = invocation[.audience]
  return try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
    let outcome = try Slots.add(input, in: database, circumstances)
    return Desk.Answer { .slotAdded(outcome, in: $0) }
  }
}
