// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import UseCases

/// Transcripts show the answers; here is what they cannot see.
struct ExpandDatesTests {
  private final class Asked {
    var names: [String] = []
  }

  private func problem(_ outcome: ExpansionOutcome?) -> ExpansionProblem? {
    if case .failed(let problem)? = outcome?.result { problem } else { nil }
  }

  @Test("a zone is looked for once, whether it is there or not")
  func zonesAreKept() throws {
    let asked = Asked()
    var expansion = try ExpandDates(home: .utc) { name in
      asked.names.append(name)
      return name == "UTC"
        ? .success(.utc) : .failure(.init(nearest: ["UTC"], lacksData: name == "Mars/Base"))
    }
    func answer(_ zone: String) throws -> ExpansionOutcome? {
      try expansion.answer("{\"dtstart\":\"20260401T180000\",\"tzid\":\"\(zone)\"}".utf8)
    }
    for _ in 0..<3 {
      #expect(try answer("UTC")?.result == .starts([Timestamp(basicISO: "20260401T180000Z")!]))
      #expect(try problem(answer("UTV")) == .unknownZone("UTV", nearest: ["UTC"]))
      #expect(try problem(answer("Mars/Base")) == .zoneData("Mars/Base"))
    }
    #expect(asked.names == ["UTC", "UTV", "Mars/Base"])
  }

  @Test("empty lines are nothing")
  func emptyLines() throws {
    var expansion = try ExpandDates(home: .utc) { _ in .success(.utc) }
    for line in ["", " ", "\t\r"] { #expect(try expansion.answer(line.utf8) == nil) }
  }
}
