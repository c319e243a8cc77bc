// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A text in German and in English, as the sources hold them side by side.
struct TextPair: Sendable {
  let path: String
  let line: Int
  let german: Half
  let english: Half

  /// One language of a pair.
  struct Half: Sendable {
    /// The literals, those joined by `+` as one, each in a line; a value that is put in is a `◇`.
    let text: String
    /// Whether there is a literal at all.
    let isSpoken: Bool
    /// Those too that stand inside of what is put in, such as `Tag` and `Tage`.
    let wholeText: String
    /// The same without what is quoted, and without what a person or a program types.
    let prose: String
    /// The words of the prose.
    let words: [String]
    /// The names of everything that is put in, by whatever function it is shaped.
    let values: Set<String>
  }

  /// The functions that take both languages by position, German first.
  ///
  /// Whatever is labelled `de:` and `en:` is found without being named here, tuples too.
  static let callees: Set = ["Bilingual", "say", "both"]

  fileprivate static func gather(
    _ tokens: [SwiftToken], path: String, _ pairs: inout [TextPair], _ others: inout [SwiftToken]
  ) {
    var place = 0
    while place < tokens.count {
      let token = tokens[place]
      for case .interpolation(let inner) in token.literal ?? [] {
        gather(inner, path: path, &pairs, &others)
      }
      others.append(token)
      place += 1
      guard tokens.indices.contains(place), tokens[place].sign == "(" else { continue }
      let end = tokens.closing(place)
      let content = Array(tokens[min(place + 1, end)..<end])
      guard let halves = halves(of: content, callee: token.word) else { continue }
      pairs += paired(halves.0, halves.1).map { german, english in
        TextPair(path: path, line: token.line, german: german, english: english)
      }
      place = end
    }
  }

  private static func halves(
    of content: [SwiftToken], callee: String?
  ) -> ([SwiftToken], [SwiftToken])? {
    let arguments = content.arguments
    guard arguments.count == 2 else { return nil }
    let labels = arguments.map(label)
    if labels == ["de", "en"] {
      return (Array(arguments[0].dropFirst(2)), Array(arguments[1].dropFirst(2)))
    }
    guard let callee, callees.contains(callee), labels == [nil, nil] else { return nil }
    return (arguments[0], arguments[1])
  }

  private static func label(_ argument: [SwiftToken]) -> String? {
    guard argument.count > 2, argument[1].sign == ":" else { return nil }
    return argument[0].word
  }

  /// Two halves, or those of each place where both are tuples.
  private static func paired(_ german: [SwiftToken], _ english: [SwiftToken]) -> [(Half, Half)] {
    let halves = [german, english].map { tokens -> [[SwiftToken]] in
      guard tokens.first?.sign == "(", tokens.closing(0) == tokens.count - 1 else {
        return [tokens]
      }
      return Array(tokens[1..<(tokens.count - 1)]).arguments
    }
    guard halves[0].count == halves[1].count else { return [(Half(german), Half(english))] }
    return zip(halves[0], halves[1]).map { (Half($0), Half($1)) }
      .filter { $0.isSpoken || $1.isSpoken }
  }
}

extension TextPair.Half {
  init(_ tokens: [SwiftToken]) {
    var texts: [String] = []
    var inner: [String] = []
    for (place, token) in tokens.enumerated() {
      guard let pieces = token.literal else { continue }
      let text = TextPair.Half.spoken(pieces, &inner)
      let before = place < 2 || tokens[place - 1].sign != "+" ? nil : tokens[place - 2]
      let after =
        place + 2 < tokens.count && tokens[place + 1].sign == "+" ? tokens[place + 2] : nil
      let end = after == nil || after?.literal != nil ? "" : "◇"
      if before?.literal != nil {
        texts[texts.count - 1] += text + end
      } else {
        texts.append((before == nil ? "" : "◇") + text + end)
      }
    }
    text = texts.filter { !$0.isEmpty }.joined(separator: "\n")
    isSpoken = !texts.isEmpty
    wholeText = (texts + inner).joined(separator: "\n")
    prose = TextPair.prose(wholeText)
    words = TextPair.words(prose)
    values = TextPair.Half.values(tokens)
  }

  private static func spoken(_ pieces: [SwiftToken.Piece], _ inner: inout [String]) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .interpolation(let tokens):
        text += "◇"
        for token in tokens {
          if let pieces = token.literal { inner.append(spoken(pieces, &inner)) }
        }
      }
    }
    return text
  }

  /// Names but those of functions, labels and tables, and of what only decides; what names the
  /// language is the same in both.
  private static func values(_ tokens: [SwiftToken]) -> Set<String> {
    var found: Set<String> = []
    for (place, token) in tokens.enumerated() {
      for case .interpolation(let inner) in token.literal ?? [] { found.formUnion(values(inner)) }
      guard let word = token.word, word.first?.isLetter == true else { continue }
      let next = tokens.indices.contains(place + 1) ? tokens[place + 1].sign : nil
      guard next.map("(:[?=".contains) != true else { continue }
      found.insert(["german", "english", "de", "en"].contains(word) ? "language" : word)
    }
    return found
  }
}

extension TextPair {
  static func prose(_ text: String) -> String {
    text.replacing(/[„“][^„“”]*[“”]|"[^"]*"/, with: "◇")
      .replacing(/[^\s,;()]*[_=\/{][^\s,;()]*|--[\p{L}-]+/, with: "◇")
  }

  /// Words of letters with small ones among them; those in capitals stand for something.
  static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && $0 != "-" && $0 != "◇" }.map(String.init)
      .filter { $0.contains(where: \.isLowercase) && !$0.contains("◇") }
  }
}

/// A Swift file as the tests of its texts read it.
struct SpokenFile: Sendable {
  let path: String
  let tokens: [SwiftToken]
  let pairs: [TextPair]
  /// The tokens that stand in no pair.
  let others: [SwiftToken]

  init(_ file: Repository.File) {
    var pairs: [TextPair] = []
    var others: [SwiftToken] = []
    path = file.path
    tokens = [SwiftToken](of: file.codeAndLiterals)
    TextPair.gather(tokens, path: path, &pairs, &others)
    (self.pairs, self.others) = (pairs, others)
  }

  static let sources = Repository.sources.map(SpokenFile.init)
}
