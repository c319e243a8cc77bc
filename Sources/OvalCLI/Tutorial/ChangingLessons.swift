// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

// The lessons in which dates of the series change.

extension Lesson {
  static let move = Lesson(
    Bilingual("verlegen", "move"), title: Bilingual("Einen Termin verlegen", "Move one date"),
    text: Bilingual(
      """
      Einmal soll das Training einen Tag später sein, am Vormittag. Nach verlegen kommt die Kennung \
      der Serie, hinter --nur der Tag, um den es geht, hinter --nach die neue Zeit. Wenn Sie nach \
      dem b die Tabulatortaste drücken, sehen Sie alle Kennungen.
      """,
      """
      Just once you want to train a day later, in the morning. After move comes the id of the series, \
      after --only the day you mean, after --to the new time. If you press the tab key after the b, \
      you see all ids.
      """),
    line: { dates in
      guard let (id, days) = dates.longestSeries else { return Lesson.series.line(dates) }
      let day = days.count > 1 ? days[1] : days[0]
      let (old, new) = (dates.spelled(day), dates.spelled(day.adding(days: 1)))
      return Bilingual(
        "verlegen \(id.text) --nur \"\(old.german)\" --nach \"\(new.german) 10-12\"",
        "move \(id.text) --only \"\(old.english)\" --to \"\(new.english) 10-12\"")
    },
    hint: Bilingual(
      """
      Stimmt die Kennung, und hat die Serie an dem Tag hinter --nur einen Termin? Alle Buchungen \
      zeigt: buchung liste
      """,
      """
      Is it the right id, and does the series have a date on the day after --only? To see the \
      bookings: booking list
      """),
    result: Bilingual(
      "Die anderen Termine sind geblieben. --nur heißt: nur dieser eine Termin.",
      "The other dates have stayed where they were. --only means: just this one date."),
    isReached: { $0.hasMoved })

  static let cancel = Lesson(
    Bilingual("absagen", "cancel"), title: Bilingual("Einen Termin absagen", "Cancel one date"),
    text: Bilingual(
      """
      Am letzten Termin kann niemand. Sagen Sie ihn ab, damit andere das Feld nutzen können. Hinter \
      --grund steht, warum.
      """,
      """
      Nobody can come on the last date. Cancel it, so that others can use the court. After --reason \
      comes why.
      """),
    line: { dates in
      guard let (id, days) = dates.longestSeries else { return Lesson.series.line(dates) }
      let day = dates.spelled(days[days.count - 1])
      return Bilingual(
        "absagen \(id.text) --nur \"\(day.german)\" --grund Turnier",
        "cancel \(id.text) --only \"\(day.english)\" --reason tournament")
    },
    hint: Bilingual(
      "Am Anfang stehen absagen und die Kennung, hinter --nur der Tag, der ausfallen soll.",
      "Start with cancel and the id; after --only comes the day to be called off."),
    result: Bilingual(
      "Das Feld ist wieder frei, und der Grund bleibt bei der Buchung stehen.",
      "The court is free again, and the reason is kept with the booking."),
    isReached: { $0.hasCancelled })
}
