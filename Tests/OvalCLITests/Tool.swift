// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A program of this machine, run to its end.
struct Tool {
  let status: Int32
  let output: String

  /// Where the program of this name is, if it is here.
  static func path(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile)
  }

  /// Both of its streams, with this on its standard input.
  init(_ name: String, _ words: [String], input: String? = nil) throws {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.path(name), "\(name) is not here"))
    process.arguments = words
    let (pipe, source) = (Pipe(), Pipe())
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = source
    try process.run()
    if let input { try source.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
    try source.fileHandleForWriting.close()
    output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}
