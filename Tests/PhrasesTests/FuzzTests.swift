// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases
import Testing

/// Random phrases, always the same ones: none crashes, each is read or refused with a place in it.
@Suite struct FuzzTests {
  private static let pieces =
    "Di Dienstag 16 6 2026 26 18 20 00 30 . .. : - – / + , T Z W Q KW PT P bis to für for ab von "
    + "vom from am on um at in nächsten next kommenden diese this Woche week Monat Wochenende heute "
    + "morgen übermorgen gestern Juni June Mai March 17 17. 1st 3d 2w 2h 90m 1h30 1,5h Stunden Uhr "
    + "pm am halb 8 mittag noon 24:00 24 ganztägig all-day 2026-06-17 2026-W25 2026-06 2026-Q3 "
    + "20260617 18:00 18:00+02:00 -05:00 dienstags Mo-Fr täglich jeden every alle letzter last im "
    + "of the Monat month und and RRULE: Sommer 999999999 99999999999999999999 0 ä ß \u{301} 🏟️ "
    + "\u{0} \u{202E} ; = @"

  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private func check(_ text: String, in context: PhraseContext) {
    let phrase = Phrase(text)
    let errors = [
      refusal { () throws(PhraseError) in
        let when = try phrase.when(context).value
        _ = try resolve(when, in: .utc, of: phrase)
      },
      refusal { () throws(PhraseError) in _ = try phrase.date(context) },
      refusal { () throws(PhraseError) in _ = try phrase.dates(context) },
      refusal { () throws(PhraseError) in _ = try phrase.duration() },
      refusal { () throws(PhraseError) in _ = try phrase.repeatRule() },
      refusal { () throws(PhraseError) in _ = try phrase.moveTarget(context) },
    ]
    for error in errors.compactMap(\.self) {
      #expect(0 <= error.range.lowerBound && error.range.upperBound <= error.text.count)
    }
  }

  @Test func survivesAnyWords() throws {
    var random = SplitMix(state: 20_260_401)
    let pieces = FuzzTests.pieces.split(separator: " ").map(String.init)
    let summer = try NamedPeriod(
      name: "Sommer", first: #require(CivilDate(iso: "2026-05-01")),
      last: #require(CivilDate(iso: "2026-09-30")))
    let contexts = [
      context(periods: [summer]), context("9999-12-31T23:59", .reading, periods: [summer]),
      context("0001-01-01T00:00", .reading, own: ["0001-01-01", "9999-12-31"]),
    ]
    for round in 0..<30_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { text += " " }
      }
      check(text, in: contexts[round % contexts.count])
    }
  }

  @Test func survivesAnyBytes() {
    var random = SplitMix(state: 7)
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      check(String(decoding: bytes, as: UTF8.self), in: context())
    }
  }

  @Test func refusesWhatIsTooLong() {
    let long = String(repeating: "x", count: 1_001)
    let error = refusal { () throws(PhraseError) in _ = try Phrase(long).when(context()) }
    #expect(error?.problem == .tooManyCharacters(limit: 1_000))
    #expect((error?.text.count ?? 0) <= 60)
    // A single character of many bytes is as long.
    let stack = "a" + String(repeating: "\u{301}", count: 100_000)
    let other = refusal { () throws(PhraseError) in _ = try Phrase(stack).when(context()) }
    #expect(other?.problem == .tooManyCharacters(limit: 1_000))
    let many = Phrase([String](repeating: "a", count: 101))
    let third = refusal { () throws(PhraseError) in _ = try many.when(context()) }
    #expect(third?.problem == .tooManyWords(limit: 100))
    let most = Phrase([String](repeating: "a", count: 100))
    let fourth = refusal { () throws(PhraseError) in _ = try most.when(context()) }
    #expect(fourth?.problem == .unexpected)
  }
}
