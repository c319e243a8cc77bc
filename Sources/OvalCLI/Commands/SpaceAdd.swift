// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Reports
import UseCases

extension Operand {
  static let newPath = Operand(
    Bilingual("PFAD", "PATH"),
    summary: Bilingual(
      "Pfad aus Kleinbuchstaben, Ziffern und -: hafen/streetball; was darüber liegt, muss es geben",
      "path of small letters, digits and -: hafen/streetball; what is above must exist"))
}

extension Command {
  static let spaceAdd = Command(
    Bilingual("fläche anlegen", "space add"), group: .administration,
    summary: Bilingual("eine Fläche anlegen", "add a space"),
    description: Bilingual(
      "Legt einen Standort oder einen Teil einer Fläche an.",
      "Adds a site, or a part of a space."),
    operands: [.newPath], options: [.name, .capacity, .use, .kind], required: [.name],
    database: .writes,
    examples: [
      Example(
        Bilingual(
          "fläche anlegen hafen/streetball --name Streetballfeld --kapazität 1 --bereich sport",
          "space add hafen/streetball --name \"Streetball court\" --capacity 1 --kind sport"),
        Bilingual("ein Feld, das immer ganz vergeben wird", "a court that is always taken whole"))
    ],
    run: runSpaceAdd)
}

@Sendable private func runSpaceAdd(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  var input = Spaces.Input(path: invocation[.newPath] ?? "", name: invocation[.name] ?? "")
  input.capacity = invocation.number(.capacity)
  input.useMode = invocation[.use].flatMap(UseMode.init(rawValue:)) ?? .exclusive
  input.kind = invocation[.kind].flatMap(Kind.init(rawValue:))
  return try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
    let space = try Spaces.add(input, in: database, circumstances)
    return Desk.Answer { .spaceAdded(space, isWritten: !circumstances.isDryRun, in: $0) }
  }
}
