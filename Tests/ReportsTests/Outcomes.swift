// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases
import Recurrence

@testable import Bookings
@testable import Reports
@testable import UseCases

/// One report of each kind, about the invented city.
enum Outcomes {
  static func all(_ wording: Wording) -> [(name: String, report: Report)] {
    bookings(wording) + changes(wording) + agendas(wording) + places(wording) + cities(wording)
      + others(wording)
  }

  static func bookings(_ wording: Wording) -> [(name: String, report: Report)] {
    let cancelled = [Rostock.occurrence("2026-06-30T18:00", "2026-06-30T20:00")]
    return [
      (
        "book",
        .booked(
          BookOutcome(
            view: Rostock.series, isWritten: true, adjusted: adjusted,
            notes: [
              .yearAssumed(Rostock.date("2026-06-16")), .yearAssumed(Rostock.date("2027-01-05")),
            ], schoolHolidaysEnd: Rostock.date("2027-01-02")), in: wording)
      ),
      (
        "check",
        .booked(
          BookOutcome(view: Rostock.single, isWritten: false, adjusted: [], notes: []),
          in: wording)
      ),
      (
        "cancel",
        .cancelled(
          CancelOutcome(view: Rostock.series, cancelled: cancelled, isWritten: true), in: wording)
      ),
      (
        "cancel -n",
        .cancelled(
          CancelOutcome(view: Rostock.series, cancelled: cancelled, isWritten: false),
          in: wording)
      ),
      ("show booking", .shown(.booking(Rostock.series), in: wording)),
      (
        "export csv",
        .bookings(
          [Rostock.series, Rostock.single].flatMap {
            $0.rows(in: Rostock.city, now: Timestamp(seconds: 0))
          }, in: wording)
      ),
      ("export csv, none", .bookings([], in: wording)),
    ]
  }

  /// A night start that does not exist in March, and one that exists twice in October.
  static let adjusted = [
    AdjustedDate(
      occurrence: Occurrence(
        original: CivilDateTime(iso: "2026-03-29T02:30")!, start: Rostock.at("2026-03-29T03:30"),
        end: Rostock.at("2026-03-29T05:00")),
      reading: CivilDateTime(iso: "2026-03-29T02:30")!, cause: .gap),
    AdjustedDate(
      occurrence: Occurrence(
        original: CivilDateTime(iso: "2026-10-25T02:30")!, start: Rostock.at("2026-10-25T02:30"),
        end: Rostock.at("2026-10-25T05:00")),
      reading: CivilDateTime(iso: "2026-10-25T02:30")!, cause: .fold),
  ]

  static func agendas(_ wording: Wording) -> [(name: String, report: Report)] {
    let empty = AgendaOutcome(
      first: Rostock.date("2026-06-15"), last: Rostock.date("2026-06-15"), zone: Rostock.berlin,
      entries: [], holidays: [])
    return [
      ("agenda", .agenda(Rostock.week, in: wording)),
      ("week", .week(Rostock.timetable, in: wording)),
      ("day", .day(Rostock.day, in: wording)),
      (
        "today",
        .today(
          TodayOutcome(agenda: Rostock.day.agenda, hasSpaces: true, hasClubs: true),
          isPiped: false, in: wording)
      ),
      (
        "today, no database",
        .noToday(.database(.missing(path: "/srv/oval.db")), isPiped: false, in: wording)
      ),
      ("month", .month(Rostock.month, in: wording)),
      ("month of little", .month(MonthOutcome(agenda: empty, schoolHolidays: []), in: wording)),
      ("day of many", .day(Rostock.manySpaces, in: wording)),
      ("day of many, all", .day(Rostock.manySpaces, all: true, in: wording)),
      ("agenda, empty", .agenda(empty, in: wording)),
      ("week, empty", .week(TimetableOutcome(agenda: empty, uses: [], spaces: []), in: wording)),
      ("day, empty", .day(TimetableOutcome(agenda: empty, uses: [], spaces: []), in: wording)),
      ("free", .free(free, in: wording)), ("free, empty", .free(nothingFree, in: wording)),
    ]
  }

