// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Reports
import UseCases

extension Option {
  static let add = Option(
    Bilingual("hinzu", "add"), .text(Bilingual("TAG", "DAY")), repeats: true,
    summary: Bilingual(
      "ein Termin mehr, zur selben Zeit; oder mit Zeit",
      "one more date, at the same time; or with one"))
  static let restore = Option(
    Bilingual("zurückholen", "restore"), .text(Bilingual("TAGE", "DAYS")), repeats: true,
    summary: Bilingual(
      "Termine, die abgesagt oder ausgelassen waren", "dates that were cancelled or left out"))
  static let confirm = Option(
    Bilingual("bestätigen", "confirm"),
    summary: Bilingual("aus der Vormerkung eine Buchung machen", "make the hold a booking"))
}

extension Command {
  static let edit = Command(
    Bilingual("ändern", "edit"), also: [Bilingual("buchung ändern", "booking edit")],
    group: .daily,
    summary: Bilingual("ändern, was zu einer Buchung gehört", "change what belongs to a booking"),
    description: Bilingual(
      """
      Ändert Titel, Bereich, Einheiten, Ende und Termine einer Buchung; zu anderen Zeiten oder \
      Flächen führt oval verlegen. Was nicht genannt ist, bleibt, auch die Kennung und alles, was \
      vorbei ist. Ein leerer Text nimmt weg, was da stand.

      Mit --bis geht eine Serie länger oder endet früher, --außer lässt von den neuen Terminen \
      welche aus. Was neue Zeit braucht, wird geprüft wie eine Buchung: Ist sie vergeben, ändert \
      sich nichts.
      """,
      """
      Changes title, kind, units, end and dates of a booking; oval move is for other times or \
      spaces. What is not named stays, also the id and all that is past. An empty text takes away \
      what stood there.

      With --until a series goes on longer or ends earlier, --except leaves out some of the new \
      dates. What needs new time is checked like a booking: if it is taken, nothing changes.
      """),
    operands: [.booking, .bookingTime],
    options: [
      .title, .kind, .discipline, .group, .units, .exclusive, .until, .except, .add, .restore,
      .visibility, .note, .confirm, .hold,
    ], exclusive: [[.units, .exclusive], [.confirm, .hold]], formats: .listing,
    database: .writes,
    examples: [
      Example(
        Bilingual(
          "ändern b7k3f9qm --titel \"Streetball am Abend\"",
          "edit b7k3f9qm --title \"Streetball in the evening\""),
        Bilingual("der Titel", "the title")),
      Example(
        Bilingual(
          "ändern b7k3f9qm --bis 31.10. --außer ferien",
          "edit b7k3f9qm --until 31.10. --except school-holidays"),
        Bilingual("bis in den Oktober, nicht in den Ferien", "into October, not in the holidays")),
      Example(
        Bilingual("ändern b7k3f9qm --zurückholen 7.8.", "edit b7k3f9qm --restore 7.8."),
        Bilingual("findet doch statt, wenn die Zeit noch frei ist", "takes place, if still free")),
    ],
    run: runEdit)
}

@Sendable private func runEdit(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let desk = Desk(invocation, session, console)
  var input = EditBooking.Input(booking: invocation.bookingWords)
  input.title = invocation[.title]
  input.kind = invocation[.kind].flatMap(Kind.init(rawValue:))
  input.discipline = invocation[.discipline]
  input.group = invocation[.group]
  input.visibility = invocation[.visibility].flatMap(Visibility.init(rawValue:))
  input.note = invocation[.note]
  input.units = invocation.number(.units)
  input.isExclusive = invocation.has(.exclusive)
  input.until = invocation[.until]
  input.except = invocation.values(of: .except)
  input.added = invocation.values(of: .add)
  input.restored = invocation.values(of: .restore)
  input.isConfirmed = invocation.has(.confirm)
  input.hold = invocation[.hold]
  input.actingFor = session.actingFor
  input.wantsAlternatives = !session.isQuiet
  return try desk.serve(mayWrite: true) { database, circumstances in
    let outcome = try desk.askingFirst { isSure in
      input.isSure = isSure
      return try EditBooking.run(input, in: database, circumstances)
    }
    return Desk.Answer { .edited(outcome, in: $0) }
  }
}
