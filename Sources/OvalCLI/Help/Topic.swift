// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// A page of help about something that is not one command.
struct Topic: Sendable {
  let name: Bilingual
  let title: Bilingual
  /// In a language.
  let blocks: @Sendable (Language) -> [HelpPage.Block]

  /// In the order in which help lists them.
  static let all: [Topic] = []

  func page(in language: Language) -> HelpPage {
    HelpPage(blocks: [.heading(title[language])] + blocks(language))
  }
}
