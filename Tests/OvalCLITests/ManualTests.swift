// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import Testing

@testable import OvalCLI

/// What the manual pages say once they are formatted.
struct ManualTests {
  static let pages = GeneratedFileTests.files.filter { $0.path.hasPrefix("man/") }
  static let hasMandoc = Tool.path("mandoc") != nil

  @Test(
    "mandoc finds nothing to complain about, page by page",
    .enabled(if: hasMandoc, "mandoc is not installed"))
  func lint() throws {
    for page in Self.pages {
      let path = GeneratedFileTests.place(page.path)
      let lint = try Tool("mandoc", ["-Tlint", path])
      #expect(lint.status == 0 && lint.output == "")
    }
    let bad = try Tool("mandoc", ["-Tlint"], input: Self.pages[0].text + ".Xyz\n")
    #expect(bad.status != 0 && !bad.output.isEmpty)
  }

  @Test(
    "every option, choice and line of an example comes out as it is typed",
    .enabled(if: hasMandoc, "mandoc is not installed"))
  func formatted() throws {
    for language in Language.allCases {
      let folder = language == .english ? "man" : "man/de"
      for name in ["oval"]
        + CommandTable.oval.commands.dropFirst().map({
          $0.pageName(in: .english)
        })
      {
        let text = try plain("\(folder)/\(name).1")
        let commands = CommandTable.oval.commands.dropFirst().filter {
          name == "oval" || $0.pageName(in: .english) == name
        }
        #expect(!commands.isEmpty)
        for command in commands {
          for option in command.options {
            let words = option.value.choices.map { $0.name[language] }
            for word in words + ["--" + option.name[language]] {
              #expect(text.contains(word), "\(folder)/\(name): \(word)")
            }
          }
          for example in command.examples {
            let line = shellLine("oval " + example.line[language])
            #expect(text.contains(line), "\(folder)/\(name): \(line)")
          }
        }
      }
    }
  }

  @Test(
    "each page has the sections that people look for, and says all names",
    .enabled(if: hasMandoc, "mandoc is not installed"))
  func sections() throws {
    let wanted: [Language: [String]] = [
      .english: [
        "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SEE ALSO",
      ],
      .german: [
        "NAME", "SYNOPSIS", "BESCHREIBUNG", "OPTIONEN", "RÜCKGABEWERTE", "BEISPIELE", "SIEHE AUCH",
      ],
    ]
    for command in CommandTable.oval.commands.dropFirst() {
      for language in Language.allCases {
        let folder = language == .english ? "man" : "man/de"
        let name = command.pageName(in: .english)
        let text = try formatted("\(folder)/\(name).1", width: 80)
        let lines = text.split(separator: "\n").map(String.init)
        let headings = lines.filter { $0.first?.isLetter ?? false }
        for section in wanted[language] ?? [] {
          #expect(headings.contains(section), "\(folder)/\(name): \(section)")
        }
        let names = command.underEveryName.flatMap { [$0.name.german, $0.name.english] }
        for name in names {
          #expect(shellLine(text).contains("oval-" + name.replacing(" ", with: "-")), "\(name)")
        }
      }
    }
  }

  @Test(
    "pages are as wide as the screen, but for lines to copy",
    .enabled(if: hasMandoc, "mandoc is not installed"), arguments: [80, 40])
  func width(columns: Int) throws {
    for page in Self.pages {
      let text = try formatted(page.path, width: columns)
      for line in text.split(separator: "\n") where line.count > columns {
        // A line for a shell, a title, a choice that stays together, or one long word.
        let isForShell = line.hasPrefix("           ")
        let rest = line.drop { $0 == " " }
        #expect(
          isForShell || line.first != " " || rest.contains("[--") || rest.first == "["
            || !rest.contains(" "),
          "\(page.path): \(line)")
      }
    }
  }

  @Test(
    "the page of the program explains each kind of operand that a command takes",
    .enabled(if: hasMandoc, "mandoc is not installed"))
  func kinds() throws {
    for language in Language.allCases {
      let text = try plain(language == .english ? "man/oval.1" : "man/de/oval.1")
      for operand in CommandTable.oval.commands.flatMap(\.operands) {
        guard let explanation = operand.names.explanation, operand.names != .slot,
          operand.names != .closure
        else { continue }
        #expect(text.contains(shellLine(explanation[language])), "\(operand.names)")
      }
    }
  }

  @Test(
    "the pages of sections 5 and 7 say what their topics of help say",
    .enabled(if: hasMandoc, "mandoc is not installed"))
  func topics() throws {
    for manual in TopicManual.all {
      for language in Language.allCases {
        let folder = language == .english ? "man" : "man/de"
        let text = try plain("\(folder)/\(manual.name).\(manual.section)")
        #expect(text.contains("\(manual.name.uppercased())(\(manual.section))"))
        for topic in manual.topics {
          for case .samples(let samples) in topic.parts {
            for sample in samples {
              #expect(text.contains(shellLine(sample.text[language])), "\(sample)")
            }
          }
        }
        #expect(text.contains("oval(1)"))
        #expect(try plain("\(folder)/oval.1").contains(manual.reference))
      }
    }
  }

  @Test("characters that formatters read come out as they were")
  func escapes() {
    #expect(Mdoc.escaped(#"-n \ ' ` " ^ ~ …"#) == #"\-n \e \(aq \(ga \(dq \(ha \(ti ..."#)
    #expect(Mdoc.line(".Sh") == "\\&.Sh")
    #expect(Mdoc.argument("Ar") == "\\&Ar" && Mdoc.argument(",") == "\\&,")
    #expect(Mdoc.argument("ZAHL") == "ZAHL" && Mdoc.argument("So 9") == "\"So 9\"")
  }

  @Test("sentences begin lines, and a full stop inside of one ends none")
  func sentences() {
    var page = ManualSource()
    page.paragraph("One. Two is 5.5. and more, " + String(repeating: "x ", count: 24) + "30.9. y.")
    #expect(page.lines.first == "One.")
    #expect(page.lines.dropFirst().count == 2)
    #expect(page.lines[1].hasSuffix("30.9.\\&") && page.lines[2] == "y.")
  }

  /// The page as people read it, without line breaks and repeated blanks.
  private func plain(_ path: String) throws -> String {
    shellLine(try formatted(path, width: 200))
  }

  /// The page as people read it.
  private func formatted(_ path: String, width: Int) throws -> String {
    let file = GeneratedFileTests.place(path)
    let done = try Tool("mandoc", ["-Tutf8", "-Owidth=\(width)", file])
    #expect(done.status == 0)
    // Bold and underlined characters are written twice, with a backspace between.
    var text = ""
    for scalar in done.output.unicodeScalars {
      if scalar == "\u{8}" {
        text.unicodeScalars.removeLast()
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private func shellLine(_ text: String) -> String {
    text.split { " \n\\".contains($0) }.joined(separator: " ")
  }
}
