// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Lesson {
  /// All of them, in their order. A new one is a value and a word here.
  static let all: [Lesson] = [
    .free, .book, .conflict, .alternative, .series, .week, .move, .cancel, .calendar,
  ]

  static let free = Lesson(
    Bilingual("frei", "free"), title: Bilingual("Freie Zeiten finden", "Find free times"),
    text: Bilingual(
      """
      Der SV Nordlicht sucht für sein Training zwei Stunden auf dem Streetballfeld, am Dienstag der \
      nächsten Woche. Der Befehl frei zeigt, wann das geht.
      """,
      """
      SV Nordlicht is looking for two hours of training on the streetball court, on Tuesday of next \
      week. The command free shows when there is room.
      """),
    line: { dates in
      let day = dates.day(1)
      return Bilingual(
        "frei streetball \(day.german) --dauer 2h", "free streetball \(day.english) --for 2h")
    },
    hint: Bilingual(
      "Am Anfang steht frei, dann kommen die Fläche und der Tag. Hinter --dauer steht, wie lange.",
      "Start with free, then the space and the day. After --for comes how long."),
    result: Bilingual(
      "Zwischen Anfang und Ende können Sie buchen, wann Sie möchten.",
      "Anywhere between start and end you can book."),
    isReached: { $0.isAnswered(by: .free) })

  static let week = Lesson(
    Bilingual("woche", "week"),
    title: Bilingual("Die Woche als Bild", "The week as a picture"),
    text: Bilingual(
      """
      Was ist nächste Woche auf dem Feld los, und wann ist noch Platz? Der Befehl woche zeigt es auf \
      einen Blick.
      """,
      """
      What is on next week on the court, and when is there room left? The command week shows it at a \
      glance.
      """),
    line: { dates in
      let day = dates.day(0)
      return Bilingual(
        "woche \(day.german) --fläche streetball", "week \(day.english) --space streetball")
    },
    hint: Bilingual(
      "Nach woche kommt ein Tag dieser Woche, hinter --fläche die Fläche.",
      "After week comes any day of that week, after --space the space."),
    result: Bilingual(
      """
      Sie sehen auch, was andere vorhaben. Die Befehle tag und monat zeigen einen Tag und einen \
      Monat.
      """,
      "You also see what others are up to. The commands day and month show a day and a month."),
    isReached: { $0.isAnswered(by: .week, .day, .month) })

  static let calendar = Lesson(
    Bilingual("kalender", "calendar"),
    title: Bilingual("Die Termine in Ihren Kalender", "The dates in your calendar"),
    text: Bilingual(
      """
      Alle im Verein sollen die Termine in ihrem eigenen Kalender sehen. Der Befehl exportieren \
      schreibt sie in eine Datei, die jedes Kalenderprogramm versteht. Hinter -o steht, wie die \
      Datei heißen soll.
      """,
      """
      Everyone in the club is to see the dates in their own calendar. The command export writes them \
      to a file that every calendar program understands. After -o comes the name of the file.
      """),
    line: { _ in
      Bilingual(
        "exportieren --verein sv-nordlicht -o training.ics",
        "export --club sv-nordlicht -o training.ics")
    },
    hint: Bilingual(
      "Am Anfang steht exportieren, hinter --verein der Verein.",
      "Start with export; after --club comes the club."),
    result: Bilingual(
      """
      Die Datei ist da: Sagt ein Befehl nichts, hat es geklappt. So eine Datei können Sie per Mail \
      verschicken oder in Ihrem Kalender öffnen.
      """,
      """
      The file is there; when a command says nothing, it has worked. You can send such a file by mail, \
      or open it in your calendar.
      """),
    isReached: { $0.isAnswered(by: .export) })
}
