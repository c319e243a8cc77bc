// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Host
import Testing

@testable import OvalCLI

/// What reaches a terminal, and what does not.
struct ConsoleTests {
  func written(_ text: String, colour: Bool = false) throws -> String {
    let recorder = Recorder()
    let console = Console(
      outputIsTerminal: true, takesColour: { _ in colour }, sink: recorder.write)
    try console.write(text)
    console.say(text)
    #expect(recorder.text(of: .output) == recorder.text(of: .error))
    return recorder.text(of: .output)
  }

  @Test("control characters are taken out, all others stay")
  func controls() throws {
    for value in (0...0x10FFFF as ClosedRange<UInt32>) where value < 0x3000 || value > 0xFE00 {
      guard let scalar = Unicode.Scalar(value), value < 0x11000 else { continue }
      let acts =
        switch value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
          true
        default: false
        }
      let text = "a\(Character(scalar))b"
      #expect(try written(text) == (acts ? "ab" : text), "\(String(value, radix: 16))")
    }
  }

  @Test("an escape sequence from outside loses its escape, with colours and without")
  func escapes() throws {
    let title = "\u{1B}]0;x\u{7}\u{1B}[2J\u{9B}31m\r\nTitel\t1"
    for colour in [true, false] {
      #expect(try written(title, colour: colour) == "]0;x[2J31m\nTitel\t1")
    }
  }

  @Test("our own colours pass where they are wanted, and nothing that resembles them")
  func colours() throws {
    let text = "\u{1B}[1mHafen\u{1B}[0m \u{1B}[31mx \u{1B}[5mx \u{1B}[31;5mx \u{1B}[1"
    #expect(
      try written(text, colour: true)
        == "\u{1B}[1mHafen\u{1B}[0m \u{1B}[31mx [5mx [31;5mx [1")
    #expect(try written(text) == "[1mHafen[0m [31mx [5mx [31;5mx [1")
  }

  @Test("documents go out byte by byte, but not to eyes")
  func documents() throws {
    let bytes = Array("BEGIN:VCALENDAR\r\n\u{1B}".utf8) + [0xFF]
    for isTerminal in [true, false] {
      let recorder = Recorder()
      let console = Console(outputIsTerminal: isTerminal, sink: recorder.write)
      try console.write(document: bytes)
      let text = recorder.text(of: .output)
      #expect(
        text == (isTerminal ? "BEGIN:VCALENDAR\n\u{FFFD}" : "BEGIN:VCALENDAR\r\n\u{1B}\u{FFFD}"))
    }
  }

  @Test("a reader that leaves ends the program quietly, a full disk does not")
  func failures() {
    for (error, status) in [
      (WriteError.closedPipe, ExitStatus.done), (.failed(.diskFull), .unexpected),
      (.interrupted(.terminate), .terminated),
    ] {
      let recorder = Recorder()
      let answer = run(["version"], in: Environment(now: .init(seconds: 0), seed: 1)) {
        bytes, stream throws(WriteError) in
        if stream == .output { throw error }
        try recorder.write(bytes, to: stream)
      }
      #expect(answer == status)
      #expect(recorder.text(of: .error).isEmpty == (error != .failed(.diskFull)))
    }
  }
}
