// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// A page of help about something that is not one command.
struct Topic: Sendable {
  /// Something to write, and what it means.
  struct Sample: Hashable, Sendable {
    let text: Bilingual
    let meaning: Bilingual

    init(_ text: Bilingual, _ meaning: Bilingual) {
      self.text = text
      self.meaning = meaning
    }

    /// Written the same in both languages.
    init(_ text: String, _ meaning: Bilingual) { self.init(Bilingual(same: text), meaning) }
  }

  enum Part: Sendable {
    case heading(Bilingual)
    case paragraph(Bilingual)
    case samples([Sample])
    case commands([Sample])
  }

  let name: Bilingual
  let title: Bilingual
  let parts: [Part]

  /// In the order in which help lists them.
  static let all: [Topic] = [
    .dates, .recurrence, .formats, .exitStatuses, .environment, .configuration, .accessibility,
  ]

  func page(in language: Language) -> HelpPage {
    HelpPage(blocks: [.heading(title[language])] + parts.map { $0.block(in: language) })
  }
}

extension Topic.Part {
  func block(in language: Language) -> HelpPage.Block {
    switch self {
    case .heading(let text): .heading(text[language])
    case .paragraph(let text): .paragraph(text[language])
    case .samples(let samples): .rows(samples.map { $0.row(in: language) })
    case .commands(let samples): .examples(samples.map { $0.row(in: language) })
    }
  }
}

extension Topic.Sample {
  func row(in language: Language) -> HelpPage.Row {
    .init(term: text[language], meaning: meaning[language])
  }
}
