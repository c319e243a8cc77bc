// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

extension Naming {
  /// How such a thing is written; nil where the declaration says all there is to say.
  var explanation: Bilingual? {
    switch self {
    case .space:
      Bilingual(
        "Eine Fläche: ihr Pfad (hafen/streetball), ihr Name, ihre Kennung oder ein Teil davon, den "
          + "nur sie hat. Umlaute und Großschreibung zählen nicht. Passen mehrere, werden sie "
          + "genannt, und nichts geschieht.",
        "A space: its path (hafen/streetball), its name, its id or a part of one that no other "
          + "has. Umlauts and capitals do not count. Where several fit they are named, and nothing "
          + "happens.")
    case .spaces:
      Bilingual(
        "Flächen, jede durch Pfad, Name, Kennung oder einen eindeutigen Teil genannt: "
          + "streetball,baelle:12. Ohne die Zahl der Einheiten ist die ganze Fläche gemeint.",
        "Spaces, each named by path, name, id or a part that no other has: streetball,baelle:12. "
          + "Without the number of units the whole space is meant.")
    case .club:
      Bilingual(
        "Ein Verein oder eine Einrichtung: Kurzname (sv-nordlicht), Name, Kennung oder der Anfang "
          + "davon, wenn er eindeutig ist.",
        "A club, school or initiative: its short name (sv-nordlicht), name, id or the beginning "
          + "of one if no other has it.")
    case .booking:
      Bilingual(
        "Eine Buchung: ihre Kennung (b7k3f9qm) oder deren Anfang ab vier Zeichen; stattdessen "
          + "Fläche und Zeit, wo genau eine Buchung dazu passt.",
        "A booking: its id (b7k3f9qm) or the beginning of that from four characters on; instead "
          + "space and time, where exactly one booking fits them.")
    case .slot:
      Bilingual(
        "Ein Zeitfenster: seine Kennung (t4m2x8qa) oder deren Anfang ab vier Zeichen.",
        "A slot: its id (t4m2x8qa) or the beginning of that from four characters on.")
    case .closure:
      Bilingual(
        "Eine Sperrung: ihre Kennung (c9w1z5ke) oder deren Anfang ab vier Zeichen.",
        "A closure: its id (c9w1z5ke) or the beginning of that from four characters on.")
    case .anything:
      Bilingual(
        "Eine Kennung: ein Buchstabe dafür, was es ist, und sieben Zeichen; der Anfang genügt ab "
          + "vier Zeichen, wenn er eindeutig ist.",
        "An id: one letter for what it is and seven characters; from four characters on its "
          + "beginning is enough if no other has it.")
    case .when:
      Bilingual(
        "Wo gebucht, gesperrt oder geprüft wird, ein Tag und eine Zeit: Di 18-20, 17.6. "
          + "18:00-20:00, morgen 18 + 90min. Mehrere Wörter brauchen keine Anführungszeichen.",
        "Where something is booked, closed or checked, a day and a time: Tue 18-20, 17.6. "
          + "18:00-20:00, tomorrow 18 + 90min. Several words need no quotation marks.")
    case .period:
      Bilingual(
        "Wo etwas gezeigt wird, ein Tag oder ein Zeitraum, dessen letzter Tag mitzählt: heute, "
          + "diese Woche, KW 25, 2026-06, 1.5. bis 30.9.",
        "Where something is shown, a day or a period with its last day included: today, this "
          + "week, 2026-W25, 2026-06, 1.5. to 30.9.")
    case .day:
      Bilingual(
        "Ein Tag: heute, Mi, 17.6., 2026-06-17.", "A day: today, Wed, 17.6., 2026-06-17.")
    case .days:
      Bilingual(
        "Ein Tag oder ein Zeitraum; mehrere Wörter in Anführungszeichen: 7.8. oder "
          + "\"1.8. bis 9.8.\"",
        "A day or a period; several words in quotation marks: 7.8. or \"1.8. to 9.8.\"")
    case .duration:
      Bilingual(
        "Eine Dauer: 90min, 2h, 1h30, 3 Tage. Stunden sind vergangene Zeit, Tage zählt der "
          + "Kalender.",
        "A length of time: 90min, 2h, 1h30, 3 days. Hours are elapsed time, days are those of the "
          + "calendar.")
    case .repetition:
      Bilingual(
        "Wie etwas wiederkommt: täglich, wöchentlich, alle 2 Wochen, jeden Mi, monatlich am 1. Mi "
          + "oder eine Regel nach RFC 5545.",
        "How something comes again: daily, weekly, every 2 weeks, every Wed, monthly on the 1st "
          + "Wed or a rule of RFC 5545.")
    case .instant:
      Bilingual(
        "Ein Zeitpunkt nach RFC 3339: 2026-06-17T18:00:00+02:00; ohne Abstand zu UTC gilt die "
          + "Zeitzone der Stadt.",
        "An instant as in RFC 3339: 2026-06-17T18:00:00+02:00; without an offset it is in the "
          + "city's time zone.")
    case .zone:
      Bilingual(
        "Eine Zeitzone, wie die IANA sie nennt: Europe/Berlin.",
        "A time zone as the IANA calls it: Europe/Berlin.")
    case .featureState:
      Bilingual(
        "Ein Merkmal der Barrierefreiheit und ob es das gibt: stufenlos=ja, hörschleife=nein, "
          + "sitzplätze=unbekannt.",
        "A feature of accessibility and whether it is there: step-free=yes, hearing-loop=no, "
          + "seating=unknown.")
    case .setting:
      Bilingual(
        "Eine Einstellung, deutsch oder englisch genannt: sprache oder lang; ein Alias ist "
          + "alias.NAME.",
        "A setting by its English or German name: lang or sprache; an alias is alias.NAME.")
    case .file, .format, .subject, .lesson, .shell, .settingValue, .alias, .text: nil
    }
  }
}

extension CommandTable {
  /// The words in capitals that stand for something to be explained, each with what it may name,
  /// in the order of `Naming`.
  var explainedWords: [(word: Bilingual, names: [Naming])] {
    let options = commands.flatMap(\.options) + shared
    let used =
      commands.flatMap(\.operands).map { ($0.name, $0.names) }
      + options.compactMap { option in option.value.placeholder.map { ($0, option.names) } }
    let words = Naming.allCases.filter { $0.explanation != nil }.flatMap { naming in
      used.filter { $0.1 == naming }.map(\.0)
    }.uniqued()
    return words.map { word in
      let names = Naming.allCases.filter { naming in
        naming.explanation != nil && used.contains { $0.0 == word && $0.1 == naming }
      }
      // What holds for every id need not be said for each kind of them.
      return (word, names.contains(.anything) ? [.anything] : names)
    }
  }
}

extension ManualSource {
  /// What each word in capitals stands for.
  mutating func words(of table: CommandTable, in language: Language) {
    list(table.explainedWords) {
      "Ar " + Mdoc.argument($0.word[language])
    } meaning: { page, entry in
      for naming in entry.names {
        if let text = naming.explanation { page.paragraph(text[language]) }
      }
    }
  }
}
