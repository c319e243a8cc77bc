// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OvalCLI

/// The completions of the three shells.
struct CompletionTests {
  static let files = GeneratedFileTests.files.filter { $0.path.hasPrefix("completions/") }

  @Test(
    "bash, zsh and fish can read their files, as far as they are installed",
    arguments: ["bash", "zsh", "fish"])
  func syntax(shell: String) throws {
    guard Tool.path(shell) != nil else {
      withKnownIssue("\(shell) is not installed: its completion was not read", isIntermittent: true)
      { Issue.record("\(shell) is not installed") }
      return
    }
    let file = try #require(
      Self.files.first { $0.path.hasSuffix(shell == "zsh" ? "/_oval" : ".\(shell)") })
    let path = GeneratedFileTests.place(file.path)
    let read = try Tool(shell, ["-n", path])
    #expect(read.status == 0 && read.output == "")
    #expect(try Tool(shell, ["-n"], input: "if true\n").status != 0)
  }

  @Test("each command, option and choice is offered in both languages", arguments: files)
  func coverage(file: GeneratedFile) {
    let words = Set(file.text.split { " \n'\"()=:|[]".contains($0) }.map(String.init))
    let table = CommandTable.oval
    let names =
      table.commands.flatMap(\.words) + Topic.all.map(\.name)
      + table.completionAllOptions.flatMap { $0.value.choices.map(\.name) }
    for name in names.flatMap(\.spellings) { #expect(words.contains(name), "\(name)") }
    for name in table.completionAllOptions.flatMap(\.name.spellings) {
      let flag = file.path.hasSuffix(".fish") ? name : "--\(name)"
      #expect(words.contains { $0.hasSuffix(flag) }, "\(flag)")
    }
  }
}
