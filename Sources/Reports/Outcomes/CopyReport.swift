// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
package import UseCases

extension Report {
  /// `db backup`.
  package static func backedUp(_ outcome: BackupOutcome, in wording: Wording) -> Report {
    let (path, file) = (outcome.path, outcome.file)
    let sentence =
      outcome.isWritten
      ? wording(de: "\(path) ist gesichert: \(file)", en: "\(path) is copied: \(file)")
      : wording(
        de: "\(path) würde nach \(file) gesichert; geschrieben ist noch nichts.",
        en: "\(path) would be copied to \(file); nothing is written yet.")
    let names: JSON = ["path": .string(path), "file": .string(file)]
    return Report(
      [.paragraph(StyledText(sentence)), .fields(wording.fields(outcome.facts))],
      json: JSON.document(
        "backup",
        names.followed(by: wording.json(outcome.facts))
          .followed(by: ["written": .bool(outcome.isWritten)])),
      quiet: [file])
  }

  /// `db restore`.
  package static func restored(_ outcome: RestoreOutcome, in wording: Wording) -> Report {
    let (path, file) = (outcome.path, outcome.file)
    let sentence =
      outcome.isWritten
      ? wording(
        de: "\(path) hat jetzt den Stand von \(file).", en: "\(path) now holds what \(file) does.")
      : wording(
        de: "\(file) ist in Ordnung und könnte zurückgespielt werden; geändert ist noch nichts.",
        en: "\(file) is well and could be brought back; nothing is changed yet.")
    let kept = Field(
      wording(de: "Bisheriger Stand", en: "Former contents"), outcome.kept)
    let names: JSON = ["path": .string(path), "file": .string(file)]
    return Report(
      [
        .paragraph(StyledText(sentence)),
        .fields(wording.fields(outcome.facts) + (kept.map { [$0] } ?? [])),
      ],
      json: JSON.document(
        "restore",
        names.followed(by: wording.json(outcome.facts))
          .followed(by: [
            "kept": outcome.kept.map(JSON.string) ?? .null,
            "needsMigration": .bool(outcome.isOlder), "written": .bool(outcome.isWritten),
          ])),
      quiet: [outcome.isWritten ? path : file],
      remarks: outcome.isOlder
        ? [
          wording(
            de: "Die Sicherung hat die Version \(outcome.facts.version). Auf den neuen Stand "
              + "bringt sie: oval datenbank umstellen",
            en: "The copy has version \(outcome.facts.version). To bring it up to date: "
              + "oval db migrate")
        ] : [])
  }
}

extension Wording {
  func fields(_ facts: DatabaseFacts) -> [Field] {
    [
      Field(self(de: "Version", en: "Version"), "\(facts.version)"),
      Field(self(de: "Größe", en: "Size"), count(facts.bytes, .byte)),
      Field(self(de: "Buchungen", en: "Bookings"), "\(facts.bookings)"),
      Field(self(de: "Änderungen", en: "Operations"), "\(facts.operations)"),
    ] + (lastChange(facts.last).map { [$0] } ?? [])
  }

  func lastChange(_ last: DatabaseFacts.LastOperation?) -> Field? {
    Field(
      self(de: "Letzte Änderung", en: "Latest operation"),
      last.map { "\(moment($0.at)), \($0.command), \($0.id)" })
  }

  func json(_ facts: DatabaseFacts) -> JSON {
    [
      "version": .integer(facts.version), "bytes": .integer(facts.bytes),
      "bookings": .integer(facts.bookings), "operations": .integer(facts.operations),
      "lastOperation": json(facts.last),
    ]
  }

  func json(_ last: DatabaseFacts.LastOperation?) -> JSON {
    guard let last else { return .null }
    return [
      "id": .string(last.id), "command": .string(last.command),
      "at": .string(last.at.rfc3339(in: zone)),
    ]
  }
}
