// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
import Testing

@testable import Reports

@Suite("Words for mistakes in documents") struct DocumentWordingTests {
  /// One of each problem, reason and kind of hint.
  static let problems: [DocumentProblem] =
    [
      .tooLarge(limitBytes: 8 << 20), .invalidUTF8, .controlCharacter(0x202E),
      .tooManyDirectives(limit: 8), .empty,
      .severalDocuments, .tooDeep(limit: 64), .tooManyNodes(limit: 1_000_000),
      .unsupportedTag("!x"), .unknownAlias("ankr", suggestion: "anker"),
      .aliasCycle(["a", "b", "a"]),
      .duplicateKey("name", firstLine: 3), .keyNotText,
      .unknownKey("capcity", suggestion: "capacity"),
      .unknownKey("colour", suggestion: nil), .missingKey("zone"), .excludedKey("from", by: "date"),
      .repeated("de"), .unknownParent("hedge", suggestion: "haedge"),
      .ambiguousParent("steg", candidates: ["a/steg", "b/steg"]), .parentCycle(["a", "b", "a"]),
      .duplicatePath("kai", firstLine: 12), .tooDeepTree(limit: 16),
      .capacityOfInnerSpace(part: "kai/steg"), .tooManySpaces(limit: 10_000),
    ] + syntax.map(DocumentProblem.syntax) + types + reasons.map { .invalidValue("x1", $0) }

  static let syntax: [SyntaxReason] = [
    .cannotStartValue, .colonInValue, .missingColon, .quotationNotClosed, .bracketNotClosed,
    .indentation, .escape, .other("found unknown directive name"),
  ]

  static let types: [DocumentProblem] = [
    .wrongType(expected: .number, found: .text), .wrongType(expected: .list, found: .keys),
    .wrongType(expected: .text, found: .list), .wrongType(expected: .keys, found: .nothing),
    .wrongType(expected: .textOrLanguages, found: .trueOrFalse),
    .wrongType(expected: .textOrKeys, found: .number),
    .wrongType(expected: .trueOrFalse, found: .text),
  ]

  static let reasons: [InvalidValue] = [
    .text(.empty), .text(.tooLong(limit: 200)), .text(.controlCharacter(7)),
    .notOneOf(["play", "sport"], suggestion: "sport"), .notOneOf(["de", "en"], suggestion: nil),
    .nothingInside, .wholeNumber, .outOfRange(lowest: 1, highest: 9), .date, .clockTime,
    .clockRanges, .endNotAfterStart, .overlappingRanges, .startEqualsEnd,
    .lastBeforeFirst(CivilDate(dayNumber: 20_493), CivilDate(dayNumber: 20_492)),
    .slug(suggestion: "sued-kai"), .slug(suggestion: nil), .path, .degrees, .latitude, .longitude,
    .zoneName, .unknownZone(suggestion: "UTC"), .unknownZone(suggestion: nil), .hostName,
    .mailAddress, .webAddress,
  ]

  private func lines(_ language: Language) -> [String] {
    let wording = DocumentWording(language)
    return Self.problems.map { problem in
      wording.line(
        DocumentError(
          file: "stadt.yaml", line: 4, column: 9, path: [.key("spaces"), .index(0), .key("slug")],
          problem: problem))
    }
  }

  @Test(arguments: Language.allCases) func golden(language: Language) {
    let golden = language == .german ? Self.german : Self.english
    let lines = lines(language).map { $0.replacing("stadt.yaml:4:9: ", with: "") }
    for (line, expected) in zip(lines, golden.split(separator: "\n")) {
      #expect(line == expected)
    }
    #expect(lines.joined(separator: "\n") == golden)
  }

  @Test func eachSaysSomethingInItsLanguage() {
    for problem in Self.problems {
      let german = DocumentWording(.german)
      let english = DocumentWording(.english)
      #expect(german.message(problem).count > 10)
      #expect(german.message(problem) != english.message(problem))
      #expect(german.message(problem).hasSuffix("."))
      #expect((german.hint(problem) == nil) == (english.hint(problem) == nil))
    }
  }

  @Test func standardInputIsNamed() {
    let error = DocumentError(
      file: "-", line: 2, column: 1, path: [], problem: .missingKey("zone"))
    #expect(
      DocumentWording(.german).line(error)
        == "Standardeingabe:2:1: Hier fehlt „zone“. Ergänzen Sie „zone: …“.")
  }
}
