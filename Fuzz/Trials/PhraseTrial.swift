// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
import Phrases
import Recurrence

/// Any bytes as a phrase: what holds for every phrase is looked at.
package struct PhraseTrial {
  private let phrase: Phrase
  private let zone: Zone
  private var findings = Findings()

  package static func run(_ bytes: [UInt8], in zone: Zone) -> Findings {
    var trial = PhraseTrial(phrase: Phrase(String(decoding: bytes, as: UTF8.self)), zone: zone)
    for context in contexts { trial.tryReadings(in: context) }
    trial.tryLength()
    trial.tryRepetition()
    return trial.findings
  }

  private init(phrase: Phrase, zone: Zone) {
    self.phrase = phrase
    self.zone = zone
  }

  /// A noon, an hour that comes twice, and the last minute of the calendar.
  private static let contexts: [PhraseContext] = {
    func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
      CivilDate(year: year, month: month, day: day) ?? .first
    }
    func now(_ date: CivilDate, _ hour: Int, _ minute: Int) -> CivilDateTime {
      CivilDateTime(date, ClockTime(hour: hour, minute: minute) ?? .midnight)
    }
    let periods = [2026, 2027].map { year in
      NamedPeriod(name: "Sommer", first: date(year, 5, 1), last: date(year, 9, 30))
    }
    return [
      PhraseContext(now: now(date(2026, 4, 1), 12, 0), purpose: .writing, periods: periods),
      PhraseContext(
        now: now(date(2026, 10, 25), 2, 30), purpose: .reading, periods: periods,
        ownDates: [date(2024, 2, 29), date(2026, 10, 27), date(2027, 3, 28)]),
      PhraseContext(now: now(.last, 23, 59), purpose: .reading, ownDates: [.first, .last]),
    ]
  }()

  /// The value; nil where the phrase is refused, which must be at a place in it.
  private mutating func read<Value>(
    _ name: String, _ reading: () throws(PhraseError) -> Value
  ) -> Value? {
    do throws(PhraseError) {
      return try findings.timed(name, reading)
    } catch {
      let (range, text) = (error.range, error.text)
      findings.expect(
        0 <= range.lowerBound && range.upperBound <= text.count,
        "\(name) is refused at \(range), outside of “\(text)”")
      return nil
    }
  }

  private mutating func tryReadings(in context: PhraseContext) {
    let (phrase, zone) = (phrase, zone)
    if let when = read("when", { () throws(PhraseError) in try phrase.when(context).value }) {
      let stretch = read("resolve") { () throws(PhraseError) in
        try resolve(when, in: zone, of: phrase)
      }
      findings.expect(stretch.map { $0.start < $0.end } ?? true, "when ends after it starts")
    }
    if let times = read(
      "when, with times",
      { () throws(PhraseError) in try phrase.when(context, needsTimes: true).value })
    {
      findings.expect(
        (try? phrase.when(context))?.value == times || isDays(times), "times are read as times")
    }
    _ = read("date") { () throws(PhraseError) in try phrase.date(context) }
    if let days = read("dates", { () throws(PhraseError) in try phrase.dates(context) }) {
      findings.expect(days.first <= days.last, "dates end after they start")
    }
    if let target = read(
      "target", { () throws(PhraseError) in try phrase.moveTarget(context).value })
    {
      check(target)
    }
  }

  private func isDays(_ when: When) -> Bool { if case .days = when { true } else { false } }

  private mutating func check(_ target: MoveTarget) {
    findings.expect(target.day != nil || target.time != nil, "a target says something")
    if case .days(let first, let last)? = target.day {
      findings.expect(first <= last, "the days of a target end after they start")
    }
    guard case .until(let start, let end, let days)? = target.time, start.offset == nil,
      end.offset == nil
    else { return }
    findings.expect(
      start.time.secondOfDay < end.time.secondOfDay + days * 86_400,
      "a target ends after it starts")
  }

  private mutating func tryLength() {
    let phrase = phrase
    guard let length = read("length", { () throws(PhraseError) in try phrase.duration() })
    else { return }
    switch length {
    case .elapsed(let seconds): findings.expect(seconds > 0, "a length is one")
    case .days(let days): findings.expect(days > 0, "a length is one")
    }
  }

  /// What was not written as a rule is one.
  private mutating func tryRepetition() {
    let phrase = phrase
    guard let rule = read("repetition", { () throws(PhraseError) in try phrase.repeatRule() })
    else { return }
    let isWritten = phrase.text.drop(while: \.isWhitespace).prefix(6).lowercased() == "rrule:"
    let isRule = (try? RecurrenceRule(rule)) != nil
    findings.expect(isWritten || isRule, "\(rule) is a rule")
  }
}
