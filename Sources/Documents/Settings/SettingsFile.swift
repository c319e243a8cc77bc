// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// The settings that somebody keeps in a file, `config.yaml`: keys with one value each, and below
/// `alias` names with command lines.
package struct SettingsFile: Sendable {
  package struct Entry: Hashable, Sendable {
    /// The first name of the key, or the name of the alias as it is written.
    package let name: String
    /// Words by their first spelling.
    package let value: String
    /// Where the value stands, counted from 1.
    package let line: Int
    package let column: Int
  }

  /// What is told apart from the vocabulary: how a value can be wrong.
  package struct Vocabulary: Sendable {
    package let keys: [SettingKey]
    /// Why a text cannot stand at that place; nil where it can.
    package let reason: @Sendable (SettingPlace, String) -> InvalidValue?

    package init(
      keys: [SettingKey], reason: @escaping @Sendable (SettingPlace, String) -> InvalidValue?
    ) {
      self.keys = keys
      self.reason = reason
    }
  }

  /// The largest file that is read, in bytes.
  package static let limit = 64 << 10
  /// The longest value, in characters.
  package static let valueLimit = 4_096
  static let aliasKey = SettingKey(names: ["alias"], .text)

  /// In the order of the file, each key once.
  package let settings: [Entry]
  /// In the order of the file; names that fold to the same are the same.
  package let aliases: [Entry]

  package static let empty = SettingsFile(settings: [], aliases: [])

  /// The settings in the bytes; `file` is the name for messages. A file without a value is empty.
  package static func read(
    _ bytes: [UInt8], file: String, _ vocabulary: Vocabulary
  ) throws(DocumentErrors) -> SettingsFile {
    var findings = Findings(file: file)
    let node = SourceText(bytes, &findings).flatMap { YAMLComposer.compose($0, &findings) }
    if findings.total == 1, findings.first[0].problem == .empty { return .empty }
    let top = node.map { DocumentValue(node: $0, path: []) }
    if top?.type == .nothing { return .empty }
    guard let top, findings.isEmpty, let settings = top.settings(vocabulary, &findings),
      findings.isEmpty
    else { throw findings.errors }
    return settings
  }

  /// Letters, digits and hyphens, a letter or digit first, at most 50.
  package static func isAliasName(_ name: String) -> Bool {
    // By scalars, which a hostile character may have a million of.
    let scalars = name.unicodeScalars
    return name.utf8.count <= 200 && scalars.count <= 50 && scalars.first != "-"
      && !scalars.isEmpty
      && scalars.allSatisfy { $0 == "-" || $0.properties.isAlphabetic || isDigit($0) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }
}

extension DocumentValue {
  fileprivate func settings(
    _ vocabulary: SettingsFile.Vocabulary, _ findings: inout Findings
  ) -> SettingsFile? {
    guard case .mapping(let entries) = node.content else { return wrongType(.keys, &findings) }
    var settings: [SettingsFile.Entry] = []
    var aliases: [SettingsFile.Entry] = []
    var lines: [String: Int] = [:]
    for entry in entries {
      let keys = vocabulary.keys + [SettingsFile.aliasKey]
      guard let key = keys.first(where: { $0.isNamed(entry.key) }) else {
        let names = keys.flatMap(\.names)
        findings.add(
          .unknownSetting(
            entry.key.excerpt,
            suggestion: nearest(to: String(entry.key.prefix(100)), among: names).first),
          at: entry.keyPlace)
        continue
      }
      // The reader sees a key twice only where it is spelled the same.
      if let line = lines.updateValue(entry.keyPlace.line, forKey: key.name) {
        findings.add(.duplicateKey(entry.key.excerpt, firstLine: line), at: entry.keyPlace)
      }
      let value = DocumentValue(node: entry.value, path: [.key(entry.key.excerpt)])
      if key == SettingsFile.aliasKey {
        aliases = value.aliases(vocabulary, &findings)
      } else if let text = value.setting(key, vocabulary, &findings) {
        settings.append(value.entry(key.name, text))
      }
    }
    return SettingsFile(settings: settings, aliases: aliases)
  }

  private func entry(_ name: String, _ value: String) -> SettingsFile.Entry {
    .init(name: name, value: value, line: node.place.line, column: node.place.column)
  }

  private func setting(
    _ key: SettingKey, _ vocabulary: SettingsFile.Vocabulary, _ findings: inout Findings
  ) -> String? {
    guard let text = text(&findings, limit: SettingsFile.valueLimit)?.text else { return nil }
    if let reason = vocabulary.reason(.key(key), text) { return invalid(text, reason, &findings) }
    if let value = key.canonical(text) { return value }
    guard case .words(let words) = key.value else { return nil }
    return invalid(
      text,
      .notOneOf(
        words.map { $0[0] },
        suggestion: nearest(to: String(text.prefix(100)), among: words.flatMap(\.self)).first),
      &findings)
  }

  private func aliases(
    _ vocabulary: SettingsFile.Vocabulary, _ findings: inout Findings
  ) -> [SettingsFile.Entry] {
    // What `alias unset` leaves behind when it takes the last one.
    if type == .nothing { return [] }
    guard case .mapping(let entries) = node.content else {
      let _: Void? = wrongType(.keys, &findings)
      return []
    }
    var aliases: [SettingsFile.Entry] = []
    var lines: [String: Int] = [:]
    for entry in entries {
      let value = DocumentValue(node: entry.value, path: path + [.key(entry.key.excerpt)])
      guard SettingsFile.isAliasName(entry.key) else {
        findings.add(
          .invalidValue(entry.key.excerpt, .aliasName), at: entry.keyPlace, path: path)
        continue
      }
      if let line = lines.updateValue(entry.keyPlace.line, forKey: entry.key.folded) {
        findings.add(.duplicateKey(entry.key, firstLine: line), at: entry.keyPlace)
      }
      guard let text = value.text(&findings, limit: SettingsFile.valueLimit)?.text else { continue }
      if let reason = vocabulary.reason(.alias(entry.key), text) {
        let _: Void? = value.invalid(text, reason, &findings)
      } else {
        aliases.append(value.entry(entry.key, text))
      }
    }
    return aliases
  }
}
