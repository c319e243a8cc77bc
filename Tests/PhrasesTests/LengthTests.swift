// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Phrases
import Testing

@Suite struct LengthTests {
  @Test(arguments: [
    ("", PhraseError.Problem.empty, 0..<0), ("2", .incomplete, 1..<1), ("h", .unexpected, 0..<1),
    ("0h", .zeroLength, 0..<2), ("0:00", .zeroLength, 0..<4), ("PT0S", .zeroLength, 0..<4),
    ("1h60", .unexpected, 2..<4), ("1:60", .unexpected, 0..<1), ("1:5", .unexpected, 0..<1),
    ("3 Monate", .monthsAreNoLength, 2..<8), ("1 Jahr", .monthsAreNoLength, 2..<6),
    ("P1M", .monthsAreNoLength, 2..<3), ("P1Y", .monthsAreNoLength, 2..<3),
    ("P1DT2H", .mixedLength, 0..<6), ("P1DT", .incomplete, 4..<4), ("P", .incomplete, 1..<1),
    ("PT", .incomplete, 2..<2), ("PT1M2H", .unexpected, 5..<6), ("PT1D", .unexpected, 3..<4),
    ("PT5", .unexpected, 2..<3), ("1,5d", .unexpected, 3..<4), ("1,555h", .unexpected, 0..<1),
    ("1,5", .incomplete, 3..<3), ("2h foo", .leftOver, 3..<6), ("2h 3h", .leftOver, 3..<5),
    ("99999h", .outOfRange, 0..<6), ("12345678901234567890h", .outOfRange, 0..<20),
    ("9999d", .outOfRange, 0..<5),
  ]) func refuses(phrase: String, problem: PhraseError.Problem, range: Range<Int>) {
    let error = refusal { () throws(PhraseError) in _ = try Phrase(phrase).duration() }
    #expect(error?.problem == problem)
    #expect(error?.range == range)
    #expect(error?.expected == .length)
  }
}
