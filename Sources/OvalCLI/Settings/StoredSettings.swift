// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
import Host
import Reports
import UseCases

/// The settings that the user and the system keep in files.
package struct StoredSettings: Sendable {
  /// One of the files that there are.
  struct File: Sendable {
    let path: String
    /// For messages, with `~` for the user's home.
    let shownPath: String
    /// Whether it is the user's own place, and nobody else can have written what stands there.
    let isUsers: Bool
    let isUsersAlone: Bool
    let content: SettingsFile
  }

  /// A name for a command line.
  struct Alias: Sendable {
    let name: String
    let expansion: String
    let file: File
    let line: Int

    /// Whether it is for `/bin/sh` and not for us.
    var isShell: Bool { expansion.hasPrefix("!") }
  }

  /// Whatever stands in one goes before the same in those behind it.
  let files: [File]
  /// Why they cannot be used; then `files` is empty.
  let fault: CommandFailure?

  package static let none = StoredSettings(files: [], fault: nil)

  func value(of setting: Setting) -> (entry: SettingsFile.Entry, file: File)? {
    for file in files {
      if let entry = file.content.settings.first(where: { $0.name == setting.name.english }) {
        return (entry, file)
      }
    }
    return nil
  }

  /// What the files alone say.
  func text(of setting: Setting) -> String? { value(of: setting)?.entry.value }

  func alias(named name: String) -> Alias? {
    guard name.utf8.count <= 200 else { return nil }
    return aliases.first { $0.name.folded == name.folded }
  }

  /// Those that can be called, in the order of the files.
  var aliases: [Alias] {
    var seen: Set<String> = []
    return files.flatMap { file in
      file.content.aliases.map {
        Alias(name: $0.name, expansion: $0.value, file: file, line: $0.line)
      }
    }.filter { seen.insert($0.name.folded).inserted }
  }
}

extension StoredSettings {
  /// Where the user's own file is; nil without a home.
  static func usersPath(_ environment: Environment) -> String? {
    UserDirectories(environment).configuration.map { $0 + "/oval/config.yaml" }
  }

  /// `$XDG_CONFIG_DIRS`, else `/etc/xdg`; the first goes before the others.
  private static func systemPaths(_ environment: Environment) -> [String] {
    (environment["XDG_CONFIG_DIRS"] ?? "/etc/xdg").split(separator: ":")
      .filter { $0.hasPrefix("/") }.map { $0 + "/oval/config.yaml" }
  }

  /// Reads the files that there are; where there are none, that is a failed call for each place.
  static func read(_ environment: Environment, speaking language: Language) -> StoredSettings {
    let user = usersPath(environment)
    var files: [File] = []
    do {
      for path in ([user].compactMap(\.self) + systemPaths(environment)).uniqued() {
        let shown = environment.shown(path)
        guard let kept = try read(path, shown) else { continue }
        files.append(
          File(
            path: path, shownPath: shown, isUsers: path == user, isUsersAlone: kept.isUsersAlone,
            content: try SettingsFile.read(kept.bytes, file: shown, vocabulary(environment))))
      }
    } catch let errors as DocumentErrors {
      let wording = Wording(language: language, zone: .utc, now: environment.now)
      return StoredSettings(files: [], fault: .refused(.documents(errors), wording))
    } catch {
      return StoredSettings(files: [], fault: CommandFailure(error))
    }
    return StoredSettings(files: files, fault: nil)
  }

  private static func read(_ path: String, _ shown: String) throws(FileError) -> KeptFile? {
    do throws(FileError) {
      return try KeptFile.read(path, limit: SettingsFile.limit)
    } catch { throw FileError(path: shown, fault: error.fault) }
  }

  /// What may stand in such a file.
  static func vocabulary(_ environment: Environment) -> SettingsFile.Vocabulary {
    SettingsFile.Vocabulary(keys: Setting.all.map(\.key)) { place, text in
      switch place {
      case .alias: invalid(expansion: text)
      case .key(let key) where key == Setting.zone.key: invalid(zone: text, environment)
      case .key: nil
      }
    }
  }

  private static func invalid(expansion text: String) -> InvalidValue? {
    // What a shell runs, the shell reads.
    if text.hasPrefix("!") { return nil }
    do throws(QuotedWords.Fault) {
      _ = try QuotedWords.split(text)
      return nil
    } catch {
      switch error {
      case .openQuote(let mark, _): return .openQuote(String(mark))
      case .openBackslash: return .openBackslash
      }
    }
  }

  private static func invalid(zone name: String, _ environment: Environment) -> InvalidValue? {
    let files = ZoneFiles(environment)
    if files.zone(named: name) != nil { return nil }
    let nearest = nearest(to: String(name.prefix(100)), among: files.names())
    return .unknownZone(suggestion: nearest.first)
  }
}

extension Environment {
  /// The path as a person would write it: `~/.config/oval/config.yaml`.
  func shown(_ path: String) -> String {
    guard let home = self["HOME"], home != "/", path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}
