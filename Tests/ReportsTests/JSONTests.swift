// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

struct JSONTests {
  static let document: JSON = [
    "zwei": 2, "eins": "1", "liste": [true, false, .null, -7, []], "leer": [:], "fehlt": nil,
    "zahl": .decimal(.init(millionths: 54_094_200)),
    "grenze": .decimal(.init(millionths: -12_000_000)),
    "klein": .decimal(.init(millionths: 5)),
  ]

  @Test("members keep their order, those of nil are left out")
  func order() {
    #expect(
      Self.document.text
        == #"{"zwei":2,"eins":"1","liste":[true,false,null,-7,[]],"leer":{},"#
        + #""zahl":54.0942,"grenze":-12,"klein":0.000005}"#)
  }

  @Test("Python reads back every character of the first planes, alone and together")
  func everyCharacter() throws {
    let scalars = [0...0xD7FF, 0xE000...0xFFFF, 0x1F000...0x1FAFF].joined().map {
      Unicode.Scalar(UInt32($0))!
    }
    // Alone, as a text with nothing to escape takes another way than one with something.
    var all: [JSON] = scalars.map { .string(String($0)) }
    all.append(.string(String(String.UnicodeScalarView(scalars))))
    let answer = try Python.run(
      """
      import json, sys
      wanted = list(map(chr, [*range(0xD800), *range(0xE000, 0x10000), *range(0x1F000, 0x1FB00)]))
      print(json.load(sys.stdin) == wanted + [''.join(wanted)], end='')
      """, JSON.array(all).text)
    #expect(answer == "True")
  }

  @Test("no character that acts on a display is written as it is")
  func controls() {
    let hostile = "\u{1B}[2J\u{7F}\u{9B}31m\u{202E}\u{2066}\u{FEFF}\u{0}"
    let text = JSON.string(hostile).text
    #expect(text.allSatisfy { $0.isASCII && $0 >= " " })
    #expect(text == #""\u001b[2J\u007f\u009b31m\u202e\u2066\ufeff\u0000""#)
  }

  @Test("Python reads the document in the same order")
  func document() throws {
    let answer = try Python.run(
      "import json,sys; print(json.dumps(json.load(sys.stdin), separators=(',', ':')), end='')",
      JSONTests.document.text)
    #expect(answer == JSONTests.document.text.replacing("0.000005", with: "5e-06"))
  }
}
