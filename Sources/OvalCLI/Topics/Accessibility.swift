// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Topic {
  static let accessibility = Topic(
    name: Bilingual("barrierefreiheit", "accessibility"),
    title: Bilingual("Barrierefreiheit", "Accessibility"),
    parts: [
      .paragraph(
        Bilingual(
          """
          Farben sagen nie etwas, das nicht auch in Worten dasteht. NO_COLOR=1 oder --farbe nie \
          schaltet sie ab.
          """,
          """
          Colours never say anything that is not there in words, too. NO_COLOR=1 or --color never \
          turns them off.
          """)),
      .paragraph(
        Bilingual(
          """
          ACCESSIBLE=1, oder auf Dauer oval einstellung setzen barrierefrei ja, ist für \
          Vorleseprogramme und Braillezeilen: keine Linien und Zeichnungen, jeder Eintrag ein \
          eigener Absatz, Worte statt Zeichen, kein Blättern. Was lange dauert, sagt es nach einer \
          Sekunde und dann alle zehn, jedes Mal in einer neuen Zeile.
          """,
          """
          ACCESSIBLE=1, or for good oval config set accessible true, is for screen readers and \
          braille displays: no lines and drawings, each entry a paragraph of its own, words \
          instead of signs, no pager. What takes long says so after one second and then every ten, \
          each time on a new line.
          """)),
      .paragraph(
        Bilingual(
          """
          Alles ist schon ab 40 Spalten lesbar, also auch in großer Schrift; COLUMNS=40 stellt \
          das ein. Nichts blinkt, und keine Eingabe hat eine Frist. Neu gezeichnet wird nur die \
          Zeile, die sagt, dass etwas dauert; mit ACCESSIBLE oder mit -q auch sie nicht.
          """,
          """
          Everything can be read from 40 columns on, hence in large letters, too; COLUMNS=40 \
          sets that. Nothing blinks, and no answer has a time limit. Only the line that says that \
          something takes its time is drawn again; with ACCESSIBLE or with -q not even that one.
          """)),
      .paragraph(
        Bilingual(
          """
          Wie zugänglich ein Ort ist, sagt oval fläche zeigen; oval termine --merkmal stufenlos \
          zeigt nur Orte, von denen das sicher bekannt ist.
          """,
          """
          How accessible a place is, oval space show tells; oval agenda --access step-free shows \
          only places of which that is known for sure.
          """)),
    ])
}
