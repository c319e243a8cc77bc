// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Words that must not stand in the program's code.
struct WordTests {
  /// The places that may write to standard output by themselves.
  static let console = ["Sources/Host/", "Sources/OvalCLI/Console.swift"]

  static func prints(in file: Repository.File) -> [Finding] {
    if console.contains(where: file.path.hasPrefix) { return [] }
    return Finding.lines(
      of: file.code, in: file.path,
      matching: /(^|[^\w.])(print|debugPrint|dump)\(/)
  }

  /// Names of the one city that this was first made for; they belong into its configuration.
  static func cityNames(in file: Repository.File) -> [Finding] {
    Finding.lines(
      of: file.codeAndLiterals, in: file.path,
      matching: /rostock|haedge|warnow|gehlsdorf|stadthafen/.ignoresCase())
  }

  static func foundation(in file: Repository.File) -> [Finding] {
    Finding.lines(
      of: file.code, in: file.path, matching: /\bimport\s+(\w+\s+)?Foundation/)
  }

  @Test("nothing prints but the console")
  func prints() { #expect(Repository.sources.flatMap(Self.prints) == []) }

  @Test("nothing of the city is in the code")
  func cityNames() { #expect(Repository.sources.flatMap(Self.cityNames) == []) }

  @Test("the program does without Foundation")
  func foundation() {
    let files = Repository.sources + Repository.benchmarks
    #expect(files.flatMap(Self.foundation) == [])
  }

  @Test("each such word is seen, but not in comments")
  func canFail() {
    let text = """
      // print("Rostock"), import Foundation
      print("x")
        import FoundationEssentials
      let a = "haedge/streetball"
      let b = ROSTOCK
      blueprint(1); c.print(2)
      dump(d)
      """
    let file = Repository.File(path: "Sources/Bookings/X.swift", text: text)
    #expect(Self.prints(in: file).map(\.line) == [2, 7])
    #expect(Self.foundation(in: file).map(\.line) == [3])
    #expect(Self.cityNames(in: file).map(\.line) == [4, 5])
  }
}
