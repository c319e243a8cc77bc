// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Operand {
  static let namedClub = Operand(
    Option.club.value.placeholder ?? Option.club.name, summary: Option.club.summary)
}

extension Option {
  static let slug = Option(
    Bilingual("kurzname", "slug"), .text(Operand.newSlug.name), summary: Operand.newSlug.summary)
  static let sizeOrNone = Option(
    size.name, .number(Bilingual("ZAHL", "NUMBER"), 0...10_000_000),
    summary: Bilingual("Zahl der Mitglieder; 0: nicht bekannt", "number of members; 0: not known"))
}

extension Command {
  static let clubEdit = Command(
    Bilingual("verein ändern", "club edit"), group: .administration,
    summary: Bilingual("einen Verein ändern", "change a club"),
    description: Bilingual(
      """
      Ändert, was genannt ist; alles andere bleibt, auch die Kennung und alle Buchungen. Leer ("") \
      heißt bei --stadtteil und --dachverband: keiner.
      """,
      """
      Changes what is named; all else stays, the id and all bookings too. Empty ("") means none \
      with --district and --umbrella.
      """),
    operands: [.namedClub], options: [.name, .slug, .district, .sizeOrNone, .umbrella],
    database: .writes,
    examples: [
      Example(
        Bilingual(
          "verein ändern sv-nordlicht --name \"SV Nordlicht 1924\" --größe 140",
          "club edit sv-nordlicht --name \"SV Nordlicht 1924\" --size 140"),
        Bilingual("ein neuer Name und 140 Mitglieder", "a new name and 140 members"))
    ],
    run: runClubEdit)
}

@Sendable private func runClubEdit(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  var input = EditClub.Input(club: invocation[.namedClub] ?? "")
  input.name = invocation[.name]
  input.slug = invocation[.slug]
  input.district = invocation[.district]
  input.size = invocation.number(.sizeOrNone)
  input.umbrella = invocation[.umbrella]
  return try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
    let outcome = try EditClub.run(input, in: database, circumstances)
    return Desk.Answer { .clubEdited(outcome, in: $0) }
  }
}
