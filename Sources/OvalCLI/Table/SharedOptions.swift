// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The options that mean the same in every command.

extension Option {
  static let database = Option(
    Bilingual("datenbank", "db"), .text(Bilingual("DATEI", "FILE")),
    summary: Bilingual(
      "Datenbank, mit der gearbeitet wird", "the database to work with"))
  static let now = Option(
    Bilingual("jetzt", "now"), .text(Bilingual("ZEITPUNKT", "INSTANT")),
    summary: Bilingual(
      "so tun, als wäre es dieser Zeitpunkt: 2026-06-17T18:00:00+02:00 oder 2026-06-17T18:00",
      "act as if it were this time: 2026-06-17T18:00:00+02:00 or 2026-06-17T18:00"))
  static let zone = Option(
    Bilingual(same: "zone"), .text(Bilingual(same: "ZONE")),
    summary: Bilingual(
      "Zeiten in dieser Zeitzone zeigen: Europe/Berlin", "show times in this time zone")
  )
  static let language = Option(
    Bilingual("sprache", "lang"),
    .choice(
      Bilingual("SPRACHE", "LANGUAGE"),
      [Choice(Bilingual(same: "de")), Choice(Bilingual(same: "en"))]),
    summary: Bilingual("Sprache der Texte", "the language of the texts"))
  static let actingFor = Option(
    Bilingual("als", "as"), .text(Bilingual("VEREIN", "CLUB")),
    summary: Bilingual("für diesen Verein handeln", "act for this club"))
  /// Each command says itself which ones it allows.
  static let format = Option(
    Bilingual(same: "format"), .text(Bilingual(same: "FORMAT")),
    summary: Bilingual(
      "Format der Ausgabe; welche es gibt, steht bei jedem Befehl",
      "the format of the answer; each command names its own"))
  static let json = Option(
    Bilingual(same: "json"), summary: Bilingual("kurz für --format json", "short for --format json")
  )
  static let colour = Option(
    Bilingual("farbe", "color"),
    .choice(
      Bilingual("WANN", "WHEN"),
      [
        Choice(Bilingual(same: "auto")), Choice(Bilingual("immer", "always")),
        Choice(Bilingual("nie", "never")),
      ]),
    summary: Bilingual("Farben verwenden", "use colours"))
  static let dryRun = Option(
    Bilingual("probelauf", "dry-run"), short: "n",
    summary: Bilingual("nur prüfen, nichts ändern", "only check, change nothing"))
  static let yes = Option(
    Bilingual("ja", "yes"), short: "y",
    summary: Bilingual("Rückfragen mit Ja beantworten", "answer questions with yes"))
  static let quiet = Option(
    Bilingual("still", "quiet"), short: "q",
    summary: Bilingual("nur das Nötigste sagen", "say only what is needed"))
  static let verbose = Option(
    Bilingual("ausführlich", "verbose"), short: "v",
    summary: Bilingual("mehr sagen", "say more"))
  static let help = Option(
    Bilingual("hilfe", "help"), short: "h",
    summary: Bilingual("diese Hilfe zeigen", "show this help"))
  static let version = Option(
    Bilingual(same: "version"), summary: Bilingual("die Version nennen", "tell the version"))
}

extension CommandTable {
  /// In the order in which help shows them.
  static let sharedOptions: [Option] = [
    .database, .now, .zone, .language, .actingFor, .format, .json, .colour, .dryRun, .yes, .quiet,
    .verbose, .help, .version,
  ]
}
