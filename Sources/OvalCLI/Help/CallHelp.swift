// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host
import Reports

// What help says about aliases and about programs in the place of commands.

extension CommandTable {
  /// What `oval help --all` shows: the contents, and what can be called besides.
  func everything(_ session: Session) -> HelpPage {
    let language = session.language
    let aliases = session.stored.aliases.filter { !hasCommand(beginning: $0.name) }
    let programs = InstalledPrograms(session.environment, prefix: Call.prefix).all()
    return HelpPage(
      blocks: contents(in: language).blocks
        + rows(Words.aliases[language], aliases.map { ($0.name, $0.expansion) })
        + rows(
          Words.programs[language],
          programs
            .filter {
              !hasCommand(beginning: $0.name) && session.stored.alias(named: $0.name) == nil
            }
            .map { ($0.name, session.environment.shown($0.path)) }))
  }

  private func rows(
    _ title: String, _ rows: [(term: String, meaning: String)]
  ) -> [HelpPage.Block] {
    rows.isEmpty
      ? [] : [.heading(title), .rows(rows.map { .init(term: $0.term, meaning: $0.meaning) })]
  }

  /// What the word calls, where it is no command; nil where it calls nothing.
  func call(_ word: String, _ session: Session) -> HelpPage? {
    let language = session.language
    if let alias = session.stored.alias(named: word) {
      return HelpPage(blocks: [
        .paragraph(
          alias.isShell
            ? Words.shellAlias(alias.name, alias.expansion)[language]
            : Words.alias(alias.name, alias.expansion)[language]),
        .paragraph(Words.keptIn(alias.file.shownPath)[language]),
      ])
    }
    let programs = InstalledPrograms(session.environment, prefix: Call.prefix)
    guard let path = programs.path(of: word) else { return nil }
    return HelpPage(blocks: [
      .paragraph(Words.program(word, session.environment.shown(path))[language])
    ])
  }
}

extension Words {
  static let aliases = Bilingual("Aliase", "Aliases")
  static let programs = Bilingual("Weitere Programme", "Other programs")

  static func alias(_ name: String, _ expansion: String) -> Bilingual {
    Bilingual(
      "oval \(name) ist ein Alias und steht für: oval \(expansion)",
      "oval \(name) is an alias and stands for: oval \(expansion)")
  }

  static func shellAlias(_ name: String, _ expansion: String) -> Bilingual {
    let script = expansion.dropFirst()
    return Bilingual(
      "oval \(name) ist ein Alias und läuft in /bin/sh: \(script)",
      "oval \(name) is an alias and runs in /bin/sh: \(script)")
  }

  static func keptIn(_ path: String) -> Bilingual {
    Bilingual("Er steht in \(path).", "It is kept in \(path).")
  }

  static func program(_ name: String, _ path: String) -> Bilingual {
    Bilingual(
      "oval \(name) ist ein eigenes Programm, \(path). Mehr weiß vielleicht: oval \(name) --help",
      "oval \(name) is a program of its own, \(path). It may know more: oval \(name) --help")
  }
}
