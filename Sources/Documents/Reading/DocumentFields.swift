// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// The keys that a group in a document may have; raw values are what stands in the file.
protocol DocumentKeys: RawRepresentable<String>, CaseIterable, Hashable {}

/// The values of a group, by key; unknown keys have been noted.
struct DocumentFields<Key: DocumentKeys> {
  let group: DocumentValue
  private let values: [Key: DocumentValue]

  fileprivate init(group: DocumentValue, values: [Key: DocumentValue]) {
    self.group = group
    self.values = values
  }

  subscript(key: Key) -> DocumentValue? { values[key] }

  /// The value; nil, and a finding, where the key is missing.
  func required(_ key: Key, _ findings: inout Findings) -> DocumentValue? {
    if let value = values[key] { return value }
    findings.add(.missingKey(key.rawValue), at: group.node.place, path: group.path)
    return nil
  }
}

extension DocumentValue {
  /// The values by key; nil, and a finding, where this is no group of keys.
  func fields<Key: DocumentKeys>(
    _ keys: Key.Type, _ findings: inout Findings, expected: DocumentType = .keys
  ) -> DocumentFields<Key>? {
    guard case .mapping(let entries) = node.content else {
      return wrongType(expected, &findings)
    }
    var values: [Key: DocumentValue] = [:]
    for entry in entries {
      if let key = Key(rawValue: entry.key) {
        values[key] = DocumentValue(node: entry.value, path: path + [.key(entry.key)])
      } else {
        findings.add(
          .unknownKey(
            entry.key.excerpt,
            suggestion: nearest(to: entry.key, among: Key.allCases.map(\.rawValue)).first),
          at: entry.keyPlace, path: path)
      }
    }
    return DocumentFields(group: self, values: values)
  }
}
