// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Testing

/// What `calendar_check.py` finds in a calendar.
struct PeerReading: Decodable {
  var problems: [String]
  /// UID, start, end, status.
  var occurrences: [[String]]
  /// UID, start.
  var starts: [[String]]
  var events: [PeerEvent]
}

/// The texts of an event as another program reads them.
struct PeerEvent: Decodable {
  var uid: String
  var recurrenceID: String?
  var texts: [String: String]

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    uid = try list.decode(String.self)
    recurrenceID = try list.decode(String?.self)
    texts = try list.decode([String: String].self)
  }
}

/// Other people's calendar programs, in a Python child process.
enum CalendarPeer {
  static let zoneFolder = ProcessInfo.processInfo.environment["TZDIR"] ?? "/usr/share/zoneinfo"

  static func zone(_ name: String) throws -> Zone {
    let data = try Data(contentsOf: URL(filePath: zoneFolder).appending(path: name))
    return try Zone(name: name, tzif: [UInt8](data))
  }

  /// Reads each calendar; occurrences are those from 2025 to 2034.
  ///
  /// It runs in the tests' virtual environment where `make test` has made one. A Python that is
  /// missing, or fails, fails the test.
  static func read(_ calendars: [String]) throws -> [PeerReading] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "oval-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try calendars.enumerated().map { index, text in
      let file = folder.appending(path: "\(index).ics")
      try Data(text.utf8).write(to: file)
      return file.path
    }
    let lines = try run(["20250101T000000Z", "20350101T000000Z"] + paths)
    try #require(lines.count == calendars.count)
    return try lines.map { try JSONDecoder().decode(PeerReading.self, from: Data($0.utf8)) }
  }

  private static func run(_ arguments: [String]) throws -> [Substring] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let own = tests.deletingLastPathComponent().appending(path: ".build/venv/bin/python")
    let hasOwn = FileManager.default.isExecutableFile(atPath: own.path)
    let process = Process()
    process.executableURL = hasOwn ? own : URL(filePath: "/usr/bin/env")
    process.arguments =
      (hasOwn ? [] : ["python3"]) + [tests.appending(path: "Peers/calendar_check.py").path]
      + arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PYTHONTZPATH": zoneFolder, "PYTHONDONTWRITEBYTECODE": "1",
    ]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "calendar_check.py failed")
    return text.split(separator: "\n")
  }
}
