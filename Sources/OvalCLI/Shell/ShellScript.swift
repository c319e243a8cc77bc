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
      switch line {
      case .success(let text): outcome = shell.run(text)
      case .failure(let error): outcome = shell.attempt { throw error }
      }
      guard case .done(let status) = outcome else { break }
      let isInterrupted = Interruption.pending != nil
      if isInterrupted, shell.depth > 1 || !shell.keepsGoing { return status }
      if status == .done { continue }
      if first == .done { first = status }
      // What was meant for a transaction is not done without one.
      let goesOn = shell.keepsGoing && !isInterrupted && !shell.hasLostTransaction
      shell.sayWhere(number, of: path, goesOn: goesOn)
      if !goesOn { break }
    }
    return first
  }

  /// A line whose quotation marks are closed, or what is wrong with it, and the number of its first
  /// part.
  private mutating func nextWholeLine() throws -> (Result<String, UsageError>, Int)? {
    guard let begun = try nextLine() else { return nil }
    let start = number
    do {
      var text = try ShellScript.text(of: begun)
      // Editors on Windows mark UTF-8 so.
      if start == 1, text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
      while text.isUnfinished, let next = try nextLine() {
        text += "\n" + (try ShellScript.text(of: next))
        guard text.utf8.count <= CommandLineLimit.bytes else {
          throw UsageError(.tooLong(limit: CommandLineLimit.bytes))
        }
      }
      return (.success(text), start)
    } catch let error as UsageError { return (.failure(error), start) }
  }

  /// Without the sign with which Windows ends a line.
  private static func text(of line: InputLines.Line) throws(UsageError) -> String {
    guard case .text(let bytes) = line else {
      throw UsageError(.tooLong(limit: CommandLineLimit.bytes))
    }
    let isWindows = bytes.last == 0x0D
    guard let text = String(validating: isWindows ? bytes.dropLast() : bytes[...], as: UTF8.self)
    else { throw UsageError(.invalidUTF8(word: nil)) }
    return text
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
  var isUnfinished: Bool { missingEnd != nil }

  /// What is open at the end; nil for a whole line.
  var missingEnd: QuotedWords.Fault? {
    let text = trimmed
    guard !text.hasPrefix("#"), !text.hasPrefix("\\") else { return nil }
    do {
      _ = try QuotedWords.words(of: self)
      return nil
    } catch { return error }
  }
}
