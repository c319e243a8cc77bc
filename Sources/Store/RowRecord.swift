// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import SQL

/// Records what each operation does to the rows of the city's tables, in pieces of bounded size, for
/// `undo`.
///
/// All that changed since the entry before belongs to the entry that is recorded next, and what comes
/// after the last one of a write belongs to that.
final class RowRecord {
  private let connection: Connection
  private let recorder: ChangeRecorder
  /// Of the outermost write that is recorded; 0 outside.
  private var depth = 0
  /// Pieces that belong to the entry that comes next.
  private var pending: [Int] = []
  private var latest: Int?

  /// Roughly how much memory a piece may take before it is written down, in bytes.
  var pieceSize = 4 << 20

  /// Tables that undo leaves alone: the journal itself, and what follows from the others.
  ///
  /// `claim_tier` bounds how long claims are; that others came to need it is not seen in the row.
  private static let unrecorded: Set = [
    "operation", "change", "change_text", "refusal", "undo_piece", "undo_step", "claim_tier",
    "open_wall", "migration",
  ]

  static func isRecorded(_ table: String) -> Bool {
    !unrecorded.contains(table) && !table.hasPrefix("search_") && !table.hasPrefix("sqlite_")
  }

  init(_ connection: Connection) {
    self.connection = connection
    recorder = ChangeRecorder(connection, sees: RowRecord.isRecorded)
  }

  /// Records while `body` runs, which is told whether it is the outermost of several.
  func during<T>(_ body: (_ isOutermost: Bool) throws -> T) throws -> T {
    guard depth == 0 else { return try body(false) }
    depth = connection.writeDepth
    pending = []
    latest = nil
    try recorder.begin()
    connection.afterChange = { [unowned self] () throws(SQLError) in try cutWhereLarge() }
    defer {
      connection.afterChange = nil
      recorder.end()
      depth = 0
    }
    return try body(true)
  }

  /// What has changed so far belongs to that entry.
  func assign(to operation: Int) throws {
    guard depth > 0 else { return }
    try cut()
    for piece in pending {
      try connection.run(
        "INSERT INTO undo_step (operation, piece) VALUES ($operation, $piece)",
        ["$operation": operation, "$piece": piece])
    }
    pending = []
    latest = operation
    try recorder.begin()
  }

  /// What has changed since the last entry belongs to that one, too.
  func assignRest() throws {
    if let latest { try assign(to: latest) }
  }

  /// What has changed so far cannot be taken back.
  func forget() throws {
    guard depth > 0 else { return }
    for piece in pending {
      try connection.run("DELETE FROM undo_piece WHERE number = $piece", ["$piece": piece])
    }
    pending = []
    try recorder.begin()
  }

  /// Records nothing until `resume`: what takes back an operation is known from that one.
  func pause() { recorder.end() }

  func resume() throws {
    if depth > 0 { try recorder.begin() }
  }

  /// Not inside a write within a write: should that be rolled back, so would be a piece that holds
  /// what was changed before it.
  private func cutWhereLarge() throws(SQLError) {
    guard recorder.size > pieceSize, connection.writeDepth == depth else { return }
    try cut()
    try recorder.begin()
  }

  private func cut() throws(SQLError) {
    guard let changes = try recorder.take() else { return }
    try connection.run(
      "INSERT INTO undo_piece (changes) VALUES ($changes)", ["$changes": UndoPiece.stored(changes)])
    pending.append(connection.lastNumber)
  }
}
