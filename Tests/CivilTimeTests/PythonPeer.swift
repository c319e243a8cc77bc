// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A Python script of `Tests/Peers`, run as a child process.
///
/// It runs in the tests' virtual environment where `make test` has made one. A Python that is
/// missing, or fails, fails the test.
struct PythonPeer {
  let script: String
  /// Where Python finds zones.
  var zones = zoneFolder

  func lines(_ arguments: [String]) throws -> [Substring] {
    String(decoding: try bytes(arguments), as: UTF8.self).split(separator: "\n")
  }

  /// What the script prints.
  func bytes(_ arguments: [String]) throws -> Data {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let own = tests.deletingLastPathComponent().appendingPathComponent(".build/venv/bin/python")
    let hasOwn = FileManager.default.isExecutableFile(atPath: own.path)
    let process = Process()
    process.executableURL = hasOwn ? own : URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      (hasOwn ? [] : ["python3"]) + [tests.appendingPathComponent("Peers/\(script)").path]
      + arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PYTHONTZPATH": zones, "PYTHONDONTWRITEBYTECODE": "1",
    ]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(script) failed")
    return bytes
  }
}
