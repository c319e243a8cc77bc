// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Operand {
  static let booking = Operand(
    Bilingual("BUCHUNG", "BOOKING"),
    summary: Bilingual(
      "Kennung der Buchung oder, mit WANN, ihre Fläche",
      "the booking's id or, with WHEN, its space"))
  static let bookingTime = Operand(
    Bilingual("WANN", "WHEN"), .optionalRest,
    summary: Bilingual(
      "Tag und Zeit, wo die Fläche statt der Kennung steht",
      "day and time, if the space stands "
        + "there instead of the id"))
}

extension Option {
  static let only = Option(
    Bilingual("nur", "only"), .text(Bilingual("TAGE", "DAYS")),
    summary: Bilingual("nur diesen Tag oder Zeitraum", "only this day or period"))
  static let from = Option(
    Bilingual("ab", "from"), .text(Bilingual("TAG", "DAY")),
    summary: Bilingual("alle Termine ab diesem Tag", "all dates from this day on"))
}

extension Command {
  static let cancel = Command(
    Bilingual("absagen", "cancel"), also: [Bilingual("buchung absagen", "booking cancel")],
    group: .daily,
    summary: Bilingual(
      "eine Buchung oder einzelne Termine absagen", "cancel a booking or single dates"),
    description: Bilingual(
      """
      Sagt alle künftigen Termine einer Buchung ab oder, mit --nur oder --ab, einen Teil davon. \
      Was vorbei ist, bleibt stehen. FLÄCHE und WANN finden nur die Buchung: Auch dann werden \
      ohne --nur alle ihre künftigen Termine abgesagt. Bei mehr als 20 Terminen wird gefragt.
      """,
      """
      Cancels all future dates of a booking or, with --only or --from, some of them. What is past \
      stays as it was. SPACE and WHEN only find the booking: then, too, all its future dates are \
      cancelled unless --only says which. With more than 20 dates you are asked.
      """),
    operands: [.booking, .bookingTime], options: [.only, .from, .reason],
    exclusive: [[.only, .from]], database: .writes,
    examples: [
      Example(
        Bilingual("absagen b7k3f9qm", "cancel b7k3f9qm"),
        Bilingual("alle künftigen Termine", "all future dates")),
      Example(
        Bilingual(
          "absagen b7k3f9qm --nur 7.8. --grund \"Hanse Sail\"",
          "cancel b7k3f9qm --only 7.8. --reason \"Hanse Sail\""),
        Bilingual("nur den einen", "only the one")),
    ],
    run: runCancel)
}

@Sendable private func runCancel(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let desk = Desk(invocation, session, console)
  var input = CancelBooking.Input(booking: invocation.bookingWords)
  input.dates = invocation.chosenDates
  input.reason = invocation[.reason]
  input.actingFor = session.actingFor
  return try desk.serve(mayWrite: true) { database, circumstances in
    let outcome = try desk.askingFirst { isSure in
      input.isSure = isSure
      return try CancelBooking.run(input, in: database, circumstances)
    }
    return Desk.Answer { .cancelled(outcome, in: $0) }
  }
}

extension Invocation {
  /// BOOKING: an id, or SPACE and WHEN.
  var bookingWords: [String] { words(of: .booking) + words(of: .bookingTime) }

  /// `--only` and `--from`.
  var chosenDates: ChosenDates { ChosenDates(only: self[.only], from: self[.from]) }
}
