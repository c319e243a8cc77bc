// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A sentence that nothing says is not kept: nobody would notice that it became wrong.
struct UnusedWordingTests {
  /// A name in the code: what it stands for there, and where.
  struct Mention: Hashable {
    enum Role: Hashable { case declaration, enumCase, pattern, use }

    let name: String
    let role: Role
    let line: Int
  }

  /// Every name of the code, those in texts too.
  static func mentions(in tokens: [SwiftToken]) -> [Mention] {
    var found: [Mention] = []
    var isPattern = false
    var isListOfCases = false
    var depth = 0
    for (place, token) in tokens.enumerated() {
      for case .interpolation(let inner) in token.literal ?? [] { found += mentions(in: inner) }
      let before = place > 0 ? tokens[place - 1] : nil
      let next = tokens.indices.contains(place + 1) ? tokens[place + 1] : nil
      switch token.sign {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case ":", "=", "{": if depth == 0 { isPattern = false }
      default: break
      }
      guard let word = token.word else { continue }
      if word == "case" {
        (isPattern, depth) = (next?.sign == ".", 0)
        isListOfCases = next?.word != nil && next?.word != "let" && next?.word != "is"
        continue
      }
      if isListOfCases, depth == 0, before?.word == "case" || before?.sign == "," {
        found.append(Mention(name: word, role: .enumCase, line: token.line))
        continue
      }
      if depth == 0, before?.sign != ",", before?.sign != "." { isListOfCases = false }
      let isDeclared = before?.word.map(["func", "let", "var"].contains) == true
      let isMatched = isPattern && depth == 0 && before?.sign == "."
      found.append(
        Mention(
          name: word, role: isDeclared ? .declaration : isMatched ? .pattern : .use,
          line: token.line))
    }
    return found
  }

  /// What is used without its name, and by whom.
  static let unnamed = ["callAsFunction": "wording(de: …, en: …) is a call of it"]

  /// What the files with texts in two languages declare, and none of the files uses.
  static func unused(in files: [SpokenFile]) -> [Finding] {
    let mentions = files.map { Self.mentions(in: $0.tokens) }
    let used = Set(mentions.joined().filter { $0.role == .use }.map(\.name))
    return zip(files, mentions).filter { !$0.0.pairs.isEmpty }.flatMap { file, mentions in
      mentions.filter { $0.role == .declaration || $0.role == .enumCase }
        .filter { !used.contains($0.name) && unnamed[$0.name] == nil && $0.name != "_" }
        .map { Finding(path: file.path, line: $0.line, text: "\($0.name) is not used") }
    }
  }

  @Test("everything that holds a text in two languages is used")
  func sources() { #expect(Self.unused(in: SpokenFile.sources) == []) }

  @Test("what is declared and never used is seen, whatever it is")
  func canFail() {
    let text = """
      enum Words {
        static let used = Bilingual("ja", "yes")
        static let unused = Bilingual("nein", "no")
        case one, two, three
        case four(Int), five
        var words: String {
          switch self {
          case .one, .three: say("eins", "one")
          case .two where isLate: say("zwei", "two")
          case .four(let number), .five: "\\(number) \\(helped)"
          }
        }
        func idle() -> String { say("faul", "idle") }
        private var helped: String { say("hilft", "helps") }
      }
      """
    let others = "let a = Words.two.words + Words.used.german + Words.four(1)"
    let files = [
      Repository.File(path: "Sources/X/Words.swift", text: text),
      Repository.File(path: "Sources/X/Others.swift", text: others),
    ].map(SpokenFile.init)
    #expect(
      Self.unused(in: files).map(\.text.description).map { $0.split(separator: " ")[0] }
        == ["unused", "one", "three", "five", "idle"])
    #expect(Self.unused(in: [files[1]]) == [])
  }
}
