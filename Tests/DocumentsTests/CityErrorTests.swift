// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Foundation
import Testing

@testable import Documents

/// A city file with a mistake, and what is said about it: line, column and problem.
struct BadCity: CustomTestStringConvertible {
  let text: String
  let line: Int
  let column: Int
  let problem: DocumentProblem

  init(_ line: Int, _ column: Int, _ problem: DocumentProblem, _ text: String) {
    self.text = text
    self.line = line
    self.column = column
    self.problem = problem
  }

  var testDescription: String { text }

  /// The text, with what a city needs before it where it has none of that; line 3 is its first.
  var file: String { text.hasPrefix("name") ? text : "name: M\nzone: UTC\n" + text }
}

func errors(in text: String) -> DocumentErrors? {
  do throws(DocumentErrors) {
    _ = try CityFile.read(Array(text.utf8), file: "city.yaml")
    return nil
  } catch {
    return error
  }
}

@Suite("Mistakes in a city file are told with line, column and suggestion") struct CityErrorTests {
  /// What the JSON Schema refuses as well.
  static let shapes: [BadCity] = [
    BadCity(3, 1, .unknownKey("ofice", suggestion: "office"), "ofice: {name: A}"),
    BadCity(3, 1, .unknownKey("colour", suggestion: nil), "colour: red"),
    BadCity(1, 1, .missingKey("zone"), "name: M"),
    BadCity(3, 9, .wrongType(expected: .list, found: .text), "spaces: many"),
    BadCity(3, 9, .wrongType(expected: .list, found: .keys), "spaces: {a: b}"),
    BadCity(3, 9, .wrongType(expected: .text, found: .list), "domain: [a]"),
    BadCity(3, 8, .wrongType(expected: .text, found: .nothing), "domain:"),
    BadCity(3, 9, .invalidValue("a_b.de", .hostName), "domain: a_b.de"),
    BadCity(2, 7, .invalidValue("../etc/passwd", .zoneName), "name: M\nzone: ../etc/passwd"),
    BadCity(
      3, 8,
      .invalidValue(
        "MW",
        .notOneOf(
          GermanState.allCases.map { String($0.rawValue.dropFirst(3)) }, suggestion: "BW")),
      "state: MW"),
    BadCity(
      3, 17, .invalidValue("fr", .notOneOf(["de", "en"], suggestion: nil)), "languages: [de, fr]"),
    BadCity(3, 17, .repeated("de"), "languages: [de, de]"),
    BadCity(3, 12, .invalidValue("[]", .nothingInside), "languages: []"),
    BadCity(3, 14, .missingKey("to"), "quiet-hours: {from: 22:00}"),
    BadCity(
      3, 21, .invalidValue("25:00", .clockTime), "quiet-hours: {from: 25:00, to: 06:00}"),
    BadCity(3, 25, .invalidValue("orte", .mailAddress), "office: {name: A, mail: orte}"),
    BadCity(3, 24, .invalidValue("a.de", .webAddress), "office: {name: A, web: a.de}"),
    BadCity(3, 10, .missingKey("slug"), "spaces: [{name: A}]"),
    BadCity(
      3, 17, .invalidValue("Süd Kai", .slug(suggestion: "sued-kai")),
      "spaces: [{slug: Süd Kai, name: A}]"),
    BadCity(
      3, 39, .invalidValue("-1", .outOfRange(lowest: 1, highest: 1_000_000)),
      "spaces: [{slug: a, name: A, capacity: -1}]"),
    BadCity(
      3, 39, .invalidValue("0", .outOfRange(lowest: 1, highest: 1_000_000)),
      "spaces: [{slug: a, name: A, capacity: 0}]"),
    BadCity(
      3, 39, .invalidValue("99999999999999999999", .outOfRange(lowest: 1, highest: 1_000_000)),
      "spaces: [{slug: a, name: A, capacity: 99999999999999999999}]"),
    BadCity(
      3, 39, .invalidValue("1.5", .wholeNumber), "spaces: [{slug: a, name: A, capacity: 1.5}]"),
    BadCity(
      3, 39, .wrongType(expected: .number, found: .text),
      "spaces: [{slug: a, name: A, capacity: '1'}]"),
    BadCity(
      3, 35,
      .invalidValue("sports", .notOneOf(["play", "sport", "culture"], suggestion: "sport")),
      "spaces: [{slug: a, name: A, kind: sports}]"),
    BadCity(
      3, 46, .invalidValue("1441", .outOfRange(lowest: 0, highest: 1440)),
      "spaces: [{slug: a, name: A, buffers: {after: 1441}}]"),
    BadCity(
      3, 39, .wrongType(expected: .trueOrFalse, found: .text),
      "spaces: [{slug: a, name: A, verified: perhaps}]"),
    BadCity(
      3, 38, .unknownKey("stepfree", suggestion: "step-free"),
      "spaces: [{slug: a, name: A, access: {stepfree: yes}}]"),
    BadCity(
      3, 49,
      .invalidValue("maybe", .notOneOf(["yes", "no", "unknown"], suggestion: nil)),
      "spaces: [{slug: a, name: A, access: {step-free: maybe}}]"),
    BadCity(
      3, 42, .missingKey("lon"), "spaces: [{slug: a, name: A, coordinates: {lat: 5}}]"),
    BadCity(
      3, 48, .invalidValue("90.0000005", .latitude),
      "spaces: [{slug: a, name: A, coordinates: {lat: 90.0000005, lon: 1}}]"),
    BadCity(
      3, 36, .wrongType(expected: .textOrKeys, found: .list),
      "spaces: [{slug: a, name: A, hours: [07:00-22:00]}]"),
    BadCity(3, 36, .missingKey("daily"), "spaces: [{slug: a, name: A, hours: {holidays: closed}}]"),
    BadCity(
      3, 36, .invalidValue("7-22", .clockRanges), "spaces: [{slug: a, name: A, hours: 7-22}]"),
    BadCity(
      3, 65, .missingKey("to"),
      "spaces: [{slug: a, name: A, hours: {daily: closed, exceptions: [{from: 2026-01-01, hours: closed}]}}]"
    ),
    BadCity(
      3, 42, .invalidValue("{}", .nothingInside),
      "spaces: [{slug: a, name: A, description: {}}]"),
    BadCity(
      3, 90, .excludedKey("from", by: "date"),
      "spaces: [{slug: a, name: A, hours: {daily: closed, exceptions: [{date: 2026-01-01, from: 2026-01-01, hours: closed}]}}]"
    ),
    BadCity(
      3, 42, .wrongType(expected: .textOrLanguages, found: .list),
      "spaces: [{slug: a, name: A, description: [a]}]"),
    BadCity(
      3, 35, .invalidValue("2026-2-9", .date),
      "school-holidays: [{name: A, from: 2026-2-9, to: 2026-02-10}]"),
  ]

