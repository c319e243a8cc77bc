// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Foundation
import Testing

@Suite("Public holidays of the sixteen states") struct HolidaysTests {
  /// Names that the package words otherwise: 1 May has no name in law, and the two anniversaries
  /// carry their number.
  static let otherWords = [
    "Erster Mai": "Tag der Arbeit",
    "75. Jahrestag der Befreiung vom Nationalsozialismus und der Beendigung des Zweiten Weltkriegs"
      + " in Europa": "Tag der Befreiung",
    "80. Jahrestag der Befreiung vom Nationalsozialismus und der Beendigung des Zweiten Weltkriegs"
      + " in Europa": "Tag der Befreiung",
    "75. Jahrestag des Aufstandes vom 17. Juni 1953": "Jahrestag des Aufstandes vom 17. Juni 1953",
  ]

  /// Holidays on which this program and the package differ, each with its reason: there are none.
  static let differences: Set<String> = []

  @Test("as the Python package holidays has them, 1995 to 2060") func peer() throws {
    let theirs = Set(
      try lines(ofPeer: ["1995", "2060"]).map { line in
        var fields = line.split(separator: "\t").map(String.init)
        fields[2] = Self.otherWords[fields[2]] ?? fields[2]
        return fields.joined(separator: " ")
      })
    let ours = Set(
      GermanState.allCases.flatMap { state in
        (1995...2060).flatMap { state.holidays(in: $0) }
          .map { "\(state.rawValue) \($0.date.iso) \($0.name.german?.text ?? "")" }
      })
    #expect(theirs.count > 16 * 66 * 9)
    #expect(theirs.symmetricDifference(ours).sorted() == Self.differences.sorted())
  }

  private func lines(ofPeer arguments: [String]) throws -> [Substring] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let own = root.appendingPathComponent(".build/venv/bin/python").path
    let hasOwn = FileManager.default.isExecutableFile(atPath: own)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: hasOwn ? own : "/usr/bin/env")
    let script = root.appendingPathComponent("Tests/Peers/state_holidays.py").path
    process.arguments = (hasOwn ? [] : ["python3"]) + [script] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "state_holidays.py failed")
    return text.split(separator: "\n")
  }

  @Test func eachDayAgreesWithItsYear() {
    var wrong: [String] = []
    for state in GermanState.allCases {
      for year in 1995...2060 {
        let dates = Set(state.holidays(in: year).map(\.date))
        var date = CivilDate(year: year, month: 1, day: 1)
        while let day = date, day.year == year {
          if state.isHoliday(day) != dates.contains(day) { wrong.append("\(state) \(day.iso)") }
          date = day.adding(days: 1)
        }
      }
    }
    #expect(wrong == [])
  }

  @Test func eachHasANameInBothLanguages() {
    let names = GermanState.allCases.flatMap { $0.holidays(in: 2025) + $0.holidays(in: 2028) }
    #expect(Set(names.map(\.name.german)).count == Holiday.Occasion.allCases.count)
    #expect(Set(names.map(\.name.english)).count == Holiday.Occasion.allCases.count)
  }

  /// A few that can be checked against a calendar on the wall.
  @Test func mecklenburgVorpommern2026() {
    #expect(
      GermanState.mecklenburgVorpommern.holidays(in: 2026).map(\.date.iso) == [
        "2026-01-01", "2026-03-08", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14",
        "2026-05-25", "2026-10-03", "2026-10-31", "2026-12-25", "2026-12-26",
      ])
    #expect(
      !GermanState.mecklenburgVorpommern.holidays(in: 2022).contains { $0.occasion == .womensDay })
  }

  @Test func twoOnOneDate() throws {
    let day = try #require(CivilDate(iso: "2008-05-01"))
    #expect(GermanState.hesse.occasions(on: day) == [.labourDay, .ascension])
  }

  @Test func easterIsBetween22MarchAnd25April() {
    for year in 1...9999 {
      let easter = CivilDate.easterSunday(in: year)
      #expect(easter.weekday == .sunday && easter.year == year)
      #expect(easter.month == 3 && easter.day >= 22 || easter.month == 4 && easter.day <= 25)
    }
  }

  @Test func farYearsHaveAnswers() {
    #expect(GermanState.berlin.holidays(in: 0).isEmpty)
    #expect(GermanState.berlin.holidays(in: 10_000).isEmpty)
    #expect(GermanState.berlin.holidays(in: 9_999).count >= 10)
    _ = GermanState.berlin.isHoliday(CivilDate(dayNumber: -1_000_000_000))
  }
}
