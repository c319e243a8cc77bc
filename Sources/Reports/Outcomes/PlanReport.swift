// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `plan` of a city file, and `apply` of one.
  ///
  /// `isPlan` says which was asked for: `apply -n` writes nothing either, but answers as `apply`.
  package static func cityPlan(
    _ outcome: CityPlanOutcome, isPlan: Bool, in wording: Wording
  ) -> Report {
    var blocks: [Block] = [.paragraph(wording.headline(of: outcome))]
    if !outcome.changes.isEmpty { blocks.append(.table(wording.table(of: outcome))) }
    if !outcome.refused.isEmpty {
      blocks.append(
        .paragraph(StyledText(wording(de: "Das geht nicht:", en: "This cannot be done:"), .bad)))
      blocks.append(.list(outcome.refused.map { StyledText(wording.obstacle($0, $1)) }))
    }
    blocks += wording.affected(outcome.affected)
    let removed = outcome.count(.removed)
    let remarks =
      removed > 0 && !outcome.prunes
      ? [
        wording(
          de: "Was die Datei nicht mehr nennt, bleibt, außer mit: --bereinigen",
          en: "What the file no longer names stays, except with: --prune")
      ] : []
    return Report(
      blocks, json: outcome.document(isPlan: isPlan, in: wording),
      records: outcome.changes.map(\.record), csvColumns: ["act", "subject", "space", "fields"],
      remarks: remarks)
  }
}

extension CityPlanOutcome {
  fileprivate func count(_ act: CityChange.Act) -> Int { changes.count { $0.act == act } }

  /// The shape of `import`; a city file's mistakes have no line, as its changes are not rows.
  fileprivate func document(isPlan: Bool, in wording: Wording) -> JSON {
    JSON.document(
      isPlan ? "plan" : "import",
      [
        "added": .integer(count(.added)), "updated": .integer(count(.updated)),
        "unchanged": .integer(unchanged), "cancelled": .integer(prunes ? count(.removed) : 0),
        "refused": .array(
          refused.map { change, bookings in
            [
              "line": .null, "key": .string(change.key), "code": "conflict",
              "message": .string(wording.inEnglish.obstacle(change, bookings)),
              "bookings": .array(bookings.map { JSON($0) }),
            ]
          }),
        "refusedTotal": .integer(refused.count),
        "warnings": affected.warnings(in: wording),
        "file": .string(file), "changes": .array(changes.map(\.record)),
        "notNamed": .integer(count(.removed)), "prunes": .bool(prunes),
        "written": .bool(isWritten),
      ])
  }
}

extension [AffectedDate] {
  /// What the change of a file hits.
  func warnings(in wording: Wording) -> JSON {
    .array(
      map { date in
        let head: JSON = [
          "line": .null, "message": .string(wording.inEnglish.misfit(date)),
        ]
        return head.followed(by: date.json(in: wording.zone))
      })
  }
}

extension CityChange {
  /// A space's path, or what else the file names.
  fileprivate var key: String {
    switch subject {
    case .city: "city"
    case .space(let path): path.text
    case .schoolHolidays: "school-holidays"
    }
  }

  fileprivate var record: JSON {
    var space: JSON = .null
    if case .space(let path) = subject { space = JSON(path) }
    let kind =
      switch subject {
      case .city: "city"
      case .space: "space"
      case .schoolHolidays: "school-holidays"
      }
    return [
      "act": .string(act.rawValue), "subject": .string(kind), "space": space,
      "fields": .array(fields.map(JSON.string)),
    ]
  }
}

