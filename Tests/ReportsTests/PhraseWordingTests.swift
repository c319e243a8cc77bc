// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases
import Reports
import Testing

@Suite struct PhraseWordingTests {
  private static let context = PhraseContext(
    now: CivilDateTime(iso: "2026-04-01T12:00") ?? CivilDateTime(clockSeconds: 0),
    purpose: .writing)

  private static func error(_ text: String) -> PhraseError? {
    do {
      _ = try Phrase(text).when(context)
      return nil
    } catch {
      return error
    }
  }

  @Test func saysWhatWhereAndWhatInstead() throws {
    let error = try #require(PhraseWordingTests.error("Di 18-20 übrig"))
    let german = PhraseWording(.german)
    let english = PhraseWording(.english)
    #expect(
      german.message(error) == "„übrig“ bleibt übrig: Davor ist die Angabe schon vollständig.")
    #expect(
      german.hint(error) == "Erwartet wird ein Datum, mit Uhrzeiten oder ganztägig, "
        + "zum Beispiel „Di 18-20“ oder „16.6. 18:00 bis 20:00“.")
    #expect(
      english.message(error) == "“übrig” is left over: the phrase is complete before it.")
    #expect(
      english.hint(error) == "Expected a date, with times or all day, "
        + "for example “Tue 18-20” or “June 16 6pm-8pm”.")
    #expect(PhraseExcerpt(error).lines == ["  Di 18-20 übrig", "           ^^^^^"])
  }

  private static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .first }
  private static func local(_ iso: String) -> CivilDateTime {
    CivilDateTime(iso: iso) ?? CivilDateTime(clockSeconds: 0)
  }

  @Test func asksForTheOffsetOfATimeThatComesTwice() {
    let error = PhraseError(
      text: "02:30", range: 0..<5,
      problem: .fold(PhraseWordingTests.local("2026-10-25T02:30"), offsets: [7200, 3600]),
      expected: .time)
    #expect(
      PhraseWording(.german).hint(error)
        == "Erwartet wird eine Uhrzeit, zum Beispiel „02:30+02:00“ oder „02:30+01:00“.")
  }

  // MARK: Hints

  /// What stands between quotation marks.
  private func examples(in hint: String, _ language: Language) -> [String] {
    let marks: (Character, Character) = language == .german ? ("„", "“") : ("“", "”")
    return hint.split(separator: marks.0).dropFirst().compactMap {
      $0.split(separator: marks.1).first.map(String.init)
    }
  }

  /// Every example of every hint is one that the grammar reads.
  @Test(arguments: PhraseError.Expected.allCases, Language.allCases)
  func givesExamplesThatCanBeRead(expected: PhraseError.Expected, language: Language) throws {
    let error = PhraseError(text: "?", range: 0..<1, problem: .unexpected, expected: expected)
    let examples = examples(in: PhraseWording(language).hint(error), language)
    #expect(examples.count >= 2)
    for example in examples.suffix(2) {
      let phrase = Phrase(example)
      switch expected {
      case .when: _ = try phrase.when(PhraseWordingTests.context)
      case .date: _ = try phrase.date(PhraseWordingTests.context)
      case .days: _ = try phrase.dates(PhraseWordingTests.context)
      case .time, .target: _ = try phrase.moveTarget(PhraseWordingTests.context)
      case .times, .end: _ = try Phrase("16.6. \(example)").when(PhraseWordingTests.context)
      case .length: _ = try phrase.duration()
      case .repetition: _ = try phrase.repeatRule()
      }
    }
  }

  /// What is offered for an ambiguous repetition is read, each as what it was called.
  @Test(arguments: Language.allCases)
  func offersBothReadingsOfEveryOther(language: Language) throws {
    let days: [Weekday] = [.tuesday, .thursday]
    let error = PhraseError(
      text: "?", range: 0..<1,
      problem: .ambiguous([.weekly(days, interval: 3), .monthly(days, ordinal: 3)]),
      expected: .repetition)
    let rules = try examples(in: PhraseWording(language).hint(error), language).map {
      try Phrase($0).repeatRule()
    }
    #expect(rules == ["FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH", "FREQ=MONTHLY;BYDAY=3TU,3TH"])
  }

  // MARK: Carets

  @Test(arguments: [
    ("Di foo", "  Di foo", "     ^^^"),
    ("Di 18-", "  Di 18-", "        ^"),
    ("", nil, nil),
    ("  ", nil, nil),
    // One caret for each column: a combined letter has one, a picture and a wide sign two.
    ("Mo\u{308}ntag", "  Mo\u{308}ntag", "  ^^^^^^"),
    ("🏟️ Di 18-20", "  🏟️ Di 18-20", "  ^^"),
    ("Di 漢字", "  Di 漢字", "     ^^^^"),
    ("Di\tfoo", "  Di foo", "     ^^^"),
    ("Di \u{1B}[2J", "  Di \u{FFFD}[2J", "     ^"),
    ("Di \u{202E}", "  Di \u{FFFD}", "     ^"),
  ]) func marksThePlace(text: String, line: String?, caret: String?) throws {
    let error = try #require(PhraseWordingTests.error(text))
    #expect(PhraseExcerpt(error).lines == [line, caret].compactMap(\.self))
  }

  @Test func cutsALongPhraseAroundThePlace() throws {
    let text = String(repeating: "Di ", count: 30) + "foo" + String(repeating: " Mi", count: 30)
    let error = PhraseError(text: text, range: 90..<93, problem: .unexpected, expected: .when)
    let lines = PhraseExcerpt(error, width: 40).lines
    let line = try #require(lines.first)
    let caret = try #require(lines.last)
    #expect(line.count <= 40)
    #expect(line.hasPrefix("  …") && line.hasSuffix("…"))
    let start = try #require(caret.firstIndex(of: "^"))
    let column = caret.distance(from: caret.startIndex, to: start)
    #expect(line.dropFirst(column).hasPrefix("foo"))
  }

  @Test func saysNotes() {
    let (day, other) = (PhraseWordingTests.day("2026-04-03"), PhraseWordingTests.day("2026-04-10"))
    let german = PhraseWording(.german)
    let english = PhraseWording(.english)
    #expect(german.note(.endsNextDay(day)) == "Das Ende liegt am nächsten Tag, Fr 03.04.2026.")
    #expect(english.note(.endsNextDay(day)) == "The end is on the next day, Fri 3 April 2026.")
    #expect(german.note(.yearAssumed(day)) == "Das Jahr ist ergänzt: Fr 03.04.2026.")
    #expect(english.note(.yearAssumed(day)) == "The year was filled in: Fri 3 April 2026.")
    #expect(
      german.note(.couldMean(day, other: other))
        == "Verstanden als Fr 03.04.2026, nicht als Fr 10.04.2026.")
    #expect(
      english.note(.couldMean(day, other: other))
        == "Taken as Fri 3 April 2026, not as Fri 10 April 2026.")
    #expect(
      german.note(.weekendCouldMean(day, other: other))
        == "Verstanden als das Wochenende ab Fr 03.04.2026, nicht als das ab Fr 10.04.2026.")
    #expect(
      english.note(.weekendCouldMean(day, other: other))
        == "Taken as the weekend from Fri 3 April 2026, not as the one from Fri 10 April 2026.")
  }
}