  /// What needs more than a schema.
  static let meanings: [BadCity] = [
    BadCity(
      3, 35, .invalidValue("2026-02-30", .date),
      "school-holidays: [{name: A, from: 2026-02-30, to: 2026-03-10}]"),
    BadCity(
      3, 51,
      .invalidValue(
        "2026-02-08", .lastBeforeFirst(CivilDate(dayNumber: 20_493), CivilDate(dayNumber: 20_492))),
      "school-holidays: [{name: A, from: 2026-02-09, to: 2026-02-08}]"),
    BadCity(
      3, 32, .invalidValue("22:00", .startEqualsEnd), "quiet-hours: {from: 22:00, to: 22:00}"
    ),
    BadCity(
      3, 36, .invalidValue("22:00-02:00", .endNotAfterStart),
      "spaces: [{slug: a, name: A, hours: 22:00-02:00}]"),
    BadCity(
      3, 36, .invalidValue("07:00-12:00, 11:00-13:00", .overlappingRanges),
      "spaces: [{slug: a, name: A, hours: '07:00-12:00, 11:00-13:00'}]"),
    BadCity(
      3, 26, .invalidValue("a\u{FFFD}b", .text(.controlCharacter(7))),
      "spaces: [{slug: a, name: \"a\\ab\"}]"),
    BadCity(
      3, 37, .unknownParent("hedge", suggestion: "haedge"),
      "spaces: [{slug: a, name: A, parent: hedge}, {slug: haedge, name: H}]"),
    BadCity(
      3, 37, .unknownParent("b/x", suggestion: nil),
      "spaces: [{slug: a, name: A, parent: b/x}, {slug: x, name: H}]"),
    BadCity(
      3, 37, .parentCycle(["a", "b", "a"]),
      "spaces: [{slug: a, name: A, parent: b}, {slug: b, name: B, parent: a}, {slug: c, name: C, parent: a}]"
    ),
    BadCity(3, 37, .parentCycle(["a", "a"]), "spaces: [{slug: a, name: A, parent: a}]"),
    BadCity(
      3, 37, .invalidValue("A b", .path), "spaces: [{slug: a, name: A, parent: A b}]"),
    BadCity(
      4, 9, .duplicatePath("a", firstLine: 3),
      "spaces: [{slug: a, name: A},\n {slug: a, name: B}]"),
    BadCity(
      3, 39, .capacityOfInnerSpace(part: "a/b"),
      "spaces: [{slug: a, name: A, capacity: 5}, {slug: b, name: B, parent: a}]"),
    BadCity(
      4, 28, .ambiguousParent("x", candidates: ["a/x", "b/x"]),
      """
      spaces: [{slug: a, name: A}, {slug: b, name: B}, {slug: x, name: X, parent: a},
      {slug: c, name: C, parent: x}, {slug: x, name: X, parent: b}]
      """),
  ]

