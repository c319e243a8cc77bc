// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// Which way a changeset is taken.
package enum Direction: Sendable { case forwards, backwards }

/// A row that is no longer, or not yet, as a changeset has it: the change cannot be made.
package struct ChangeConflict: Error, Sendable {
  /// Nil where rows elsewhere refer to what would go.
  package let row: RowKey?

  package struct RowKey: Sendable {
    package let table: String
    /// The columns of the primary key, in the table's order.
    package let key: [Value]
  }
}

/// One row that a changeset adds, removes or changes.
package struct RowChange: Sendable {
  package enum Act: Sendable { case added, removed, changed }
  package let act: Act
  /// By column; of a changed row the new ones, or the old ones where they stay; nil where the
  /// changeset has neither.
  package let values: [Value?]
}

extension Connection {
  /// Makes the changes of a changeset, or takes them back, within `write`.
  ///
  /// Throws `ChangeConflict` at the first row that is not as it was left; the write must then be
  /// given up, as some of the changes may be made already.
  package func apply(_ changes: ChangeSet, _ direction: Direction) throws {
    precondition(transaction.mayWrite, "a change outside of write")
    try checkTransaction()
    if interruption.isRequested { throw SQLError.interrupted }
    let conflict = FoundConflict()
    var flags = SQLITE_CHANGESETAPPLY_NOSAVEPOINT
    if direction == .backwards { flags |= SQLITE_CHANGESETAPPLY_INVERT }
    var bytes = changes.bytes
    let status = unsafe bytes.withUnsafeMutableBytes { bytes in
      unsafe sqlite3changeset_apply_v2(
        database, Int32(bytes.count), bytes.baseAddress, nil,
        { context, kind, iterator in
          guard let context = unsafe context else { return SQLITE_CHANGESET_ABORT }
          let conflict = unsafe Unmanaged<FoundConflict>.fromOpaque(context).takeUnretainedValue()
          conflict.row =
            kind == SQLITE_CHANGESET_FOREIGN_KEY
            ? nil : unsafe iterator.flatMap { unsafe ChangeIterator($0).key }
          conflict.isFound = true
          return SQLITE_CHANGESET_ABORT
        }, Unmanaged.passUnretained(conflict).toOpaque(), nil, nil, flags)
    }
    if conflict.isFound { throw ChangeConflict(row: conflict.row) }
    try check(status)
  }

  /// Hands each change to one table to `body`, in the direction that is meant.
  package func forEachChange(
    to table: String, in changes: ChangeSet, _ direction: Direction,
    _ body: (RowChange) throws -> Void
  ) throws {
    var bytes = changes.bytes
    try unsafe bytes.withUnsafeMutableBytes { bytes in
      var started: OpaquePointer?
      try check(
        unsafe sqlite3changeset_start_v2(
          &started, Int32(bytes.count), bytes.baseAddress,
          direction == .backwards ? SQLITE_CHANGESETSTART_INVERT : 0))
      guard let started = unsafe started else { return }
      defer { unsafe sqlite3changeset_finalize(started) }
      let iterator = unsafe ChangeIterator(started)
      while unsafe sqlite3changeset_next(started) == SQLITE_ROW {
        if let change = iterator.change(to: table) { try body(change) }
      }
    }
  }
}

/// What the handler of conflicts saw.
private final class FoundConflict {
  var isFound = false
  var row: ChangeConflict.RowKey?
}

/// The change that an iterator stands on.
@safe private struct ChangeIterator {
  private let iterator: OpaquePointer

  init(_ iterator: OpaquePointer) { unsafe self.iterator = unsafe iterator }

  private struct Head {
    let table: String
    let columns: Int32
    let operation: Int32
  }

  private var head: Head? {
    var table: UnsafePointer<CChar>?
    var (columns, operation, isIndirect) = (Int32(), Int32(), Int32())
    guard
      unsafe sqlite3changeset_op(iterator, &table, &columns, &operation, &isIndirect) == SQLITE_OK,
      let table = unsafe table
    else { return nil }
    return Head(table: unsafe String(cString: table), columns: columns, operation: operation)
  }

  private func value(_ column: Int32, of head: Head) -> Value? {
    var value: OpaquePointer?
    if head.operation != SQLITE_DELETE {
      unsafe sqlite3changeset_new(iterator, column, &value)
    }
    if unsafe value == nil, head.operation != SQLITE_INSERT {
      unsafe sqlite3changeset_old(iterator, column, &value)
    }
    return unsafe value.flatMap { unsafe Value($0) }
  }

  var key: ChangeConflict.RowKey? {
    var marks: UnsafeMutablePointer<UInt8>?
    var count: Int32 = 0
    guard let head, unsafe sqlite3changeset_pk(iterator, &marks, &count) == SQLITE_OK,
      let marks = unsafe marks
    else { return nil }
    let key = (0..<count).filter { unsafe marks[Int($0)] != 0 }.map { value($0, of: head) ?? .null }
    return ChangeConflict.RowKey(table: head.table, key: key)
  }

  func change(to table: String) -> RowChange? {
    guard let head, head.table == table else { return nil }
    let act: RowChange.Act =
      switch head.operation {
      case SQLITE_INSERT: .added
      case SQLITE_DELETE: .removed
      default: .changed
      }
    return RowChange(act: act, values: (0..<head.columns).map { value($0, of: head) })
  }
}
