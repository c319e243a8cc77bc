// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Operand {
  static let lesson = Operand(
    Bilingual("SCHRITT", "LESSON"), .optional, names: .lesson,
    summary: Bilingual(
      "womit Sie beginnen wollen: \(Lesson.names.german)",
      "what you want to begin with: \(Lesson.names.english)"))
}

extension Command {
  static let tutorial = Command(
    Bilingual(same: "tutorial"), group: .program,
    summary: Bilingual(
      "oval in einer Viertelstunde lernen, Schritt für Schritt",
      "learn oval in a quarter of an hour, step by step"),
    description: Bilingual(
      """
      Führt durch die ersten Schritte: freie Zeiten finden, buchen, mit einer vergebenen Zeit \
      umgehen, eine Serie buchen, die Woche ansehen, verlegen, absagen, in den Kalender schreiben. \
      Sie tippen selbst, und nach jeder Zeile steht da, ob es geklappt hat.

      Geübt wird in einer erfundenen Stadt in einem Ordner, der danach gelöscht wird. Ihre Datenbank, \
      Ihre Einstellungen und Ihr Verlauf bleiben unberührt. Sie tippen wie bei oval shell; weiter \
      erledigt einen Schritt für Sie, aufgabe zeigt ihn noch einmal, ende hört auf.

      Ohne Bildschirm zeigt der Befehl alle Schritte mit ihren Antworten, zum Lesen oder Ausdrucken.
      """,
      """
      Leads through the first steps: find free times, book, deal with a time that is taken, book a \
      series, look at the week, move, cancel, write a calendar. You type yourself, and after each \
      line you read whether it worked.

      You practise in a made-up city in a folder that is deleted afterwards. Your database, your \
      settings and your history are left alone. You type as in oval shell; next does a step for you, \
      lesson shows it once more, quit stops.

      Without a terminal the command shows all steps with their answers, to read or to print.
      """),
    operands: [.lesson], formats: [.plain], database: .none,
    examples: [
      Example(
        Bilingual("tutorial serie", "tutorial series"),
        Bilingual("mit diesem Schritt beginnen", "begin with this step"))
    ],
    run: runTutorial)

  static let nextLesson = Command(
    Bilingual("weiter", "next"), group: .transaction,
    summary: Bilingual("diesen Schritt für mich erledigen", "do this step for me"),
    description: Bilingual(
      "Führt die vorgeschlagene Zeile aus und geht zum nächsten Schritt.",
      "Runs the suggested line and goes on to the next step."),
    formats: [.plain], database: .none, run: { _, _, _ in .done })

  static let thisLesson = Command(
    Bilingual("aufgabe", "lesson"), group: .transaction,
    summary: Bilingual("diesen Schritt noch einmal zeigen", "show this step once more"),
    description: Bilingual(
      "Zeigt den Schritt, an dem Sie sind, und seine Zeile.",
      "Shows the step that you are at, and its line."),
    formats: [.plain], database: .none, run: { _, _, _ in .done })
}

extension CommandTable {
  /// What a line of the tutorial can be: all that a line of the shell can, and how to get on in it.
  static let tutorial = CommandTable(CommandTable.shell.commands + [.nextLesson, .thisLesson])
}

extension Lesson {
  /// All of them in a row.
  static let names = Bilingual(
    all.map(\.name.german).joined(separator: ", "), all.map(\.name.english).joined(separator: ", "))
}

@Sendable private func runTutorial(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  guard session.kept == nil else { throw UsageError(.shell(.tutorialInShell), in: .tutorial) }
  let start = try invocation[.lesson].map(Lesson.place(of:)) ?? 0
  return try OpenTutorial(start: start, session: session, console: console).run()
}
