// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Recurrence
import Testing

/// Random rules of every kind: the engine against a walk of days, and both against two libraries.
///
/// `OVAL_FUZZ_RULES` and `OVAL_FUZZ_SEED` set how many and which.
@Suite(.serialized) struct ThreeWayTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let number = environment["OVAL_FUZZ_RULES"].flatMap { Int($0) } ?? 1_000
  private static let seed = environment["OVAL_FUZZ_SEED"].flatMap { Int($0) } ?? 5_545

  @Test func rulesAtRandom() throws {
    let cases = try RulePeer.draw(Self.number, seed: Self.seed)
    #expect(cases.count == Self.number)
    var report = ThreeWayReport()
    var chance = SplitMix(seed: UInt64(bitPattern: Int64(Self.seed)))
    var zones: [String: Zone] = [:]
    for rule in cases {
      let zone = try zones[rule.zone] ?? zone(rule.zone)
      zones[rule.zone] = zone
      let expected = rule.filter(in: zone).starts(in: rule.start..<rule.end, atMost: RuleCase.most)
      try EngineComparison(rule: rule, zone: zone).compare(expected, &chance)
      for library in Library.allCases {
        if let disagreement = report.note(rule, expected, library) {
          Issue.record("\(disagreement), seed \(Self.seed)")
        }
      }
    }
    if Self.environment["OVAL_FUZZ_RULES"] != nil { print(report.text) }
    for library in Library.allCases {
      // Otherwise the comparison would be worth nothing.
      #expect(report.agreed[library, default: 0] * 3 >= cases.count, "\(report.text)")
      #expect(report.timeouts[library, default: 0] * 5 <= cases.count, "\(report.text)")
    }
  }

  /// Each entry of the list is there for a rule that shows what it says, and is excused.
  @Test func everyKnownDisagreementIsOne() throws {
    let known = KnownDisagreement.all
    #expect(Set(known.map(\.reason)).count == known.count)
    let cases = try RulePeer.ask(known.map(\.example))
    try #require(cases.count == known.count)
    for (entry, rule) in zip(known, cases) {
      let berlin = try zone(rule.zone)
      let expected = rule.filter(in: berlin).starts(
        in: rule.start..<rule.end, atMost: RuleCase.most)
      // What a library reads outside of its memory decides whether it crashes.
      if entry.form == .crash, rule.answers[entry.library]?.form != .crash { continue }
      #expect(entry.excuses(rule, expected: expected), "\(entry.library): \(entry.reason)")
      #expect(rule.answers[entry.library] != .starts(expected), "\(rule.line): \(entry.reason)")
    }
  }

  /// What is not on the list is told, whichever way a library goes wrong.
  @Test(arguments: [
    LibraryAnswer.starts([]), .error, .crash,
  ])
  func anUnknownDisagreementIsTold(_ answer: LibraryAnswer) throws {
    let rule = try RuleCase(
      "20260617T090000\tUTC\t20260620T090000\tFREQ=DAILY\t-\t20260617T090000\t20260617T090000")
    var report = ThreeWayReport()
    #expect(report.note(rule, [rule.start], .libical) == nil)
    var wrong = rule
    wrong.answers[.libical] = answer
    #expect(report.note(wrong, [rule.start], .libical) != nil)
  }
}
