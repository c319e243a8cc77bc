// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Reports
import UseCases

extension Option {
  static let length = Option(
    Bilingual("dauer", "for"), .text(Bilingual("DAUER", "DURATION")),
    summary: Bilingual("wie lange: 90m, 2h, 1h30, 1d", "how long: 90m, 2h, 1h30, 1d"))
  static let all = Option(
    Bilingual("alle", "all"),
    summary: Bilingual("alle zeigen, nicht nur die ersten 20", "show all, not only the first 20"))
  static let parts = Option(
    Bilingual("teile", "parts"),
    summary: Bilingual(
      "jeden Teil der Fläche für sich, nicht alle zusammen",
      "each part of the space by itself, not all together"))
}

extension Operand {
  /// The first word of the operands, unless it reads as a date.
  static let searchedSpace = Operand(
    space.name, .optional,
    summary: Bilingual(
      "Fläche, die gebucht werden soll; ohne Angabe alle, die buchbar sind",
      "the space to be booked; without it all that can be booked"))
}

extension Command {
  static let free = Command(
    Bilingual("frei", "free"), group: .daily,
    summary: Bilingual("freie Zeiten finden", "find free times"),
    description: Bilingual(
      """
      Zeigt, wann etwas so lange frei ist, die früheste Zeit zuerst: ohne WANN von jetzt an 14 Tage. \
      Jede Zeit ist ein Fenster, in dem die Buchung an jeder Stelle liegen kann; was für Auf- und \
      Abbau nötig ist, ist schon abgezogen. oval prüfen sagt mit denselben Angaben Ja.

      Eine Fläche mit Teilen ist frei, wenn alle Teile zusammen frei sind, wie beim Buchen; mit \
      --teile wird jeder Teil für sich gesucht.
      """,
      """
      Shows when something is free for so long, the earliest time first: without WHEN from now on \
      for 14 days. Each time is a window in which the booking may lie anywhere; what is needed to set up \
      and clear away is already taken off. oval check says yes to the same.

      A space with parts is free when all its parts are free together, as in booking; with --parts \
      each part is looked at by itself.
      """),
    operands: [.searchedSpace, .period],
    options: [.length, .kind, .units, .access, .parts, .all], required: [.length],
    formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("frei dieses Wochenende 10-18 --dauer 2h", "free this weekend 10-18 --for 2h"),
        Bilingual(
          "wo ist an beiden Tagen von 10 bis 18 Uhr zwei Stunden Platz?",
          "where is room for two hours, on both days from 10 to 18?")),
      Example(
        Bilingual(
          "frei hafen/streetball Sa 14-20 --dauer 90m", "free hafen/streetball Sat 14-20 --for 90m"),
        Bilingual("eine Fläche, in diesen Stunden", "one space, in these hours")),
      Example(
        Bilingual(
          "frei --dauer 3h --einheiten 40 --merkmal stufenlos",
          "free --for 3h --units 40 --access step-free"),
        Bilingual("Platz für 40, sicher stufenlos", "room for 40, known to be step-free")),
    ],
    run: runFree)
}

@Sendable private func runFree(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  var input = FindFree.Input(
    operands: invocation.operands, length: invocation[.length] ?? "")
  input.kind = invocation[.kind].flatMap(Kind.init(rawValue:))
  input.units = invocation.number(.units)
  input.access = invocation.values(of: .access).compactMap(AccessFeature.Name.init(rawValue:))
  input.wantsParts = invocation.has(.parts)
  input.wantsAll = invocation.has(.all)
  return try Desk(invocation, session, console).serve { [input] database, circumstances in
    let outcome = try FindFree.run(input, in: database, circumstances)
    return Desk.Answer { .free(outcome, in: $0) }
  }
}
