// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Reports
import UseCases

extension Option {
  static let bookingStatus = Option(
    Bilingual("stand", "status"),
    .choice(Bilingual("STAND", "STATUS"), .bookingStatuses),
    summary: Bilingual("nur Buchungen mit diesem Stand", "only bookings with this status"))
  static let ended = Option(
    Bilingual("alle", "all"),
    summary: Bilingual(
      "auch, was vorbei, abgesagt oder verfallen ist", "also what is over, cancelled or expired"))
}

extension Command {
  static let bookingList = Command(
    Bilingual("buchung liste", "booking list"), group: .daily,
    summary: Bilingual(
      "Buchungen mit ihrem nächsten Termin", "bookings with their next date"),
    description: Bilingual(
      """
      Listet Buchungen, nicht Termine: den nächsten Termin, wie viele noch kommen und wie es um die \
      Buchung steht. Ohne --alle, --in und --stand die, zu denen noch Termine kommen.

      Von Buchungen, die für andere nur „belegt“ sind, stehen nur Zeit und Ort da, außer mit --als \
      für Ihren Verein; mit --verein, --bereich oder --stand fehlen sie.
      """,
      """
      Lists bookings, not dates: the next date, how many are still to come and the status. Without \
      --all, --in and --status those that have dates to come.

      Of bookings that are only “taken” for others, nothing but time and place is told, except with \
      --as for your own club; with --club, --kind or --status they are left out.
      """),
    options: [.club, .onSpace, .kind, .bookingStatus, .inPeriod, .ended], formats: .listing,
    database: .reads,
    examples: [
      Example(
        Bilingual(
          "buchung liste --verein sv-nordlicht", "booking list --club sv-nordlicht"),
        Bilingual("was ein Verein gebucht hat", "what a club has booked")),
      Example(
        Bilingual(
          "buchung liste --in \"diesen Monat\" --stand abgesagt",
          "booking list --in \"this month\" --status cancelled"),
        Bilingual("was in diesem Monat abgesagt ist", "what is cancelled this month")),
    ],
    run: runBookingList)
}

@Sendable private func runBookingList(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  var input = ListBookings.Input()
  input.club = invocation[.club]
  input.space = invocation[.onSpace]
  input.kind = invocation[.kind].flatMap(Kind.init(rawValue:))
  input.status = invocation[.bookingStatus].flatMap(BookingStatus.init(rawValue:))
  input.period = invocation[.inPeriod]
  input.wantsAll = invocation.has(.ended)
  input.viewer = session.actingFor
  return try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try ListBookings.run(input, in: database, circumstances)
    return Desk.Answer { .bookings(outcome, in: $0) }
  }
}
