// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ICalendar
import Store

/// One thing that `doctor` looked at, and what it found.
package enum Checkup: Sendable {
  package enum State: String, Sendable {
    case ok, warning, problem
  }

  case program(version: String)
  case sqlite(version: String)
  /// The version of the headers, and whether the library can be loaded.
  case libical(version: String, isThere: Bool)
  /// The locale as the variables name it; nil where none does.
  case locale(String?)
  /// Where the zone files are, of which version; a nil folder means nowhere.
  case zones(folder: String?, version: String?)
  /// Whether there is a file for the city's zone.
  case zone(String, isKnown: Bool)
  /// The files of settings that are used.
  case settings([String])
  /// Why they cannot be used.
  case unusableSettings(german: String, english: String)
  /// The database can be opened; its size in bytes.
  case file(path: String, bytes: Int)
  /// Why it cannot be.
  case unusable(DatabaseProblem)
  /// Whether this user may read and write the file and make files in its folder.
  case permissions(path: String, mayRead: Bool, mayWrite: Bool, mayMakeFiles: Bool)
  /// Who else may write to the file or its folder.
  case sharing(path: String, group: Bool, everybody: Bool)
  case version(path: String, Int, needed: Int)
  /// How the way back is kept, and how many bytes stand in the log.
  case journal(path: String, mode: String, logBytes: Int)
  /// What a crash has left beside the database.
  case leftover(path: String)
  /// A copy beside the database that was begun and has not become whole; its size in bytes.
  case draft(path: String, bytes: Int)
  /// What is damaged, in SQLite's words; empty where nothing is.
  case integrity(path: String, [String])
  /// How many bytes are free on the disk of the path, and how many the database takes.
  case space(path: String, free: Int, taken: Int)

  /// What is looked at, for programs; never translated.
  package var name: String {
    switch self {
    case .program: "program"
    case .sqlite: "sqlite"
    case .libical: "libical"
    case .locale: "locale"
    case .zones, .zone: "zones"
    case .settings, .unusableSettings: "settings"
    case .file, .unusable: "database"
    case .permissions, .sharing: "permissions"
    case .version: "version"
    case .journal, .leftover: "journal"
    case .draft: "drafts"
    case .integrity: "integrity"
    case .space: "space"
    }
  }

  package var state: State {
    switch self {
    case .program, .sqlite, .settings, .file: .ok
    case .libical(_, let isThere): isThere ? .ok : .problem
    case .locale(let name): Checkup.isUTF8(name) ? .ok : .warning
    case .zones(let folder, _): folder == nil ? .problem : .ok
    case .zone(_, let isKnown): isKnown ? .ok : .problem
    case .unusableSettings, .unusable: .problem
    case .permissions(_, let mayRead, let mayWrite, let mayMakeFiles):
      !mayRead ? .problem : mayWrite && mayMakeFiles ? .ok : .warning
    case .sharing(_, let group, let everybody): group || everybody ? .warning : .ok
    case .version(_, let version, let needed): version == needed ? .ok : .problem
    case .journal(_, let mode, let logBytes):
      mode == "wal" && logBytes < Checkup.largeLog ? .ok : .warning
    case .leftover, .draft: .warning
    case .integrity(_, let damage): damage.isEmpty ? .ok : .problem
    case .space(_, let free, let taken):
      free < Checkup.leastSpace ? .problem : free < max(taken, Checkup.littleSpace) ? .warning : .ok
    }
  }

  /// With less the next change may fail.
  private static let leastSpace = 1 << 20
  private static let littleSpace = 16 << 20
  /// It is cut long before, unless somebody goes on reading.
  private static let largeLog = 64 << 20

  private static func isUTF8(_ locale: String?) -> Bool {
    guard let locale else { return false }
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }
}

extension Checkup {
  /// The libraries that this process stands on.
  package static func libraries() -> [Checkup] {
    [
      .sqlite(version: StoreLibrary.version),
      .libical(version: CalendarLibrary.version, isThere: CalendarLibrary.isThere),
    ]
  }

  /// The database at `path`, which has `bytes` bytes; nothing of it is changed. Gives its city's zone,
  /// too, where that can be read.
  package static func database(_ path: String, bytes: Int) -> (findings: [Checkup], zone: String?) {
    do {
      let found = try StoreExamination(path)
      return (
        [
          .file(path: path, bytes: bytes),
          .version(path: path, found.version, needed: found.neededVersion),
          .journal(path: path, mode: found.journal, logBytes: found.logBytes),
          .integrity(path: path, found.damage),
        ], found.zone
      )
    } catch { return ([.unusable(DatabaseProblem(StoreFault(error), path: path))], nil) }
  }
}
