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
          Bilingual("die Sprache, wenn OVAL_LANG fehlt", "the language, without OVAL_LANG")),
        Sample(
          "XDG_DATA_HOME",
          Bilingual(
            "darin oval/oval.db, wenn OVAL_DB fehlt; sonst ~/.local/share",
            "in it oval/oval.db, without OVAL_DB; else ~/.local/share")),
        Sample(
          "XDG_CONFIG_HOME, XDG_CONFIG_DIRS",
          Bilingual(
            "darin oval/config.yaml; sonst ~/.config und /etc/xdg",
            "in them oval/config.yaml; else ~/.config and /etc/xdg")),
        Sample(
          "PATH",
          Bilingual(
            "Programme oval-NAME in ganzen Pfaden daraus sind Befehle",
            "programs oval-NAME in its absolute folders are commands")),
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
            "wie less und lv sich verhalten; sonst LESS=FRX und LV=-c",
            "how less and lv behave; else LESS=FRX and LV=-c")),
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
          "Optionen gehen vor, Dateien nach. Jede andere leere Variable gilt als nicht gesetzt.",
          "Options go first, files last. Any other empty variable counts as not set.")),
    ])
}
