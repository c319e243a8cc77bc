// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// A file of the repository that is made from the command table.
struct GeneratedFile: Hashable, Sendable {
  /// From the root of the repository.
  let path: String
  let text: String
}

extension CommandTable {
  /// All manual pages and completions.
  var generatedFiles: [GeneratedFile] { manualPages + completions }

  /// The pages of the program and of each command, English first.
  ///
  /// The German ones carry the English names: so `man` finds the page of the reader's language
  /// under the name of the other.
  private var manualPages: [GeneratedFile] {
    [(.english, "man"), (.german, "man/de")].flatMap { language, folder in
      [GeneratedFile(path: "\(folder)/oval.1", text: programManual(in: language))]
        + commands.filter { !$0.words.isEmpty }.map {
          GeneratedFile(
            path: "\(folder)/\($0.pageName(in: .english)).1", text: manual(of: $0, in: language))
        }
        + TopicManual.all.map {
          GeneratedFile(path: "\(folder)/\($0.name).\($0.section)", text: $0.page(in: language))
        }
    }
  }

  private var completions: [GeneratedFile] {
    [
      GeneratedFile(path: "completions/oval.bash", text: completion(for: .bash)),
      GeneratedFile(path: "completions/_oval", text: completion(for: .zsh)),
      GeneratedFile(path: "completions/oval.fish", text: completion(for: .fish)),
    ]
  }

  /// What stands at the head of each of them, to go into comments.
  static let headOfGeneratedFiles: [Substring] = """
    SPDX-FileCopyrightText: 2026 The oval authors
    SPDX-License-Identifier: GPL-3.0-or-later

    Made from the command table. To make it anew:
    OVAL_REWRITE=1 swift test --filter GeneratedFileTests
    """.split(separator: "\n", omittingEmptySubsequences: false)
}
