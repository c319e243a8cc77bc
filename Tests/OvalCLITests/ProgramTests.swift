// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The real program as a child process: what only shows at its edges.
struct ProgramTests {
  /// Beside the test bundle, where the package manager builds both.
  static let program: URL = {
    let beside = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder = beside ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return folder.deletingLastPathComponent().appendingPathComponent("oval")
  }()

  /// Runs a line of shell in which `$OVAL` is the program; gives status, output and errors.
  func shell(_ line: String) throws -> (status: Int32, output: String, error: String) {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/bin/sh")
    child.arguments = ["-c", line]
    child.environment = [
      "OVAL": Self.program.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C", "COLUMNS": "80",
    ]
    let (output, error) = (Pipe(), Pipe())
    child.standardInput = FileHandle.nullDevice
    child.standardOutput = output
    child.standardError = error
    try child.run()
    // Both are small, so that reading one after the other cannot block.
    let texts = [output, error].map {
      String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    child.waitUntilExit()
    return (child.terminationStatus, texts[0], texts[1])
  }

  @Test("the version, on standard output alone")
  func version() throws {
    let answer = try shell("$OVAL --version")
    #expect(answer == (0, "oval 0.1.0\n", ""))
    #expect(
      try shell("$OVAL version --json")
        == (0, "{\"schema\":\"oval/1\",\"kind\":\"version\",\"version\":\"0.1.0\"}\n", ""))
  }

  @Test("a reader that leaves early is no error")
  func closedPipe() throws {
    // `exec <&-` closes the reading end before the program writes: it waits for that on a second
    // pipe.
    let line = """
      d=$(mktemp -d); mkfifo $d/data $d/go
      { read x <$d/go; $OVAL help; echo $? >$d/status; } >$d/data 2>$d/errors &
      exec 3<$d/data; exec 3<&-; echo >$d/go; wait
      cat $d/status $d/errors; rm -r $d
      """
    #expect(try shell(line) == (0, "0\n", ""))
  }

  @Test("a full disk is one, and is said")
  func fullDisk() throws {
    let answer = try shell("$OVAL help >/dev/full")
    #expect(answer.status == 1)
    #expect(answer.error.contains("kein Platz"))
  }

  @Test("streams that the caller has closed do not harm")
  func closedStreams() throws {
    #expect(try shell("$OVAL version <&- 2>&-") == (0, "oval 0.1.0\n", ""))
    #expect(try shell("$OVAL version >&-") == (0, "", ""))
    #expect(try shell("$OVAL nonsense 2>&-").status == 2)
  }

  @Test(
    "a signal ends the program with its status, and silently", arguments: [SIGINT, SIGTERM, SIGHUP])
  func signals(signal: Int32) throws {
    // One that this process ignores, its children ignore too (nohup, background jobs).
    guard !mask("SigIgn", of: "self").contains(signal) else { return }
    // The child blocks because nobody empties the pipe that it writes into.
    let (full, errors) = (Pipe(), Pipe())
    fill(full)
    let child = Process()
    child.executableURL = Self.program
    child.arguments = ["help"]
    child.standardOutput = full
    child.standardError = errors
    try child.run()
    while child.isRunning, !mask("SigCgt", of: String(child.processIdentifier)).contains(signal) {
      sched_yield()
    }
    kill(child.processIdentifier, signal)
    child.waitUntilExit()
    #expect(child.terminationReason == .exit && child.terminationStatus == 128 + signal)
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  /// The signals of a mask in the process's status.
  private func mask(_ name: String, of process: String) -> Set<Int32> {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    let bits = line?.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } ?? 0
    return Set((1...31).filter { bits >> UInt64($0 - 1) & 1 == 1 })
  }

  /// Writes until nothing more goes in.
  private func fill(_ pipe: Pipe) {
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    let flags = fcntl(descriptor, F_GETFL)
    _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
    let byte = Data([0])
    while unsafe byte.withUnsafeBytes({ unsafe write(descriptor, $0.baseAddress, 1) }) == 1 {}
    _ = fcntl(descriptor, F_SETFL, flags)
  }

  @Test("arguments that are no UTF-8 are met calmly")
  func invalidBytes() throws {
    let answer = try shell("$OVAL \"$(printf '\\377\\033[2J')\"")
    #expect(answer.status == 2)
    #expect(!answer.error.contains("\u{1B}") && answer.error.contains("oval hilfe"))
  }
}
