// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence

/// How often the libraries agreed, and which known disagreements were met.
struct ThreeWayReport {
  private(set) var cases = 0
  /// Cases that no entry of the list applies to and that are answered as they should be.
  private(set) var agreed: [Library: Int] = [:]
  private(set) var timeouts: [Library: Int] = [:]
  private var unasked: [Library: Int] = [:]
  /// For each entry by its reason: the rules it applies to, and those where the library was wrong.
  private var applied: [String: Int] = [:]
  private var differed: [String: Int] = [:]

  /// What to say where the library disagrees and no entry of the list applies; nil otherwise.
  mutating func note(
    _ rule: RuleCase, _ expected: [CivilDateTime], _ library: Library
  ) -> String? {
    guard let answer = rule.answers[library] else { return nil }
    if library == Library.allCases.first { cases += 1 }
    switch answer {
    case .unasked:
      unasked[library, default: 0] += 1
      return nil
    case .timeout:
      timeouts[library, default: 0] += 1
      return nil
    case .starts, .error, .crash: break
    }
    let known = KnownDisagreement.all.filter {
      $0.library == library && $0.excuses(rule, expected: expected)
    }
    let isRight = answer == .starts(expected)
    for entry in known {
      applied[entry.reason, default: 0] += 1
      if !isRight { differed[entry.reason, default: 0] += 1 }
    }
    if isRight && known.isEmpty { agreed[library, default: 0] += 1 }
    if isRight || !known.isEmpty { return nil }
    return "\(library) on \(rule.line): \(Self.text(answer)) instead of "
      + Self.text(.starts(expected))
  }

  /// One line a library and a line for each entry of the list.
  var text: String {
    var lines: [String] = []
    for library in Library.allCases {
      lines.append(
        "\(library): of \(cases) rules \(agreed[library, default: 0]) agree without excuse, "
          + "\(timeouts[library, default: 0]) took too long, \(unasked[library, default: 0]) unasked"
      )
      for entry in KnownDisagreement.all where entry.library == library {
        let wrong = differed[entry.reason, default: 0]
        lines.append(
          "  \(wrong) of \(applied[entry.reason, default: 0]) \(entry.form) wrong: \(entry.reason)"
            + (wrong == 0 ? " — NEVER SEEN, can the entry go?" : ""))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func text(_ answer: LibraryAnswer) -> String {
    guard case .starts(let starts) = answer else { return "\(answer)" }
    return starts.isEmpty ? "none" : starts.map(\.basicISO).joined(separator: ",")
  }
}
