// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

extension CommandTable {
  /// What `oval help` shows: everything there is, one line each.
  func contents(in language: Language) -> HelpPage {
    var blocks: [HelpPage.Block] = [
      .paragraph(Words.overviewTitle[language]), .paragraph(Words.more[language]),
    ]
    for group in Command.Group.allCases where commands.contains(where: { $0.group == group }) {
      blocks += [.heading(group.title[language]), .rows(rows(of: group, in: language))]
    }
    blocks += [
      .heading(Words.sharedOptions[language]), .rows(shared.map { $0.row(in: language) }),
      .heading(Words.topics[language]),
      .rows(Topic.all.map { .init(term: $0.name[language], meaning: $0.title[language]) }),
      .paragraph(Words.names[language]),
    ]
    return HelpPage(blocks: blocks)
  }

  /// What stands under a noun: `oval help space`.
  func contents(of commands: [Command], in language: Language) -> HelpPage {
    HelpPage(blocks: [
      .rows(commands.map { .init(term: $0.usage(in: language), meaning: $0.summary[language]) }),
      .paragraph(Words.more[language]),
    ])
  }

  private func rows(of group: Command.Group, in language: Language) -> [HelpPage.Row] {
    commands.filter { $0.group == group && !$0.words.isEmpty }
      .map { .init(term: $0.name[language], meaning: $0.summary[language]) }
  }
}
