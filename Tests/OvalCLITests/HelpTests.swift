// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host
import Reports
import Testing

@testable import OvalCLI

/// All pages of help, at all widths.
struct HelpTests {
  /// What is shown for each word that help can be asked about, and for none.
  static let pages: [String: @Sendable (Language) -> HelpPage] = {
    let table = CommandTable.oval
    var pages: [String: @Sendable (Language) -> HelpPage] = [
      "contents": { table.contents(in: $0) },
      "space": { table.contents(of: table.commands(under: ["space"]).commands, in: $0) },
    ]
    for command in table.commands {
      pages["oval \(command.name.english)"] = { command.page(in: $0) }
    }
    for topic in Topic.all { pages[topic.name.english] = { topic.page(in: $0) } }
    return pages
  }()

  @Test("no line is wider than the screen, nor than 80 columns", arguments: [40, 80, 200])
  func width(width: Int) {
    for (name, page) in Self.pages {
      for language in Language.allCases {
        for line in page(language).text(width: width).split(separator: "\n") {
          #expect(line.count <= min(width, 80), "\(name): \(line)")
          #expect(!line.contains("\u{A0}") && !line.hasSuffix(" "), "\(name): \(line)")
        }
      }
    }
  }

  @Test("each page differs between the languages, and no text is cut")
  func languages() {
    for (name, page) in Self.pages {
      let german = page(.german).text(width: 80)
      #expect(german != page(.english).text(width: 80), "\(name)")
      let words = { (width: Int) in
        page(.german).text(width: width).split { " \n\\".contains($0) }.joined(separator: " ")
      }
      #expect(words(40) == words(80), "\(name)")
    }
  }

  @Test("German help speaks German: no English word of the interface stands in it")
  func german() {
    let english = ["usage", "options", "operands", "examples", "command", "the ", " of ", " with "]
    for (name, page) in Self.pages {
      let text = page(.german).text(width: 80).lowercased()
      for word in english where !(name == "dates" && word == "with") {
        #expect(!text.contains(word), "\(name): \(word)")
      }
    }
  }

  @Test(
    "help is found by either name, with any case, and for a noun alone",
    arguments: [
      ["book"], ["Buchen"], ["space", "add"], ["fläche", "anlegen"], ["flaeche"], ["db"],
      ["dates"], ["zeitangaben"], ["rueckgabewerte"], ["help"], [],
    ])
  func found(words: [String]) {
    let answer = Answer(["help", "--lang", "en"] + words)
    #expect(answer.status == .done && !answer.output.isEmpty && answer.error.isEmpty)
  }

  @Test("an unknown topic is a usage error with the nearest name")
  func unknown() {
    let answer = Answer(["help", "date5", "--lang", "en"])
    #expect(answer.status == .usage && answer.output.isEmpty)
    #expect(answer.error.contains("Did you mean “oval help date” or"))
    let below = Answer(["help", "space", "lisst", "--lang", "en"])
    #expect(below.error.contains("Did you mean “oval help space list”?"))
  }

  @Test("a noun alone lists what can follow, as an error")
  func noun() {
    let answer = Answer(["closure", "--lang", "en"])
    #expect(answer.status == .usage && answer.output.isEmpty)
    #expect(answer.error.contains("oval closure add SPACE WHEN … --reason TEXT [options]"))
  }

  @Test("headings are strong only where colours are wanted")
  func colour() {
    let escape = "\u{1B}"
    #expect(!Answer(["help", "book"]).output.contains(escape))
    #expect(Answer(["help", "book", "--color", "always"]).output.contains("\(escape)[1mAufruf"))
    #expect(Answer(["help", "book"], ["CLICOLOR_FORCE": "1"]).output.contains(escape))
  }
}
