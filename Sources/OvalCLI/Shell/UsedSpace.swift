// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases

extension OpenShell {
  /// The words with the space of `\use`, where the command takes one and none is named.
  ///
  /// A first operand that reads as a time is one, as for `free`. What changes something takes the
  /// space only where it must have one: `move --space` would say where to.
  func withUsedSpace(_ words: [String]) -> [String] {
    guard let usedSpace, let invocation = try? table.parse(words) else { return words }
    let command = invocation.command
    guard let place = words.indices.lazy.map({ $0 + 1 }).first(where: { isName(words.prefix($0)) })
    else { return words }
    var words = words
    if let operand = command.operands.first, [.space, .spaces].contains(operand.names) {
      guard invocation.operands.isEmpty ? operand.count == .optional : readsAsTime(invocation)
      else {
        return words
      }
      words.insert(usedSpace, at: place)
    } else if command.database == .reads, command.options.contains(.onSpace),
      !invocation.has(.onSpace)
    {
      words.insert(contentsOf: ["--" + Option.onSpace.name.english, usedSpace], at: place)
    }
    return words

    /// Whether the words end with the command's name.
    func isName(_ beginning: ArraySlice<String>) -> Bool {
      let reached = CompletionPlace(beginning, in: table)
      return reached.depth == command.words.count && reached.command == command
    }
  }

  private func readsAsTime(_ invocation: Invocation) -> Bool {
    guard let session = try? Session(invocation, environment, table: table, kept: kept) else {
      return false
    }
    let names = CompletionNames(session)
    return names.isDay([invocation.operands[0]]) || names.isTime(invocation.operands)
  }
}
