// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import UseCases

extension Report {
  /// `oval` alone: today, and three commands that fit.
  ///
  /// `isPiped` says the sentences beside the data instead of with it, as only lines of the agenda
  /// belong into a pipe.
  package static func today(
    _ outcome: TodayOutcome, isPiped: Bool, in wording: Wording
  ) -> Report {
    let wording = wording.shown(in: outcome.agenda.zone)
    let day = outcome.agenda.first
    let nothing = wording(
      de: "Heute, \(wording.date(day)): nichts eingetragen.",
      en: "Today, \(wording.date(day)): nothing is entered.")
    let agenda = Report.agenda(outcome.agenda, in: wording, [])
    let isEmpty = outcome.agenda.entries.isEmpty
    return Report(
      isPiped
        ? [.table(wording.table(of: outcome.agenda))]
        : [
          isEmpty
            ? .paragraph(StyledText(nothing)) : .table(wording.table(of: outcome.agenda)),
          .gap, .hints(wording.hints(outcome)),
        ],
      json: agenda.json.followed(by: ["hints": JSON(wording.inEnglish.hints(outcome))]),
      records: agenda.records, csvColumns: AgendaEntry.csvColumns,
      otherFields: AgendaEntry.otherFields, words: agenda.words, quiet: agenda.quiet,
      remarks: isPiped && isEmpty ? [nothing] : [])
  }

  /// The same where the database cannot be read, which is no failure: nothing was asked of it.
  package static func noToday(
    _ failure: Failure, isPiped: Bool, in wording: Wording
  ) -> Report {
    let words = wording.words(for: failure)
    let message = [words.message] + words.details
    let ways = words.hint?.split(separator: "\n").map(String.init) ?? []
    // The hints say the same as the way to a database.
    let isMissing = if case .database(.missing) = failure { true } else { false }
    let said = message + (isMissing ? [] : ways)
    return Report(
      isPiped
        ? []
        : said.map { .paragraph(StyledText($0)) }
          + [.gap, .hints(wording.hints(without: failure))],
      json: JSON.document(
        "agenda",
        [
          "occurrences": [],
          "problem": [
            "code": .string(failure.code),
            "message": .string(wording.inEnglish.words(for: failure).message),
          ],
          "hints": JSON(wording.inEnglish.hints(without: failure)),
        ]),
      records: [], csvColumns: AgendaEntry.csvColumns, otherFields: AgendaEntry.otherFields,
      remarks: isPiped ? message + ways : [])
  }
}

/// A command to try next, as it is typed, and what it does.
package struct Hint: Hashable, Sendable {
  package let command: String
  package let meaning: String
}

extension Block {
  /// Commands to type, each beside what it does.
  fileprivate static func hints(_ hints: [Hint]) -> Block {
    .table(
      Table(
        columns: [Table.Column(""), Table.Column("", wraps: true)],
        rows: hints.map { [StyledText($0.command, .heading), StyledText($0.meaning)] },
        hasTitles: false))
  }
}

extension JSON {
  fileprivate init(_ hints: [Hint]) {
    self = .array(
      hints.map { ["command": .string($0.command), "meaning": .string($0.meaning)] })
  }
}

extension Wording {
  /// What fits a city that still lacks something, a free day, and any other.
  package func hints(_ outcome: TodayOutcome) -> [Hint] {
    if !outcome.hasSpaces {
      return [addSpace, plan, help]
    }
    if !outcome.hasClubs {
      return [addClub, free, help]
    }
    return outcome.agenda.entries.isEmpty ? [free, week, book] : [book, offers, help]
  }

  /// What leads to a database, or to the right one.
  package func hints(without failure: Failure) -> [Hint] {
    switch failure {
    case .database(.missing): [makeCity, makeDatabase, help]
    case .database: [whichDatabase, help]
    default: [help]
    }
  }

  private func hint(de german: (String, String), en english: (String, String)) -> Hint {
    let (command, meaning) = language == .german ? german : english
    return Hint(command: "oval \(command)", meaning: meaning)
  }

  private var free: Hint {
    hint(
      de: ("frei --dauer 2h", "wo demnächst zwei Stunden frei sind"),
      en: ("free --for 2h", "where two hours are free soon"))
  }
  private var week: Hint {
    hint(de: ("woche", "was in dieser Woche ist"), en: ("week", "what is on this week"))
  }
  private var book: Hint {
    hint(
      de: ("hilfe buchen", "wie eine Fläche gebucht wird"), en: ("help book", "how to book a space")
    )
  }
  private var offers: Hint {
    hint(de: ("angebote", "wo alle mitmachen können"), en: ("offers", "what anyone may join"))
  }
  private var help: Hint {
    hint(de: ("hilfe", "alle Befehle"), en: ("help", "all commands"))
  }
  private var addSpace: Hint {
    hint(
      de: ("hilfe fläche anlegen", "wie eine Fläche angelegt wird"),
      en: ("help space add", "how to add a space"))
  }
  private var plan: Hint {
    hint(
      de: ("hilfe anwenden", "wie alle Flächen aus einer Stadtdatei kommen"),
      en: ("help apply", "how all spaces come from a city file"))
  }
  private var addClub: Hint {
    hint(
      de: ("hilfe verein anlegen", "wie ein Verein angelegt wird"),
      en: ("help club add", "how to add a club"))
  }
  private var makeCity: Hint {
    hint(
      de: ("hilfe stadt einrichten", "wie aus einer Stadtdatei eine Datenbank wird"),
      en: ("help city init", "how a city file becomes a database"))
  }
  private var makeDatabase: Hint {
    hint(
      de: ("datenbank anlegen", "hier eine leere Datenbank anlegen"),
      en: ("db init", "make an empty database here"))
  }
  private var whichDatabase: Hint {
    hint(
      de: ("hilfe umgebung", "welche Datenbank gilt"),
      en: ("help environment", "which database is in use"))
  }
}
