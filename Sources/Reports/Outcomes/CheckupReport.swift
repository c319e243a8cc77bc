// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import UseCases

extension Report {
  /// `doctor`: a line for each thing that was looked at.
  package static func checkup(_ findings: [Checkup], in wording: Wording) -> Report {
    let columns = [
      Table.Column(wording(de: "Ergebnis", en: "Result")),
      Table.Column(wording(de: "Was", en: "What")),
      Table.Column(wording(de: "Befund", en: "Finding"), wraps: true),
    ]
    let rows = findings.map { finding in
      let words = wording.words(for: finding)
      return [
        wording.styled(finding.state), StyledText(wording.subject(of: finding)),
        StyledText([words.message, words.hint].compactMap(\.self).joined(separator: " ")),
      ]
    }
    return Report(
      [.table(Table(columns: columns, rows: rows))],
      json: JSON.document(
        "doctor",
        [
          "ok": .bool(!findings.contains { $0.state == .problem }),
          "checks": .array(findings.map(wording.inEnglish.json)),
        ]),
      quiet: findings.filter { $0.state != .ok }.map { "\($0.state.rawValue)\t\($0.name)" })
  }
}

extension Checkup {
  /// The status that commands end with because of it; 0 where nothing is in their way.
  package var exitStatus: Int {
    guard state == .problem else { return 0 }
    return switch self {
    case .unusable(let problem): Failure.database(problem).exitStatus
    case .version, .integrity: 10
    case .unusableSettings: 9
    default: 1
    }
  }
}

extension Wording {
  fileprivate func json(_ finding: Checkup) -> JSON {
    let words = words(for: finding)
    return [
      "check": .string(finding.name), "state": .string(finding.state.rawValue),
      "message": .string(words.message), "hint": words.hint.map(JSON.string) ?? .null,
    ]
  }

  fileprivate func styled(_ state: Checkup.State) -> StyledText {
    switch state {
    case .ok: StyledText(self(de: "gut", en: "ok"), .good)
    case .warning: StyledText(self(de: "Warnung", en: "warning"), .heading)
    case .problem: StyledText(self(de: "Problem", en: "problem"), .bad)
    }
  }

  fileprivate func subject(of finding: Checkup) -> String {
    switch finding {
    case .program: self(de: "Programm", en: "Program")
    case .sqlite: "SQLite"
    case .libical: "libical"
    case .locale: self(de: "Umgebung", en: "Locale")
    case .zones, .zone: self(de: "Zeitzonen", en: "Time zones")
    case .settings, .unusableSettings: self(de: "Einstellungen", en: "Settings")
    case .file, .unusable: self(de: "Datenbank", en: "Database")
    case .permissions, .sharing: self(de: "Rechte", en: "Permissions")
    case .version: self(de: "Version", en: "Version")
    case .journal, .leftover: self(de: "Schreibprotokoll", en: "Write-ahead log")
    case .draft: self(de: "Angefangenes", en: "Drafts")
    case .integrity: self(de: "Unversehrtheit", en: "Integrity")
    case .space: self(de: "Speicherplatz", en: "Space on disk")
    }
  }
}
