// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Host
import UseCases

extension OpenShell {
  /// Does what a line with a backslash asks.
  func runBackslash(_ line: String) throws -> Outcome {
    let parts = line.dropFirst().split(separator: " ", maxSplits: 1)
    let name = parts.first.map(String.init) ?? ""
    guard let command = BackslashCommand.named(name) else {
      throw UsageError(
        .shell(
          .unknownBackslash(
            name, nearest: BackslashCommand.all.map(\.longName).nearest(to: name))))
    }
    let words: [String]
    do {
      words = try QuotedWords.split(parts.count > 1 ? String(parts[1]) : "")
    } catch { throw UsageError(.shell(.unfinishedLine(error))) }
    if let surplus = words.dropFirst(command.operand == nil ? 0 : 1).first {
      throw UsageError(.surplusOperand(surplus))
    }
    return try run(command, words.first)
  }

  private func run(_ command: BackslashCommand, _ operand: String?) throws -> Outcome {
    switch command.act {
    case .use: try use(operand)
    case .format: try setFormat(operand)
    case .output: try setOutput(operand)
    case .script:
      guard let operand else { throw UsageError(.shell(.missingScript)) }
      return .done(try ShellScript(operand, in: self).run())
    case .edit: return try edit(operand)
    case .timing:
      showsTiming.toggle()
      say(showsTiming ? ShellWording.timingOn : ShellWording.timingOff)
    case .history: try showHistory(operand)
    case .help: try console.write(ShellWording.backslashes(language).text(width: width))
    case .leave: return .leave
    }
    return .done(.done)
  }

  var width: Int { screenWidth(environment) }

  private func use(_ name: String?) throws {
    guard let name else {
      usedSpace = nil
      return say(ShellWording.noSpaceUsed)
    }
    let invocation = Invocation(command: .spaceShow)
    let session = try Session(invocation, environment, table: table, kept: kept)
    let space = try Desk(invocation, session, console).look { database, _ in
      try Spaces.show(name, in: database)
    }
    usedSpace = space.space.path.text
    say(ShellWording.spaceUsed(space.space.path.text))
  }

  private func setFormat(_ name: String?) throws {
    guard let name else {
      format = nil
      return say(ShellWording.usualFormat)
    }
    guard let wanted = OutputFormat(name) else { throw UsageError(.shell(.unknownFormat(name))) }
    format = wanted
    say(ShellWording.formatSet(wanted))
  }

  private func setOutput(_ path: String?) throws {
    guard let path else {
      output = nil
      return say(ShellWording.outputOnScreen)
    }
    do {
      output = try OutputFile(ShellWord.expanded(path, environment))
    } catch { throw CommandFailure.outputFile(error) }
    say(ShellWording.outputTo(path.excerpt))
  }

  private func showHistory(_ path: String?) throws {
    let text = history.lines.map { $0 + "\n" }.joined()
    guard let path else { return try console.write(text) }
    do {
      try writeFile(ShellWord.expanded(path, environment), Array(text.utf8))
    } catch { throw CommandFailure.outputFile(error) }
  }
}
