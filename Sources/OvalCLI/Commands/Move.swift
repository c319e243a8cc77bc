// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Option {
  static let to = Option(
    Bilingual("nach", "to"), .text(Bilingual("WANN", "WHEN")),
    summary: Bilingual(
      "wohin: Tag, Wochentag, Zeit oder beides; was nicht da steht, bleibt",
      "where to: day, weekday, time or both; what is not named stays"))
  static let toSpace = Option(
    Bilingual("fläche", "space"), .text(Operand.bookedSpaces.name),
    summary: Bilingual("auf diese Fläche oder Flächen", "to this space or these spaces"))
}

extension Command {
  static let move = Command(
    Bilingual("verlegen", "move"), also: [Bilingual("buchung verlegen", "booking move")],
    group: .daily,
    summary: Bilingual(
      "eine Buchung oder einzelne Termine verlegen", "move a booking or single dates"),
    description: Bilingual(
      """
      Verlegt alle künftigen Termine einer Buchung oder, mit --nur oder --ab, einen Teil davon. \
      Was vorbei ist, bleibt stehen, und die Buchung behält ihre Kennung. Ist die neue Zeit \
      vergeben, ändert sich nichts, und es steht da, was frei ist.

      Eine Zeit verlegt alle Termine auf diese Zeit. Ein Wochentag verlegt alle um gleich viele \
      Tage, innerhalb der Woche. Ein ganzes Datum geht für einen Termin, oder für eine Serie ab \
      einem Tag mit --ab.
      """,
      """
      Moves all future dates of a booking or, with --only or --from, some of them. What is past \
      stays as it was, and the booking keeps its id. If the new time is taken, nothing changes, and \
      you read what is free.

      A time moves all dates to that time. A weekday moves all of them by as many days, within the \
      week. A full date is for one date, or for a series from a day on with --from.
      """),
    operands: [.booking, .bookingTime], options: [.to, .toSpace, .only, .from],
    exclusive: [[.only, .from]], formats: .listing, database: .writes,
    examples: [
      Example(
        Bilingual("verlegen b7k3f9qm --nach 19-21", "move b7k3f9qm --to 19-21"),
        Bilingual("alle künftigen Termine, am selben Tag", "all future dates, on the same days")),
      Example(
        Bilingual(
          "verlegen b7k3f9qm --nur 16.6. --nach \"Do 18-20\"",
          "move b7k3f9qm --only 16.6. --to \"Thu 18-20\""),
        Bilingual("einmal auf den Donnerstag derselben Woche", "once, to Thursday of that week")),
      Example(
        Bilingual(
          "verlegen b7k3f9qm --ab 1.9. --nach Mi --fläche hafen/basketball",
          "move b7k3f9qm --from 1.9. --to Wed --space hafen/basketball"),
        Bilingual(
          "ab September mittwochs und woanders", "from September on Wednesdays and elsewhere")),
    ],
    run: runMove)
}

@Sendable private func runMove(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let desk = Desk(invocation, session, console)
  var input = MoveBooking.Input(booking: invocation.bookingWords)
  input.target = invocation[.to]
  input.space = invocation[.toSpace]
  input.dates = invocation.chosenDates
  input.actingFor = session.actingFor
  input.wantsAlternatives = !session.isQuiet
  return try desk.serve(mayWrite: true) { database, circumstances in
    let outcome = try desk.askingFirst { isSure in
      input.isSure = isSure
      return try MoveBooking.run(input, in: database, circumstances)
    }
    return Desk.Answer { .moved(outcome, in: $0) }
  }
}
