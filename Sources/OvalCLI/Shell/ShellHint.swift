// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host

extension OpenShell {
  /// Answers a line that ends in `?`: what may come where it stands.
  func explain(_ words: [String]) throws -> Outcome {
    let isColoured = console.takesColour(.output)
    guard !words.isEmpty else {
      try console.write(
        ShellWording.firstHelp(table, language).text(width: width, colour: isColoured))
      return .done(.done)
    }
    let stored = StoredSettings.read(environment, speaking: language)
    // Behind an alias, what may come behind that which it stands for.
    let called = (try? Call(words, in: table, stored, environment))?.words ?? words
    let place = CompletionPlace(withUsedSpace(called), in: table)
    guard place.depth > 0,
      let session = CompletionRequest.session(place, environment, kept: kept)
    else {
      throw UsageError(
        .unknownTopic(words.joined(separator: " "), under: [], nearest: []), in: .help)
    }
    let offer = CompletionOffer(place, typed: "", names: CompletionNames(session)).offer()
    let page = HelpPage(
      blocks: hint(place, offer, mayRun: (try? table.parse(withUsedSpace(called))) != nil))
    try console.write(page.text(width: width, colour: isColoured))
    return .done(.done)
  }

  private func hint(
    _ place: CompletionPlace, _ offer: Offer, mayRun: Bool
  ) -> [HelpPage.Block] {
    var blocks: [HelpPage.Block] = []
    if let command = place.command {
      blocks += [.paragraph(command.summary[language]), .usage([command.usage(in: language)])]
    }
    if mayRun { blocks.append(.paragraph(ShellWording.mayRun[language])) }
    if let option = place.pending {
      blocks += [.heading(ShellWording.next[language]), .rows([option.row(in: language)])]
    } else if let (operand, _) = place.operand {
      blocks += [.heading(ShellWording.next[language]), .rows([operand.row(in: language)])]
    }
    let choices = offer.candidates.prefix(12)
    if !choices.isEmpty {
      let isAll = choices.count == offer.candidates.count
      let title = isAll ? ShellWording.choices : ShellWording.someChoices
      blocks += [
        .heading(title[language]),
        .rows(choices.map { .init(term: $0.word, meaning: $0.meaning) }),
      ]
    }
    guard let command = place.command, place.pending == nil else { return blocks }
    if !command.options.isEmpty {
      let names = command.options.map { "--" + $0.name[language] }.joined(separator: " ")
      blocks += [
        .heading(Words.options[language]),
        .paragraph("\(names). \(ShellWording.more(of: command)[language])"),
      ]
    }
    if let example = command.examples.first {
      blocks += [
        .heading(ShellWording.example[language]),
        .examples([
          .init(term: example.line[language], meaning: example.meaning[language])
        ]),
      ]
    }
    return blocks
  }
}
