// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Host
import Reports
import Testing

@testable import OvalCLI

/// What a person who waits is told.
struct ProgressTests {
  func text(
    _ seconds: Int, _ language: Language = .german, columns: Int = 80, isPlain: Bool = false,
    count: Progress.Count? = nil, isWaiting: Bool = false
  ) -> String? {
    Progress(language: language, columns: columns, isPlain: isPlain)
      .text(seconds: seconds, count: count, isWaiting: isWaiting)
  }

  static let counts: [(Progress.Count, String, String)] = [
    (.init(done: 1, total: nil, thing: .line), "1 Zeile", "1 line"),
    (.init(done: 1_234_567, total: nil, thing: .line), "1.234.567 Zeilen", "1,234,567 lines"),
    (.init(done: 0, total: 1, thing: .space), "0 von 1 Fläche", "0 of 1 space"),
    (.init(done: 999, total: 4_000, thing: .space), "999 von 4.000 Flächen", "999 of 4,000 spaces"),
  ]

  @Test("how long, how far and how to end it", arguments: counts)
  func counted(count: Progress.Count, german: String, english: String) {
    #expect(text(3, count: count) == "Einen Augenblick … 3 s · \(german) · Strg-C bricht ab")
    #expect(text(3, .english, count: count) == "One moment … 3 s · \(english) · Ctrl-C stops it")
  }

  @Test("without a count, and while another program has the database")
  func uncounted() {
    #expect(text(61) == "Einen Augenblick … 61 s · Strg-C bricht ab")
    #expect(
      text(2, isWaiting: true)
        == "Die Datenbank wird gerade benutzt; es wird gewartet … 2 s · Strg-C bricht ab")
    #expect(
      text(2, .english, isWaiting: true)
        == "The database is in use; waiting for it … 2 s · Ctrl-C stops it")
  }

  @Test("it is always narrower than the screen: what matters less is left out")
  func narrow() {
    let count = Progress.Count(done: 1_200, total: 4_000, thing: .line)
    #expect(
      text(3, columns: 67, count: count)
        == "Einen Augenblick … 3 s · 1.200 von 4.000 Zeilen · Strg-C bricht ab")
    #expect(text(3, columns: 66, count: count) == "Einen Augenblick … 3 s · 1.200 von 4.000 Zeilen")
    #expect(text(3, columns: 40, count: count) == "Einen Augenblick … 3 s")
    #expect(text(3, columns: 40, isWaiting: true) == "Warten auf die Datenbank … 3 s")
    for columns in 31...100 {
      for isWaiting in [true, false] {
        for language in [Language.german, .english] {
          let text = text(3, language, columns: columns, count: count, isWaiting: isWaiting) ?? ""
          #expect(text.displayWidth < columns)
        }
      }
    }
  }

  @Test("where nothing is drawn over it is a sentence of words, at most every ten seconds")
  func plain() {
    let count = Progress.Count(done: 12, total: nil, thing: .line)
    #expect(
      text(1, isPlain: true, count: count)
        == "Einen Augenblick, 1 Sekunde, 12 Zeilen, Strg-C bricht ab\n")
    #expect(text(11, .english, isPlain: true) == "One moment, 11 seconds, Ctrl-C stops it\n")
    #expect((1...31).filter { text($0, isPlain: true) != nil } == [1, 11, 21, 31])
  }

  @Test("only a terminal is told, and not with -q; what cannot be drawn over is plain")
  func listeners() throws {
    func progress(
      _ words: [String], _ variables: [String: String] = [:], isError: Bool = true
    ) throws -> Progress? {
      let environment = Environment(
        variables: ["TERM": "xterm"].merging(variables) { $1 }, now: Timestamp(seconds: 0), seed: 0,
        terminal: Terminal(isInput: true, isOutput: true, isError: isError, columns: 50))
      return try Session(try CommandTable.oval.parse(words), environment).progress
    }
    #expect(try progress(["agenda"], isError: false) == nil)
    #expect(try progress(["agenda", "-q"]) == nil)
    let drawn = try #require(try progress(["agenda", "--lang", "en"]))
    #expect(drawn.columns == 50 && !drawn.isPlain && drawn.language == .english)
    #expect(try progress(["agenda"], ["ACCESSIBLE": "1"])?.isPlain == true)
    #expect(try progress(["agenda"], ["TERM": "dumb"])?.isPlain == true)
  }

  @Test("what is written takes the line away first")
  func line() throws {
    let recorder = Recorder()
    let console = Console(outputIsTerminal: true, sink: recorder.write)
    try console.write("a\n")
    console.statusLine.show("x")
    console.statusLine.show("yy")
    try console.write("b\n")
    console.say("c\n")
    #expect(recorder.text(of: .error) == "\rx\u{1B}[K\ryy\u{1B}[K\r\u{1B}[Kc\n")
    #expect(recorder.text(of: .output) == "a\nb\n")
  }
}
