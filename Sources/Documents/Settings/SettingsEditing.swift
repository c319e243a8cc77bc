// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// A value in a settings file that is to be set or removed.
package enum SettingPlace: Hashable, Sendable {
  case key(SettingKey)
  /// An alias by its name.
  case alias(String)

  fileprivate var names: [[String]] {
    switch self {
    case .key(let key): [key.names]
    case .alias(let name): [SettingsFile.aliasKey.names, [name]]
    }
  }
}

/// The file is laid out in a way in which only a person can change this.
package struct UnusualLayout: Error, Hashable, Sendable {}

extension SettingsFile {
  /// The bytes with another value at that place, everything else as it was; `bytes` can be read.
  package static func setting(
    _ place: SettingPlace, to value: String, in bytes: [UInt8], _ vocabulary: Vocabulary
  ) throws(UnusualLayout) -> [UInt8] {
    try changing(place, to: value, in: bytes, vocabulary) { $0.set(place.names, to: value) }
  }

  /// The bytes without the value at that place, everything else as it was.
  package static func removing(
    _ place: SettingPlace, from bytes: [UInt8], _ vocabulary: Vocabulary
  ) throws(UnusualLayout) -> [UInt8] {
    try changing(place, to: nil, in: bytes, vocabulary) { $0.remove(place.names) }
  }

  /// The change is believed only when the new text, read again, says what the old one said and the
  /// one thing besides: there are more ways to write YAML than anybody thinks of.
  private static func changing(
    _ place: SettingPlace, to value: String?, in bytes: [UInt8], _ vocabulary: Vocabulary,
    by change: (inout SettingsText) -> Void?
  ) throws(UnusualLayout) -> [UInt8] {
    guard var text = SettingsText(bytes), let old = try? read(bytes, file: "", vocabulary),
      change(&text) != nil, let new = try? read(text.bytes, file: "", vocabulary),
      new.values == old.values(setting: place, to: value)
    else { throw UnusualLayout() }
    return text.bytes
  }

  private var values: [[String]: String] {
    var values: [[String]: String] = [:]
    for entry in settings { values[[entry.name]] = entry.value }
    for entry in aliases { values[["alias", entry.name.folded]] = entry.value }
    return values
  }

  private func values(setting place: SettingPlace, to value: String?) -> [[String]: String] {
    var values = values
    switch place {
    case .key(let key): values[[key.name]] = value
    case .alias(let name): values[["alias", name.folded]] = value
    }
    return values
  }
}
