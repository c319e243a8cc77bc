// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// Something that a person can settle once, in a file, instead of with each command.
package struct Setting: Hashable, Sendable {
  /// As the command line and the file take it; the English one is written.
  package let name: Bilingual
  /// The option that goes before it.
  let option: Option?
  /// The variables that go before the file, the first before the second.
  let variables: [String]
  /// The variables that are asked after the file.
  let fallbacks: [String]
  /// The words that it takes; empty where it takes any text.
  let choices: [Option.Choice]
  let summary: Bilingual

  init(
    _ name: Bilingual, _ option: Option? = nil, variables: [String] = [],
    fallbacks: [String] = [], choices: [Option.Choice]? = nil, summary: Bilingual? = nil
  ) {
    self.name = name
    self.option = option
    self.variables = variables
    self.fallbacks = fallbacks
    self.choices = choices ?? option?.value.choices ?? []
    self.summary = summary ?? option?.summary ?? Bilingual(same: "")
  }

  /// Two settings are the same when they have the same English name.
  package static func == (left: Setting, right: Setting) -> Bool {
    left.name.english == right.name.english
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(name.english) }
}

extension Setting {
  static let database = Setting(Option.database.name, .database, variables: ["OVAL_DB"])
  static let language = Setting(
    Option.language.name, .language, variables: ["OVAL_LANG"],
    fallbacks: ["LC_ALL", "LC_MESSAGES", "LANG"])
  static let zone = Setting(
    Option.zone.name, .zone, variables: ["OVAL_ZONE"],
    summary: Bilingual(
      "Zeitzone, in der Zeiten gezeigt werden", "the zone in which times are shown")
  )
  static let actingFor = Setting(
    Option.actingFor.name, .actingFor, variables: ["OVAL_AS"],
    summary: Bilingual("Verein, für den Sie handeln", "the club that you act for"))
  static let format = Setting(
    Option.format.name, .format, variables: ["OVAL_FORMAT"],
    choices: OutputFormat.allCases.map { Option.Choice(Bilingual(same: $0.rawValue)) },
    summary: Bilingual(
      "Format der Ausgabe bei Befehlen, die es kennen",
      "the format of the answers of commands that know it"))
  static let colour = Setting(
    Option.colour.name, .colour, variables: ["NO_COLOR", "CLICOLOR_FORCE", "TERM"])
  static let accessible = Setting(
    Bilingual("barrierefrei", "accessible"), variables: ["OVAL_ACCESSIBLE", "ACCESSIBLE"],
    choices: [
      Option.Choice(Bilingual("ja", "true")), Option.Choice(Bilingual("nein", "false")),
    ],
    summary: Bilingual(
      "ohne Zeichnungen, für Vorleseprogramme", "without drawings, for screen readers"))
  static let pager = Setting(
    Bilingual("blättern", "pager"), variables: ["OVAL_PAGER"], fallbacks: ["PAGER"],
    summary: Bilingual(
      "Programm, das lange Ausgaben seitenweise zeigt",
      "the program that shows long answers page by page"))

  /// In the order in which they are listed.
  static let all: [Setting] = [
    .database, .language, .zone, .actingFor, .format, .colour, .accessible, .pager,
  ]

  static func named(_ word: String) -> Setting? { all.first { $0.name.isNamed(word) } }

  /// As a file takes it.
  var key: SettingKey {
    let words = choices.map { [$0.name.english, $0.name.german] + otherSpellings(of: $0) }
    return SettingKey(
      names: [name.english, name.german], words.isEmpty ? .text : .words(words))
  }

  /// What people write for true and false besides.
  private func otherSpellings(of choice: Option.Choice) -> [String] {
    switch choice.name.english {
    case "true": ["yes", "1"]
    case "false": ["no", "0"]
    default: []
    }
  }
}
