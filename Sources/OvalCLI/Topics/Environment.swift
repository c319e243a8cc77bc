// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Topic {
  static let environment = Topic(
    name: Bilingual("umgebung", "environment"),
    title: Bilingual("Umgebungsvariablen", "Environment variables"),
    parts: [
      .samples([
        Sample("OVAL_DB", Bilingual("die Datenbank, wie --datenbank", "the database, like --db")),
        Sample(
          "OVAL_NOW",
          Bilingual("der Zeitpunkt, der jetzt ist, wie --jetzt", "the present, like --now")),
        Sample("OVAL_ZONE", Bilingual("die Zeitzone, wie --zone", "the zone, like --zone")),
        Sample(
          "OVAL_LANG", Bilingual("die Sprache, wie --sprache", "the language, like --lang")),
        Sample(
          "OVAL_FORMAT",
          Bilingual(
            "das Format, wie --format, wo ein Befehl es kennt",
            "the format, like --format, where a command knows it")),
        Sample("OVAL_AS", Bilingual("der Verein, wie --als", "the club, like --as")),
        Sample(
          "OVAL_SEED",
          Bilingual(
            "eine Zahl, aus der Kennungen entstehen: für Proben und Tests",
            "a number that ids are made of: for demonstrations and tests")),
        Sample(
          "LC_ALL, LC_MESSAGES, LANG",
          Bilingual(
            "die Sprache, wenn weder OVAL_LANG noch Ihre Einstellungen eine nennen",
            "the language, where neither OVAL_LANG nor your settings name one")),
        Sample(
          "XDG_DATA_HOME",
          Bilingual(
            """
            darin oval/oval.db, wenn weder OVAL_DB noch Ihre Einstellungen eine Datenbank nennen; \
            sonst ~/.local/share
            """,
            """
            in it oval/oval.db, where neither OVAL_DB nor your settings name a database; else \
            ~/.local/share
            """)),
        Sample(
          "XDG_CONFIG_HOME, XDG_CONFIG_DIRS",
          Bilingual(
            "darin oval/config.yaml; sonst ~/.config und /etc/xdg",
            "in them oval/config.yaml; else ~/.config and /etc/xdg")),
        Sample(
          "PATH",
          Bilingual(
            "Programme oval-NAME in den Ordnern, die dort mit / beginnen, sind Befehle",
            "programs oval-NAME in those of its folders that begin with / are commands")),
        Sample(
          "NO_COLOR, CLICOLOR_FORCE, TERM",
          Bilingual("keine Farben, immer Farben, dumb: keine", "no colours, always, dumb: none")),
        Sample("COLUMNS", Bilingual("Breite der Ausgabe", "width of the output")),
        Sample(
          "OVAL_PAGER, PAGER",
          Bilingual(
            """
            worin geblättert wird, was länger ist als der Bildschirm; sonst less. Leer oder cat: \
            es wird nicht geblättert
            """,
            """
            what shows texts that are longer than the screen; else less. Empty or cat: nothing \
            does
            """)),
        Sample(
          "LESS, LV",
          Bilingual(
            "wie less und lv sich verhalten; sonst LESS=FRX mit einem Hinweis auf die Tasten und LV=-c",
            "how less and lv behave; else LESS=FRX with a hint at the keys and LV=-c")),
        Sample(
          "OVAL_ACCESSIBLE, ACCESSIBLE",
          Bilingual(
            "1: ohne Zeichnungen; oval hilfe barrierefreiheit",
            "1: without drawings; oval help accessibility")),
        Sample(
          "TZ, TZDIR",
          Bilingual(
            "Zeitzone des Rechners; Ort der Zeitzonendaten",
            "the machine's zone; place of the zone data")),
      ]),
      .paragraph(
        Bilingual(
          """
          Optionen gehen vor, Ihre Einstellungen nach; nur LC_ALL, LC_MESSAGES, LANG, PAGER, \
          XDG_DATA_HOME und TZ gelten erst nach den Einstellungen. Außer OVAL_PAGER, PAGER, LESS \
          und LV gilt jede leere Variable als nicht gesetzt.
          """,
          """
          Options go first, your settings after the variables; only LC_ALL, LC_MESSAGES, LANG, \
          PAGER, XDG_DATA_HOME and TZ come after the settings. Apart from OVAL_PAGER, PAGER, LESS \
          and LV, an empty variable counts as not set.
          """)),
    ])
}
