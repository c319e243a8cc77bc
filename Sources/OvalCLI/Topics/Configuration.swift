// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Topic {
  static let configuration = Topic(
    name: Bilingual("einstellungen", "config"),
    title: Bilingual("Einstellungen", "Settings"),
    parts: [
      .paragraph(
        Bilingual(
          """
          Was Sie nicht jedes Mal dazuschreiben wollen, steht in einer Datei. Eine Option des \
          Aufrufs geht vor einer Umgebungsvariablen, diese vor Ihrer Datei, diese vor den Dateien \
          des Rechners, diese vor dem, was eingebaut ist.
          """,
          """
          What you do not want to write each time stands in a file. An option of the command line \
          goes before an environment variable, this before your file, this before the files of \
          the machine, and these before what is built in.
          """)),
      .samples([
        Sample(
          "~/.config/oval/config.yaml",
          Bilingual(
            "Ihre Datei; der Ordner folgt XDG_CONFIG_HOME",
            "your file; its folder follows XDG_CONFIG_HOME")),
        Sample(
          "/etc/xdg/oval/config.yaml",
          Bilingual(
            "die des Rechners; die Ordner folgen XDG_CONFIG_DIRS, der erste geht vor",
            "that of the machine; its folders follow XDG_CONFIG_DIRS, the first goes first")),
      ]),
      .paragraph(
        Bilingual(
          """
          Die Datei ist YAML, je Zeile ein Schlüssel. Unbekannte Schlüssel und falsche Werte \
          werden mit Zeile und Spalte genannt. Die Namen gelten deutsch und englisch:
          """,
          """
          The file is YAML, a key on each line. Unknown keys and wrong values are named with line \
          and column. Names are understood in English and German:
          """)),
      .samples(
        Setting.all.map { Sample($0.name, $0.explanation) } + [
          Sample(
            Bilingual(same: "alias"),
            Bilingual("darunter Namen für Befehle", "below it, names for commands"))
        ]),
      .commands([
        Sample(
          Bilingual("oval einstellung setzen sprache en", "oval config set lang en"),
          Bilingual("eine Einstellung setzen", "set a setting")),
        Sample(
          Bilingual("oval einstellung liste --herkunft", "oval config list --show-origin"),
          Bilingual("was gilt und woher es kommt", "what is in effect and where it comes from")),
        Sample(
          Bilingual("oval alias setzen heute termine heute", "oval alias set today agenda today"),
          Bilingual("einen Befehl kurz nennen", "give a command a short name")),
      ]),
      .heading(Bilingual("Eigene Befehle", "Commands of your own")),
      .paragraph(
        Bilingual(
          """
          Ein Alias steht für den Anfang eines Befehls; mit ! am Anfang läuft er in /bin/sh, \
          sofern er in Ihrer Datei steht und nur Sie sie beschreiben können. Ein Programm oval-NAME \
          in einem Ordner von PATH ist der Befehl oval NAME. Es bekommt Datenbank, Sprache und \
          Format als OVAL_DB, OVAL_LANG und OVAL_FORMAT und alle Wörter hinter seinem Namen. \
          Befehle gehen vor Aliasen, diese vor Programmen; oval hilfe --alle zeigt sie.
          """,
          """
          An alias stands for the beginning of a command; with ! in front it runs in /bin/sh, \
          where it stands in your file and only you can write that. A program oval-NAME in a \
          folder of PATH is the command oval NAME. It gets the database, the language and the \
          format as OVAL_DB, OVAL_LANG and OVAL_FORMAT, and all words behind its name. Commands go \
          before aliases, and these before programs; oval help --all shows them.
          """)),
      .heading(Bilingual("Was die Stadt bestimmt", "What the city decides")),
      .paragraph(
        Bilingual(
          """
          Zeitzone der Stadt, Flächen, Öffnungszeiten und Ferien stehen in der Datenbank. Sie \
          kommen aus der Stadtdatei, und keine Einstellung schwächt sie ab.
          """,
          """
          The city's zone, spaces, opening hours and school holidays are kept in the database. \
          They come from the city file, and no setting weakens them.
          """)),
      .commands([
        Sample(
          Bilingual("oval stadt zeigen", "oval city show"),
          Bilingual("was die Stadt bestimmt hat", "what the city has decided")),
        Sample(
          Bilingual("oval datenbank info", "oval db info"),
          Bilingual("welche Datenbank gilt", "which database is in use")),
      ]),
    ])
}

extension Setting {
  /// What it is, what it takes, and the variables that go before the file.
  fileprivate var explanation: Bilingual {
    let words = choices.isEmpty ? nil : choices.map(\.name)
    let variables = variables.joined(separator: ", ")
    return Bilingual(
      summary.german + (words.map { ": " + $0.map(\.german).joined(separator: ", ") } ?? "")
        + " (\(variables))",
      summary.english + (words.map { ": " + $0.map(\.english).joined(separator: ", ") } ?? "")
        + " (\(variables))")
  }
}
