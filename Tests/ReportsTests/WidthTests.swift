// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

struct WidthTests {
  @Test("no line is wider than the terminal", arguments: [20, 40, 60, 80, 120, 200])
  func reports(_ width: Int) {
    for wording in Rostock.both {
      for (name, report) in Outcomes.all(wording) {
        for accessible in [false, true] {
          for line in report.onTerminal(width, accessible: accessible).split(separator: "\n") {
            #expect(String(line).displayWidth <= width, "\(name): \(line)")
            #expect(!line.hasSuffix(" "), "\(name): \(line)")
          }
        }
      }
    }
  }

  @Test("failures fit as well, and their commands can be copied", arguments: [40, 80])
  func failures(_ width: Int) {
    for wording in Rostock.both {
      for (name, failure) in Failures.all {
        let text = render(failure, in: wording, format: .table, width: width)
        for line in text.split(separator: "\n") {
          #expect(String(line).displayWidth <= width, "\(name): \(line)")
        }
        // What a shell makes of a line that goes on below.
        let whole = text.replacing(/\ \\\n\ */, with: " ")
        let wide = render(failure, in: wording, format: .table, width: 1_000)
        for command in wide.matches(of: /: (oval .*)\n/).map(\.output.1) {
          #expect(whole.contains(command), "\(name): \(command)")
        }
      }
    }
  }

  @Test("what a pipe gets stands on every terminal", arguments: [20, 40, 80, 200])
  func nothingIsLost(_ width: Int) {
    func solid(_ text: some StringProtocol) -> String { String(text).filter { !$0.isWhitespace } }
    // A month counts what a pipe lists.
    for (name, report) in Outcomes.all(Rostock.german) where !name.hasPrefix("month") {
      let shown = solid(report.onTerminal(width))
      let listened = solid(report.onTerminal(width, accessible: true))
      for word in report.inPipe.split(whereSeparator: \.isWhitespace) {
        #expect(shown.contains(word), "\(name): \(word)")
        #expect(listened.contains(word), "\(name): \(word)")
      }
    }
  }

  @Test("a pipe gets every field, between tabs, without colour")
  func pipe() {
    let text = Report.agenda(Rostock.week, in: Rostock.german).inPipe
    let lines = text.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(
      lines.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 6 })
    #expect(lines[0].hasPrefix("Di 16.06.2026\t18:00–20:00\t"))
    for (name, report) in Outcomes.all(Rostock.german) {
      let piped = render(
        report, format: .table, width: 20, isTerminal: false, accessible: true, color: true)
      #expect(piped == report.inPipe, "\(name)")
      #expect(!piped.contains("\u{1B}"), "\(name)")
      #expect(
        piped
          == render(
            report, format: .plain, width: 20, isTerminal: true, accessible: false), "\(name)")
    }
  }

  @Test("colour only adds to the text")
  func colour() {
    for (name, report) in Outcomes.all(Rostock.german) {
      let coloured = render(
        report, format: .table, width: 80, isTerminal: true, accessible: false, color: true)
      let bare = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(bare == report.onTerminal(), "\(name)")
    }
    let agenda = Report.agenda(Rostock.week, in: Rostock.german)
    #expect(
      render(agenda, format: .table, width: 80, isTerminal: true, accessible: false, color: true)
        .contains("\u{1B}[31mgesperrt\u{1B}[0m"))
  }

  @Test("those who listen get no bars and no columns")
  func accessible() {
    let text = Report.week(Rostock.timetable, in: Rostock.german).onTerminal(80, accessible: true)
    #expect(!text.contains("##") && !text.contains("..") && !text.contains("  "))
    #expect(text.contains("Was: offen für alle: Offenes Streetball\n"))
  }

  @Test("those who listen hear words: nothing is drawn or set side by side")
  func nothingIsDrawn() {
    for wording in Rostock.both {
      for (name, report) in Outcomes.all(wording) {
        for line in report.onTerminal(60, accessible: true).split(separator: "\n") {
          let text = line.drop { $0 == " " }
          let drawn = ["  ", "##", "xx", "++", "ooo", "..", "---", "\t"].filter(text.contains)
          #expect(drawn.isEmpty, "\(name): \(line)")
          #expect(!text.hasPrefix("- "), "\(name): \(line)")
        }
      }
    }
  }

  @Test("no character that acts on a terminal is written, in any form")
  func nothingActs() {
    for (name, report) in Outcomes.all(Rostock.german) {
      for width in [40, 80, 200] {
        for accessible in [false, true] {
          let text = report.onTerminal(width, accessible: accessible)
          #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.actsOnDisplay }, "\(name)")
        }
      }
    }
    let hostile = StyledText("a\u{1B}[2J\u{202E}b\u{9B}1m")
    #expect(hostile.text == #"a\u{1B}[2J\u{202E}b\u{9B}1m"#)
  }

  @Test("Python counts the same columns for each character")
  func displayWidth() throws {
    // One character each; marks that join a neighbour are not asked for alone.
    let answer = try Python.run(
      """
      import unicodedata as u
      for c in range(0x20, 0x30000):
          kind = u.category(chr(c))
          if kind in ('Cn', 'Cs', 'Co', 'Mn', 'Me', 'Mc', 'Cf', 'Cc') or 0x1160 <= c < 0x1200 \\
                  or 0xD7B0 <= c < 0xD800:
              continue
          print(c, 2 if u.east_asian_width(chr(c)) in 'WF' else 1)
      """, "")
    var compared = 0
    var other: [String] = []
    for line in answer.split(separator: "\n") {
      let numbers = line.split(separator: " ").compactMap { Int($0) }
      let scalar = try #require(Unicode.Scalar(UInt32(numbers[0])))
      if Character(scalar).displayWidth != numbers[1] {
        other.append(String(numbers[0], radix: 16))
      }
      compared += 1
    }
    #expect(other.isEmpty, "\(other.prefix(20))")
    #expect(compared > 100_000)
  }

  @Test("graphemes count, not scalars")
  func graphemes() {
    let widths = [
      ("Grüße", 5), ("Gru\u{308}ße", 5), ("日本", 4), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("❤️", 2),
      ("e\u{301}", 1), ("", 0),
    ]
    for (text, width) in widths { #expect(text.displayWidth == width, "\(text)") }
  }
}
