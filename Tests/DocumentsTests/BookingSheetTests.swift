// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Documents
import Testing

/// Sheets of bookings as spreadsheets write them.
struct BookingSheetTests {
  private func sheet(_ text: String) throws -> BookingSheet {
    try BookingSheet.read(Array(text.utf8), file: "sheet.csv")
  }

  private func rows(_ lines: String...) throws -> [BookingSheet.Row] {
    try sheet((["space,start,end,title,units,kind,until,except"] + lines).joined(separator: "\n"))
      .rows
  }

  private func problems(_ lines: String...) throws -> [DocumentProblem] {
    try sheet((["space,start,end,title,units,kind,until,except"] + lines).joined(separator: "\n"))
      .rows.flatMap(\.problems).map(\.problem)
  }

  private func mistakes(_ text: String) -> [DocumentProblem] {
    do throws(DocumentErrors) {
      _ = try BookingSheet.read(Array(text.utf8), file: "sheet.csv")
      return []
    } catch { return error.first.map(\.problem) }
  }

  @Test("dates and times are read in ISO, in German and with an offset; nothing else is")
  func times() throws {
    for (cell, read) in [
      ("2026-06-16 18:00", "2026-06-16T18:00"), ("2026-06-16T18:00:00", "2026-06-16T18:00"),
      ("16.06.2026 18:00", "2026-06-16T18:00"), ("6.6.2026 8:00", "2026-06-06T08:00"),
      ("2026-10-25T02:30+01:00", "2026-10-25T02:30+01:00"),
      ("2026-06-16 18:00Z", "2026-06-16T18:00+00:00"),
    ] {
      let row = try #require(try rows("x,\(cell),2026-12-01 10:00").first)
      #expect(row.problems == [] && row.when == "\(read)..2026-12-01T10:00")
    }
    for cell in [
      "16.6.26 18:00", "2026-02-30 18:00", "2026-06-16", "18:00", "2026-06-16 25:00",
      "2026-06-16 18:00:30", "2026-06-16 18:00+1", "2026-06-16 18", "Dienstag 18:00",
    ] {
      #expect(
        try problems("x,\(cell),2026-12-01 10:00") == [.invalidValue(cell, .localTime)], "\(cell)")
    }
  }

  @Test("numbers are whole, also with a decimal comma")
  func units() throws {
    for (cell, number) in [("20", 20), ("\"20,0\"", 20), ("20.00", 20), ("1", 1)] {
      #expect(try rows("x,2026-06-16 18:00,2026-06-16 20:00,,\(cell)").first?.units == number)
    }
    for cell in ["0", "-1", "2.5", "1.000", "zwei", "9999999999999999999"] {
      #expect(
        try problems("x,2026-06-16 18:00,2026-06-16 20:00,,\(cell)")
          == [.invalidValue(cell, .wholeNumber)], "\(cell)")
    }
  }

  @Test("a row has the line on which it begins, whatever stands in quotation marks")
  func lines() throws {
    let sheet = try sheet(
      "title;space;start;end\r\n\r\n\"a;b\r\n\"\"c\"\"\";x;2026-06-16 18:00;2026-06-16 20:00\r\n"
        + "d;x;2026-06-17 18:00;2026-06-17 20:00")
    #expect(sheet.rows.map(\.line) == [3, 5])
    #expect(sheet.rows.map(\.title) == ["a;b\r\n\"c\"", "d"])
    #expect(sheet.form.encoding == .utf8 && sheet.form.separator == ";")
  }

  @Test("all of Windows-1252 is read, and what is UTF-8 is that, with or without its mark")
  func encodings() throws {
    let head = Array("space,start,end,title\nx,2026-06-16 18:00,2026-06-16 20:00,".utf8)
    let octets: [UInt8] = [0x80, 0x8A, 0x93, 0x94, 0x96, 0x9F, 0xC4, 0xDF, 0xFC]
    let office = try BookingSheet.read(head + octets, file: "f")
    #expect(office.form.encoding == .windows1252)
    #expect(office.rows.first?.title == "€Š“”–ŸÄßü")
    for mark in [[], [0xEF, 0xBB, 0xBF] as [UInt8]] {
      let other = try BookingSheet.read(mark + head + Array("Käthe €".utf8), file: "f")
      #expect(other.form.encoding == .utf8 && other.rows.first?.title == "Käthe €")
    }
  }

  @Test("a row without a key has one of what it says, and each row its own")
  func keys() throws {
    let same = "x,2026-06-16 18:00,2026-06-16 20:00"
    let keys = try rows(
      same, "x,16.06.2026 18:00,2026-06-16 20:00", "y,2026-06-16 18:00,2026-06-16 20:00"
    )
    .map(\.key)
    #expect(Set(keys).count == 3)
    #expect(try rows(same, same).map(\.key) == Array(keys.prefix(2)))
    let given = try sheet("key,space,start,end\na,\(same)\na,\(same)").rows
    #expect(given[0].problems == [])
    #expect(given[1].problems.map(\.problem) == [.duplicateKey("a", firstLine: 2)])
  }

  @Test("what is no sheet is named as a whole")
  func mistakes() {
    let missing: [DocumentProblem] = [
      .missingColumn("space"), .missingColumn("start"), .missingColumn("end"),
    ]
    #expect(mistakes("") == missing)
    #expect(mistakes("\n\n") == missing)
    #expect(mistakes("space,start,end,space") == [.repeated("space")])
    #expect(
      mistakes("space,start,end,titel,Titte")
        == [.unknownColumn("Titte", suggestion: "title")])
    #expect(mistakes("space,start,end\n\"a,b,c") == [.quotation])
    #expect(mistakes("space,start,end\n\"a\"b,c,d\n") == [.quotation])
    #expect(mistakes("space,start,end") == [])
  }

  @Test("fields that are missing or too many are mistakes of their row alone")
  func fields() throws {
    #expect(try problems("x,2026-06-16 18:00") == [.missingColumn("end")])
    #expect(
      try problems("x,2026-06-16 18:00,2026-06-16 20:00,,,,,,extra")
        == [.tooManyFields(columns: 8)])
    let row = try #require(
      try rows("x,2026-06-16 18:00,2026-06-16 20:00,,,kultur,30.06.2026,1.7.2026 feiertage").first)
    #expect(row.kind == .culture && row.until == "2026-06-30")
    #expect(row.except == ["2026-07-01", "feiertage"])
  }
}
