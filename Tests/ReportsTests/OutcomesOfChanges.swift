// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Bookings
@testable import CivilTime
@testable import Reports
@testable import UseCases

// What became of bookings, and what no longer fits.
extension Outcomes {
  static func changes(_ wording: Wording) -> [(name: String, report: Report)] {
    [
      ("booking history", .history(history, in: wording)),
      (
        "booking list",
        .bookings(
          BookingListOutcome(
            bookings: [
              line,
              BookingLine(
                known: nil, spaces: [(SpaceName(Rostock.balls), 4)],
                start: Rostock.at("2026-06-16T18:00"), end: Rostock.at("2026-06-16T20:00"),
                coming: 2),
            ], zone: Rostock.berlin, notes: []), in: wording)
      ),
      (
        "booking list without bookings",
        .bookings(BookingListOutcome(bookings: [], zone: Rostock.berlin, notes: []), in: wording)
      ),
      (
        "conflicts",
        .conflicts(
          ConflictsOutcome(
            dates: [unfit, busy], spaceNames: names, period: nil, zone: Rostock.berlin, notes: []),
          in: wording)
      ),
      (
        "conflicts, none",
        .conflicts(
          ConflictsOutcome(
            dates: [], spaceNames: names,
            period: Rostock.at("2026-06-16T00:00")..<Rostock.at("2026-06-18T00:00"),
            zone: Rostock.berlin, notes: []), in: wording)
      ),
      (
        "why a booking",
        .why(
          .booking(
            unfit.booking, status: .confirmed, coming: 3, unfit: [unfit, busy],
            spaceNames: names, zone: Rostock.berlin), in: wording)
      ),
      (
        "why a closure",
        .why(.closure(Rostock.closure, unfit: [unfit], spaceNames: names), in: wording)
      ),
      (
        "why a refusal",
        .why(
          .refusal(
            RefusalView(
              id: Rostock.id("r7k3f9qm"), at: Rostock.at("2026-04-01T08:00"), command: "book",
              club: ClubName(Rostock.nordlicht), codes: ReasonCode.allCases.map(\.rawValue),
              spaces: ["haedge/streetball"], start: Rostock.at("2026-06-16T22:00"),
              end: Rostock.at("2026-06-17T00:00"), dates: 3, zone: Rostock.berlin),
            spaceNames: names, isOver: false), in: wording)
      ),
    ]
  }

  private static let names = Dictionary(
    uniqueKeysWithValues: [Rostock.court, Rostock.balls, Rostock.peninsula].map {
      ($0.path, $0.details.name)
    })

  private static let line = BookingLine(
    known: BookingLine.Known(
      id: Rostock.id("b7k3f9qm"), title: Rostock.text("Streetball"), kind: .sport,
      club: ClubName(Rostock.nordlicht), status: .cancelled),
    spaces: [(SpaceName(Rostock.court), nil)], start: Rostock.at("2026-06-16T18:00"),
    end: Rostock.at("2026-06-16T20:00"), coming: 0)

  private static let unfit: UnfitDate = {
    let date = Rostock.occurrence("2026-08-07T18:00", "2026-08-07T20:00")
    let causes: [Reason.Cause] = [
      .closure(
        Rostock.id("c9w1z5ke"), reason: Rostock.text("Hanse Sail"), space: Rostock.peninsula.path),
      .openSlot(Rostock.id("t4m2x8qa"), name: Rostock.text("Offenes Streetball")),
      .outsideSlots(offered: [Rostock.text("Bühne")]),
      .outsideHours([Rostock.range("10:00", "18:00")], date: Rostock.date("2026-08-07")),
      .outsideHours([], date: Rostock.date("2026-08-07")), .wholeOnly, .notClaimable, .openToAll,
    ]
    return UnfitDate(
      booking: Rostock.id("b7k3f9qm"), title: Rostock.text("Streetball"),
      club: ClubName(Rostock.nordlicht), isBusy: false, space: SpaceName(Rostock.peninsula),
      occurrence: date,
      reasons: causes.map { cause in
        Reason(
          space: Rostock.court.path, cause: cause, start: date.start, end: date.end,
          occurrence: date)
      })
  }()

  private static let busy: UnfitDate = {
    let date = Rostock.occurrence("2026-08-08T18:00", "2026-08-08T20:00")
    return UnfitDate(
      booking: Rostock.id("b8k3f9qm"), title: nil, club: nil, isBusy: true,
      space: SpaceName(Rostock.balls), occurrence: date,
      reasons: [(4, 3), (2, 3)].map { wanted, capacity in
        Reason(
          space: Rostock.balls.path, cause: .tooManyUnits(wanted: wanted, capacity: capacity),
          start: date.start, end: date.end, occurrence: date)
      })
  }()

  private static let history: HistoryOutcome = {
    func span(_ day: String, _ hour: Int) -> JournaledDate.Span {
      JournaledDate.Span(
        start: Rostock.at("\(day)T\(hour):00"), end: Rostock.at("\(day)T\(hour + 2):00"))
    }
    let schedule = Rostock.series.booking.segments[0].schedule
    let timed = TimedSchedule(schedule: schedule, only: nil)
    let added: [HistoryChange] = [
      .text(.title, before: nil, after: "Streetball"),
      .club(before: nil, after: ClubName(Rostock.nordlicht)), .kind(before: nil, after: .sport),
      .visibility(before: nil, after: .busy),
      .spaces(before: nil, after: [(SpaceName(Rostock.court), nil)]),
      .schedule(before: nil, after: [timed]),
      .skipped([CivilDateTime(Rostock.date("2026-06-23"), .midnight)]),
      .status(before: nil, after: .held),
      .heldUntil(before: nil, after: Rostock.at("2026-04-02T08:00")),
    ]
    let moved: [HistoryChange] = [
      .text(.title, before: "Streetball", after: "Turnier"),
      .text(.note, before: "Bälle", after: nil),
      .club(before: ClubName(Rostock.nordlicht), after: nil),
      .spaces(
        before: [(SpaceName(Rostock.balls), 4)], after: [(SpaceName(Rostock.balls), nil)]),
      .schedule(before: [timed], after: [timed, timed]),
      .dates([
        (
          JournaledDate(before: span("2026-06-16", 18), after: span("2026-06-17", 19), spaces: []),
          []
        ),
        (
          JournaledDate(before: span("2026-06-30", 18), after: span("2026-06-30", 18), spaces: []),
          [SpaceName(Rostock.balls)]
        ),
        (JournaledDate(before: nil, after: span("2026-07-01", 10), spaces: []), []),
        (JournaledDate(before: span("2026-07-07", 18), after: nil, spaces: []), []),
        (JournaledDate(before: span("2026-07-14", 18), after: nil, spaces: []), []),
      ]),
      .status(before: .held, after: .confirmed), .text(.reason, before: nil, after: "Regen"),
    ]
    return HistoryOutcome(
      booking: Rostock.id("b7k3f9qm"),
      entries: [("book", added), ("move", moved), ("expire", [])].enumerated().map { place, entry in
        HistoryEntry(
          operation: Rostock.id("o\(place)k3f9qm"), at: Rostock.at("2026-04-0\(place + 1)T08:00"),
          command: entry.0, changes: entry.1)
      }, zone: Rostock.berlin)
  }()
}
