// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Zone files in the forms that the zone compiler of the system writes, in a folder of their own.
///
/// `slim/Europe/Berlin` is what `zic -b slim` makes of the system's zone source, and so on.
struct CompiledZones: ~Copyable {
  /// Of the zone compiler; nil where the system has none.
  static let compiler = ["/usr/sbin/zic", "/sbin/zic", "/usr/bin/zic"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Where the zones are.
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "oval-compiled-" + UUID().uuidString
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Compiles the zones of the source with those options and keeps the named ones below `form`.
  func compile(
    _ form: String, _ options: [String], source: String = "\(zoneFolder)/tzdata.zi",
    names: [String]
  ) throws {
    let all = folder + "-all"
    defer { try? FileManager.default.removeItem(atPath: all) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.compiler ?? "")
    process.arguments = options + ["-d", all, source]
    // It warns of what old readers would not understand.
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(form) failed")
    for name in names {
      try write("\(form)/\(name)", Data(contentsOf: URL(fileURLWithPath: "\(all)/\(name)")))
    }
  }

  func write(_ name: String, _ data: Data) throws {
    let file = URL(fileURLWithPath: "\(folder)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }
}
