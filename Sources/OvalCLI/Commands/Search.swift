// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Operand {
  static let searchedText = Operand(
    Bilingual(same: "TEXT"), .rest,
    summary: Bilingual(
      "ein Wort oder mehrere; ihr Anfang genügt", "one word or several; their beginning will do"))
}

extension Option {
  static let inPeriod = Option(
    Bilingual(same: "in"), .text(Bilingual("WANN", "WHEN")), names: .period,
    summary: Bilingual(
      "nur, was dann einen Termin hat: \"nächste Woche\"",
      "only what has a date then: \"next week\""))
}

extension Command {
  static let search = Command(
    Bilingual("suchen", "search"), group: .daily,
    summary: Bilingual("nach Wörtern suchen", "search for words"),
    description: Bilingual(
      """
      Sucht in den Namen und Beschreibungen der Flächen, den Namen der Vereine und Zeitfenster, den \
      Gründen der Sperrungen und den Titeln der Buchungen. Alle Wörter müssen vorkommen; der Anfang \
      eines Wortes genügt, und ü ist dasselbe wie ue.

      Buchungen stehen nach ihrem nächsten Termin, dann die vergangenen. Abgesagte und solche, von \
      denen andere nur sehen, dass belegt ist, werden nicht gefunden, mit --als Ihre eigenen doch.
      """,
      """
      Looks into the names and descriptions of spaces, the names of clubs and slots, the reasons of \
      closures and the titles of bookings. All words must be there; the beginning of a word will \
      do, and ü is the same as ue.

      Bookings stand by their next date, then those that are past. Cancelled ones are not found, \
      nor those of which others only see that the time is taken; with --as your own are.
      """),
    operands: [.searchedText], options: [.inPeriod, .all], formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("suchen rollstuhl", "search rollstuhl"),
        Bilingual("alles mit diesem Wort", "everything with this word")),
      Example(
        Bilingual("suchen tanz kran --in \"dieses Jahr\"", "search tanz kran --in \"this year\""),
        Bilingual("beide Wörter, mit Terminen in diesem Jahr", "both words, with dates this year")),
    ],
    run: runSearch)
}

@Sendable private func runSearch(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  var input = UseCases.Search.Input(text: invocation[.searchedText] ?? "")
  input.when = invocation[.inPeriod]
  input.viewer = session.actingFor
  input.wantsAll = invocation.has(.all)
  return try Desk(invocation, session, console).serve { [input] database, circumstances in
    let outcome = try UseCases.Search.run(input, in: database, circumstances)
    return Desk.Answer { .search(outcome, in: $0) }
  }
}
