// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The files of this repository, and the Python scripts of `Tests/Peers`.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
  }

  static func path(_ path: String) -> String { root.appendingPathComponent(path).path }

  /// The lines that the script prints; a Python that is missing, or fails, fails the test.
  ///
  /// It runs in the tests' virtual environment where `make test` has made one.
  static func peer(_ script: String, _ arguments: [String]) throws -> [Substring] {
    let own = path(".build/venv/bin/python")
    let hasOwn = FileManager.default.isExecutableFile(atPath: own)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: hasOwn ? own : "/usr/bin/env")
    process.arguments = (hasOwn ? [] : ["python3"]) + [path("Tests/Peers/\(script)")] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PYTHONDONTWRITEBYTECODE": "1"
    ]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(script) failed")
    return text.split(separator: "\n")
  }
}

/// What `Tests/Peers/city_files.py` says about one file.
struct PeerReading {
  let values: [String: String]
  /// The ways to values that are no texts for Python.
  let otherTypes: Set<String>
  let schemaError: String?

  /// `schema` is that of city files where nothing else is said.
  static func files(
    _ paths: [String], version: String, schema: String = "Config/city.schema.json"
  ) throws -> [PeerReading] {
    let schema = Repository.path(schema)
    return try Repository.peer("city_files.py", [version, schema] + paths).map { line in
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let values = try #require(object["values"] as? [String: Any])
      return PeerReading(
        values: values.compactMapValues { $0 as? String },
        otherTypes: Set(values.filter { !($0.value is String) }.keys),
        schemaError: object["error"] as? String)
    }
  }
}
