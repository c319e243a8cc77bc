// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import OvalCLI

/// The manual pages and completions of the repository are those of the command table.
///
/// With `OVAL_REWRITE=1` they are written instead of compared.
struct GeneratedFileTests {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// Where the file with this path is on this machine.
  static func place(_ path: String) -> String { root.appending(path: path).path }

  static let files = CommandTable.oval.generatedFiles
  static let isRewrite = ProcessInfo.processInfo.environment["OVAL_REWRITE"] == "1"

  @Test("each file is what the table says")
  func current() throws {
    for file in Self.files {
      let place = Self.root.appending(path: file.path)
      if Self.isRewrite {
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try file.text.write(to: place, atomically: true, encoding: .utf8)
      } else {
        let isCurrent = (try? String(contentsOf: place, encoding: .utf8)) == file.text
        #expect(isCurrent, "\(file.path) is old; OVAL_REWRITE=1 makes it anew")
      }
    }
  }

  @Test("no file is left of a command that is gone")
  func none() throws {
    var found: Set<String> = []
    for folder in ["man", "completions"] {
      let below = FileManager.default.subpaths(atPath: Self.place(folder)) ?? []
      // Folders have no page's ending and no completion's name.
      found.formUnion(below.filter { $0 != "de" }.map { "\(folder)/\($0)" })
    }
    #expect(found.subtracting(Self.files.map(\.path)) == [])
  }

  @Test("each command has its page in both languages, and all paths differ")
  func coverage() {
    let paths = Set(Self.files.map(\.path))
    #expect(paths.count == Self.files.count)
    #expect(
      paths.isSuperset(of: [
        "man/oval.1", "man/de/oval.1", "man/oval-space-add.1", "man/oval-config.5",
      ]))
    #expect(paths.count == 2 * (CommandTable.oval.commands.count + TopicManual.all.count) + 3)
  }
}
