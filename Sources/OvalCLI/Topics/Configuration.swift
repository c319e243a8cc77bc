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
          Eine Option des Aufrufs geht vor einer Umgebungsvariablen, diese vor dem Üblichen. \
          Welche es gibt: oval hilfe und oval hilfe umgebung.
          """,
          """
          An option of the command line goes before an environment variable, and this before \
          what is usual. Which there are: oval help and oval help environment.
          """)),
      .paragraph(
        Bilingual(
          """
          Was die Stadt bestimmt (Zeitzone, Flächen, Öffnungszeiten, Ferien), steht in der \
          Datenbank. Es kommt aus der Stadtdatei, und keine Einstellung schwächt es ab.
          """,
          """
          What the city decides (zone, spaces, opening hours, school holidays) is kept in the \
          database. It comes from the city file, and no setting weakens it.
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
