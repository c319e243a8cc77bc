// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Documents
import Phrases
import Recurrence

@testable import Bookings
@testable import Reports
@testable import UseCases

/// One failure of each kind.
enum Failures {
  static let all: [(name: String, failure: Failure)] =
    refusals.map { ($0.name, .refused($0.refusal)) } + usage + database + readings + names

  // MARK: - Refusals

  static func reason(
    _ cause: Reason.Cause, _ start: String = "2026-06-16T18:00",
    _ end: String = "2026-06-16T20:00", on space: String = "haedge/streetball"
  ) -> Reason {
    let occurrence = Rostock.occurrence(start, end)
    return Reason(
      space: Rostock.path(space), cause: cause, start: occurrence.start, end: occurrence.end,
      occurrence: occurrence)
  }

  static let holder = Holder(
    booking: Rostock.id("b7k3f9qm"), club: Rostock.nordlicht.id,
    clubSlug: Rostock.nordlicht.slug, clubName: Rostock.nordlicht.name, visibility: .public)

  static func refusal(
    _ reasons: [Reason], alternatives: [Alternative] = [], requested: Int = 1
  ) -> Refusal {
    Refusal(
      id: Rostock.id("r1111111"), reasons: reasons, alternatives: alternatives,
      requested: requested,
      spaceNames: [
        Rostock.path("haedge/streetball"): Rostock.court.details.name,
        Rostock.path("haedge"): Rostock.peninsula.details.name,
        Rostock.path("haedge/stage"): Rostock.text("Bühne"),
      ])
  }

  static let alternatives = [
    Alternative(
      space: Rostock.path("haedge/streetball"), start: Rostock.at("2026-06-16T20:00"),
      end: Rostock.at("2026-06-16T22:00")),
    Alternative(
      space: Rostock.path("haedge/streetball"), start: Rostock.at("2026-06-17T18:00"),
      end: Rostock.at("2026-06-17T20:00")),
    Alternative(
      space: Rostock.path("haedge/stage"), start: Rostock.at("2026-06-26T18:00"),
      end: Rostock.at("2026-06-26T20:00")),
  ]

  static let series = (0..<13).map { week in
    let day = Rostock.date("2026-06-16").adding(days: week * 7).iso
    return reason(.booking(holder), "\(day)T18:00", "\(day)T20:00")
  }

  static let five = [
    reason(.booking(holder)),
    reason(
      .closure(
        Rostock.id("c9w1z5ke"), reason: Rostock.text("Hanse Sail"), space: Rostock.path("haedge")),
      "2026-06-16T00:00", "2026-06-19T00:00"),
    reason(.tooManyUnits(wanted: 30, capacity: 20), on: "sportbox/baelle"),
    reason(
      .outsideHours([Rostock.range("07:00", "18:30")], date: Rostock.date("2026-06-16"))),
    reason(.outsideSlots(offered: [Rostock.text("Training"), Rostock.text("Spielzeit")])),
  ]

  static let refusals: [(name: String, refusal: Refusal)] = [
    ("taken", refusal([reason(.booking(holder))], alternatives: alternatives)),
    ("taken, hidden", refusal([reason(.booking(nil))])),
    ("own date", refusal([reason(.ownDate)], requested: 2)),
    ("closed", refusal([five[1]])),
    (
      "open slot",
      refusal([
        reason(.openSlot(Rostock.id("t4m2x8qa"), name: Rostock.text("Offenes Streetball")))
      ])
    ),
    ("outside slots", refusal([five[4]])),
    ("no slots", refusal([reason(.outsideSlots(offered: []))])),
    ("outside hours", refusal([five[3]])),
    (
      "closed that day",
      refusal([reason(.outsideHours([], date: Rostock.date("2026-06-16")))])
    ),
    (
      "open until midnight",
      refusal([
        reason(
          .outsideHours([.wholeDay], date: Rostock.date("2026-06-16")), "2026-06-16T22:00",
          "2026-06-17T02:00")
      ])
    ),
    ("too many", refusal([five[2]])), ("whole only", refusal([reason(.wholeOnly)])),
    ("not claimable", refusal([reason(.notClaimable)])),
    ("open to all", refusal([reason(.openToAll)])),
    ("past", refusal([reason(.inThePast(now: Rostock.at("2026-06-16T19:00")))])),
    ("five faults", refusal(five)),
    ("series", refusal(series, alternatives: Array(alternatives.prefix(1)), requested: 16)),
    ("one of a series", refusal([series[0]], requested: 16)),
    (
      "many reasons",
      refusal(
        (0..<13).map { hour in
          reason(.booking(holder), "2026-06-16T\(10 + hour):00", "2026-06-16T\(10 + hour):30")
        })
    ),
  ]

  // MARK: - The others

