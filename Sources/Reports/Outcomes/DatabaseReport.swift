// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import UseCases

extension Report {
  /// `db info`.
  package static func database(_ outcome: DatabaseOutcome, in wording: Wording) -> Report {
    let counts = outcome.counts.map { name, count in
      Field(wording.plural(ofTable: name), "\(count)")
    }
    return Report(
      [
        .fields(
          [
            Field(wording(de: "Datenbank", en: "Database"), outcome.path),
            Field(wording(de: "Version", en: "Version"), "\(outcome.version)"),
            Field(wording(de: "Stadt", en: "City"), outcome.city.text),
            Field(wording(de: "Zeitzone", en: "Time zone"), outcome.zone),
            Field(wording(de: "Größe", en: "Size"), wording.count(outcome.bytes, .byte)),
            Field(
              wording(de: "Schreibprotokoll", en: "Write-ahead log"),
              outcome.journal == "wal"
                ? wording.count(outcome.logBytes, .byte)
                : wording(
                  de: "keines (\(outcome.journal))", en: "none (\(outcome.journal))")),
          ] + counts + (wording.lastChange(outcome.last).map { [$0] } ?? []))
      ],
      json: JSON.document(
        "database",
        [
          "path": .string(outcome.path), "version": .integer(outcome.version),
          "city": JSON(outcome.city), "zone": .string(outcome.zone),
          "bytes": .integer(outcome.bytes), "journal": .string(outcome.journal),
          "logBytes": .integer(outcome.logBytes), "lastOperation": wording.json(outcome.last),
          "counts": .object(outcome.counts.map { JSON.Member($0.name, .integer($0.count)) }),
        ]),
      quiet: [outcome.path])
  }
}

extension Wording {
  /// What a table counts; the name as it is where it has no word yet.
  fileprivate func plural(ofTable name: String) -> String {
    switch name {
    case "space": self(de: "Flächen", en: "Spaces")
    case "club": self(de: "Vereine", en: "Clubs")
    case "slot": self(de: "Zeitfenster", en: "Slots")
    case "closure": self(de: "Sperrungen", en: "Closures")
    case "booking": self(de: "Buchungen", en: "Bookings")
    case "occurrence": self(de: "Termine", en: "Dates")
    case "claim": self(de: "Belegungen", en: "Claims")
    case "operation": self(de: "Änderungen", en: "Operations")
    case "refusal": self(de: "Ablehnungen", en: "Refusals")
    default: name
    }
  }
}
