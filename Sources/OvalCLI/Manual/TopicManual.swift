// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// A page of the manual about something that is not one command, made of topics of help.
struct TopicManual {
  let name: String
  /// 5 for files, 7 for what is agreed upon.
  let section: Int
  let summary: Bilingual
  let topics: [Topic]

  static let all = [
    TopicManual(
      name: "oval-config", section: 5,
      summary: Bilingual(
        "Einstellungen von oval, ihre Dateien und Umgebungsvariablen",
        "settings of oval, their files and environment variables"),
      topics: [.configuration, .environment]),
    TopicManual(
      name: "oval-dates", section: 7,
      summary: Bilingual(
        "wie Tage, Zeiten und Wiederholungen geschrieben werden",
        "how days, times and repetitions are written"),
      topics: [.dates, .recurrence]),
    TopicManual(
      name: "oval-formats", section: 7,
      summary: Bilingual(
        "Formate und Rückgabewerte von oval", "formats and exit statuses of oval"),
      topics: [.formats, .exitStatuses]),
  ]

  /// How other pages name it.
  var reference: String { "\(name)(\(section))" }

  func page(in language: Language) -> String {
    var page = ManualSource()
    page.head(name, section: section)
    page.section(ManualWords.name[language])
    page.macro("Nm", Mdoc.escaped(name))
    page.macro("Nd", Mdoc.escaped(summary[language]))
    page.section(ManualWords.description[language])
    page.paragraph(ManualWords.aboutTopic(topics)[language])
    for topic in topics { page.topic(topic, in: language) }
    page.section(ManualWords.seeAlso[language])
    let others = TopicManual.all.filter { $0.name != name }.map(\.reference)
    page.paragraph((["oval(1)"] + others).joined(separator: ", "))
    return page.text
  }
}

extension ManualWords {
  /// Where the same can be read at the command line.
  fileprivate static func aboutTopic(_ topics: [Topic]) -> Bilingual {
    func lines(_ language: Language) -> String {
      topics.map { "oval \(Command.help.name[language]) \($0.name[language])" }
        .joined(separator: language == .german ? " und " : " and ")
    }
    return Bilingual(
      "Dasselbe zeigt \(lines(.german)).", "\(lines(.english)) show the same.")
  }
}
