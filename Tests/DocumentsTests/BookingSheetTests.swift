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
      .rows()
  }

  private func problems(_ lines: String...) throws -> [DocumentProblem] {
    try sheet((["space,start,end,title,units,kind,until,except"] + lines).joined(separator: "\n"))
      .rows().flatMap(\.problems).map(\.problem)
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
      ("2026-06-16T18:00:00.000-03:30", "2026-06-16T18:00-03:30"),
      ("16.06.2026 18.00", "2026-06-16T18:00"), ("16.06.2026  18:00:00", "2026-06-16T18:00"),
      ("16.06.2026 18:00 Uhr", "2026-06-16T18:00"), ("16.06.2026 8.30 uhr", "2026-06-16T08:30"),
      ("16.06.2026 18 Uhr", "2026-06-16T18:00"), ("16.06.2026 24:00", "2026-06-17T00:00"),
    ] {
      let row = try #require(try rows("x,\(cell),2026-12-01 10:00").first)
      #expect(row.problems == [] && row.start?.text == read, "\(cell)")
      #expect(row.end?.text == "2026-12-01T10:00")
    }
    for (cell, problem) in [
      ("16.6.26 18:00", InvalidValue.shortYear), ("16.06.26", .shortYear),
      ("2026-02-30 18:00", .localTime), ("2026-06-16", .localTime), ("18:00", .localTime),
      ("2026-06-16 25:00", .localTime), ("2026-06-16 18:00:30", .seconds),
      ("2026-06-16 18:00:00.5", .seconds), ("2026-06-16 18:00+1", .localTime),
      ("2026-06-16 18:00+24:00", .localTime), ("2026-06-16 18", .localTime),
      ("Dienstag 18:00", .localTime), ("16.06.2026 6:00 PM", .localTime),
      ("06/16/2026 18:00", .localTime), ("16.06.2026 18:0", .localTime),
      ("16.06.2026 Uhr", .localTime), ("16.06.2026 18:00:00:00:00", .localTime),
    ] {
      #expect(
        try problems("x,\(cell),2026-12-01 10:00") == [.invalidValue(cell, problem)], "\(cell)")
    }
  }

  @Test("a column for the day leaves times alone for start and end")
  func days() throws {
    func row(_ cells: String) throws -> BookingSheet.Row {
      try #require(try sheet("Datum,Beginn,Ende,Fläche\n\(cells),x").rows().first)
    }
    for (cells, start, end, isNextDay) in [
      ("16.06.2026,18:00,20:00", "2026-06-16T18:00", "2026-06-16T20:00", false),
      ("2026-06-16,18 Uhr,20.30 Uhr", "2026-06-16T18:00", "2026-06-16T20:30", false),
      ("31.12.2026,22:00,2:00", "2026-12-31T22:00", "2027-01-01T02:00", true),
      ("16.06.2026,18:00,24:00", "2026-06-16T18:00", "2026-06-17T00:00", false),
      ("16.06.2026,18:00,17.06.2026 9:00", "2026-06-16T18:00", "2026-06-17T09:00", false),
      (",16.06.2026 18:00,20:00", "2026-06-16T18:00", "2026-06-16T20:00", false),
      ("16.06.2026,16.06.2026 18:00,20:00", "2026-06-16T18:00", "2026-06-16T20:00", false),
    ] {
      let row = try row(cells)
      #expect(row.problems == [], "\(cells)")
      #expect(row.start?.text == start && row.end?.text == end, "\(cells)")
      #expect(row.endsNextDay == isNextDay, "\(cells)")
    }
    for (cells, problem) in [
      ("16.06.26,18:00,20:00", DocumentProblem.invalidValue("16.06.26", .shortYear)),
      ("Dienstag,18:00,20:00", .invalidValue("Dienstag", .date)),
      ("16.06.2026,17.06.2026 18:00,20:00", .excludedKey("Datum", by: "Beginn")),
      ("16.06.2026,18,20:00", .invalidValue("18", .localTime)),
      (",18:00,01.06.2026 20:00", .invalidValue("18:00", .localTime)),
      (",31.11.2026 10:00,11:00", .invalidValue("31.11.2026 10:00", .localTime)),
    ] {
      #expect(try row(cells).problems.map(\.problem) == [problem], "\(cells)")
    }
  }

  @Test("numbers are whole, also with a decimal comma")
  func units() throws {
    for (cell, number) in [("20", 20), ("\"20,0\"", 20), ("20.00", 20), ("1", 1)] {
      #expect(try rows("x,2026-06-16 18:00,2026-06-16 20:00,,\(cell)").first?.units == number)
    }
    for cell in ["-1", "2.5", "1.000", "zwei"] {
      #expect(
        try problems("x,2026-06-16 18:00,2026-06-16 20:00,,\(cell)")
          == [.invalidValue(cell, .wholeNumber)], "\(cell)")
    }
    for cell in ["0", "1000001", "9223372036854775807", "9999999999999999999"] {
      #expect(
        try problems("x,2026-06-16 18:00,2026-06-16 20:00,,\(cell)")
          == [.invalidValue(cell, .outOfRange(lowest: 1, highest: 1_000_000))], "\(cell)")
    }
  }

  @Test("beside a day, times may have offsets, as in the hour that comes twice")
  func offsetsBesideADay() throws {
    func row(_ start: String, _ end: String) throws -> BookingSheet.Row? {
      try sheet("space,date,start,end\nx,25.10.2026,\(start),\(end)").rows().first
    }
    let twice = try #require(try row("02:30+02:00", "02:15+01:00"))
    #expect(twice.start?.text == "2026-10-25T02:30+02:00")
    #expect(twice.end?.text == "2026-10-25T02:15+01:00" && !twice.endsNextDay)
    let late = try #require(try row("22:00+01:00", "02:30+01:00"))
    #expect(late.end?.text == "2026-10-26T02:30+01:00" && late.endsNextDay)
    #expect(try row("01:00Z", "02:00")?.start?.offset == 0)
    #expect(
      try row("10:00-12:00", "13:00")?.problems.map(\.problem)
        == [.invalidValue("10:00-12:00", .localTime)])
  }

  @Test("a row has the line on which it begins, whatever stands in quotation marks")
  func lines() throws {
    let sheet = try sheet(
      "title;space;start;end\r\n\r\n\"a;b\r\n\"\"c\"\"\";x;2026-06-16 18:00;2026-06-16 20:00\r\n"
        + "d;x;2026-06-17 18:00;2026-06-17 20:00")
    #expect(try sheet.lines().map(\.number) == [3, 5])
    #expect(sheet.count == 2)
    #expect(try sheet.rows().map(\.title) == ["a;b\r\n\"c\"", "d"])
    #expect(sheet.form.encoding == .utf8 && sheet.form.separator == ";")
  }

  @Test("rows end with any line end, and a row may be longer than what is read at once")
  func lineEnds() throws {
    let title = String(repeating: "lang ", count: 2_000) + "\nUnd noch eine Zeile"
    for end in ["\n", "\r\n", "\r"] {
      let rows = ["\"\(title)\"", "kurz", "\"\(title)\""].map {
        "\($0),x,2026-06-16 18:00,2026-06-16 20:00"
      }
      let sheet = try sheet((["title,space,start,end"] + rows).joined(separator: end) + end)
      #expect(sheet.count == 3)
      #expect(try sheet.rows().map(\.title) == [title, "kurz", title])
      #expect(try sheet.lines().map(\.number) == [2, 4, 5])
    }
  }

  @Test("all of Windows-1252 is read, and what is UTF-8 is that, with or without its mark")
  func encodings() throws {
    let head = Array("space,start,end,title\nx,2026-06-16 18:00,2026-06-16 20:00,".utf8)
    let octets: [UInt8] = [0x80, 0x8A, 0x93, 0x94, 0x96, 0x9F, 0xC4, 0xDF, 0xFC]
    let office = try BookingSheet.read(head + octets, file: "f")
    #expect(office.form.encoding == .windows1252)
    #expect(try office.rows().first?.title == "€Š“”–ŸÄßü")
    for mark in [[], [0xEF, 0xBB, 0xBF] as [UInt8]] {
      let other = try BookingSheet.read(mark + head + Array("Käthe €".utf8), file: "f")
      #expect(other.form.encoding == .utf8)
      #expect(try other.rows().first?.title == "Käthe €")
    }
  }

  @Test("a row without a key has one of what it says, and each row its own")
  func keys() throws {
    let same = "x,2026-06-16 18:00,2026-06-16 20:00"
    let keys = try rows(
      same, "x,16.06.2026 18:00,2026-06-16 20:00", "y,2026-06-16 18:00,2026-06-16 20:00"
    )
    .map(\.line.key)
    #expect(Set(keys).count == 3)
    #expect(try rows(same, same).map(\.line.key) == Array(keys.prefix(2)))
    let given = try sheet("key,space,start,end\na,\(same)\na,\(same)")
    #expect(
      try given.lines().map(\.keyProblem?.problem) == [nil, .duplicateKey("a", firstLine: 2)])
    #expect(try given.problems()?.first.map(\.line) == [3])
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
    #expect(mistakes("space,start\n\"a\"b,c\n") == [.missingColumn("end")])
  }

  @Test("what spreadsheets leave around the rows is passed over; what stands there is not")
  func leftovers() throws {
    let text = "sep=;\r\nspace;start;end;;\r\nx;2026-06-16 18:00;20:00;;\r\n;;;;\r\n;;\r\ny;;;;\r\n"
    let read = try sheet(text)
    #expect(try read.lines().map(\.number) == [3, 6])
    #expect(try read.rows().map(\.space) == ["x", "y"])
    #expect(try read.rows()[0].problems == [])
    let stray = try sheet("space;start;end;\nx;2026-06-16 18:00;20:00;note")
    #expect(try stray.rows()[0].problems.map(\.problem) == [.tooManyFields(columns: 3)])
    // What stands there is part of what the row says, so that it is seen in a row that was known.
    let same = try sheet("space;start;end;\nx;2026-06-16 18:00;20:00;")
    #expect(try stray.lines()[0].text != same.lines()[0].text)
    let titles = try sheet(
      "space,start,end,title,\nx,2026-06-16 18:00,20:00,A,B\nx,2026-06-16 18:00,20:00,AB,")
    #expect(try Set(titles.lines().map(\.text)).count == 2)
  }

  @Test("UTF-16 is read where it says that it is that, whichever byte comes first")
  func unicodeText() throws {
    let text = "space\tstart\tend\ttitle\r\nx\t2026-06-16 18:00\t20:00\tKäthe 𝄞\r\n"
    for isBig in [false, true] {
      let units = ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBig ? bytes : bytes.reversed()
      }
      let read = try BookingSheet.read(units, file: "f")
      #expect(read.form.encoding == .utf16 && read.form.separator == "\t")
      #expect(try read.rows().map(\.title) == ["Käthe 𝄞"])
      // Half a character at the end is none.
      #expect(try BookingSheet.read(units + [0x41], file: "f").rows().count == 1)
    }
    for bytes: [UInt8] in [[0xFF, 0xFE], [0xFF, 0xFE, 0x00], [0xFF, 0xFE, 0x00, 0xD8]] {
      #expect(throws: DocumentErrors.self) { try BookingSheet.read(bytes, file: "f") }
    }
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
    for days in ["1.7.2026, 8.7.2026", "1.7.2026;8.7.2026", " 1.7.2026\n8.7.2026 ,"] {
      let line = "x,2026-06-16 18:00,2026-06-16 20:00,,,,30.06.2026,\"\(days)\""
      #expect(try rows(line).first?.except == ["2026-07-01", "2026-07-08"])
    }
    let more = try #require(
      try sheet(
        "space,start,end,Disziplin,Gruppe,Sichtbarkeit,hold\n"
          + "x,2026-06-16 18:00,2026-06-16 20:00,Rudern,U14,belegt,2026-06-10 12:00"
      ).rows().first)
    #expect(more.problems == [] && more.discipline == "Rudern" && more.group == "U14")
    #expect(more.visibility == .busy && more.hold?.text == "2026-06-10T12:00")
    #expect(more.columns == [.space, .start, .end, .discipline, .group, .visibility, .hold])
  }
}