  @Test("each is found where it stands", arguments: shapes + meanings)
  func one(_ bad: BadCity) throws {
    let found = try #require(errors(in: bad.file))
    #expect(found.total == 1)
    let error = try #require(found.first.first)
    #expect(error.problem == bad.problem)
    #expect("\(error.line):\(error.column)" == "\(bad.line):\(bad.column)")
    #expect(error.file == "city.yaml")
  }

  @Test func schemaRefusesTheShapesToo() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("oval-shapes-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try Self.shapes.enumerated().map { index, bad in
      let file = folder.appendingPathComponent("\(index).yaml")
      try Data(bad.file.utf8).write(to: file)
      return file.path
    }
    let readings = try PeerReading.files(paths, version: "1.2")
    try #require(readings.count == Self.shapes.count)
    for (bad, reading) in zip(Self.shapes, readings) {
      #expect(reading.schemaError != nil, "\(bad.text)")
    }
  }

  @Test func allAreToldInOneGo() throws {
    let found = try #require(
      errors(
        in: """
          nam: M
          zone: Europe Berlin
          spaces:
            - {slug: a, name: A, capacity: -1, parent: nowhere}
            - {slug: b, nmae: B, use: share}
            - slug: c
              name: C
              hours: {mon: 7, tue: 8-9}
          """))
    #expect(
      found.first.map { "\($0.line):\($0.column)" } == [
        "1:1", "1:1", "2:7", "4:34", "4:46", "5:5", "5:15", "5:29", "8:18", "8:26",
      ])
    #expect(found.total == 10)
    #expect(found.first.last?.path == [.key("spaces"), .index(2), .key("hours"), .key("tue")])
  }

  @Test func onlyTwentyAreKept() throws {
    let spaces = (0..<500).map { "  - {slug: s\($0), name: S, kind: none}\n" }.joined()
    let found = try #require(errors(in: "name: M\nzone: UTC\nspaces:\n" + spaces))
    #expect(found.first.count == 20)
    #expect(found.total == 500)
  }
}
