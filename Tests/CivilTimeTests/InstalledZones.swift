// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation

/// Every zone file of the system, aliases included, under the name that its path gives it.
///
/// The copies below `posix` and `right` are left out, and `localtime`, which is a machine's setting.
struct InstalledZones {
  /// In order.
  let names: [String]
  /// Names whose files have the same bytes, each group under its first name, in order.
  let groups: [(bytes: [UInt8], names: [String])]

  static let all = InstalledZones()

  private init() {
    let folder = URL(fileURLWithPath: zoneFolder).resolvingSymlinksInPath()
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var files: [(name: String, bytes: [UInt8])] = []
    for name in (paths ?? []).sorted() {
      let isCopy = ["posix/", "right/"].contains { name.hasPrefix($0) }
      guard !isCopy, name != "localtime",
        let data = try? Data(contentsOf: folder.appendingPathComponent(name)),
        data.starts(with: Data("TZif".utf8))
      else { continue }
      files.append((name, [UInt8](data)))
    }
    names = files.map(\.name)
    groups = Dictionary(grouping: files, by: \.bytes)
      .map { ($0.key, $0.value.map(\.name)) }
      .sorted { $0.1[0] < $1.1[0] }
  }
}
