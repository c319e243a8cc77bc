// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import Testing

@testable import OvalCLI

/// Whatever the words are, there is an answer.
struct HostileWordsTests {
  /// All that means something to the parser, and some that does not.
  static let pieces: [String] = {
    let table = CommandTable.oval
    var pieces = [
      "", "-", "--", "---", "-n", "-nx", "--=", "--=x", "-2", "x", "ä", "\u{1B}[2J", "\n",
    ]
    for command in table.commands {
      pieces += command.words.flatMap { [$0.german, $0.english] }
      pieces += table.options(of: command).flatMap {
        ["--\($0.name.german)", "--\($0.name.english)=x", "--\($0.name.english)=json"]
      }
    }
    return pieces
  }()

  @Test("random command lines are parsed or refused in both languages, and never crash")
  func random() {
    var generator = SplitMix(state: 20_260_401)
    var (parsed, refused) = (0, 0)
    for _ in 0..<4_000 {
      let count = Int.random(in: 0...6, using: &generator)
      let words = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
      do throws(UsageError) {
        let invocation = try CommandTable.oval.parse(words)
        #expect(
          invocation.operands.allSatisfy { words.contains($0) || invocation.command == .help })
        parsed += 1
      } catch {
        #expect(!error.message(in: .german).text.isEmpty)
        #expect(!error.message(in: .english).report(width: 40).isEmpty)
        refused += 1
      }
    }
    #expect(parsed > 200 && refused > 1_000)
  }

  @Test("a megabyte of a word is met with one line")
  func long() {
    let word = String(repeating: "ü", count: 500_000)
    let accented = "e" + String(repeating: "\u{301}", count: 500_000)
    for words in [
      [word], ["--" + word], ["book", "--" + word], ["book", "a", "b", "--kind", word],
      ["help", word], ["show", "a", word], ["version", "--zone", word], ["version", "--now", word],
      ["version", "--format", word], ["version", "--lang", word], ["-" + word], [accented],
      ["plan", word],
    ] {
      let answer = Answer(words)
      #expect(answer.status != .done && answer.status != .unexpected || words[0] == "plan")
      #expect(answer.error.utf8.count < 1_500, "\(words[0].prefix(9))")
    }
  }

  @Test("ten thousand options are met, too")
  func many() throws {
    let except = Array(repeating: ["--except", "1.8."], count: 4_990).joined()
    let invocation = try CommandTable.oval.parse(["book", "a", "b"] + except)
    #expect(invocation.values(of: .except).count == 4_990)
    #expect(throws: UsageError.self) {
      try CommandTable.oval.parse(["book"] + Array(repeating: "--x", count: 9_000))
    }
  }
}

/// splitmix64 (Steele, Lea, Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
