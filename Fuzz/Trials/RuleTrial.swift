// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
import Recurrence

/// Any bytes as a series: what holds for every rule is looked at.
///
/// The first byte chooses a start. Up to the line's end stands a rule; the second line lists EXDATE,
/// the third RDATE, each separated by commas.
package struct RuleTrial {
  private let start: RecurrenceMoment
  private let zone: Zone
  private let local: CivilDateTime
  private var excluded: [RecurrenceMoment] = []
  private var added: [RecurrenceMoment] = []
  private var findings = Findings()
  /// Whether a search was given up: further ones would only take as long.
  private var hasGivenUp = false

  private static let limit = 200

  /// A leap day, both ends of the calendar, a reading in a gap and one that comes twice, dates.
  private static let starts = [
    "20240229T093000", "00010101T000000", "99991231T235959", "20260329T023000", "20261025T023000",
    "20260131", "20260615T120000Z", "99991231",
  ]

  package static func run(_ bytes: [UInt8], in zone: Zone) -> Findings {
    guard let first = bytes.first,
      let start = RecurrenceMoment(text: starts[Int(first) % starts.count])
    else { return Findings() }
    let lines = bytes.dropFirst()
      .split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var trial = RuleTrial(start: start, zone: zone)
    for (number, line) in lines.enumerated().dropFirst() { trial.readMoments(line, number) }
    do throws(RecurrenceError) {
      try trial.tryRule(RecurrenceRule(lines.first ?? ""))
    } catch {
      // Whatever is refused is refused.
    }
    return trial.findings
  }

  private init(start: RecurrenceMoment, zone: Zone) {
    self.start = start
    self.zone = zone
    local =
      switch start {
      case .date(let date): CivilDateTime(date, .midnight)
      case .local(let local): local
      case .utc(let instant): Zone.utc.civil(at: instant)
      }
  }

  private mutating func readMoments(_ line: String, _ number: Int) {
    for text in line.split(separator: ",") {
      _ = RecurrenceDuration(text: text)
      guard let moment = RecurrenceMoment(text: text) ?? RecurrencePeriod(text: String(text))?.start
      else { continue }
      findings.expect(
        RecurrenceMoment(text: moment.text) == moment, "\(text) is read as it is written")
      if number == 1 { excluded.append(moment) } else { added.append(moment) }
    }
  }

  // MARK: Rules

  private mutating func tryRule(_ rule: RecurrenceRule) throws(RecurrenceError) {
    let again = try? RecurrenceRule(rule.text)
    findings.expect(again == rule, "\(rule.text) is read as it is written")
    trySeries(rule)
    tryList(rule)
    trySet(rule)
    if !rule.isBounded {
      // 20 are listed from the first on, 90,000 end somewhere between the windows.
      let few = try RecurrenceRule(rule.text + ";COUNT=20")
      tryFirst(20, of: few, beside: rule)
      let many = try RecurrenceRule(rule.text + ";COUNT=90000")
      for window in windows { tryCounted(many, beside: rule, in: window) }
    }
  }

  /// A month and more from the start on, one in our time, and the last of all.
  private var windows: [Range<CivilDateTime>] {
    let month = CivilDate(year: 2026, month: 10, day: 1) ?? .first
    let begins = [local.date.adding(days: -1), month, CivilDate.last.adding(days: -30)]
    return zip(begins, [41, 31, 31]).map { first, days in
      CivilDateTime(first, .midnight)..<CivilDateTime(first.adding(days: days), .midnight)
    }
  }

  /// The starts by the clock; nil where they are refused.
  private mutating func starts(
    of rule: RecurrenceRule, in window: Range<CivilDateTime>?
  ) -> [CivilDateTime]? {
    let set = RecurrenceSet(start: local, rule: rule)
    let zone = zone
    let name = "\(rule.text) in \(window.map { "\($0.lowerBound.date.iso)" } ?? "all time")"
    let found = search(name) { () throws(RecurrenceError) in
      try set.starts(in: window, zone: zone, limit: RuleTrial.limit)
    }
    guard let found else { return nil }
    findings.expect(isAscending(found), "\(name): ascending, each once")
    findings.expect(found.count <= RuleTrial.limit, "\(name): no more than the limit")
    findings.expect(
      found.allSatisfy { $0 >= local && (window?.contains($0) ?? true) },
      "\(name): within the window, not before the first")
    return found
  }

  /// What the search gives; nil where it is refused.
  private mutating func search<Value>(
    _ name: String, _ work: () throws(RecurrenceError) -> Value
  ) -> Value? {
    if hasGivenUp { return nil }
    do throws(RecurrenceError) {
      return try findings.timed(name, work)
    } catch {
      if case .searchLimit = error { hasGivenUp = true }
      return nil
    }
  }

  private mutating func tryList(_ rule: RecurrenceRule) {
    let set = RecurrenceSet(start: local, rule: rule)
    let first = search("first match of \(rule.text)") { () throws(RecurrenceError) in
      try set.firstMatch()
    }
    guard let all = starts(of: rule, in: nil) else { return }
    if let least = all.first, rule.skip != .forward {
      findings.expect(first == .some(least), "\(rule.text): the first match is the first start")
    }
    // What is listed at once is listed in each window.
    for window in windows {
      guard let part = starts(of: rule, in: window) else { continue }
      findings.expect(
        part == all.filter(window.contains),
        "\(rule.text): from \(window.lowerBound.date.iso) on as in all time")
    }
  }

  /// Each half of a window has what the whole has.
  private mutating func trySet(_ rule: RecurrenceRule) {
    for window in windows {
      guard let whole = starts(of: rule, in: window) else { continue }
      let days = (window.upperBound.date.dayNumber - window.lowerBound.date.dayNumber) / 2
      let middle = CivilDateTime(window.lowerBound.date.adding(days: days), local.time)
      guard let before = starts(of: rule, in: window.lowerBound..<middle),
        let after = starts(of: rule, in: middle..<window.upperBound)
      else { continue }
      findings.expect(
        before + after == whole, "\(rule.text): both halves from \(window.lowerBound.date.iso) on")
    }
  }

  // MARK: COUNT

  /// A count takes the first starts.
  private mutating func tryFirst(
    _ count: Int, of few: RecurrenceRule, beside rule: RecurrenceRule
  ) {
    guard let counted = starts(of: few, in: nil) else { return }
    findings.expect(counted.count <= count, "\(few.text): no more than it counts")
    guard rule.skip != .forward, let window = windows.first, let free = starts(of: rule, in: window)
    else { return }
    findings.expect(
      counted.prefix { $0 < window.upperBound } == free.prefix(count),
      "\(few.text): the first of those without COUNT")
  }

  private mutating func tryCounted(
    _ counted: RecurrenceRule, beside rule: RecurrenceRule, in window: Range<CivilDateTime>
  ) {
    guard let some = starts(of: counted, in: window), rule.skip != .forward,
      let all = starts(of: rule, in: window)
    else { return }
    findings.expect(
      all.starts(with: some), "\(counted.text): the first from \(window.lowerBound.date.iso) on")
  }

  // MARK: Instants

  private mutating func trySeries(_ rule: RecurrenceRule) {
    let parts = (excluded, added)
    guard
      let series = try? RecurringSeries(
        start: start, zone: zone, rule: rule, excluded: parts.0, added: parts.1)
    else { return }
    let ranges = windows.map { zone.instant(of: $0.lowerBound)..<zone.instant(of: $0.upperBound) }
    for range in [nil] + ranges.map(Optional.some) {
      let name = "\(rule.text) from \(range?.lowerBound.seconds ?? 0) s on"
      let found = search(name) { () throws(RecurrenceError) in
        try series.starts(in: range, limit: RuleTrial.limit)
      }
      guard let found else { continue }
      findings.expect(isAscending(found), "\(name): ascending, each once")
      findings.expect(
        range.map { found.allSatisfy($0.contains) } ?? true, "\(name): within the window")
      for case .utc(let instant) in excluded {
        findings.expect(!found.contains(instant), "\(name): without EXDATE")
      }
    }
  }
}

private func isAscending<Value: Comparable>(_ values: [Value]) -> Bool {
  zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
}