  /// Of each way in which a time is written one; more than are shown.
  static let free = FreeOutcome(
    windows: [
      ("2026-06-16T07:00", "2026-06-16T16:30"), ("2026-06-16T22:00", "2026-06-17T06:00"),
      ("2026-06-17T00:00", "2026-06-18T00:00"), ("2026-06-18T00:00", "2026-06-21T00:00"),
      ("2026-06-22T10:00", "2026-06-25T12:00"),
    ].enumerated().map { number, span in
      FoundWindow(
        space: SpaceName(number % 2 == 0 ? Rostock.court : Rostock.balls),
        FreeWindow(start: Rostock.at(span.0), end: Rostock.at(span.1)))
    },
    total: 23, length: .elapsed(seconds: 5_400), start: Rostock.at("2026-06-16T00:00"),
    end: Rostock.at("2026-06-30T00:00"), zone: Rostock.berlin, places: 2,
    unknown: [(SpaceName(Rostock.court), [.stepFree, .hearingLoop])],
    space: SpaceName(Rostock.court), isWhole: true, notes: [])

  static let nothingFree = FreeOutcome(
    windows: [], total: 0, length: .days(2), start: Rostock.at("2026-06-16T00:00"),
    end: Rostock.at("2026-06-30T00:00"), zone: Rostock.berlin, places: 2, unknown: [], space: nil,
    isWhole: false, notes: [])

  static func places(_ wording: Wording) -> [(name: String, report: Report)] {
    let club = ClubView(club: Rostock.nordlicht, umbrella: ClubName(Rostock.umbrella))
    let spaces = [Rostock.peninsulaView, Rostock.courtView]
    return [
      ("space list", .spaces(spaces, in: wording)),
      ("space list, empty", .spaces([], in: wording)),
      ("space tree", .spaceTree(spaces, in: wording)),
      ("space show", .space(Rostock.courtView, in: wording)),
      ("space add", .spaceAdded(Rostock.courtView, isWritten: true, in: wording)),
      ("space add -n", .spaceAdded(Rostock.courtView, isWritten: false, in: wording)),
      ("club list", .clubs([club], in: wording)), ("club list, empty", .clubs([], in: wording)),
      ("club add", .clubAdded(club, isWritten: true, in: wording)),
      ("show club", .shown(.club(club, bookings: 3), in: wording)),
      ("slot list", .slots([Rostock.slot], in: wording)),
      ("slot list, empty", .slots([], in: wording)),
      (
        "slot add",
        .slotAdded(
          SlotOutcome(
            view: Rostock.slot, affected: [Rostock.affected], isWritten: true,
            notes: [.endsNextDay(Rostock.date("2026-06-17"))]), in: wording)
      ),
      (
        "slot remove",
        .slotRemoved(
          SlotOutcome(view: Rostock.slot, affected: [], isWritten: true, notes: []), in: wording)
      ),
      ("show slot", .shown(.slot(Rostock.slot), in: wording)),
      ("closure list", .closures([Rostock.closure], in: wording)),
      ("closure list, empty", .closures([], in: wording)),
      (
        "closure add",
        .closureAdded(
          ClosureOutcome(
            view: Rostock.closure, affected: [Rostock.affected, Rostock.affected],
            isWritten: false, notes: []), in: wording)
      ),
      ("closure remove", .closureRemoved(Rostock.closure, isWritten: false, in: wording)),
      ("show closure", .shown(.closure(Rostock.closure), in: wording)),
    ]
  }

  static func cities(_ wording: Wording) -> [(name: String, report: Report)] {
    let outcome = CityOutcome(city: Rostock.city, path: "/srv/oval.db", spaces: 20, claimable: 12)
    let added = CityChange(
      act: .added, subject: .space(Rostock.path("haedge/streetball")), fields: [])
    let changed = CityChange(act: .updated, subject: .city, fields: ["name", "school-holidays"])
    let removed = CityChange(act: .removed, subject: .space(Rostock.path("alt")), fields: [])
    func plan(
      _ changes: [CityChange], refused: [(change: CityChange, bookings: [Identifier])] = [],
      isWritten: Bool
    ) -> Report {
      .cityPlan(
        CityPlanOutcome(
          file: "city.yaml", changes: changes, unchanged: 18, refused: refused,
          affected: [Rostock.affected], isWritten: isWritten, prunes: false), isPlan: !isWritten,
        in: wording)
    }
    return [
      ("city show", .city(outcome, in: wording)),
      ("city init", .cityMade(outcome, isWritten: true, in: wording)),
      ("city init -n", .cityMade(outcome, isWritten: false, in: wording)),
      (
        "plan",
        plan(
          [added, changed, removed], refused: [(removed, [Rostock.id("b7k3f9qm")])],
          isWritten: false)
      ),
      ("plan, nothing", plan([], isWritten: false)),
      ("apply", plan([added, changed], isWritten: true)),
      (
        "db info",
        .database(
          DatabaseOutcome(
            path: "/srv/oval.db", version: 1, city: Rostock.text("Rostock"),
            zone: "Europe/Berlin", counts: [("space", 20), ("claim", 4200)], bytes: 1_048_576,
            journal: "wal", logBytes: 0, last: nil),
          in: wording)
      ),
    ]
  }

