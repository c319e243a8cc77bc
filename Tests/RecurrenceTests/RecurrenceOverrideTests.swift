// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

@Suite struct RecurrenceOverrideTests {
  private func override(
    _ original: String, _ start: String?, future: Bool = false
  ) throws -> RecurrenceOverride {
    RecurrenceOverride(
      original: try #require(RecurrenceMoment(text: original)),
      start: try start.map { try #require(RecurrenceMoment(text: $0)) }, isForFuture: future)
  }

  private func instances(
    _ start: String, _ rule: String, from: String = "20260101T000000Z",
    to: String = "20270101T000000Z", _ overrides: [RecurrenceOverride]
  ) throws -> [String] {
    let series = try RecurringSeries(
      start: try #require(RecurrenceMoment(text: start)), zone: zone("Europe/Berlin"),
      rule: RecurrenceRule(rule))
    let window = try #require(Timestamp(basicISO: from))..<#require(Timestamp(basicISO: to))
    return try series.instances(in: window, overrides: overrides).map(\.start.basicISO)
  }

  private let weekly = "FREQ=WEEKLY;COUNT=4"

  @Test func oneInstanceMovesAlone() throws {
    #expect(
      try instances(
        "20260616T180000", weekly, [override("20260623T180000", "20260624T200000")]) == [
          "20260616T160000Z", "20260624T180000Z", "20260630T160000Z", "20260707T160000Z",
        ])
    #expect(
      try instances("20260616T180000", weekly, [override("20260623T160000Z", nil)]) == [
        "20260616T160000Z", "20260630T160000Z", "20260707T160000Z",
      ])
  }

  @Test func whatNamesNoInstanceIsPassedOver() throws {
    #expect(
      try instances(
        "20260616T180000", weekly, [override("20260624T180000", "20260625T180000")]
      ).count == 4)
  }

  /// Moved over a window's edge in either direction.
  @Test func theWindowLooksAtWhereItMovedTo() throws {
    let out = [try override("20260623T180000", "20260824T180000")]
    #expect(
      try instances(
        "20260616T180000", weekly, from: "20260801T000000Z", to: "20260901T000000Z", out)
        == ["20260824T160000Z"])
    #expect(
      try instances(
        "20260616T180000", weekly, from: "20260622T000000Z", to: "20260625T000000Z", out) == [])
  }

  /// RFC 5545 §3.8.4.4: all that follow move by the same time, and 18:00 stays 18:00 on the clock.
  @Test func allFutureInstancesMove() throws {
    #expect(
      try instances(
        "20261013T180000", weekly, [override("20261020T180000", "20261021T190000", future: true)])
        == ["20261013T160000Z", "20261021T170000Z", "20261028T180000Z", "20261104T180000Z"])
    let end = [try override("20261027T180000", nil, future: true)]
    #expect(
      try instances("20261013T180000", weekly, end) == ["20261013T160000Z", "20261020T160000Z"])
  }

  /// The latest change of the future holds, one instance's own before it.
  @Test func overridesTakeTurns() throws {
    let overrides = [
      try override("20260707T180000", "20260707T080000"),
      try override("20260630T180000", "20260630T200000", future: true),
      try override("20260623T180000", "20260623T190000", future: true),
    ]
    for order in [overrides, overrides.reversed()] {
      #expect(
        try instances("20260616T180000", "FREQ=WEEKLY;COUNT=5", order) == [
          "20260616T160000Z", "20260623T170000Z", "20260630T180000Z", "20260707T060000Z",
          "20260714T180000Z",
        ])
    }
  }

  @Test func datesMoveByDays() throws {
    #expect(
      try instances("20260616", weekly, [override("20260623", "20260625", future: true)]) == [
        "20260615T220000Z", "20260624T220000Z", "20260701T220000Z", "20260708T220000Z",
      ])
  }

  @Test func theLimitIsKept() throws {
    let series = try RecurringSeries(
      start: .local(local("2026-06-16T18:00")), zone: .utc, rule: RecurrenceRule("FREQ=DAILY"))
    let window = Timestamp(seconds: 1_800_000_000)..<Timestamp(seconds: 1_900_000_000)
    #expect(throws: RecurrenceError.tooMany(limit: 10)) {
      try series.instances(in: window, overrides: [], limit: 10)
    }
  }

  /// Random series over both changes of the clocks, with overrides of one instance and of the future.
  @Test func instancesAreThoseOfRecurringIcalEvents() throws {
    var futures = 0
    for line in try PythonPeer(script: "overrides.py").lines(["150"]) {
      let fields = line.split(separator: "\t").map(String.init)
      let overrides = try (fields[2] == "-" ? [] : fields[2].split(separator: ",")).map { text in
        let ends = text.split(separator: ">")
        let isForFuture = ends[1].hasSuffix("+")
        futures += isForFuture ? 1 : 0
        return try override(
          String(ends[0]), String(isForFuture ? ends[1].dropLast() : ends[1]), future: isForFuture)
      }
      let found = try instances(
        fields[0], fields[1], from: "20250101T000000Z", to: "20280101T000000Z", overrides)
      #expect(found.joined(separator: ",") == fields[3], "\(line)")
    }
    #expect(futures > 30)
  }
}
