// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Reports
import UseCases

extension Command {
  static let book = Command(
    Bilingual("buchen", "book"), also: [Bilingual("buchung anlegen", "booking add")], group: .daily,
    summary: Bilingual("eine Fläche buchen, einmal oder als Serie", "book a space, once or often"),
    description: Bilingual(
      """
      Bucht eine Fläche oder mehrere zusammen: alle oder keine. Wer eine Fläche mit Teilen bucht, \
      bucht alle Teile. Ist die Zeit vergeben oder gesperrt, steht da, warum, und was \
      stattdessen frei ist.

      Eine Serie wird ganz gebucht oder gar nicht. Mit --bei-konflikt auslassen wird gebucht, was \
      frei ist, und genannt, was fehlt.

      Mit --vormerken wird die Zeit nur freigehalten, bis sie mit oval ändern --bestätigen \
      gebucht wird oder die Dauer um ist.

      Bei Erfolg steht da, was verstanden wurde, und die Kennung der Buchung; mit -q nur sie.
      """,
      """
      Books one space or several together: all or none. Whoever books a space with parts books \
      all of them. Where the time is taken or closed, you read why, and what is free instead.

      A series is booked as a whole or not at all. With --on-conflict skip the free dates are \
      booked, and the others named.

      With --hold the time is only kept free, until it is booked by oval edit --confirm or the \
      duration is over.

      On success you read what was understood, and the booking's id; with -q the id alone.
      """),
    operands: [.bookedSpaces, .when], options: .booking, exclusive: [[.units, .exclusive]],
    database: .writes,
    examples: [
      Example(
        Bilingual(
          "buchen hafen/streetball Di 18-20 --verein sv-nordlicht",
          "book hafen/streetball Tue 18-20 --club sv-nordlicht"),
        Bilingual("am nächsten Dienstag", "next Tuesday")),
      Example(
        Bilingual(
          "buchen streetball,baelle:12 5.5. 18-20 --verein sv-nordlicht --wiederholen wöchentlich "
            + "--bis 30.9. --außer ferien",
          "book streetball,baelle:12 5.5. 18-20 --club sv-nordlicht --repeat weekly "
            + "--until 30.9. --except school-holidays"),
        Bilingual(
          "jede Woche bis Ende September, mit zwölf Bällen, nicht in den Ferien",
          "every week until the end of September, with twelve balls, not in the holidays")),
      Example(
        Bilingual(
          "buchen liegewiese Sa 14-17 --einheiten 40 --verein kulturkai -n",
          "book liegewiese Sat 14-17 --units 40 --club kulturkai -n"),
        Bilingual("nur prüfen, ob es ginge", "only see whether it could be done")),
    ],
    run: runBook)
}

@Sendable private func runBook(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
    let outcome = try BookSpace.run(
      invocation.bookingInput(session), in: database, circumstances)
    return Desk.Answer { .booked(outcome, in: $0) }
  }
}

extension Invocation {
  /// What `book` and `check` ask for.
  func bookingInput(_ session: Session) -> BookSpace.Input {
    var input = BookSpace.Input(
      spaces: WrittenDemands(
        text: self[.bookedSpaces] ?? "", units: number(.units), isExclusive: has(.exclusive)),
      schedule: writtenSchedule)
    input.club = self[.club] ?? session.actingFor
    input.group = self[.group]
    input.title = self[.title]
    input.kind = self[.kind].flatMap(Kind.init(rawValue:))
    input.discipline = self[.discipline]
    input.visibility = self[.visibility].flatMap(Visibility.init(rawValue:)) ?? .public
    input.onConflict = self[.onConflict].flatMap(OnConflict.init(rawValue:)) ?? .refuse
    input.hold = self[.hold]
    input.note = self[.note]
    input.wantsAlternatives = !session.isQuiet
    return input
  }

  /// WHEN and the options of a series.
  var writtenSchedule: WrittenSchedule {
    WrittenSchedule(
      when: words(of: .when), repetition: self[.repetition], until: self[.until],
      except: values(of: .except))
  }
}
