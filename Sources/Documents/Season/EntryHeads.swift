// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

// What entries are known by, and all that they say.

extension DocumentValue {
  /// What it says matters only where nothing is wrong; until then its texts have no bounds.
  func head(_ key: String, _ findings: Findings) -> SeasonFile.Head {
    SeasonFile.Head(
      key: key, said: findings.isEmpty ? node.words : "",
      times: findings.isEmpty ? node.words(without: DocumentValue.purposeKeys) : "",
      line: node.place.line, column: node.place.column, path: path)
  }

  /// What of a series does not say where and when.
  private static let purposeKeys: Set = [
    "key", "club", "title", "kind", "discipline", "group", "visibility", "note", "hold",
  ]

  /// The entry's own key, or one that is made of what it says.
  func key(
    _ own: DocumentValue?, _ parts: [String?], _ keys: inout KnownKeys,
    _ findings: inout Findings
  ) -> String {
    guard let own else {
      return keys.made(of: parts.compactMap(\.self), on: node.place.line)
    }
    guard let key = own.text(&findings)?.text else { return "" }
    own.check(key, isNewIn: &keys, &findings)
    return key
  }

  func check(_ key: String, isNewIn keys: inout KnownKeys, _ findings: inout Findings) {
    if let first = keys.line(of: key, on: node.place.line) {
      findings.add(.duplicateKey(key.excerpt, firstLine: first), at: node.place, path: path)
    }
  }

  /// What a short value says, for a key.
  var words: String? {
    switch node.content {
    case .scalar(let text, _, _): text.excerpt
    case .sequence(let nodes):
      nodes.prefix(100).map { DocumentValue(node: $0, path: []).words ?? "" }
        .joined(separator: ",")
    case .mapping: nil
    }
  }

  /// A path may be longer than a name.
  func spaceName(_ findings: inout Findings) -> PlainText? {
    text(&findings, limit: PlainText.noteLimit)
  }

  func slug(_ findings: inout Findings) -> Slug? {
    guard let string = string(&findings) else { return nil }
    let suggestion = string.utf8.count <= PlainText.nameLimit ? Slug(folding: string) : nil
    return Slug(string) ?? invalid(string, .slug(suggestion: suggestion?.text), &findings)
  }
}

extension YAMLNode {
  /// The value in one form, whatever its layout and the order of its keys: texts are told from marks
  /// by their length.
  fileprivate var words: String { words(without: []) }

  /// The same without these keys of its own.
  fileprivate func words(without keys: Set<String>) -> String {
    switch content {
    case .scalar(let text, _, _): "\(text.utf8.count):\(text)"
    case .sequence(let nodes): "[" + nodes.map(\.words).joined() + "]"
    case .mapping(let entries):
      "{"
        + entries.lazy.filter { !keys.contains($0.key) }
        .map { "\($0.key.utf8.count):\($0.key)=\($0.value.words)" }.sorted().joined()
        + "}"
    }
  }
}
