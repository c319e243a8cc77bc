// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases
import Testing

/// A phrase for each problem, with its caret drawn; all are read in Berlin.
@Suite struct CaretTests {
  /// The cases of `PhraseError.Problem`: a new one does not compile here, and then wants its row.
  enum Kind: CaseIterable {
    case empty, tooManyCharacters, tooManyWords, unexpected, incomplete, leftOver, ambiguous
    case slashes, noSuchDate, noSuchWeek, noSuchTime, noSuchPeriod, outOfRange, weekdayMismatch
    case endOfDayAsStart, equalTimes, endBeforeStart, missingTime, missingDate, missingEnd
    case missingDot, timesForSeveralDays, yearNotTime, monthsAreNoLength, mixedLength, zeroLength
    case gap, fold, offsetMisfit

    init(_ problem: PhraseError.Problem) {
      self =
        switch problem {
        case .empty: .empty
        case .tooManyCharacters: .tooManyCharacters
        case .tooManyWords: .tooManyWords
        case .unexpected: .unexpected
        case .incomplete: .incomplete
        case .leftOver: .leftOver
        case .ambiguous: .ambiguous
        case .slashes: .slashes
        case .noSuchDate: .noSuchDate
        case .noSuchWeek: .noSuchWeek
        case .noSuchTime: .noSuchTime
        case .noSuchPeriod: .noSuchPeriod
        case .outOfRange: .outOfRange
        case .weekdayMismatch: .weekdayMismatch
        case .endOfDayAsStart: .endOfDayAsStart
        case .equalTimes: .equalTimes
        case .endBeforeStart: .endBeforeStart
        case .missingTime: .missingTime
        case .missingDate: .missingDate
        case .missingEnd: .missingEnd
        case .missingDot: .missingDot
        case .timesForSeveralDays: .timesForSeveralDays
        case .yearNotTime: .yearNotTime
        case .monthsAreNoLength: .monthsAreNoLength
        case .mixedLength: .mixedLength
        case .zeroLength: .zeroLength
        case .gap: .gap
        case .fold: .fold
        case .offsetMisfit: .offsetMisfit
        }
    }
  }

  /// A place without width is drawn as `|`, before the character that it stands at.
  static let rows: [(Kind, String, String)] = [
    (.empty, "", "|"),
    (.tooManyCharacters, String(repeating: "1", count: 1_001), "|"),
    (.tooManyWords, String(repeating: "1 ", count: 101), "^"),
    (.unexpected, "Di 18-zwanzig", "      ^^^^^^^"),
    (.incomplete, "Di 18-", "      |"),
    (.leftOver, "Di 18-20 Uhr in der Halle", "             ^^^^^^^^^^^^"),
    (.ambiguous, "18-20 4/7", "      ^^^"),
    (.slashes, "25/12 18-20", "^^^^^"),
    (.noSuchDate, "Di, 31.6. 18-20", "    ^^^^^"),
    (.noSuchWeek, "2027-W53", "^^^^^^^^"),
    (.noSuchTime, "Di 18:75-20", "   ^^^^^"),
    (.noSuchPeriod, "Sommerferien 2031", "^^^^^^^^^^^^^^^^^"),
    (.outOfRange, "Di 18 für 99999 Tage", "          ^^^^^^^^^^"),
    (.weekdayMismatch, "Mo, 16.6. 18-20", "^^^^^^^^^"),
    (.endOfDayAsStart, "Di 24:00-02:00", "   ^^^^^"),
    (.equalTimes, "Di 18-18 Uhr", "   ^^^^^^^^^"),
    (
      .endBeforeStart, "16.6.2026 18:00 bis 15.6.2026 17:00",
      "          ^^^^^^^^^^^^^^^^^^^^^^^^^"
    ),
    (.missingTime, "16.6. 18:00 bis 17.6.", "                ^^^^^"),
    (.missingDate, "18-20 Uhr", "^^^^^^^^^"),
    (.missingEnd, "Di 18 Uhr", "   ^^^^^^"),
    (.missingDot, "1.5. bis 30.9", "         ^^^^"),
    (.timesForSeveralDays, "Mai 18:00-20:00", "    ^^"),
    (.yearNotTime, "17. Juni 1800-2000", "         ^^^^"),
    (.monthsAreNoLength, "Di 18 für 2 Monate", "            ^^^^^^"),
    (.mixedLength, "Di 18 für P1DT2H", "          ^^^^^^"),
    (.zeroLength, "Di 18 für 0 Minuten", "          ^^^^^^^^^"),
    (.gap, "28.3.2027 2:30-4", "          ^^^^"),
    (.fold, "25.10.2026 1-2:30", "             ^^^^"),
    (.offsetMisfit, "16.6. 18:00+01:00-20:00", "      ^^^^^^^^^^^"),
  ]

  @Test(arguments: rows)
  func marksThePlace(kind: Kind, text: String, carets: String) throws {
    let holidays = try NamedPeriod(
      name: "Sommerferien", first: #require(CivilDate(iso: "2026-07-13")),
      last: #require(CivilDate(iso: "2026-08-22")))
    let berlin = try ResolveTests.zone("Europe/Berlin")
    let phrase = Phrase(text)
    let error = try #require(
      refusal { () throws(PhraseError) in
        _ = try resolve(
          phrase.when(context(periods: [holidays])).value, in: berlin, of: phrase)
      })
    #expect(Kind(error.problem) == kind)
    let width = error.range.count
    let drawn =
      String(repeating: " ", count: error.range.lowerBound)
      + (width == 0 ? "|" : String(repeating: "^", count: width))
    #expect(drawn == carets)
  }

  @Test func hasARowForEachProblem() {
    #expect(Set(CaretTests.rows.map(\.0)) == Set(Kind.allCases))
  }
}
