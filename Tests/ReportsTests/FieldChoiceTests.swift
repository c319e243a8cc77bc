// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports
@testable import UseCases

/// Fields that are chosen stand in that order in every format, and mean the same there.
struct FieldChoiceTests {
  static func keys(_ json: JSON) -> [String] {
    guard case .object(let members) = json else { return [] }
    return members.map(\.key)
  }

  /// The listings: records that stand in the document.
  static var listings: [(name: String, report: Report)] {
    Outcomes.all(Rostock.german).filter { _, report in
      guard let records = report.records, case .object(let members) = report.json else {
        return false
      }
      return members.contains { $0.value == .array(records) }
    }
  }

  @Test("any fields in any order are the columns and the keys")
  func order() throws {
    #expect(Self.listings.count >= 10)
    for (name, report) in Self.listings {
      let all = (report.csvColumns ?? []) + (report.otherFields ?? [])
      let wanted = Array(all.reversed().prefix(5))
      for format in Format.allCases {
        let chosen = try report.choosing(wanted, for: format)
        #expect(chosen.csvColumns == wanted, "\(name)")
        let records = try #require(chosen.records)
        #expect(records.count == report.records?.count, "\(name)")
        #expect(records.allSatisfy { Self.keys($0) == wanted }, "\(name)")
        #expect(Self.keys(chosen.json) == Self.keys(report.json), "\(name)")
        let text = render(
          chosen, format: format, width: 80, isTerminal: false, accessible: false)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        switch format {
        case .csv: #expect(lines[0] == wanted.joined(separator: ","), "\(name)")
        case .table, .plain:
          for line in lines.dropLast() {
            #expect(line.count { $0 == "\t" } == wanted.count - 1, "\(name): \(line)")
          }
        case .json, .jsonl: #expect(text.hasSuffix("\n") || records.isEmpty, "\(name)")
        }
      }
    }
  }

  @Test("the fields that a report declares are all that its records have")
  func declared() {
    for (name, report) in Self.listings {
      guard let other = report.otherFields else { continue }
      let known = Set((report.csvColumns ?? []) + other)
      #expect(known.count == (report.csvColumns ?? []).count + other.count, "\(name)")
      for record in report.records ?? [] {
        #expect(Set(Self.keys(record)).isSubset(of: known), "\(name)")
      }
      for column in report.words?.columns ?? [] {
        #expect(column.key.map(known.contains) ?? true, "\(name): \(column.title)")
      }
    }
  }

  @Test("a table tells a field in words")
  func words() throws {
    let agenda = Report.agenda(Rostock.week, in: Rostock.german)
    let chosen = try agenda.choosing(["start", "KIND", "start", "clubname"], for: .table)
    #expect(
      chosen.inPipe.split(separator: "\n")[0] == "Di 16.06.2026 18:00\tSport\tSV Nordlicht")
    #expect(
      render(chosen, format: .csv, width: 80, isTerminal: false, accessible: false)
        .split(separator: "\n").prefix(2)
        == ["start,kind,clubName", "2026-06-16T18:00:00+02:00,sport,SV Nordlicht"])
  }

  @Test("what is no field is refused, also where the list is empty")
  func unknown() {
    let empty = Report.clubs([], in: Rostock.german)
    for format in Format.allCases {
      #expect(throws: UnknownField(name: "nmae", known: empty.csvColumns ?? [])) {
        try empty.choosing(["name", "nmae"], for: format)
      }
      #expect(throws: UnknownField.self) {
        try Report.agenda(Rostock.week, in: Rostock.german).choosing([""], for: format)
      }
    }
  }

  @Test("a document without records has its own members as fields")
  func whole() throws {
    let space = try Report.space(Rostock.courtView, in: Rostock.german)
      .choosing(["capacity", "name"], for: .json)
    #expect(space.json.text.hasPrefix(#"{"schema":"oval/1","kind":"space","capacity":1,"name":"#))
    #expect(space.inPipe == "capacity\t1\nname\tStreetballfeld\n")
    let booking = try Report.shown(.booking(Rostock.series), in: Rostock.german)
      .choosing(["id"], for: .json)
    #expect(Self.keys(booking.json) == ["schema", "kind", "id"])
  }
}
