// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host

extension OpenShell {
  /// The largest file that the editor may leave, in bytes.
  private static let editedLimit = 1 << 20

  /// Lets the person change the latest line, or a file, and runs what it then says. What was left as
  /// it was is not run: that is how one leaves an editor after a second thought.
  func edit(_ path: String?) throws -> Outcome {
    guard environment.terminal.isInput else { throw UsageError(.shell(.editorNeedsTerminal)) }
    if let path {
      let path = ShellWord.expanded(path, environment)
      let before = (try? readFile(path, limit: OpenShell.editedLimit)) ?? []
      try runEditor(on: path)
      guard try readFile(path, limit: OpenShell.editedLimit) != before else { return unchanged() }
      return .done(try ShellScript(path, in: self).run())
    }
    // The line that asks for the editor is the latest one.
    let latest = history.lines.last { !$0.trimmed.hasPrefix("\\e") } ?? ""
    let before = Array((latest + "\n").utf8)
    let after = try insideTemporaryFolder("oval-edit", environment) { folder in
      let file = folder + "/line.oval"
      try writeFile(file, before)
      try runEditor(on: file)
      return try readFile(file, limit: OpenShell.editedLimit)
    }
    return after == before ? unchanged() : runEdited(String(decoding: after, as: UTF8.self))
  }

  private func unchanged() -> Outcome {
    say(ShellWording.nothingEdited)
    return .done(.done)
  }

  /// The lines one after the other, each shown before it runs; the first that fails ends it.
  private func runEdited(_ text: String) -> Outcome {
    var begun: String?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let whole = begun.map { $0 + "\n" + line } ?? String(line)
      begun = whole.isUnfinished && number < lines.count - 1 ? whole : nil
      if begun != nil || whole.trimmed.isEmpty { continue }
      console.say("oval> \(whole)\n")
      _ = try? history.add(whole)
      let outcome = run(whole)
      guard outcome == .done(.done) else {
        let isLast = lines[(number + 1)...].allSatisfy { $0.allSatisfy(\.isWhitespace) }
        if case .done = outcome, !isLast { say(ShellWording.restNotRun) }
        return outcome
      }
    }
    return .done(.done)
  }

  /// By `VISUAL`, else `EDITOR`: a line for the shell, as everybody has it.
  private func runEditor(on path: String) throws {
    let environment = environment
    let named = environment["VISUAL"] ?? environment["EDITOR"]
    guard let editor = named ?? environment.path(ofProgram: "editor") else {
      throw UsageError(.shell(.noEditor))
    }
    let child = Child(
      "/bin/sh", ["-c", "\(editor) \"$1\"", "oval", path], variables: environment.variables)
    let status: Int32
    do {
      status = try child.run().status
    } catch { throw FileError(path: editor, fault: .system(error)) }
    guard status == 0 else { throw UsageError(.shell(.editorFailed(status: status))) }
  }
}
