// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Documents
import Foundation
import Testing

/// What another program's sheet calls its columns, spaces and clubs.
struct SheetMapTests {
  private func map(_ text: String) throws -> SheetMap {
    try SheetMap.read(Array(text.utf8), file: "map.yaml")
  }

  private func row(_ sheet: String, _ text: String) throws -> BookingSheet.Row {
    let sheet = try BookingSheet.read(Array(sheet.utf8), file: "a.csv", map: map(text))
    return try #require(sheet.rows().first)
  }

  @Test("columns, spaces and clubs are called as the map says, all else as it is")
  func names() throws {
    let map = """
      columns: {Halle: Fläche, Datum von: start, "Bis wann": END, Art: title, VEREIN: note, wer: club}
      ignore: [Gebühr, 12]
      spaces: {"Halle 1": "halle/eins:2", "Halle 1, Nord": nord}
      clubs: {SV Ö.: sv-oe}
      """
    let head = "HALLE;datum VON;bis wann;Art;Verein;Wer;gebuehr;12;Kapitel;Titel2\n"
    #expect(throws: DocumentErrors.self) { try row(head, map) }
    let sheet = head.replacing(";Kapitel;Titel2", with: "")
    func cells(_ space: String, _ club: String) -> String {
      "\(space);16.06.2026 18:00;16.06.2026 20:00;Spiel;Notiz;\(club);x;y"
    }
    let known = try row(sheet + cells("halle 1", "sv oe."), map)
    #expect(known.problems == [] && known.space == "halle/eins:2" && known.club == "sv-oe")
    #expect(known.title == "Spiel" && known.note == "Notiz" && known.kind == nil)
    #expect(known.columns == [.space, .start, .end, .title, .note, .club])
    for (cell, space) in [
      ("Halle 1, Nord", "nord"), ("Kai,Halle 1", "Kai,halle/eins:2"), ("Kai", "Kai"),
      ("halle/eins", "halle/eins"),
    ] {
      #expect(try row(sheet + cells(cell, "andere"), map).space == space)
    }
    #expect(try row(sheet + cells("Kai", "andere"), map).club == "andere")
  }

  @Test("another map says something else of the same row")
  func another() throws {
    func text(_ text: String) throws -> String {
      let sheet = try BookingSheet.read(
        Array("space,start,end,club\nA,2026-06-16 18:00,20:00,B".utf8), file: "a.csv",
        map: map(text))
      return try #require(try sheet.lines().first).text
    }
    let said = [
      "spaces: {A: eins}", "spaces: {A: zwei}", "clubs: {B: eins}", "columns: {Halle: space}",
    ]
    #expect(try Set(said.map(text)).count == 4)
    #expect(try text("spaces: {A: eins, C: zwei}") == text("spaces: {A: eins}"))
  }

  @Test("two columns for the same, and one that must be there, are mistakes of the sheet")
  func sheets() throws {
    func problems(_ head: String) -> [DocumentProblem] {
      do throws(DocumentErrors) {
        let map = try SheetMap.read(
          Array("columns: {Halle: space, Ort: space}\nignore: [start]".utf8), file: "map.yaml")
        _ = try BookingSheet.read(Array(head.utf8), file: "a.csv", map: map)
        return []
      } catch { return error.first.map(\.problem) }
    }
    #expect(problems("Halle,Ort,start,end") == [.repeated("space"), .missingColumn("start")])
    #expect(problems("Halle,beginn,end") == [])
  }

  /// Text, line, column and problem; `isShape` where a schema sees it as well.
  static let bad: [(String, Int, Int, DocumentProblem, isShape: Bool)] = [
    ("", 1, 1, .empty, false),
    ("- a", 1, 1, .wrongType(expected: .keys, found: .list), true),
    ("spaces: {a: b}\ncolumn: {}", 2, 1, .unknownKey("column", suggestion: "columns"), true),
    ("columns: [a]", 1, 10, .wrongType(expected: .keys, found: .list), true),
    (
      "columns:\n  Halle: spcae", 2, 10,
      .invalidValue("spcae", .columnName(suggestion: "space")),
      true
    ),
    ("columns:\n  Halle:", 2, 9, .wrongType(expected: .text, found: .nothing), true),
    ("columns:\n  Halle: [space]", 2, 10, .wrongType(expected: .text, found: .list), true),
    ("columns: {H: space}\nignore: [x, h]", 2, 13, .repeated("h"), false),
    ("ignore: [x, X]", 1, 13, .repeated("X"), false),
    ("ignore: x", 1, 9, .wrongType(expected: .list, found: .text), true),
    ("ignore: [{a: b}]", 1, 10, .wrongType(expected: .text, found: .keys), true),
    ("spaces:\n  Ä: a\n  ae: b", 3, 3, .duplicateKey("ae", firstLine: 2), false),
    ("spaces: {a: {b: c}}", 1, 13, .wrongType(expected: .text, found: .keys), true),
    ("spaces: {a: \"\"}", 1, 13, .invalidValue("", .text(.empty)), true),
    ("clubs: {\"\": a}", 1, 9, .invalidValue("", .text(.empty)), true),
    (
      "clubs: {a: \"\\e[31m\"}", 1, 12, .invalidValue("\u{FFFD}[31m", .text(.controlCharacter(27))),
      false
    ),
    (
      "clubs: {a: \(String(repeating: "x", count: 201))}", 1, 12,
      .invalidValue(String(repeating: "x", count: 59) + "…", .text(.tooLong(limit: 200))), true
    ),
    ("clubs: {a: b", 1, 8, .syntax(.bracketNotClosed), false),
  ]

  @Test("each mistake is found where it stands", arguments: bad.indices)
  func mistakes(_ number: Int) throws {
    let (text, line, column, problem, _) = Self.bad[number]
    let errors = try #require(throws: DocumentErrors.self) { try map(text) }
    #expect(errors.total == 1)
    let error = try #require(errors.first.first)
    #expect(error.problem == problem, "\(text)")
    #expect(error.line == line && error.column == column, "\(text): \(error.line):\(error.column)")
    #expect(error.file == "map.yaml")
  }

  @Test("the schema takes the example, and refuses what is wrong in its shape")
  func schema() throws {
    let example = "Config/map.yaml"
    _ = try SheetMap.read(Repository.bytes(example), file: example)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("oval-maps-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let shapes = Self.bad.filter(\.isShape).map(\.0)
    let paths = try shapes.enumerated().map { index, text in
      let file = folder.appendingPathComponent("\(index).yaml")
      try Data(text.utf8).write(to: file)
      return file.path
    }
    let readings = try PeerReading.files(
      [Repository.path(example)] + paths, version: "1.2", schema: "Config/map.schema.json")
    try #require(readings.count == shapes.count + 1)
    #expect(readings[0].schemaError == nil)
    for (text, reading) in zip(shapes, readings.dropFirst()) {
      #expect(reading.schemaError != nil, "\(text)")
    }
  }

  @Test("every column may be named by every spelling of the schema")
  func spellings() throws {
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(try Repository.bytes("Config/map.schema.json")))
        as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    let words = try #require(definitions["column"]?["enum"] as? [String])
    #expect(Set(SheetColumn.allCases.map(\.name)).isSubset(of: words))
    for word in words { _ = try map("columns: {x: \(word)}") }
  }
}
