// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Operand {
  static let newSlug = Operand(
    Bilingual("KURZNAME", "SLUG"),
    summary: Bilingual(
      "kurzer Name aus Kleinbuchstaben, Ziffern und -: sv-nordlicht",
      "short name of small letters, digits and -: sv-nordlicht"))
}

extension Option {
  static let umbrella = Option(
    Bilingual("dachverband", "umbrella"), .text(Bilingual("VEREIN", "CLUB")),
    summary: Bilingual(
      "Verein, der für diesen handeln darf", "the club that may act for this one"))
}

extension Command {
  static let clubAdd = Command(
    Bilingual("verein anlegen", "club add"), group: .administration,
    summary: Bilingual("einen Verein anlegen", "add a club"),
    description: Bilingual(
      "Legt einen Verein oder eine Einrichtung an.", "Adds a club, school or initiative."),
    operands: [.newSlug], options: [.name, .district, .size, .umbrella], required: [.name],
    database: .writes,
    examples: [
      Example(
        Bilingual(
          "verein anlegen sv-nordlicht --name \"SV Nordlicht\" --größe 120",
          "club add sv-nordlicht --name \"SV Nordlicht\" --size 120"),
        Bilingual("mit 120 Mitgliedern", "with 120 members"))
    ],
    run: runClubAdd)
}

@Sendable private func runClubAdd(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  var input = Clubs.Input(slug: invocation[.newSlug] ?? "", name: invocation[.name] ?? "")
  input.district = invocation[.district]
  input.size = invocation.number(.size)
  input.umbrella = invocation[.umbrella]
  return try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
    let club = try Clubs.add(input, in: database, circumstances)
    return Desk.Answer { .clubAdded(club, isWritten: !circumstances.isDryRun, in: $0) }
  }
}