  static func others(_ wording: Wording) -> [(name: String, report: Report)] {
    let thing = TouchedThing(entity: "booking", id: "b7k3f9qm", act: "added", name: nil)
    let operation = OperationView(
      id: Rostock.id("o1111111"), at: Rostock.at("2026-04-01T08:00"), command: "book",
      changes: [
        OperationChange(
          thing: thing, details: [.text(.title, before: nil, after: "Training")], fields: []),
        OperationChange(
          thing: TouchedThing(entity: "space", id: "s7k3f9qm", act: "updated", name: "kai"),
          details: [], fields: [("capacity", "1", "2"), ("name", "Kai", "Kai 2")]),
      ], changeCount: 3, undoes: nil, undoneBy: Rostock.id("o2222222"), zone: Rostock.berlin)
    let line = LogLine(
      id: Rostock.id("o1111111"), at: Rostock.at("2026-04-01T08:00"), command: "book",
      things: [thing], changeCount: 1, undoes: nil, undoneBy: Rostock.id("o2222222"))
    let undo = LogLine(
      id: Rostock.id("o2222222"), at: Rostock.at("2026-04-01T08:01"), command: "undo",
      things: [TouchedThing(entity: "space", id: "s7k3f9qm", act: "updated", name: "kai")],
      changeCount: 1, undoes: line.id, undoneBy: nil)
    let undone = { (isRedo: Bool, isWritten: Bool) in
      Report.undone(
        UndoOutcome(
          operation: undo.id, at: undo.at, undone: line, isRedo: isRedo,
          affected: [], isWritten: isWritten,
          zone: Rostock.berlin), in: wording)
    }
    let verified = { (findings: [FindingView]) in
      Report.verified(
        VerifyOutcome(
          findings: findings, bookings: 1_000, claims: 4_200, operations: 31,
          zone: Rostock.berlin), in: wording)
    }
    let kinds: [FindingKind] = [
      .file, .reference, .chain, .text, .occurrence, .claim, .peak, .tier,
    ]
    let findings = kinds.map { kind in
      FindingView(
        kind: kind, operation: line.id, booking: Rostock.id("b7k3f9qm"), space: "kai",
        at: Rostock.at("2026-06-16T18:00"), detail: "title")
    }
    let refusal = RefusalView(
      id: Rostock.id("r1111111"), at: Rostock.at("2026-04-01T08:00"), command: "book",
      club: ClubName(Rostock.nordlicht), codes: ["conflict", "hours"],
      spaces: ["haedge/streetball"], start: Rostock.at("2026-06-16T18:00"),
      end: Rostock.at("2026-06-16T20:00"), dates: 4, zone: Rostock.berlin)
    return [
      (
        "date",
        .date(
          DateOutcome(
            start: Rostock.at("2026-06-17T18:00"), end: Rostock.at("2026-06-17T20:00"),
            isWholeDays: false, zone: Rostock.berlin,
            notes: [
              .couldMean(Rostock.date("2026-06-17"), other: Rostock.date("2026-06-24")),
              .weekendCouldMean(Rostock.date("2026-06-20"), other: Rostock.date("2026-06-27")),
            ]), in: wording)
      ),
      (
        "log",
        .log(LogOutcome(lines: [undo, line], total: 22, zone: Rostock.berlin), in: wording)
      ),
      (
        "log, nothing", .log(LogOutcome(lines: [], total: 0, zone: Rostock.berlin), in: wording)
      ),
      ("undo", undone(false, true)),
      ("undo -n", undone(false, false)),
      ("redo", undone(true, true)),
      ("redo -n", undone(true, false)),
      ("verify", verified([])),
      ("verify, all wrong", verified(findings)),
      ("show operation", .shown(.operation(operation), in: wording)),
      ("show refusal", .shown(.refusal(refusal), in: wording)),
      ("show space", .shown(.space(Rostock.peninsulaView), in: wording)),
      ("version", .version("0.1.0", in: wording)),
    ]
  }
}
