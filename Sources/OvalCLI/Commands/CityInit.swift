// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host
import Reports
import UseCases

extension Command {
  static let cityInit = Command(
    Bilingual("stadt einrichten", "city init"), group: .administration,
    summary: Bilingual(
      "aus einer Stadtdatei eine Datenbank machen", "make a database from a city file"),
    description: Bilingual(
      """
      Legt die Datenbank an und lädt Flächen, Öffnungszeiten und Ferien aus der Stadtdatei. Eine \
      Datenbank, die es schon gibt, bleibt unberührt; Änderungen bringt oval anwenden hinein.
      """,
      """
      Makes the database and loads spaces, opening hours and school holidays from the city file. \
      A database that exists already stays untouched; oval apply brings changes into it.
      """),
    operands: [.cityFile], database: .writes,
    examples: [
      Example(
        Bilingual("stadt einrichten stadt.yaml", "city init city.yaml"),
        Bilingual("der erste Schritt", "the first step"))
    ],
    run: runCityInit)
}

@Sendable private func runCityInit(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let file = invocation[.cityFile] ?? ""
  let bytes = try readFile(file, limit: Desk.fileLimit)
  let desk = Desk(invocation, session, console)
  return try desk.make(command: "city init") { try desk.city(bytes, file: file) }
}
