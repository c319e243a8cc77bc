// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

struct CSVTests {
  static let rows = [
    ["key", "title", "note"], ["1", "a,b", "say \"hi\""], ["", "", ""],
    ["two\nlines", "cr\rlf\r\n", " outer "], ["=1+1", "-2", "@x"], ["Käthe", "🏀", "\u{A0}x"],
  ]

  @Test("Python reads back what was written")
  func readBack() throws {
    let text = CSV(header: Self.rows[0], rows: Self.rows.dropFirst()).text
    let answer = try Python.run(
      """
      import csv, io, json, sys
      text = sys.stdin.buffer.read().decode()
      print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), strict=True)),
                       separators=(',', ':'), ensure_ascii=False), end='')
      """, text)
    let wanted = JSON.array(Self.rows.map { .array($0.map(JSON.string)) }).text
    #expect(answer == wanted)
  }

  @Test("only what needs quotation marks has some")
  func quoting() {
    var csv = CSV()
    csv.add(["plain", "a,b", "a\"b", ""])
    csv.add([""])
    #expect(csv.text == "plain,\"a,b\",\"a\"\"b\",\n\"\"\n")
  }
}
