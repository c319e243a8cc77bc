// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Reports

/// Every report and every failure, as it reads, beside the last version that somebody read.
///
/// `OVAL_REWRITE_SNAPSHOTS=1` writes the files anew; the review is the difference in git.
struct SnapshotTests {
  @Test("what people read is what was read before", arguments: Language.allCases)
  func snapshot(_ language: Language) throws {
    let wording = language == .german ? Rostock.german : Rostock.english
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Snapshots/reports.\(language.rawValue).txt")
    let found = Self.text(wording)
    if ProcessInfo.processInfo.environment["OVAL_REWRITE_SNAPSHOTS"] == "1" {
      try Data(found.utf8).write(to: file)
    }
    let wanted = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let both = zip(found.split(separator: "\n"), wanted.split(separator: "\n"))
    for (line, before) in both where line != before {
      Issue.record("\(file.lastPathComponent): found \(line), before \(before)")
      break
    }
    #expect(found.utf8.count == wanted.utf8.count)
  }

  static func text(_ wording: Wording) -> String {
    var text = ""
    for (name, report) in Outcomes.all(wording) {
      text += "===== \(name)\n\(report.onTerminal())"
      text += "----- in a pipe\n\(report.inPipe)"
      text += report.remarks.map { "----- remark\n\($0)\n" }.joined()
      text += report.quiet.isEmpty ? "" : "----- -q\n\(report.quiet.joined(separator: "\n"))\n"
    }
    for (name, report) in Outcomes.agendas(wording) + Outcomes.places(wording).prefix(4) {
      text += "===== \(name), 40 columns\n\(report.onTerminal(40))"
      text += "===== \(name), 200 columns\n\(report.onTerminal(200))"
      text += "===== \(name), accessible\n\(report.onTerminal(60, accessible: true))"
    }
    for (name, failure) in Failures.all {
      text += "===== \(name)\n\(render(failure, in: wording, format: .table, width: 80))"
    }
    return text
  }
}
