// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Host
import Reports
import Testing

@testable import OvalCLI

/// The completions of the three shells.
struct CompletionTests {
  static let files = GeneratedFileTests.files.filter { $0.path.hasPrefix("completions/") }

  @Test(
    "bash, zsh and fish can read their files, as far as they are installed",
    arguments: ["bash", "zsh", "fish"])
  func syntax(shell: String) throws {
    guard Tool.path(shell) != nil else {
      withKnownIssue("\(shell) is not installed: its completion was not read", isIntermittent: true)
      { Issue.record("\(shell) is not installed") }
      return
    }
    let file = try #require(
      Self.files.first { $0.path.hasSuffix(shell == "zsh" ? "/_oval" : ".\(shell)") })
    let path = GeneratedFileTests.place(file.path)
    let read = try Tool(shell, ["-n", path])
    #expect(read.status == 0 && read.output == "")
    #expect(try Tool(shell, ["-n"], input: "if true\n").status != 0)
  }

  @Test("each shell is handed the file of the repository", arguments: Shell.allCases)
  func command(shell: Shell) {
    let answer = Answer(["completion", shell.rawValue])
    #expect(answer.status == .done && answer.error == "")
    #expect(Self.files.map(\.text).contains(answer.output))
    #expect(answer.output.contains(" \(CompletionRequest.name) \(shell.rawValue) "))
  }

  /// The words that are offered behind these, in the language; the last one is typed so far.
  static func words(_ line: [String], _ language: Language = .english) -> [String] {
    let answer = Answer(
      [CompletionRequest.name, "zsh"] + line, ["OVAL_LANG": language.rawValue])
    #expect(answer.status == .done && answer.error == "")
    return answer.output.split(separator: "\n").map { line in
      String(line.prefix { $0 != "\t" })
    }
  }

  @Test("each command is offered by its names, word by word", arguments: Language.allCases)
  func commands(language: Language) {
    for command in CommandTable.oval.callable {
      for (place, word) in command.words.enumerated() {
        let before = command.words.prefix(place).map { $0[language] }
        #expect(Self.words(before + [""], language).contains(word[language]))
        let other = command.words.prefix(place).map { $0[language.other] }
        #expect(
          Self.words(other + [word[language.other]], language).contains {
            $0.hasPrefix(word[language.other]) || $0.folded.hasPrefix(word[language.other].folded)
          })
      }
    }
  }

  @Test("each option and choice is offered in the language of the session, and found in both")
  func options() {
    let table = CommandTable.oval
    for command in table.commands where !command.words.isEmpty {
      for language in Language.allCases {
        let name = command.words.map { $0[language] }
        let offered = Self.words(name + ["--"], language)
        #expect(offered == table.options(of: command).map { "--" + $0.name[language] })
        for option in command.options {
          let flag = "--" + option.name[language]
          #expect(Self.words(name + ["--" + option.name[language.other]], language) != [])
          let choices = option.value.choices.map { $0.name[language] }
          #expect(Self.words(name + [flag, ""], language).starts(with: choices))
          #expect(
            Self.words(name + [flag + "="], language).starts(with: choices.map { "\(flag)=\($0)" }))
        }
      }
    }
  }

  @Test("an option that stands already, or cannot stand beside another, is not offered")
  func used() {
    let words = Self.words(["book", "a", "--units", "3", "-q", "--except", "holidays", "--"])
    #expect(!words.contains("--units") && !words.contains("--exclusive"))
    #expect(!words.contains("--quiet") && words.contains("--except"))
  }

  @Test("lists go on behind their last comma, without what they have")
  func lists() {
    let features = Self.words(["agenda", "--access", "step-free,sh"])
    #expect(features == ["step-free,shelter"])
    #expect(!Self.words(["agenda", "--access", "step-free,"]).contains("step-free,step-free"))
  }

  @Test("formats are those of the command")
  func formats() {
    #expect(Self.words(["export", "--format", ""]) == ["ics", "csv", "json", "jsonl", "yaml"])
    #expect(Self.words(["week", "--format=js"]) == ["--format=json", "--format=jsonl"])
    #expect(Self.words(["completion", ""]) == ["bash", "zsh", "fish"])
  }

  @Test("what help explains: commands, nouns and topics")
  func help() {
    #expect(Self.words(["help", "sp"]) == ["space"])
    #expect(Self.words(["help", "space", "t"]) == ["tree"])
    #expect(Self.words(["help", "dat"]) == ["date", "dates"])
    #expect(Self.words(["hilfe", "zeit"], .german) == ["zeitfenster", "zeitangaben"])
  }

  @Test("times that can be read, each with what it means")
  func times() {
    #expect(Self.words(["date", "tom"]) == ["tomorrow"])
    #expect(Self.words(["date", "ueb"], .german) == ["übermorgen"])
    #expect(Self.words(["date", "Sat", "18:00-2"]).contains("18:00-20:00"))
    #expect(Self.words(["date", "Sat", "18-2"]).starts(with: ["18-20", "18-21"]))
    #expect(Self.words(["date", "2026-04-0"]).contains("2026-04-09"))
    #expect(Self.words(["date", "24.12"]) == ["24.12."])
    #expect(Self.words(["week", "nächste W"], .german) == ["nächste Woche"])
    #expect(Self.words(["week", "KW 14"], .german) == ["KW 14 2026"])
    #expect(Self.words(["agenda", "2026-05"]).first == "2026-05")
    #expect(Self.words(["move", "b", "--to", "Sat 18:00-20"]).contains("Sat 18:00-20:00"))
    #expect(Self.words(["free", "Sat", "18-2"]).starts(with: ["18-20", "18-21"]))
    #expect(Self.words(["free", "tod"]) == ["today"])
    #expect(Self.words(["book", "a", "--until", "30.0"]).contains("30.09."))
    #expect(Self.words(["book", "a", "--repeat", "wö"]) == ["wöchentlich"])
  }

  @Test("nothing is offered, and nothing said, where nothing can be known")
  func silence() {
    let lines: [[String]] = [
      [], ["--"], ["book"], ["--nonsense", "x"], ["book", "a", "--club", ""], ["cancel", ""],
      ["--db", "/nowhere/at/all", "cancel", ""], ["--lang", "xx", "cancel", ""],
      ["--zone", "Mars/Base", "--now", "never", "book", ""], ["book", "a", "--title", ""],
      [String(repeating: "b", count: 2_000_000)], ["version", ""], ["nothing", "like", "this"],
    ]
    for line in lines {
      for shell in ["bash", "zsh", "fish", "tcsh"] {
        let answer = Answer([CompletionRequest.name, shell] + line, ["OVAL_LANG": "en"])
        #expect(answer.status == .done && answer.error == "", "\(line)")
        if line != ["book"], line != ["--"] { #expect(answer.output == "", "\(line)") }
      }
    }
    #expect(Answer([CompletionRequest.name]).output == "")
    let wrong = ["OVAL_LANG": "xx", "OVAL_NOW": "never", "OVAL_ZONE": "Mars", "OVAL_SEED": "?"]
    let answer = Answer([CompletionRequest.name, "zsh", "--lang", "yy", "buc"], wrong)
    #expect(answer.output.hasPrefix("buchen\t") && answer.error == "")
  }

  @Test("help and suggestions never name the request")
  func hidden() {
    #expect(!Answer(["help"]).output.contains(CompletionRequest.name))
    #expect(!Answer(["complete-word"]).error.contains(CompletionRequest.name + "”"))
    #expect(
      GeneratedFileTests.files.filter { $0.path.hasPrefix("man/") }.allSatisfy {
        !$0.text.contains(CompletionRequest.name) && !$0.text.contains("complete\\-words")
      })
  }

  @Test("a word is read without its quotes as bash reads it")
  func quotes() throws {
    let words = [
      #"a\ b"#, #""a b""#, #"'a "b'"#, #""a \"b\" \ \x""#, #"a'b c'd"#, #"Sa\ 18:00"#, #"'$(x)'"#,
      #"\$HOME\`x\`"#, "",
    ]
    for word in words {
      let read = try Tool("bash", ["-c", "printf %s \(word)"])
      #expect(ShellWord.plain(word) == read.output, "\(word)")
    }
    #expect(ShellWord.plain(#""a b"#) == "a b" && ShellWord.plain("'a") == "a")
    let environment = Environment(
      variables: ["HOME": "/h", "D": "/d"], now: Timestamp(seconds: 0), seed: 0)
    let paths = ["~/x", "$D/x", "${D}x", "$E/x", "/x", "${D"]
    #expect(
      paths.map { ShellWord.expanded($0, environment) }
        == ["/h/x", "/d/x", "/dx", "$E/x", "/x", "${D"])
  }
}
