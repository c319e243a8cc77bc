// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lessons in which something is booked.

extension Lesson {
  static let book = Lesson(
    Bilingual("buchen", "book"), title: Bilingual("Ein Training buchen", "Book a training"),
    text: Bilingual(
      """
      Der Abend passt gut. Zum Buchen nennen Sie die Fläche, den Tag und die Uhrzeit und hinter \
      --verein den Verein.
      """,
      """
      The evening suits everyone. To book, name the space, the day and the time, and after --club who \
      it is for.
      """),
    line: { booking($0.day(1), "18-20") },
    hint: Bilingual(
      """
      Am Anfang steht buchen, dann die Fläche, der Tag und die Zeit von-bis. Hinter --verein zeigt \
      die Tabulatortaste, welche Vereine es gibt.
      """,
      """
      Start with book, then the space, the day and the time from-to. After --club the tab key shows \
      which clubs there are.
      """),
    result: Bilingual(
      """
      Die Zeit gehört jetzt Ihnen. In der ersten Zeile steht die Kennung der Buchung: ein b \
      und sieben weitere Zeichen. Mit ihr finden Sie die Buchung immer wieder.
      """,
      """
      The time is now yours. On the first line is the booking's id: a b and seven more \
      characters. With it you will always find the booking again.
      """),
    isReached: { $0.hasBooked() })

  static let conflict = Lesson(
    Bilingual("konflikt", "conflict"),
    title: Bilingual("Die Zeit ist schon vergeben", "The time is taken already"),
    text: Bilingual(
      """
      Auch am Donnerstag soll Training sein. Da spielt aber schon ein anderer Verein, die Korbleger. \
      Versuchen Sie es trotzdem: Kaputt gehen kann nichts.
      """,
      """
      You want to train on Thursday, too. But another club, Korbleger, plays then. Try it all the \
      same: nothing can go wrong.
      """),
    line: { booking($0.day(3), "18-20") },
    hint: Bilingual(
      "Diesmal soll es gerade nicht gehen: am Donnerstag der nächsten Woche, von 18 bis 20 Uhr.",
      "This time it is not meant to work: on Thursday of next week, from 18 to 20."),
    result: Bilingual(
      """
      Gebucht ist nichts. Sie sehen, wer die Zeit hat, und hinter Frei, welche Zeiten in der Nähe \
      liegen und genauso lang sind.
      """,
      """
      Nothing has been booked. You see who has the time, and after Free which times are near and just \
      as long.
      """),
    isReached: { $0.status == .conflict })

  static let alternative = Lesson(
    Bilingual("ausweichen", "alternative"),
    title: Bilingual("Eine andere Zeit nehmen", "Take another time"),
    text: Bilingual(
      """
      Nehmen Sie eine der freien Zeiten, zum Beispiel gleich nach den Korblegern. Die Pfeiltaste \
      nach oben holt Ihre letzte Zeile zurück; dann ändern Sie nur die Uhrzeit.
      """,
      """
      Take one of the free times, for example right after Korbleger. The arrow key up brings back your \
      last line; then you only change the time.
      """),
    line: { booking($0.day(3), "20-22") },
    hint: Bilingual(
      "Schreiben Sie dieselbe Zeile wie eben, mit einer der Zeiten, die hinter Frei standen.",
      "Type the same line as before, with one of the times listed after Free."),
    result: Bilingual(
      "Eine Buchung darf in derselben Minute beginnen, in der eine andere endet.",
      "A booking may begin the minute another one ends."),
    isReached: { $0.hasBooked() })

  static let series = Lesson(
    Bilingual("serie", "series"), title: Bilingual("Jede Woche buchen", "Book every week"),
    text: Bilingual(
      """
      Freitags soll jede Woche Training sein, vier Wochen lang. Hinter --wiederholen steht, wie oft, \
      hinter --bis der letzte Tag. Was ein Leerzeichen enthält, steht in Anführungszeichen.
      """,
      """
      You want to train every Friday, for four weeks. After --repeat comes how often, after --until \
      the last day. Put quotation marks around anything that contains a space.
      """),
    line: { dates in
      let line = booking(dates.day(4), "16-18")
      let end = dates.day(25)
      return Bilingual(
        line.german + " --wiederholen wöchentlich --bis \"\(end.german)\"",
        line.english + " --repeat weekly --until \"\(end.english)\"")
    },
    hint: Bilingual(
      """
      Es ist dieselbe Zeile wie für eine einzelne Buchung; am Ende kommt --wiederholen wöchentlich \
      dazu, und --bis mit dem letzten Tag.
      """,
      """
      It is the same line as for a single booking; at the end add --repeat weekly, and --until with \
      the last day.
      """),
    result: Bilingual(
      """
      Eine Serie ist eine einzige Buchung mit mehreren Terminen. Ist einer davon vergeben, wird \
      keiner gebucht, und Sie sehen, welcher es ist.
      """,
      """
      A series is one booking with several dates. If one of them were taken, none would be booked, and \
      you would see which one it is.
      """),
    isReached: { $0.hasBooked(dates: 2) })

  private static func booking(_ day: Bilingual, _ hours: String) -> Bilingual {
    Bilingual(
      "buchen streetball \(day.german) \(hours) --verein sv-nordlicht",
      "book streetball \(day.english) \(hours) --club sv-nordlicht")
  }
}
