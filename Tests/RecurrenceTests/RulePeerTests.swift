// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

@Suite struct RulePeerTests {
  private func moments(_ list: Substring) throws -> [CivilDateTime] {
    if list == "-" { return [] }
    return try list.split(separator: ",").map { try #require(CivilDateTime(basicISO: $0)) }
  }

  /// Random rules of all supported kinds, with their first starts and those of a window.
  @Test func startsAreThoseOfDateutil() throws {
    let berlin = try zone("Europe/Berlin")
    var compared = 0
    for line in try PythonPeer(script: "rules.py").lines(["500"]) {
      let fields = line.split(separator: " ")
      try #require(fields.count == 9)
      let set = RecurrenceSet(
        start: try #require(CivilDateTime(basicISO: fields[0])),
        rule: try RecurrenceRule(String(fields[1])), excluded: Set(try moments(fields[4])))
      let low = try #require(CivilDateTime(basicISO: fields[2]))
      let high = try #require(CivilDateTime(basicISO: fields[3]))
      let expected = try moments(fields[6])
      do {
        // Up to the last one that dateutil was asked for.
        let end = expected.count == 40 ? expected[39].addingClock(seconds: 1) : nil
        let all = try set.starts(in: end.map { set.start..<$0 }, zone: berlin)
        #expect(all == expected, "\(line)")
        #expect(try set.starts(in: low..<high, zone: berlin) == moments(fields[8]), "\(line)")
      } catch RecurrenceError.neverMatches {
        #expect(try expected.isEmpty && set.firstMatch() == nil, "\(line)")
      }
      compared += 1
    }
    #expect(compared == 500)
  }
}
