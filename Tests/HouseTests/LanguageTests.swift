// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Every sentence stands in German and in English, and both are such sentences.
struct LanguageTests {
  static func findings(in pairs: [TextPair], _ rule: LanguageRule) -> [Finding] {
    pairs.compactMap { pair in
      rule.fault(in: pair).map { fault in
        Finding(
          path: pair.path, line: pair.line,
          text: "\(fault) – \(pair.german.text.prefix(60)) | \(pair.english.text.prefix(60))"
            .replacing("\n", with: " "))
      }
    }
  }

  @Test(
    "German is German, English is English, and both say the same",
    arguments: LanguageRule.allCases)
  func pairs(rule: LanguageRule) {
    #expect(Self.findings(in: SpokenFile.sources.flatMap(\.pairs), rule) == [])
  }

  /// Sentences that stand in one language alone: no half of a pair.
  static func alone(in file: SpokenFile) -> [Finding] {
    if LanguageWords.speechless.keys.contains(where: file.path.hasPrefix) { return [] }
    return file.others.compactMap { token in
      guard token.literal != nil else { return nil }
      let text = TextPair.Half([token]).text
      let words = TextPair.words(TextPair.prose(text))
      let isSentence =
        words.contains(where: LanguageWords.isGerman)
        || words.contains { LanguageWords.english.contains($0.lowercased()) }
      guard isSentence, words.count > 1 else { return nil }
      return Finding(path: file.path, line: token.line, text: String(text.prefix(60)))
    }
  }

  @Test("no sentence stands in one language alone")
  func alone() {
    #expect(SpokenFile.sources.flatMap(Self.alone) == [])
  }

  /// The rules that a pair of two texts, written as in Swift, breaks.
  static func broken(_ german: String, _ english: String) -> [LanguageRule] {
    let code = "self(\n de: \(german),\n en: \(english))"
    let file = Repository.File(path: "Sources/Reports/X.swift", text: code)
    let pairs = SpokenFile(file).pairs
    return LanguageRule.allCases.filter { !findings(in: pairs, $0).isEmpty }
  }

  @Test(
    "each rule is seen to be broken",
    arguments: [
      (.empty, #""Frei.""#, #""""#), (.empty, #"" ""#, #""Free""#),
      (.otherLanguage, #""Die Fläche ist closed for all""#, #""The space is closed""#),
      (.otherLanguage, #""Die Fläche""#, #""Der Name""#),
      (.otherLanguage, #""Tür""#, #""Tür auf""#),
      (.otherLanguage, #""\(n == 1 ? "the one" : "die")""#, #""\(n == 1 ? "a" : "b")""#),
      (.same, #""Bitte warten""#, #""Bitte warten""#),
      (.sie, #""Prüfe die Datei.""#, #""Check the file.""#),
      (.sie, #""Wollen Sie dein Geld?""#, #""Your money?""#),
      (.neutral, #""Alle Benutzernamen""#, #""All names""#),
      (.neutral, #""Vereinsmitarbeiter""#, #""Staff""#),
      (.neutral, #""Nutzer:innen""#, #""People""#), (.neutral, #""Wer bucht""#, #""He books""#),
      (.values, #""Bis \(day)""#, #""Until then""#),
      (.values, #""\(one.german) \(two.german)""#, #""\(one.english)""#),
      (.values, #""Bis " + day"#, #""Until " + month"#),
      (.ending, #""Es ist frei.""#, #""It is free""#), (.ending, #""Frei: ""#, #""Free:""#),
      (.ending, #""Fehlt: \(day).""#, #""Missing \(day)""#),
      (.quotation, #""Das “Wort”.""#, #""A “word”.""#), (.quotation, #""„Wort""#, #""Word""#),
      (.quotation, #""Das \"Wort\".""#, #""A word.""#), (.quotation, #""Wort""#, #""„Word“""#),
      (.dots, #""Warten...""#, #""Waiting…""#),
      (.dash, #""Frei - jetzt""#, #""Free – now""#),
      (.dash, #""\(start)-\(end)""#, #""\(start)–\(end)""#),
    ] as [(LanguageRule, String, String)])
  func canFail(rule: LanguageRule, german: String, english: String) {
    #expect(Self.broken(german, english).contains(rule))
  }

  @Test(
    "no rule is broken by what is right",
    arguments: [
      (#""Die Fläche ist frei.""#, #""The space is free.""#), (#""Name""#, #""Name""#),
      (#""Nutzen Sie --bis: „the end“.""#, #""Use --until: “das Ende”.""#),
      (#""Am \(days == 1 ? "Tag" : "Tage")""#, #""On \(days == 1 ? "day" : "days")""#),
      (#""\(clock(day)) Uhr""#, #""\(hour(day))""#), (#""2 Std.""#, #""2 h""#),
      (#""16.06.""#, #""16 June""#), (#""- ist die Eingabe""#, #""- is the input""#),
      (#""Leer (\"\")""#, #""Empty (\"\")""#), (#""18:00–20:00 Uhr""#, #""18:00–20:00""#),
    ])
  func canPass(german: String, english: String) {
    #expect(Self.broken(german, english) == [])
  }

  @Test("each way to hold two texts is seen, with its line, and sentences in none of them")
  func forms() {
    let text = """
      let a = Bilingual("eins", "one")
      let b = say("zwei " + "drei", "two")
      let c = failure(de: ("vier", "fünf"), en: ("four", "five")), d = (de: "sechs", en: "six")
      let e = both(("sieben", "acht"), ("seven", "eight"))
      func f(de german: String, en english: String) {}
      let g = "neun \\(wording(de: "zehn", en: "ten")) elf"
      let h = "Das ist zu viel.", i = "That is too much.", j = "Name", k = x(same: "sport")
      """
    let file = Repository.File(path: "Sources/Reports/X.swift", text: text)
    let found = SpokenFile(file)
    #expect(found.pairs.map(\.line) == [1, 2, 3, 3, 3, 4, 4, 6])
    #expect(
      found.pairs.map(\.german.text)
        == ["eins", "zwei drei", "vier", "fünf", "sechs", "sieben", "acht", "zehn"])
    #expect(
      found.pairs.map(\.english.text)
        == ["one", "two", "four", "five", "six", "seven", "eight", "ten"])
    #expect(Self.alone(in: found).map(\.line) == [7, 7])
    let silent = Repository.File(path: "Sources/SQL/X.swift", text: text)
    #expect(Self.alone(in: SpokenFile(silent)) == [])
  }

  @Test("the texts are found, and what is said to be speechless is there")
  func speechless() {
    #expect(SpokenFile.sources.flatMap(\.pairs).count > 1000)
    for path in LanguageWords.speechless.keys {
      #expect(SpokenFile.sources.contains { $0.path.hasPrefix(path) }, "\(path)")
    }
  }
}
