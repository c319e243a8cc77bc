// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A setting as it is in effect, and where that came from.
package struct SettingLine: Sendable {
  package enum Origin: Hashable, Sendable {
    case builtIn
    case file(path: String, line: Int)
    case variable(String)
    /// Without its hyphens.
    case option(String)
  }

  /// `lang`, `alias.heute`.
  package let key: String
  /// Nil where nothing is set.
  package let value: String?
  package let origin: Origin

  package init(key: String, value: String?, origin: Origin) {
    self.key = key
    self.value = value
    self.origin = origin
  }
}

extension Report {
  /// `config list`.
  package static func settings(
    _ lines: [SettingLine], showsOrigin: Bool, in wording: Wording
  ) -> Report {
    let head = [
      Table.Column(wording(de: "Einstellung", en: "Setting"), key: "key"),
      Table.Column(wording(de: "Wert", en: "Value"), wraps: true, key: "value"),
    ]
    let origin = Table.Column(wording(de: "Woher", en: "Origin"), wraps: true, key: "source")
    let table = Table(
      columns: head + (showsOrigin ? [origin] : []),
      rows: lines.map { line in
        [StyledText(line.key), StyledText(line.value ?? "")]
          + (showsOrigin ? [StyledText(wording.words(for: line.origin), .faint)] : [])
      })
    let records = lines.map { $0.record(showsOrigin: showsOrigin) }
    return Report(
      [.table(table)], json: JSON.document("config", ["settings": .array(records)]),
      records: records,
      csvColumns: ["key", "value"] + (showsOrigin ? ["origin", "source", "line"] : []),
      otherFields: [], quiet: lines.map(\.key))
  }

  /// `config get`: the value alone.
  package static func setting(_ line: SettingLine, in wording: Wording) -> Report {
    Report(
      [.paragraph(StyledText(line.value ?? ""))],
      json: JSON.document("setting", line.record(showsOrigin: true)),
      quiet: [line.value ?? ""])
  }

  /// `config set` and `config unset`; `line` says what the file says now.
  package static func settingWritten(
    _ line: SettingLine, isWritten: Bool, in wording: Wording
  ) -> Report {
    let sentence =
      switch (line.value, isWritten) {
      case (_?, true): wording(de: "Gesetzt.", en: "Set.")
      case (_?, false): wording(de: "Das würde gesetzt.", en: "This would be set.")
      case (nil, true): wording(de: "Gelöscht.", en: "Removed.")
      case (nil, false): wording(de: "Das würde gelöscht.", en: "This would be removed.")
      }
    return Report(
      [
        .paragraph(StyledText(sentence, .good)),
        .fields(
          [
            Field(wording(de: "Einstellung", en: "Setting"), line.key),
            Field(wording(de: "Wert", en: "Value"), line.value),
            Field(wording(de: "Datei", en: "File"), line.path),
          ].compactMap(\.self)),
      ],
      json: JSON.document(
        "setting",
        [
          "key": .string(line.key), "value": line.value.map(JSON.string) ?? .null,
          "file": line.path.map(JSON.string) ?? .null, "written": .bool(isWritten),
        ]))
  }

  /// `alias list`; the keys are the names alone.
  package static func aliases(_ lines: [SettingLine], in wording: Wording) -> Report {
    let table = Table(
      columns: [
        Table.Column(wording(de: "Alias", en: "Alias"), key: "alias"),
        Table.Column(wording(de: "Steht für", en: "Stands for"), wraps: true, key: "expansion"),
        Table.Column(wording(de: "Datei", en: "File"), wraps: true, key: "file"),
      ],
      rows: lines.map { line in
        [StyledText(line.key), StyledText(line.value ?? ""), StyledText(line.path ?? "", .faint)]
      })
    let records: [JSON] = lines.map { line in
      [
        "alias": .string(line.key), "expansion": .string(line.value ?? ""),
        "file": .string(line.path ?? ""),
      ]
    }
    return Report(
      lines.isEmpty ? [] : [.table(table)],
      json: JSON.document("aliases", ["aliases": .array(records)]), records: records,
      csvColumns: ["alias", "expansion", "file"], otherFields: [], quiet: lines.map(\.key),
      remarks: lines.isEmpty
        ? [
          wording(
            de: "Es gibt noch keinen Alias. Einen anlegen: oval alias setzen NAME BEFEHL",
            en: "There is no alias yet. To make one: oval alias set NAME COMMAND")
        ] : [])
  }
}

extension SettingLine {
  fileprivate var path: String? {
    if case .file(let path, _) = origin { path } else { nil }
  }

  fileprivate func record(showsOrigin: Bool) -> JSON {
    let head: JSON = ["key": .string(key), "value": value.map(JSON.string) ?? .null]
    guard showsOrigin else { return head }
    let (kind, source, line): (String, String?, Int?) =
      switch origin {
      case .builtIn: ("built-in", nil, nil)
      case .file(let path, let line): ("file", path, line)
      case .variable(let name): ("variable", name, nil)
      case .option(let name): ("option", "--" + name, nil)
      }
    return head.followed(by: [
      "origin": .string(kind), "source": source.map(JSON.string) ?? .null,
      "line": line.map(JSON.integer) ?? .null,
    ])
  }
}

extension Wording {
  fileprivate func words(for origin: SettingLine.Origin) -> String {
    switch origin {
    case .builtIn: self(de: "eingebaut", en: "built in")
    case .file(let path, let line): "\(path):\(line)"
    case .variable(let name): name
    case .option(let name): option(name)
    }
  }
}
