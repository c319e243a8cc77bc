// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// What the columns, spaces and clubs of another program's sheet are called here (YAML).
package struct SheetMap: Sendable {
  /// By folded name.
  private let columns: [String: SheetColumn]
  private let ignored: Set<String>
  private let spaces: [String: String]
  private let clubs: [String: String]

  /// Takes every name as it stands.
  package static let none = SheetMap(columns: [:], ignored: [], spaces: [:], clubs: [:])

  package static let limitBytes = 1 << 20

  private init(
    columns: [String: SheetColumn], ignored: Set<String>, spaces: [String: String],
    clubs: [String: String]
  ) {
    self.columns = columns
    self.ignored = ignored
    self.spaces = spaces
    self.clubs = clubs
  }

  /// The map in the bytes; `file` is the name for messages.
  package static func read(_ bytes: [UInt8], file: String) throws(DocumentErrors) -> SheetMap {
    var findings = Findings(file: file)
    let node = SourceText(bytes, &findings).flatMap { YAMLComposer.compose($0, &findings) }
    let top = node.map { DocumentValue(node: $0, path: []) }
    guard let top, findings.isEmpty, let map = SheetMap(top, &findings), findings.isEmpty else {
      throw findings.errors
    }
    return map
  }

  private init?(_ top: DocumentValue, _ findings: inout Findings) {
    guard let fields = top.fields(Keys.self, &findings) else { return nil }
    columns =
      fields[.columns]?.names(&findings) { value, findings in
        guard let text = value.string(&findings) else { return nil }
        if let column = SheetColumn(named: text) { return column }
        return value.invalid(
          text, .columnName(suggestion: SheetColumn.nearest(to: text)), &findings)
      } ?? [:]
    var ignored: Set<String> = []
    for value in fields[.ignore]?.list(&findings) ?? [] {
      guard let name = value.text(&findings)?.text else { continue }
      if columns[name.folded] != nil || !ignored.insert(name.folded).inserted {
        findings.add(.repeated(name.excerpt), at: value.node.place, path: value.path)
      }
    }
    self.ignored = ignored
    spaces = fields[.spaces]?.names(&findings) { $0.text(&$1, limit: 1_000)?.text } ?? [:]
    clubs = fields[.clubs]?.names(&findings) { $0.text(&$1)?.text } ?? [:]
  }

  private enum Keys: String, DocumentKeys { case columns, spaces, clubs, ignore }

  func column(named name: String) -> SheetColumn? { columns[name.folded] }

  func passesOver(_ column: String) -> Bool { ignored.contains(column.folded) }

  func club(_ text: String) -> String {
    clubs.isEmpty ? text : clubs[String(text.prefix(PlainText.nameLimit)).folded] ?? text
  }

  /// The cell as a whole, else each of the spaces that it lists.
  func spaces(_ text: String) -> String {
    guard !spaces.isEmpty, text.utf8.count <= 10_000 else { return text }
    return spaces[text.folded]
      ?? text.split(separator: ",", omittingEmptySubsequences: false)
      .map { spaces[String($0.trimmingBlanks).folded] ?? String($0) }.joined(separator: ",")
  }
}

extension DocumentValue {
  /// Names that somebody else gave, each with what it is here; those that fold to the same are one.
  fileprivate func names<Value>(
    _ findings: inout Findings, _ read: (DocumentValue, inout Findings) -> Value?
  ) -> [String: Value]? {
    guard case .mapping(let entries) = node.content else { return wrongType(.keys, &findings) }
    var names: [String: Value] = [:]
    var lines: [String: Int] = [:]
    for entry in entries {
      do {
        let name = try PlainText(entry.key)
        if let line = lines.updateValue(entry.keyPlace.line, forKey: name.text.folded) {
          findings.add(
            .duplicateKey(entry.key.excerpt, firstLine: line), at: entry.keyPlace, path: path)
        }
        let value = DocumentValue(node: entry.value, path: path + [.key(entry.key.excerpt)])
        names[name.text.folded] = read(value, &findings)
      } catch {
        findings.add(
          .invalidValue(entry.key.excerpt, .text(error)), at: entry.keyPlace, path: path)
      }
    }
    return names
  }
}
