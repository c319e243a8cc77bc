// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Host

/// The city in which the tutorial takes place: made for it, from one Monday on.
enum PracticeCity {
  /// A city file.
  static let file = """
    name: Hafenstadt
    zone: Europe/Berlin
    languages: [de, en]
    spaces:
      - slug: hafen
        name: Hafen
        kind: sport
        hours: {daily: 07:00-22:00}
      - slug: streetball
        parent: hafen
        name: Streetballfeld
        use: exclusive
        capacity: 1
        unit: {de: Feld, en: court}
      - slug: wiese
        parent: hafen
        name: Liegewiese
        kind: play
        use: shared
        capacity: 200
        unit: {de: Personen, en: persons}
      - slug: sportbox
        name: Sportbox
        kind: sport
        hours: {daily: 07:00-22:00}
      - slug: baelle
        parent: sportbox
        name: Bälle
        use: shared
        capacity: 40
        unit: {de: Bälle, en: balls}

    """

  /// What makes the city, its clubs and what others have booked; each a command line.
  private static func lines(_ monday: CivilDate, file: String) -> [[String]] {
    func day(_ number: Int) -> String { monday.adding(days: number).iso }
    return [
      ["city", "init", file],
      ["club", "add", "sv-nordlicht", "--name", "SV Nordlicht"],
      ["club", "add", "korbleger", "--name", "Korbleger"],
      ["club", "add", "kulturkai", "--name", "Kulturkai"],
      [
        "book", "hafen/streetball", day(3), "18-20", "--club", "korbleger",
        "--title", "Korbleger", "--repeat", "weekly", "--until", day(52),
      ],
      [
        "book", "hafen/wiese", day(5), "14-18", "--club", "kulturkai", "--title", "Lesung",
        "--units", "40",
      ],
    ]
  }

  /// Makes it in this folder, as the database of these surroundings; the status of what failed, after
  /// it has been said.
  static func make(
    _ monday: CivilDate, in folder: String, _ environment: Environment, sink: @escaping Console.Sink
  ) throws -> ExitStatus {
    let path = folder + "/hafenstadt.yaml"
    do {
      try writeFile(path, Array(file.utf8))
    } catch { throw CommandFailure.outputFile(error) }
    for line in lines(monday, file: path) {
      let status = OvalCLI.run(line, in: environment) { bytes, stream throws(WriteError) in
        if stream == .error { try sink(bytes, stream) }
      }
      guard status == .done else { return status }
    }
    return .done
  }
}
