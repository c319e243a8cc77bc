// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Documents
import Host
import Reports

/// The user's own settings file, changed one value at a time.
///
/// Two commands at the same moment do not wait for each other: the later one wins, and the file is
/// whole all the same.
struct UsersSettings {
  let path: String
  private let session: Session

  init(_ session: Session) throws(CommandFailure) {
    guard let path = StoredSettings.usersPath(session.environment) else {
      throw .setting(.noPlace)
    }
    self.path = path
    self.session = session
  }

  /// Writes the value; the file and its folder are made where they are missing, for the user alone.
  func set(_ place: SettingPlace, named key: String, to value: String) throws {
    try change(key) { bytes throws(UnusualLayout) in
      try SettingsFile.setting(
        place, to: value, in: bytes, StoredSettings.vocabulary(session.environment))
    }
  }

  /// Takes the key out.
  func remove(_ place: SettingPlace, named key: String) throws {
    try change(key) { bytes throws(UnusualLayout) in
      try SettingsFile.removing(
        place, from: bytes, StoredSettings.vocabulary(session.environment))
    }
  }

  private func change(
    _ key: String, _ make: ([UInt8]) throws(UnusualLayout) -> [UInt8]
  ) throws {
    let old = try KeptFile.read(path, limit: SettingsFile.limit)?.bytes ?? []
    let new: [UInt8]
    do throws(UnusualLayout) {
      new = try make(old)
    } catch {
      throw CommandFailure.setting(.unusualLayout(key, path: session.environment.shown(path)))
    }
    guard !session.isDryRun else { return }
    do throws(FileError) {
      try makeFolder(of: path)
      try writeFile(path, new, isPrivate: true)
    } catch { throw CommandFailure.outputFile(error) }
  }
}

/// A setting or an alias, as `config` names it.
enum ConfigKey {
  case setting(Setting)
  case alias(String)

  /// `lang`, `alias.heute`.
  init(_ word: String, in command: Command) throws(UsageError) {
    let parts = word.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].lowercased() == "alias" {
      let name = String(parts[1])
      guard SettingsFile.isAliasName(name) else { throw UsageError(.aliasName(name), in: command) }
      self = .alias(name)
    } else if let setting = Setting.named(word) {
      self = .setting(setting)
    } else {
      let nearest = Setting.all.map(\.name).nearest(to: word)
      throw UsageError(.unknownSetting(word, nearest: nearest), in: command)
    }
  }

  /// As it is written.
  var name: String {
    switch self {
    case .setting(let setting): setting.name.english
    case .alias(let name): "alias.\(name)"
    }
  }

  var place: SettingPlace {
    switch self {
    case .setting(let setting): .key(setting.key)
    case .alias(let name): .alias(name)
    }
  }
}

extension Session {
  /// The setting as it is in effect.
  func line(for key: ConfigKey, _ invocation: Invocation) -> SettingLine {
    switch key {
    case .alias(let name):
      let alias = stored.alias(named: name)
      return SettingLine(
        key: key.name, value: alias?.expansion,
        origin: alias.map { .file(path: $0.file.path, line: $0.line) } ?? .builtIn)
    case .setting(let setting):
      let value = Settings(invocation, environment, stored).layers.value(of: setting)
      return SettingLine(
        key: key.name, value: value?.text ?? builtIn(setting), origin: value?.source ?? .builtIn)
    }
  }

  /// What holds where nobody says anything; nil where that depends on the city or on nothing.
  private func builtIn(_ setting: Setting) -> String? {
    switch setting {
    case .database: Session.usualDatabase(environment)
    case .colour: "auto"
    case .accessible: "false"
    default: nil
    }
  }
}
