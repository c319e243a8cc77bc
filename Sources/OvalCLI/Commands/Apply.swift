// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Option {
  static let prune = Option(
    Bilingual("bereinigen", "prune"),
    summary: Bilingual(
      "auch entfernen, was die Datei nicht mehr nennt",
      "also remove what the file no longer names"))
}

extension Command {
  static let apply = Command(
    Bilingual("anwenden", "apply"), group: .files,
    summary: Bilingual("eine geänderte Datei übernehmen", "bring in a changed file"),
    description: Bilingual(
      """
      Bringt die Datenbank auf den Stand der Stadtdatei: alles oder nichts. Ein zweites Mal \
      ändert nichts. Was die Datei nicht mehr nennt, wird aufgelistet und bleibt, außer mit \
      --bereinigen.

      Eine Saisondatei (YAML mit dem Schlüssel season) beschreibt Vereine, Zeitfenster, Sperrungen \
      und Buchungen. Alles darin wird angelegt oder geändert oder, wenn etwas abgelehnt wird, \
      nichts. Nicht mehr genannt ist, was dieselbe Saison angelegt hat; --bereinigen entfernt davon \
      Zeitfenster und Sperrungen und sagt künftige Termine ab, Vereine bleiben. Die Schlüssel \
      beschreibt der Anfang der mitgelieferten Beispieldatei; oval exportieren --format yaml \
      schreibt eine Saisondatei.

      Eine Tabelle mit Buchungen (DATEI.csv) wird gebucht wie mit oval einlesen. Nicht mehr genannt \
      ist, was unter demselben Dateinamen gebucht wurde; --bereinigen sagt davon die künftigen \
      Termine ab.
      """,
      """
      Brings the database to the state of the city file: all or nothing. A second time changes \
      nothing. What the file no longer names is listed and stays, unless --prune is given.

      A season file (YAML with the key season) describes clubs, slots, closures and bookings. All \
      of it is added or changed or, where something is refused, nothing. No longer named is what \
      the same season made; --prune removes slots and closures of that and cancels future dates, \
      clubs stay. The head of the example file that comes with oval describes the keys; oval export \
      --format yaml writes a season file.

      A sheet of bookings (FILE.csv) is booked as oval import does. No longer named is what was \
      booked under the same file name; of that --prune cancels the future dates.
      """),
    operands: [.appliedFile], options: [.map, .prune], database: .writes,
    examples: [
      Example(
        Bilingual("anwenden stadt.yaml", "apply city.yaml"),
        Bilingual("nach oval plan stadt.yaml", "after oval plan city.yaml")),
      Example(
        Bilingual("anwenden saison.yaml --bereinigen", "apply season.yaml --prune"),
        Bilingual("auch absagen, was gestrichen ist", "also cancel what was struck out")),
    ],
    run: runApply)
}

@Sendable private func runApply(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let (desk, file) = (Desk(invocation, session, console), invocation[.appliedFile] ?? "")
  let prunes = invocation.has(.prune)
  if Desk.isSheet(file) { return try desk.planSheet(file, prunes: prunes, isPlan: false) }
  try desk.refuseMap(for: file)
  return try desk.planFile(file, prunes: prunes, isPlan: false)
}
