// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Python's standard library, which nobody here wrote.
enum Python {
  /// What the program prints when `input` stands on its standard input.
  static func run(_ program: String, _ input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONUTF8": "1"]) { $1 }
    let (read, write) = (Pipe(), Pipe())
    process.standardInput = read
    process.standardOutput = write
    try process.run()
    // The inputs here are smaller than a pipe's buffer or are read before anything is answered.
    try read.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try read.fileHandleForWriting.close()
    let answer = try write.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: answer, as: UTF8.self)
  }

  /// The text as a JSON string in ASCII, as Python writes it.
  static func ascii(_ text: String) throws -> String {
    try run("import json,sys; print(json.dumps(sys.stdin.read()), end='')", text)
  }
}
