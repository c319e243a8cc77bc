// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host

/// The lines of a file or of standard input, run one after the other. The first that fails ends it,
/// unless the shell keeps going.
struct ShellScript {
  /// Scripts inside scripts.
  static let depthLimit = 16

  private let shell: OpenShell
  private let path: String
  private var lines: InputLines
  private var number = 0

  /// `-` is standard input.
  init(_ path: String, in shell: OpenShell) throws {
    guard shell.depth < ShellScript.depthLimit else {
      throw UsageError(.shell(.scriptsTooDeep(limit: ShellScript.depthLimit)))
    }
    self.shell = shell
    self.path = path
    do {
      lines = try InputLines(
        ShellWord.expanded(path, shell.environment), limit: CommandLineLimit.bytes)
    } catch { throw CommandFailure.file(error) }
  }

  /// The status of the first line that failed.
  func run() throws -> ExitStatus {
    var script = self
    shell.depth += 1
    defer { shell.depth -= 1 }
    var first = ExitStatus.done
    while let (line, number) = try script.nextWholeLine() {
      let outcome: OpenShell.Outcome
      if let line {
        outcome = shell.run(line)
      } else {
        outcome = shell.attempt {
          throw UsageError(.tooLong(limit: CommandLineLimit.bytes))
        }
      }
      guard case .done(let status) = outcome else { break }
      let isInterrupted = Interruption.pending != nil
      if isInterrupted, shell.depth > 1 || !shell.keepsGoing { return status }
      if status == .done { continue }
      if first == .done { first = status }
      shell.sayWhere(number, of: path, goesOn: shell.keepsGoing && !isInterrupted)
      if !shell.keepsGoing || isInterrupted { break }
    }
    return first
  }

  /// A line whose quotation marks are closed, and the number of its first part; the text is nil where
  /// it is too long.
  private mutating func nextWholeLine() throws -> (String?, Int)? {
    guard let begun = try nextLine() else { return nil }
    let start = number
    guard case .text(let bytes) = begun else { return (nil, start) }
    var text = String(decoding: bytes, as: UTF8.self)
    // Editors on Windows mark UTF-8 so.
    if start == 1, text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    if text.hasSuffix("\r") { text.removeLast() }
    while text.isUnfinished {
      guard let next = try nextLine() else { break }
      guard case .text(let bytes) = next else { return (nil, start) }
      text += "\n" + String(decoding: bytes, as: UTF8.self)
      guard text.utf8.count <= CommandLineLimit.bytes else { return (nil, start) }
    }
    return (text, start)
  }

  private mutating func nextLine() throws -> InputLines.Line? {
    do {
      guard let line = try lines.next() else { return nil }
      number += 1
      return line
    } catch { throw CommandFailure.file(error) }
  }
}

extension String {
  /// Whether a quotation mark is open at the end, so that the line goes on with the next one.
  var isUnfinished: Bool {
    let text = trimmed
    guard !text.hasPrefix("#"), !text.hasPrefix("\\") else { return false }
    return (try? QuotedWords.split(self)) == nil
  }
}
