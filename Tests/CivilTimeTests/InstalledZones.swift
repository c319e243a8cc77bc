// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation

/// Every zone file of a folder, aliases included, under the name that its path gives it.
///
/// The copies below `posix` and `right` are left out, and the settings of a machine, `localtime` and
/// `posixrules`.
struct InstalledZones {
  /// The TZif bytes by name.
  let files: [String: [UInt8]]

  static let ofSystem = InstalledZones(folder: zoneFolder)

  init(folder: String) {
    let folder = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var files: [String: [UInt8]] = [:]
    for name in paths ?? [] where !["localtime", "posixrules"].contains(name) {
      guard !name.hasPrefix("posix/"), !name.hasPrefix("right/"),
        let data = try? Data(contentsOf: folder.appendingPathComponent(name)),
        data.starts(with: Data("TZif".utf8))
      else { continue }
      files[name] = [UInt8](data)
    }
    self.files = files
  }

  /// One name for each of the different files, in order.
  var different: [String] {
    Dictionary(grouping: files.keys) { files[$0] }.values.compactMap { $0.min() }.sorted()
  }

  func zone(_ name: String) throws -> Zone {
    try Zone(name: name, tzif: files[name] ?? [])
  }
}
