// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases
import Reports
import Testing

@testable import OvalCLI

/// Help teaches by example, so every example must be true.
struct TopicTests {
  /// Wednesday, 1 April 2026.
  static let context = PhraseContext(
    now: CivilDateTime(clockSeconds: 1_775_034_000), purpose: .writing,
    periods: [
      NamedPeriod(
        name: "Sommerferien", first: CivilDate(dayNumber: 20_647),
        last: CivilDate(dayNumber: 20_687))
    ])

  @Test("each time can be booked, and is the same in both languages", arguments: Topic.times)
  func times(sample: Topic.Sample) throws {
    let german = try Phrase(sample.text.german).when(Self.context, needsTimes: true)
    let english = try Phrase(sample.text.english).when(Self.context, needsTimes: true)
    #expect(german.value == english.value)
  }

  @Test("each day is one, in the order of the list", arguments: Topic.days)
  func days(sample: Topic.Sample) throws {
    let german = try parts(of: sample, .german).map { try Phrase($0).date(Self.context).value }
    let english = try parts(of: sample, .english).map { try Phrase($0).date(Self.context).value }
    #expect(!german.isEmpty && Set(english).isSubset(of: german))
  }

  @Test("each period is one", arguments: Topic.periods)
  func periods(sample: Topic.Sample) throws {
    let read = { (text: String) in
      let days = try Phrase(text).dates(Self.context)
      return [days.first, days.last]
    }
    #expect(
      try parts(of: sample, .german).map(read) == parts(of: sample, .english).map(read))
  }

  @Test("each repetition is one", arguments: Topic.rules)
  func rules(sample: Topic.Sample) throws {
    let read = { (text: String) in
      try text.split(separator: ", ").map { try Phrase(String($0)).repeatRule() }
    }
    #expect(try read(sample.text.german) == read(sample.text.english))
  }

  @Test("what is to be learnt fits on a screen", arguments: [Topic.dates, .recurrence])
  func screen(topic: Topic) {
    for language in Language.allCases {
      let lines = topic.page(in: language).text(width: 80).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.dropLast().count <= 24)
    }
  }

  @Test("each line for the shell can be parsed")
  func commands() throws {
    for topic in Topic.all {
      for case .commands(let samples) in topic.parts {
        for line in samples.flatMap({ [$0.text.german, $0.text.english] }) {
          let words = shellWords(line)
          #expect(words.first == "oval")
          _ = try CommandTable.oval.parse(Array(words.dropFirst()))
        }
      }
    }
  }

  @Test("the topics of the contract are there")
  func coverage() {
    #expect(
      Set(Topic.all.map(\.name.english))
        == [
          "dates", "recurrence", "formats", "exit-codes", "environment", "config", "accessibility",
        ]
    )
  }

  private func parts(of sample: Topic.Sample, _ language: Language) -> [String] {
    sample.text[language].split(separator: ",").map { String($0.trimmingPrefix { $0 == " " }) }
  }
}
