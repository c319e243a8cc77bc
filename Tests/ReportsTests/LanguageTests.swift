// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports
@testable import UseCases

/// German and English complete, and machine formats in neither.
struct LanguageTests {
  /// Words that only stand in sentences, and in one of the languages.
  static let english: Set<String> = [
    "the", "is", "are", "of", "and", "not", "nothing", "this", "that", "there", "it", "from", "to",
    "with", "for", "be", "see", "booked", "taken", "closed", "open", "space", "booking", "dates",
  ]
  static let german: Set<String> = [
    "der", "die", "das", "ist", "sind", "und", "nicht", "nichts", "es", "von", "bis", "mit", "für",
    "wird", "zeigt", "gebucht", "vergeben", "gesperrt", "fläche", "buchung", "termine", "uhr",
  ]

  /// Words as people write them; what follows a colon after "oval" is a command.
  static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).flatMap { line in
      let sentence = line.split(separator: "oval ", maxSplits: 1).first ?? ""
      return sentence.split { !$0.isLetter && $0 != "-" && $0 != "=" }.map { $0.lowercased() }
    }.filter { !$0.hasPrefix("-") && !$0.contains("=") }
  }

  @Test(
    "reports say each thing in their own language",
    arguments: Outcomes.all(Rostock.german).map(\.name))
  func reports(_ name: String) throws {
    // Nothing but the names of data is in the table that import reads.
    guard !name.hasPrefix("export") else { return }
    let (german, english) = try Self.both(name)
    for (text, other) in [
      (german.onTerminal() + german.remarks.joined(), Self.english),
      (english.onTerminal() + english.remarks.joined(), Self.german),
    ] {
      let strange = Self.words(text).filter(other.contains)
      #expect(strange.isEmpty, "\(strange)")
    }
    guard name != "version" else { return }
    let shown = (german.onTerminal(), english.onTerminal())
    #expect(shown.0.isEmpty || shown.0 != shown.1)
    #expect(zip(german.remarks, english.remarks).allSatisfy { $0 != $1 })
    #expect(german.remarks.count == english.remarks.count)
  }

  @Test(
    "machine formats are the same in both languages",
    arguments: Outcomes.all(Rostock.german).map(\.name))
  func machines(_ name: String) throws {
    let (german, english) = try Self.both(name)
    for format in [Format.json, .jsonl, .csv] {
      let texts = [german, english].map {
        render($0, format: format, width: 80, isTerminal: true, accessible: true, color: true)
      }
      #expect(texts[0] == texts[1])
      #expect(!texts[0].contains("\u{1B}"))
    }
    #expect(german.quiet == english.quiet)
  }

  @Test(
    "every failure has its message and its hint, in both languages", arguments: Failures.all.indices
  )
  func failures(_ index: Int) {
    let (name, failure) = Failures.all[index]
    let words = Rostock.both.map { $0.words(for: failure) }
    #expect(words[0].message != words[1].message, "\(name)")
    #expect(words.allSatisfy { $0.hint?.isEmpty == false }, "\(name)")
    #expect(words[0].hint != words[1].hint, "\(name)")
    #expect(words[0].details.count == words[1].details.count, "\(name)")
    let texts = words.map { $0.text(width: nil, color: false) }
    #expect(Self.words(texts[0]).filter(Self.english.contains).isEmpty, "\(name): \(texts[0])")
    #expect(Self.words(texts[1]).filter(Self.german.contains).isEmpty, "\(name): \(texts[1])")
  }

  @Test(
    "things are counted in one and in several, in both languages", arguments: Countable.allCases)
  func counts(_ thing: Countable) {
    for number in [0, 1, 2, 11] {
      #expect(Rostock.german.count(number, thing).hasPrefix("\(number) "))
      #expect(Rostock.english.count(number, thing).hasPrefix("\(number) "))
    }
    #expect(
      Rostock.english.count(0, thing).dropFirst() == Rostock.english.count(2, thing).dropFirst())
    #expect(
      Rostock.english.count(1, thing).dropFirst() != Rostock.english.count(2, thing).dropFirst())
  }

  static func both(_ name: String) throws -> (Report, Report) {
    let found = Rostock.both.map { wording in
      Outcomes.all(wording).first { $0.name == name }?.report
    }
    return (try #require(found[0]), try #require(found[1]))
  }
}
