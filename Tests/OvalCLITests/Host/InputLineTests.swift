// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Host

struct InputLineTests {
  /// The lines that come through a pipe into which the pieces are written one by one, each after the
  /// lines before it were read.
  private func lines(_ pieces: [String], limit: Int = 100) throws -> [InputLines.Line] {
    let pipe = Pipe()
    var input = InputLines(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: limit)
    var found: [InputLines.Line] = []
    for piece in pieces {
      try pipe.fileHandleForWriting.write(contentsOf: Data(piece.utf8))
      // Nothing waits for what has not been written.
      if piece.utf8.contains(0x0A) {
        repeat {
          if let line = try input.next() { found.append(line) }
        } while input.hasNext()
      }
    }
    try pipe.fileHandleForWriting.close()
    while let line = try input.next() { found.append(line) }
    return found
  }

  private func text(_ text: String) -> InputLines.Line { .text(Array(text.utf8)) }

  @Test("lines end with a line feed, the last one perhaps without")
  func endings() throws {
    #expect(try lines([]) == [])
    #expect(try lines(["a\nb\n"]) == [text("a"), text("b")])
    #expect(try lines(["a\n\nb"]) == [text("a"), text(""), text("b")])
    #expect(try lines(["\n", "x", "y\nz\r\n"]) == [text(""), text("xy"), text("z\r")])
  }

  @Test("a line that is too long is let go, and the next one is read")
  func tooLong() throws {
    let long = String(repeating: "x", count: 101)
    #expect(try lines([long + "\nb\n"]) == [.tooLong, text("b")])
    #expect(try lines(["a\n" + long]) == [text("a"), .tooLong])
    #expect(try lines([long, long, long + "\n", "b\n"]) == [.tooLong, text("b")])
    #expect(try lines([String(long.dropLast()) + "\n"]) == [text(String(long.dropLast()))])
  }

  @Test("a file is read like a pipe, and one that is not there is said")
  func files() throws {
    let path = NSTemporaryDirectory() + "oval-lines-" + UUID().uuidString
    try writeFile(path, Array("a\nb".utf8))
    var input = try InputLines(path, limit: 10)
    #expect(try input.next() == text("a"))
    #expect(try input.next() == text("b"))
    #expect(try input.next() == nil)
    #expect(throws: FileError(path: "/missing", fault: .system(.notFound))) {
      try InputLines("/missing", limit: 10)
    }
  }

  @Test("however the bytes come, the lines are the same")
  func chunks() throws {
    let all = (0..<3_000).map { String(repeating: "z", count: $0 % 90) }
    let whole = all.joined(separator: "\n") + "\n"
    let expected = all.map(text)
    var pieces: [String] = []
    var rest = Substring(whole)
    var size = 1
    while !rest.isEmpty {
      pieces.append(String(rest.prefix(size)))
      rest = rest.dropFirst(size)
      size = size * 7 % 4_001 + 1
    }
    #expect(try lines(pieces) == expected)
  }
}
