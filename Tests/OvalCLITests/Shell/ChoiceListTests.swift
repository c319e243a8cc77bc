// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import Testing

@testable import OvalCLI

/// The choices that the shell shows below a line.
struct ChoiceListTests {
  @Test("what is left out is told, however narrow the screen", arguments: [40, 80])
  func remaining(width: Int) {
    for meaning in ["", "a court"] {
      let many = ChoiceList((1...2_000).map { Candidate("court-\($0)", meaning) })
      for (language, told) in [
        (Language.german, " weitere; tippen Sie noch ein paar Buchstaben"),
        (.english, " more; type a few more letters"),
      ] {
        let lines = many.text(width: width, language: language).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= width })
        let words = lines.suffix(2).joined(separator: " ").split(separator: " ")
        #expect(words.joined(separator: " ").hasSuffix(told))
      }
    }
  }

  @Test("where all are shown, nothing else is told")
  func all() {
    let text = ChoiceList([Candidate("a", ""), Candidate("b", "")])
      .text(width: 40, language: .english)
    #expect(text == "  a  b\n")
  }
}
