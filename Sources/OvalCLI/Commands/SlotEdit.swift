// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Reports
import UseCases

extension Operand {
  static let slot = Operand(
    Bilingual("ZEITFENSTER", "SLOT"),
    summary: Bilingual(
      "Kennung oder Name des Zeitfensters, oder ein eindeutiger Teil davon",
      "the slot's id or name, or a part of it that only one has"))
}

extension Option {
  static let newTime = Option(
    Bilingual("wann", "when"), .text(Bilingual("WANN", "WHEN")),
    summary: Bilingual(
      "neue Zeit, neuer Tag oder beides: 17-19, Mi, \"6.5. 17-19\"",
      "a new time, a new day or both: 17-19, Wed, \"6.5. 17-19\""))
}

extension Command {
  static let slotEdit = Command(
    Bilingual("zeitfenster ändern", "slot edit"), group: .administration,
    summary: Bilingual("ein Zeitfenster ändern", "change a slot"),
    description: Bilingual(
      """
      Ändert, was genannt ist; alles andere bleibt, auch die Kennung. Ein Wochentag verschiebt \
      alle Termine, --außer lässt weitere Tage aus. Leer ("") heißt bei --disziplin und \
      --zielgruppe: keine, bei --bis: ohne Ende, bei --außer: nichts mehr auslassen.

      Künftige Buchungen, die danach nicht mehr passen, werden aufgelistet; geändert wird keine.
      """,
      """
      Changes what is named; all else stays, the id too. A weekday shifts all dates, --except \
      leaves out further days. Empty ("") means none with --discipline and --audience, no end \
      with --until, and leave out nothing any more with --except.

      Future bookings that no longer fit are listed; none is changed.
      """),
    operands: [.slot],
    options: [
      .name, .kind, .use, .newTime, .repetition, .until, .except, .audience, .discipline,
    ],
    database: .writes,
    examples: [
      Example(
        Bilingual(
          "zeitfenster ändern t4m2x8qa --wann 17-18:30", "slot edit t4m2x8qa --when 17-18:30"),
        Bilingual("dieselben Tage, eine andere Zeit", "the same days at another time")),
      Example(
        Bilingual(
          "zeitfenster ändern t4m2x8qa --bis 31.10. --außer ferien",
          "slot edit t4m2x8qa --until 31.10. --except school-holidays"),
        Bilingual(
          "bis Ende Oktober, ohne die Ferien", "until the end of October, not in the holidays")),
    ],
    run: runSlotEdit)
}

@Sendable private func runSlotEdit(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  var input = EditSlot.Input(slot: invocation[.slot] ?? "")
  input.name = invocation[.name]
  input.kind = invocation[.kind].flatMap(Kind.init(rawValue:))
  input.useMode = invocation[.use].flatMap(UseMode.init(rawValue:))
  input.discipline = invocation[.discipline]
  input.audience = invocation[.audience]
  input.schedule.when = invocation[.newTime]
  input.schedule.repetition = invocation[.repetition]
  input.schedule.until = invocation[.until]
  input.schedule.except = invocation.values(of: .except)
  return try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
    let outcome = try EditSlot.run(input, in: database, circumstances)
    return Desk.Answer { .slotEdited(outcome, in: $0) }
  }
}
