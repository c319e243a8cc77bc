// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension CommandTable {
  /// What only a line of the shell can be.
  static let shellCommands: [Command] = [.begin, .commit, .rollback, .savepoint, .leave]

  /// The commands of a line of the shell: those of the program, and the shell's own.
  package static let shell = CommandTable(CommandTable.oval.commands + shellCommands)
}
