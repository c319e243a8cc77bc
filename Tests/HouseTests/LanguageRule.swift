// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What must hold for a German text and an English one that stand beside each other.
enum LanguageRule: CaseIterable {
  /// Neither is empty.
  case empty
  /// No word of the one language stands in the other.
  case otherLanguage
  /// They differ.
  case same
  /// German says Sie.
  case sie
  /// Words for people mean everyone.
  case neutral
  /// What is put into the one is put into the other.
  case values
  /// Both end with the same sign.
  case ending
  /// „German“ and “English”.
  case quotation
  /// … and –.
  case dots, dash

  /// How `pair` breaks this rule; nil where it keeps it.
  func fault(in pair: TextPair) -> String? {
    let (german, english) = (pair.german, pair.english)
    return switch self {
    case .empty: Self.empty(german, english)
    case .otherLanguage:
      (german.words.first { LanguageWords.english.contains($0.lowercased()) }
        ?? english.words.first(where: LanguageWords.isGerman))
        .map { "of the other language: \($0)" }
    case .same:
      german.wholeText == english.wholeText
        && german.words.contains { LanguageWords.shared[$0] == nil }
        ? "the same in both languages" : nil
    case .sie:
      german.words.first(where: LanguageWords.isFamiliar).map { "not the Sie form: \($0)" }
    case .neutral:
      (german.words.first(where: LanguageWords.isGendered)
        ?? (german.prose.contains(/\p{L}[*:_]in(nen)?\b|\p{Ll}Innen\b/) ? "a sign in a word" : nil)
          ?? english.words.first { LanguageWords.heOrShe.contains($0.lowercased()) })
        .map { "a neutral word means everyone: \($0)" }
    case .values: Self.values(german, english)
    case .ending:
      german.isSpoken && english.isSpoken && Self.ending(german.text) != Self.ending(english.text)
        ? "ends differently in the two languages" : nil
    case .quotation: Self.quotation(german.wholeText, english.wholeText)
    case .dots: (german.wholeText + english.wholeText).contains("...") ? "three dots for …" : nil
    case .dash: [german.wholeText, english.wholeText].lazy.compactMap(Self.hyphen).first
    }
  }

  private static func empty(_ german: TextPair.Half, _ english: TextPair.Half) -> String? {
    guard german.isSpoken, english.isSpoken else { return nil }
    let isEmpty = [german.text, english.text].map { $0.allSatisfy(\.isWhitespace) }
    return isEmpty[0] != isEmpty[1] ? "empty in one language" : nil
  }

  private static func values(_ german: TextPair.Half, _ english: TextPair.Half) -> String? {
    guard german.isSpoken, english.isSpoken else { return nil }
    let different = german.values.symmetricDifference(english.values).sorted()
    return different.isEmpty ? nil : "only in one language: \(different.joined(separator: ", "))"
  }

  /// The signs at the end; none where a word, a value, an ordinal or an abbreviation is there.
  private static func ending(_ text: String) -> String {
    let blanks = text.reversed().prefix { $0.isWhitespace }.count
    var rest = text.dropLast(blanks)
    while rest.last.map("“”„".contains) == true { rest.removeLast() }
    let isShort = rest.contains(/(Std|Min|Sek|\d\.\d+|^[\d◇. ]+)\.$/) && blanks == 0
    let isSign = rest.last.map { !$0.isLetter && !$0.isNumber && $0 != "◇" } == true
    let sign = isSign && !isShort ? rest.suffix(1) : ""
    return sign + (blanks == 0 ? "" : " ")
  }

  /// German opens with „ and closes with “, English opens with “ and closes with ”.
  private static func quotation(_ german: String, _ english: String) -> String? {
    let left = [
      german.replacing(/„[^„“”]*“/, with: ""), english.replacing(/“[^„“”]*”/, with: ""),
    ]
    let wrong = left.lazy.compactMap { $0.firstMatch(of: /[„“”»«]/) }.first
    if let wrong { return "quotation marks: \(wrong.output)" }
    return left.contains(where: hasTypewritten) ? "quotation marks: \"" : nil
  }

  /// A typewriter's quotation marks, but for those that a shell or JSON wants.
  private static func hasTypewritten(_ text: String) -> Bool {
    guard text.contains("\""), !text.contains("--"), !text.contains("{") else { return false }
    return text.matches(of: /"([^"]*)"/).contains { match in
      !match.output.1.isEmpty && !match.output.1.contains(where: \.isNumber)
        && LanguageWords.shellWords[String(match.output.1)] == nil
    }
  }

  /// A hyphen where a dash belongs: between blanks, and from one value to the next. Alone it
  /// is what stands for standard input.
  private static func hyphen(in text: String) -> String? {
    text.firstMatch(of: /\w - (?!die|is)\w|◇-◇/).map { "a hyphen for –: \($0.output)" }
  }
}
