// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

/// The libraries that the engine is compared with.
enum Library: String, CaseIterable, Sendable { case dateutil, libical }

/// What a library says to a rule.
enum LibraryAnswer: Equatable, Sendable {
  case starts([CivilDateTime])
  /// The library refuses the rule.
  case error
  /// It took more processor time than it is given.
  case timeout
  case crash
  /// The rule cannot be put to the library.
  case unasked
}

/// A rule with its start, and what the libraries make of it: a line of `recurrence_rules.py`.
struct RuleCase {
  /// So many starts are compared, or fewer before `end`.
  static let most = 30

  let line: String
  let start: CivilDateTime
  let isDate: Bool
  let zone: String
  let end: CivilDateTime
  let rule: RecurrenceRule
  let excluded: Set<CivilDateTime>
  var answers: [Library: LibraryAnswer]

  init(_ line: Substring) throws {
    let fields = line.split(separator: "\t").map(String.init)
    try #require(fields.count == 7, "\(line)")
    self.line = fields[0...3].joined(separator: " ")
    let date = CivilDate(basicISO: fields[0])
    isDate = date != nil
    start = try #require(
      date.map { CivilDateTime($0, .midnight) } ?? CivilDateTime(basicISO: fields[0]))
    zone = fields[1]
    end = try #require(CivilDateTime(basicISO: fields[2]))
    rule = try RecurrenceRule(fields[3])
    excluded = Set(try Self.moments(fields[4]))
    answers = [.dateutil: try Self.answer(fields[5]), .libical: try Self.answer(fields[6])]
  }

  private static func answer(_ text: String) throws -> LibraryAnswer {
    switch text {
    case "error": .error
    case "timeout": .timeout
    case "crash": .crash
    case "unasked": .unasked
    default: .starts(try moments(text))
    }
  }

  private static func moments(_ text: String) throws -> [CivilDateTime] {
    if text == "-" { return [] }
    return try text.split(separator: ",").map { try #require(CivilDateTime(basicISO: $0)) }
  }

  /// What the day filter finds, which is what a library should say.
  func filter(in zone: Zone) -> DayFilter {
    DayFilter(start: start, rule: rule, zone: zone, isDate: isDate, excluded: excluded)
  }
}

/// Draws cases and asks the libraries.
enum RulePeer {
  static func draw(_ number: Int, seed: Int) throws -> [RuleCase] {
    let lines = try PythonPeer(script: "recurrence_rules.py").lines([
      "draw", "\(number)", "\(seed)",
    ])
    return try lines.map { try RuleCase($0) }
  }

  static func ask(_ questions: [(start: String, rule: String)]) throws -> [RuleCase] {
    let words = questions.flatMap { [$0.start, "Europe/Berlin", $0.rule] }
    let lines = try PythonPeer(script: "recurrence_rules.py").lines(["ask"] + words)
    return try lines.map { try RuleCase($0) }
  }
}