extension Wording {
  /// `Einzuspielen: 3 neu, 1 geändert, 20 unverändert.`
  fileprivate func headline(of outcome: CityPlanOutcome) -> StyledText {
    let parts: [(CityChange.Act, Int)] = [
      (.added, outcome.changes.count { $0.act == .added }),
      (.updated, outcome.changes.count { $0.act == .updated }),
      (.removed, outcome.changes.count { $0.act == .removed }),
      (.unchanged, outcome.unchanged),
    ]
    let counts = parts.filter { $0.1 > 0 }.map { "\($0.1) \(word($0.0, prunes: outcome.prunes))" }
      .joined(separator: ", ")
    if !outcome.willChange {
      return StyledText(
        self(
          de: "\(outcome.file): nichts zu ändern (\(counts)).",
          en: "\(outcome.file): nothing to change (\(counts))."))
    }
    if outcome.isWritten {
      return StyledText(self(de: "Eingespielt", en: "Applied"), .good)
        + StyledText(" \(outcome.file): \(counts).")
    }
    return StyledText(
      self(
        de: "\(outcome.file) würde ändern: \(counts); es wurde nichts geändert.",
        en: "\(outcome.file) would change: \(counts); nothing was changed."))
  }

  fileprivate func table(of outcome: CityPlanOutcome) -> Table {
    Table(
      columns: [
        Table.Column(self(de: "Änderung", en: "Change")),
        Table.Column(self(de: "Was", en: "What"), wraps: true),
        Table.Column(self(de: "Felder", en: "Fields"), wraps: true),
      ],
      rows: outcome.changes.map { change in
        let fields = change.act == .updated ? change.fields.map(cityField) : []
        return [
          StyledText(word(change.act, prunes: outcome.prunes)), StyledText(subject(of: change)),
          StyledText(fields.joined(separator: ", ")),
        ]
      }, hasTitles: false)
  }

  private func word(_ act: CityChange.Act, prunes: Bool) -> String {
    switch act {
    case .added: self(de: "neu", en: "new")
    case .updated: self(de: "geändert", en: "changed")
    case .removed where prunes: self(de: "außer Betrieb", en: "out of use")
    case .removed: self(de: "nicht mehr genannt", en: "no longer named")
    case .unchanged: self(de: "unverändert", en: "unchanged")
    }
  }

  private func subject(of change: CityChange) -> String {
    switch change.subject {
    case .city: self(de: "die Stadt selbst", en: "the city itself")
    case .space(let path): path.text
    case .schoolHolidays: self(de: "Schulferien", en: "school holidays")
    }
  }

  fileprivate func obstacle(_ change: CityChange, _ bookings: [Identifier]) -> String {
    let what = "\(subject(of: change)) (\(word(change.act, prunes: true)))"
    let ids = list(bookings.map(\.text), first: 10)
    return self(
      de: "\(what): Buchungen stehen im Weg, \(ids).",
      en: "\(what): bookings are in the way, \(ids).")
  }

  func misfit(_ date: AffectedDate) -> String {
    let time = span(date.occurrence.start, date.occurrence.end)
    return self(
      de: "\(date.space.path.text), \(time): \(date.booking.text) passt nicht mehr.",
      en: "\(date.space.path.text), \(time): \(date.booking.text) no longer fits.")
  }

  /// A key of the city file in words; the key itself where it has none.
  private func cityField(_ key: String) -> String {
    switch key {
    case "name": self(de: "Name", en: "name")
    case "office": self(de: "Stelle", en: "office")
    case "domain": self(de: "Domain", en: "domain")
    case "zone": self(de: "Zeitzone", en: "time zone")
    case "state": self(de: "Bundesland", en: "state")
    case "languages": self(de: "Sprachen", en: "languages")
    case "quiet-hours": self(de: "Ruhezeit", en: "quiet hours")
    case "school-holidays": self(de: "Schulferien", en: "school holidays")
    case "description": self(de: "Beschreibung", en: "description")
    case "district": self(de: "Stadtteil", en: "district")
    case "kind": self(de: "Bereich", en: "kind")
    case "use": self(de: "Nutzung", en: "use")
    case "capacity": self(de: "Kapazität", en: "capacity")
    case "unit": self(de: "Einheit", en: "unit")
    case "buffers": self(de: "Auf- und Abbauzeit", en: "buffers")
    case "hours": self(de: "Öffnungszeiten", en: "opening hours")
    case "access": self(de: "Barrierefreiheit", en: "access features")
    case "coordinates": self(de: "Lage", en: "position")
    case "source": self(de: "Quelle", en: "source")
    case "verified": self(de: "Prüfvermerk", en: "verified")
    default: key
    }
  }
}
