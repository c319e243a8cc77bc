// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `log`, newest first.
  package static func log(_ outcome: LogOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.zone)
    let records = outcome.lines.map { $0.json(in: outcome.zone) }
    return Report(
      outcome.lines.isEmpty ? [] : [.table(wording.table(of: outcome.lines))],
      json: JSON.document(
        "log",
        [
          "operations": .array(records), "total": .integer(outcome.total),
          "more": .integer(outcome.total - outcome.lines.count),
          "zone": .string(outcome.zone.name),
        ]),
      records: records,
      csvColumns: ["operation", "at", "zone", "command", "changes", "undoes", "undoneBy"],
      otherFields: ["things"], quiet: outcome.lines.map(\.id.text),
      remarks: wording.remarks(outcome))
  }
}

extension LogLine {
  fileprivate func json(in zone: Zone) -> JSON {
    [
      "operation": JSON(id), "at": .string(at.rfc3339(in: zone)), "zone": .string(zone.name),
      "command": .string(command), "changes": .integer(changeCount),
      "undoes": undoes.map { JSON($0) } ?? .null,
      "undoneBy": undoneBy.map { JSON($0) } ?? .null, "things": .array(things.map(\.json)),
    ]
  }
}

extension TouchedThing {
  var json: JSON {
    [
      "entity": .string(entity), "id": .string(id), "act": .string(act),
      "name": name.map(JSON.string) ?? .null,
    ]
  }
}

extension Wording {
  fileprivate func table(of lines: [LogLine]) -> Table {
    Table(
      columns: [
        Table.Column(self(de: "Zeit", en: "Time"), wraps: true, key: "at"),
        Table.Column(self(de: "Befehl", en: "Command"), wraps: true, key: "command"),
        Table.Column(
          self(de: "Was sich geändert hat", en: "What changed"), wraps: true, key: "things"),
        Table.Column(self(de: "Kennung", en: "Id"), key: "operation"),
      ],
      rows: lines.map { line in
        [
          StyledText(moment(line.at)), StyledText(command(line.command)),
          StyledText(whatChanged(line)), StyledText(line.id.text, .faint),
        ]
      })
  }

  /// `Buchung b7k3f9qm angelegt; zurückgenommen von o4m2x8qa`.
  private func whatChanged(_ line: LogLine) -> String {
    var parts = line.things.map { thing($0) }
    let rest = line.changeCount - line.things.count
    if rest > 0, parts.count > 1 { parts.append(more(rest)) }
    if let undone = line.undoes {
      parts.append(self(de: "nimmt \(undone) zurück", en: "takes back \(undone)"))
    }
    if let undoer = line.undoneBy {
      parts.append(self(de: "zurückgenommen von \(undoer)", en: "taken back by \(undoer)"))
    }
    return parts.joined(separator: "; ")
  }

  /// `Fläche haedge/streetball geändert`.
  func thing(_ thing: TouchedThing) -> String {
    let name = thing.entity == "city" ? "" : " \(thing.name ?? thing.id)"
    return "\(entity(thing.entity))\(name) \(act(thing.act))"
  }

  fileprivate func remarks(_ outcome: LogOutcome) -> [String] {
    let rest = outcome.total - outcome.lines.count
    if outcome.lines.isEmpty {
      return [
        self(
          de: "Im Änderungsprotokoll steht davon nichts.",
          en: "The journal has nothing of that.")
      ]
    }
    guard rest > 0 else { return [] }
    return [
      self(
        de: "\(more(rest)), die älter sind. Alle zeigt: --alle",
        en: "\(more(rest)) that are older. To see all: --all")
    ]
  }
}
