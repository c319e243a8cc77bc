// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// The tutorial's own sentences; those of a lesson stand with it.
enum TutorialWording {
  /// A part of a page of help, in both languages.
  enum Block {
    case heading(Bilingual)
    case paragraph(Bilingual)
    case rows([(term: Bilingual, meaning: Bilingual)])

    func inHelp(_ language: Language) -> HelpPage.Block {
      switch self {
      case .heading(let text): .heading(text[language])
      case .paragraph(let text): .paragraph(text[language])
      case .rows(let rows):
        .rows(rows.map { .init(term: $0.term[language], meaning: $0.meaning[language]) })
      }
    }
  }

  static let welcome = Bilingual(
    """
    Willkommen! Hier lernen Sie, Plätze zu finden, zu buchen und Termine zu ändern. Sie üben in \
    einer erfundenen Stadt; Ihre eigenen Daten bleiben unberührt.
    """,
    """
    Welcome! Here you learn to find places, book them and change dates. You practise in a made-up \
    city; your own data are not touched.
    """)
  static let howTo = Bilingual(
    """
    Tippen Sie die eingerückte Zeile ab, gern verändert, und drücken Sie die Eingabetaste. Das Wort \
    weiter erledigt einen Schritt für Sie, aufgabe zeigt ihn noch einmal, ende hört auf.
    """,
    """
    Type the indented line, or change it as you like, and press Enter. The word next does a step for \
    you, lesson shows it again, quit stops.
    """)
  static let document = Bilingual(
    """
    So läuft die Übung ab; hinter oval> steht, was Sie eingeben. Zum Mitmachen rufen Sie an einem \
    Bildschirm auf: oval\u{A0}tutorial
    """,
    """
    This is how it goes; after oval> is what you type. To take part, run this at a terminal: \
    oval\u{A0}tutorial
    """)
  static let otherCommand = Bilingual(
    "Das hat geklappt, aber in diesem Schritt geht es um etwas anderes.",
    "That worked, but it is not what this step is about.")
  static let notYet = Bilingual("Noch nicht ganz.", "Not quite yet.")
  static let exactly = Bilingual("Mit dieser Zeile geht es:", "This line will do it:")
  static let wayAround = Bilingual(
    "Oder geben Sie das Wort weiter ein; dann wird der Schritt für Sie erledigt.",
    "Or type the word next, and the step is done for you.")

  static func step(_ number: Int, of count: Int) -> Bilingual {
    Bilingual("Schritt \(number) von \(count)", "Step \(number) of \(count)")
  }

  static func praise(_ number: Int) -> Bilingual {
    let words = [
      Bilingual("Gut gemacht!", "Well done!"), Bilingual("Geschafft!", "You did it!"),
      Bilingual("Genau so!", "Just like that!"),
    ]
    return words[number % words.count]
  }

  /// After the last lesson.
  static func summary(_ lessons: [Lesson]) -> [Block] {
    let titles = [Language.german, .english].map { language in
      lessons.map { $0.title[language] }.joined(separator: "; ")
    }
    return [
      .heading(Bilingual("Das war alles!", "That was all!")),
      .paragraph(
        Bilingual(
          """
          Das haben Sie geübt: \(titles[0]). Die Stadt von eben wird nun gelöscht, mit allem darin. Von jetzt an steht vor \
          jedem Befehl das Wort oval, oder Sie rufen zuerst oval\u{A0}shell auf.
          """,
          """
          This is what you have practised: \(titles[1]). The made-up city is now deleted, with all that is in it. From now on \
          put the word oval before each command, or call oval\u{A0}shell first.
          """)),
    ] + goingOn()
  }

  /// For one who leaves before the end.
  static func farewell(_ lesson: Lesson) -> [Block] {
    [
      .paragraph(
        Bilingual(
          "Bis bald! Die Stadt der Übung wird nun gelöscht.",
          "See you! The made-up city is now deleted."))
    ]
      + goingOn([
        (
          lesson.name.behind("oval tutorial "),
          Bilingual("hier weiterüben", "go on practising here")
        )
      ])
  }

  /// Where the person goes from here.
  private static func goingOn(_ first: [(term: Bilingual, meaning: Bilingual)] = []) -> [Block] {
    [
      .heading(Bilingual("Wie es weitergeht", "Where to go from here")),
      .rows(
        first + [
          (
            Bilingual(same: "oval shell"),
            Bilingual(
              "mit den echten Plätzen arbeiten, Befehl für Befehl",
              "work with the real places, command by command")
          ),
          (
            Bilingual("oval hilfe", "oval help"), Bilingual("alle Befehle", "all commands")
          ),
          (
            Bilingual("oval hilfe zeitangaben", "oval help dates"),
            Bilingual("wie Tage und Zeiten geschrieben werden", "how days and times are written")
          ),
          (
            Bilingual("oval hilfe buchen", "oval help book"),
            Bilingual("was beim Buchen noch geht", "what else there is to booking")
          ),
        ]),
    ]
  }
}
