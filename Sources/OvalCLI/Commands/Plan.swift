// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Command {
  static let plan = Command(
    Bilingual(same: "plan"), group: .files,
    summary: Bilingual("zeigen, was eine Datei ändern würde", "show what a file would change"),
    description: Bilingual(
      """
      Liest eine Stadtdatei, eine Saisondatei (siehe oval hilfe anwenden) oder eine Tabelle mit \
      Buchungen (DATEI.csv, siehe oval hilfe einlesen) und zeigt, was oval anwenden damit täte, \
      mit jeder Ablehnung; geschrieben wird nichts. Rückgabewert: 0 nichts, 7 alles würde \
      angenommen, 6 manches würde abgelehnt.

      Gerechnet wird, wie auch bei anwenden und einlesen mit --probelauf, auf einer Kopie der Datenbank: \
      andere buchen inzwischen weiter, und die Datenbank muss nur lesbar sein. Was von der Kopie \
      nicht in den Arbeitsspeicher passt, liegt solange im Ordner TMPDIR, sonst in /var/tmp.
      """,
      """
      Reads a city file, a season file (see oval help apply) or a sheet of bookings (FILE.csv, see \
      oval help import), and shows what oval apply would do with it, with every refusal; nothing is \
      written. Exit status: 0 nothing, 7 all of it would be accepted, 6 some would be refused.

      Like apply and import with --dry-run it works on a copy of the database: others go on booking \
      meanwhile, and the database need only be readable. What of the copy does not fit into memory \
      lies meanwhile in the folder TMPDIR, or else in /var/tmp.
      """),
    operands: [.appliedFile], options: [.map, .prune], database: .reads,
    examples: [
      Example(
        Bilingual("plan stadt.yaml", "plan city.yaml"),
        Bilingual("vor dem Anwenden", "before applying it")),
      Example(
        Bilingual("plan saison.yaml --bereinigen", "plan season.yaml --prune"),
        Bilingual("auch, was abgesagt würde", "also what would be cancelled")),
    ],
    run: runPlan)
}

@Sendable private func runPlan(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let (desk, file) = (Desk(invocation, session, console), invocation[.appliedFile] ?? "")
  let prunes = invocation.has(.prune)
  if Desk.isSheet(file) { return try desk.planSheet(file, prunes: prunes, isPlan: true) }
  try desk.refuseMap(for: file)
  return try desk.planFile(file, prunes: prunes, isPlan: true)
}
