// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// All commands, and the options that each of them takes.
package struct CommandTable: Sendable {
  /// Each once, under its first name.
  package let commands: [Command]
  /// Each under every name it has: what words may become.
  package let callable: [Command]
  package let shared: [Option]

  package init(_ commands: [Command], shared: [Option] = CommandTable.sharedOptions) {
    self.commands = commands
    callable = commands.flatMap(\.underEveryName)
    self.shared = shared
  }

  /// The commands of this program. A new one is a file in `Commands` and a word here.
  package static let oval = CommandTable([
    .overview,
    .book,
    .check,
    .move,
    .edit,
    .cancel,
    .free,
    .offers,
    .search,
    .agenda,
    .day,
    .week,
    .month,
    .show,
    .log,
    .undo,
    .redo,
    .conflicts,
    .why,
    .date,
    .dateExpand,
    .cityInit,
    .cityShow,
    .citySet,
    .databaseInit,
    .databaseInfo,
    .databaseMigrate,
    .verify,
    .databaseBackup,
    .databaseRestore,
    .spaceList,
    .spaceTree,
    .spaceShow,
    .spaceAdd,
    .spaceEdit,
    .spaceRetire,
    .clubList,
    .clubAdd,
    .clubEdit,
    .clubMerge,
    .slotList,
    .slotAdd,
    .slotEdit,
    .slotRemove,
    .closureList,
    .closureAdd,
    .closureRemove,
    .holidayList,
    .bookingList,
    .bookingHistory,
    .plan,
    .apply,
    .importBookings,
    .export,
    .shell,
    .configGet,
    .configSet,
    .configUnset,
    .configList,
    .aliasList,
    .aliasSet,
    .aliasUnset,
    .tutorial,
    .completion,
    .doctor,
    .help,
    .version,
  ])

  /// Every option of the command, its own first.
  package func options(of command: Command?) -> [Option] { (command?.options ?? []) + shared }

  /// The commands that begin with these words, in either language each, as far as that leads;
  /// `depth` is how many of the words were used.
  package func commands(under words: [String]) -> (commands: [Command], depth: Int) {
    var found = callable
    for (depth, word) in words.enumerated() {
      let next = found.filter { depth < $0.words.count && $0.words[depth].isNamed(word) }
      if next.isEmpty { return (found, depth) }
      found = next
    }
    return (found, words.count)
  }
}
