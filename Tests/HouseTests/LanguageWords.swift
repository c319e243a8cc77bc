// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that show of which language a text is, and how it speaks of people.
enum LanguageWords {
  /// Short words that stand in nearly every English sentence, and in no German one.
  ///
  /// Not here: what is a word in both, such as "in", "an", "am", "die", "was", "war", "so", "man",
  /// "also", "will", "hat", "not" and "bald".
  static let english: Set = [
    "the", "and", "is", "are", "with", "of", "for", "no", "this", "that", "these", "those", "to",
    "from", "by", "or", "but", "if", "when", "which", "who", "how", "what", "where", "it", "its",
    "you", "your", "there", "has", "have", "be", "been", "cannot", "must", "may", "any", "only",
    "other", "than", "at", "on", "all", "they", "them", "their", "does", "did", "nothing", "more",
  ]

  /// The same for German.
  static let german: Set = [
    "der", "das", "und", "ist", "sind", "nicht", "mit", "von", "zu", "ein", "eine", "einen",
    "einem", "einer", "kein", "keine", "keinen", "oder", "aber", "wenn", "wie", "wo", "wer", "es",
    "sie", "auf", "aus", "bei", "bis", "nach", "nur", "noch", "schon", "wird", "werden", "wurde",
    "haben", "kann", "dem", "des", "im", "zum", "zur", "sich", "als", "auch", "vom", "zwischen",
    "jede", "jeder", "jedes", "alle", "uhr", "diese", "dieser", "gibt",
  ]

  /// What has an umlaut in English, too, and why.
  static let foreign = [
    "Baden-Württemberg": "a name", "Möwe": "a name", "ü": "the letter itself",
  ]

  static func isGerman(_ word: String) -> Bool {
    german.contains(word.lowercased())
      || foreign[word] == nil && word.contains(where: "äöüßÄÖÜ".contains)
  }

  /// What is the same word in both languages, and why it is.
  static let shared = [
    "Alias": "the same word", "Name": "the same word", "Version": "the same word",
    "Domain": "the same word",
    "Baden-Württemberg": "a state", "Berlin": "a state", "Brandenburg": "a state",
    "Bremen": "a state", "Hamburg": "a state", "Saarland": "a state",
    "Schleswig-Holstein": "a state",
    "Sommerferien": "an example of a name that a city gives",
  ]

  /// What is said to friends and children: du and its forms, and imperatives without Sie.
  private static let familiar: Set = [
    "du", "dich", "dir", "dein", "deine", "deinen", "deiner", "deinem", "deines", "euch", "euer",
    "eure", "euren", "eurer", "gib", "wähle", "wähl", "nenne", "schreib", "schreibe", "prüfe",
    "prüf", "lösche", "lösch", "versuche", "versuch", "nutze", "benutze", "starte", "lege", "leg",
    "setze", "setz", "öffne", "wiederhole", "geh", "gehe", "füge", "verwende", "klicke", "melde",
    "lies", "nimm", "speichere", "ändere", "ergänze", "warte", "hast", "kannst", "musst", "willst",
  ]

  static func isFamiliar(_ word: String) -> Bool { familiar.contains(word.lowercased()) }

  /// Beginnings of words that say men and mean everyone. „Person“, „wer …“ or the thing that is
  /// done say it without.
  private static let gendered = [
    "benutzer", "nutzer", "teilnehmer", "bürger", "trainer", "besucher", "anwender", "mitarbeiter",
    "verwalter", "sportler", "spieler", "schüler", "lehrer", "zuschauer", "veranstalter",
    "betreiber", "inhaber", "besitzer", "administrator", "organisator", "entwickler", "einwohner",
    "antragsteller", "ansprechpartner", "helfer", "leiter", "kunde", "kunden", "absender",
    "empfänger", "bearbeiter", "vertreter",
  ]

  /// Words that begin or end like that and name nobody; each with what it is.
  static let neutral: [String: String] = [:]

  static func isGendered(_ word: String) -> Bool {
    let small = word.lowercased()
    return neutral[small] == nil
      && gendered.contains { small.hasPrefix($0) || small.hasSuffix($0) && $0.count > 6 }
  }

  /// The same in English.
  static let heOrShe: Set = [
    "he", "she", "his", "her", "hers", "him", "chairman", "spokesman", "guys", "manpower",
  ]

  /// Beginnings of paths where sentences stand that no person is told, and which they are.
  static let speechless = [
    "Sources/Bookings/": "what must hold, for developers; the names of holidays, each in a switch",
    "Sources/Documents/": "what must hold; words of libyaml, which are looked for",
    "Sources/IntervalTree/": "what must hold, for developers",
    "Sources/Phrases/": "words that are read, of both languages",
    "Sources/SQL/": "what must hold, for developers; SQL",
    "Sources/Store/": "SQL",
    "Sources/UseCases/FreeOperands.swift": "what must hold, for developers",
    "Sources/OvalCLI/Manual/BashCompletion.swift": "code of a shell",
    "Sources/OvalCLI/Manual/FishCompletion.swift": "code of a shell",
    "Sources/OvalCLI/Manual/ZshCompletion.swift": "code of a shell",
    "Sources/OvalCLI/Tutorial/PracticeCity.swift": "a city file, whose language is German",
    "Sources/OvalCLI/Manual/GeneratedFile.swift": "the licence at the head of a file",
    "Sources/OvalCLI/Completion/TimeIdeas.swift": "what is typed, of either language",
    "Sources/Reports/Outcomes/ExpansionReport.swift": "for programs, which read English",
  ]

  /// What stands between the quotation marks that a shell wants, without an option before it.
  static let shellWords = [
    "nächste Woche": "a value of two words", "next week": "a value of two words",
  ]
}