  static let usage: [(name: String, failure: Failure)] =
    ([
      ("empty text", .text(field: "title", .empty)),
      ("long text", .text(field: "note", .tooLong(limit: 2000))),
      ("control character", .text(field: "reason", .controlCharacter(0x1B))),
      ("number", .number(field: "units", text: "zwölf", 1...1_000_000)),
      ("address", .value(field: "domain", text: "kai süd", .hostName)),
      ("quiet hours", .value(field: "quiet-hours", text: "25", .clockTime)),
      ("slug", .slug(text: "SV Nord", suggestion: "sv-nord")),
      ("no slug", .slug(text: "…", suggestion: nil)),
      ("path", .path(text: "Kai/Süd", suggestion: "kai/sued")),
      ("space exists", .exists(.space, text: "haedge")),
      ("club exists", .exists(.club, text: "sv-nordlicht")),
      ("slot exists", .exists(.slot, text: "Training")),
      ("no parent", .missingParent(path: "haedge/a")),
      ("parent claimed", .parentIsClaimed(path: "haedge", bookings: 3)),
      ("capacity of a whole", .capacityOfWhole(path: "haedge", capacity: 12)),
      (
        "space claimed",
        .spaceIsClaimed(
          path: "haedge",
          bookings: ["b7k3f9qm", "b8k3f9qm", "b9k3f9qm", "bak3f9qm"].map { Rostock.id($0) })
      ),
      ("whole retired", .wholeIsRetired(path: "haedge")),
      ("umbrella ring", .umbrellaRing(club: "ssb", umbrella: "sv-nordlicht")),
      ("own umbrella", .umbrellaRing(club: "ssb", umbrella: "ssb")),
      ("merge with itself", .mergeWithItself(club: "ssb")),
      ("merged before", .alreadyMerged(club: "sv-nord", into: "sv-nordlicht")),
      ("endless", .endlessSeries), ("two ends", .endGivenTwice),
      ("no repeat", .seriesOptionWithoutRepeat(option: "until")), ("no dates", .noDates),
      ("too many dates", .tooManyDates(limit: 5000)), ("together", .together("only", "from")),
      ("no such date", .noSuchDate(booking: Rostock.id("b7k3f9qm"), text: "7.8.")),
      ("nothing to cancel", .nothingToCancel(booking: Rostock.id("b7k3f9qm"))),
      ("needs yes", .needsYes(count: 24)), ("space twice", .spaceTwice(path: "haedge")),
      ("too many spaces", .tooManySpaces(limit: 100)),
      ("zone change", .zoneChange(from: "Europe/Berlin", to: "UTC")),
      (
        "over",
        .isOver(
          start: Rostock.at("2026-03-01T10:00"), end: Rostock.at("2026-03-01T12:00"),
          now: Rostock.at("2026-06-16T19:00"))
      ), ("too many days", .tooManyDays(limit: 800)),
    ] as [(String, UsageProblem)]).map { ($0.0, .usage($0.1)) }

  static let database: [(name: String, failure: Failure)] =
    ([
      ("missing", .missing(path: "oval.db")), ("no database", .notADatabase(path: "oval.db")),
      ("foreign", .foreign(path: "oval.db")),
      ("newer", .newer(path: "oval.db", version: 9, known: 1)),
      ("there already", .exists(path: "oval.db")),
      ("left over", .leftover(path: "oval.db-wal")), ("busy", .busy(path: "oval.db")),
      ("full", .full(path: "oval.db")), ("read only", .readOnly(path: "oval.db")),
      ("corrupt", .corrupt(path: "oval.db")), ("cannot open", .cannotOpen(path: "oval.db")),
      ("interrupted", .interrupted), ("other", .other(message: "SQLITE_MISUSE")),
    ] as [(String, DatabaseProblem)]).map { ($0.0, .database($0.1)) }

  static let readings: [(name: String, failure: Failure)] = [
    (
      "phrase",
      .phrase(
        PhraseError(text: "Di 18-25", range: 6..<8, problem: .noSuchTime, expected: .time),
        option: nil)
    ),
    (
      "phrase of an option",
      .phrase(
        PhraseError(text: "bald", range: 0..<4, problem: .unexpected, expected: .date),
        option: "until")
    ),
    ("rule without FREQ", .recurrence(.malformed(part: "FREQ"), text: "BYDAY=TU")),
    ("rule malformed", .recurrence(.malformed(part: "FREQ=X"), text: "FREQ=X")),
    ("rule unsupported", .recurrence(.unsupported(part: "BYSETPOS=1"), text: "FREQ=DAILY")),
    ("rule never", .recurrence(.neverMatches, text: "FREQ=MONTHLY;BYMONTHDAY=30")),
    ("rule too many", .recurrence(.tooMany(limit: 5000), text: "daily")),
    ("rule given up", .recurrence(.searchLimit(periods: 200_000), text: "FREQ=SECONDLY")),
    (
      "document",
      .documents(
        DocumentErrors(
          first: [
            DocumentError(
              file: "city.yaml", line: 3, column: 5, path: [.key("name")],
              problem: .missingKey("name"))
          ], total: 1))
    ),
  ]

  static let names: [(name: String, failure: Failure)] =
    [
      Noun.space, .club, .booking, .slot, .closure, .thing, .zone,
    ].map { ("unknown \($0.rawValue)", .notFound($0, text: "xyz", nearest: [])) } + [
      (
        "nearest", .notFound(.space, text: "haedge/streetbal", nearest: ["haedge/streetball"])
      ),
      (
        "ambiguous",
        .ambiguous(
          .space, text: "halle",
          candidates: (1...12).map { Candidate(text: "h\($0)", detail: "Halle \($0)") })
      ),
    ]
}
