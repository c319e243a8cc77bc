// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// Choices below a line that is being typed: each with what it means, or side by side where they say
/// all by themselves.
struct ChoiceList {
  /// More would push the line out of sight.
  static let limit = 20

  private let choices: [Candidate]

  init(_ choices: [Candidate]) { self.choices = choices }

  func text(width: Int, language: Language) -> String {
    let lines = choices.contains { !$0.meaning.isEmpty } ? explained(width) : sideBySide(width)
    guard choices.count > shown else { return lines }
    let rest = choices.count - shown
    let more = Bilingual(
      "… und \(rest) weitere; tippen Sie noch ein paar Buchstaben",
      "… and \(rest) more; type a few more letters")
    return lines
      + wrapped(more[language], width: width, indent: 2, hanging: 4).map { $0 + "\n" }.joined()
  }

  private var shown: Int {
    let isExplained = choices.contains { !$0.meaning.isEmpty }
    return min(choices.count, isExplained ? ChoiceList.limit : Offer.limit)
  }

  private func explained(_ width: Int) -> String {
    HelpPage(
      blocks: [
        .rows(
          choices.prefix(shown).map { .init(term: $0.word, meaning: $0.meaning) })
      ]
    ).text(width: width)
  }

  private func sideBySide(_ width: Int) -> String {
    let words = choices.prefix(shown).map(\.word)
    let column = (words.map { columns(of: $0) }.max() ?? 0) + 2
    let perLine = max(1, (width - 2) / column)
    return stride(from: 0, to: words.count, by: perLine).map { start in
      let line = words[start..<min(start + perLine, words.count)].map { word in
        word + String(repeating: " ", count: column - columns(of: word))
      }
      return "  " + String(line.joined().reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}
