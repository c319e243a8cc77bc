// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// What holds for every file whatever it is about.
struct FileTests {
  static let spdx =
    ["FileCopyrightText: 2026 The oval authors", "License-Identifier: GPL-3.0-or-later"]
    .map { "// SPDX-\($0)" } + [""]
  static let longest = 300

  /// The folders of the people and machines that wrote this; none of them means anything elsewhere.
  static let machines = ["work", "farm", "root", "home", "tmp", "opt", "Users"]

  static func beginsWithItsLicence(_ file: Repository.File) -> Bool {
    var lines = file.lines[...]
    if lines.first?.hasPrefix("// swift-tools-version:") == true { lines = lines.dropFirst() }
    return Array(lines.prefix(3).map(String.init)) == spdx
  }

  static func isShort(_ file: Repository.File) -> Bool {
    file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0) <= longest
  }

  static func machinePaths(in file: Repository.File) -> [Finding] {
    machines.flatMap { name -> [Finding] in
      guard file.text.contains("/\(name)/"),
        let path = try? Regex("(^|[\\s\"'`=(:<])/\(name)/")
      else { return [] }
      return Finding.lines(of: file.text, in: file.path, matching: path)
    }
  }

  @Test("every Swift file begins with its licence")
  func licence() {
    let files = Repository.everySwift
    #expect(files.filter { !Self.beginsWithItsLicence($0) }.map(\.path) == [])
  }

  @Test("no Swift file is longer than 300 lines")
  func length() {
    let files = Repository.everySwift
    #expect(files.filter { !Self.isShort($0) }.map(\.path) == [])
  }

  @Test("no file names a folder of somebody's machine")
  func paths() {
    let files = Repository.everySwift + Repository.others
    #expect(files.contains { $0.path == "Makefile" } && files.count > 50)
    #expect(files.flatMap(Self.machinePaths) == [])
  }

  @Test("a missing licence, a long file and a machine's path are seen")
  func canFail() {
    let head = Self.spdx.joined(separator: "\n") + "\n"
    let body = String(repeating: "\n", count: Self.longest - 3)
    let good = Repository.File(path: "Sources/X/X.swift", text: head + body)
    #expect(Self.beginsWithItsLicence(good) && Self.isShort(good))
    let long = Repository.File(path: "Sources/X/X.swift", text: head + body + "\n")
    #expect(!Self.isShort(long))
    let bare = Repository.File(path: "Sources/X/X.swift", text: "import X\n" + head)
    #expect(!Self.beginsWithItsLicence(bare))
    let texts = ["see /", "see other/", "\"/", "https://example.org/"].map { $0 + "work/x" }
    let placed = Repository.File(path: "x", text: texts.joined(separator: "\n"))
    #expect(Self.machinePaths(in: placed).map(\.line) == [1, 3])
  }
}
