// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// What happened to rows, net: a row that was added and removed again is not in it.
///
/// A changeset of SQLite's session extension. It can be applied forwards and backwards.
package struct ChangeSet: Sendable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }
}

/// Records what happens to the rows of a connection's tables, by whatever statement or trigger.
///
/// What is rolled back meanwhile is not in what is taken afterwards. Tables without a primary key
/// are not seen.
@safe package final class ChangeRecorder {
  private let connection: Connection
  private let sees: (String) -> Bool
  private var session: OpaquePointer?

  /// Nothing is recorded before `begin`. `sees` is asked once for each table.
  package init(_ connection: Connection, sees: @escaping (String) -> Bool) {
    self.connection = connection
    self.sees = sees
  }

  deinit { end() }

  /// Starts afresh; what was not taken is forgotten.
  package func begin() throws(SQLError) {
    end()
    var created: OpaquePointer?
    try connection.check(
      unsafe sqlite3session_create(connection.database, "main", &created))
    unsafe session = unsafe created
    unsafe sqlite3session_table_filter(
      created,
      { context, table in
        guard let context = unsafe context, let table = unsafe table else { return 0 }
        let recorder = unsafe Unmanaged<ChangeRecorder>.fromOpaque(context).takeUnretainedValue()
        return recorder.sees(unsafe String(cString: table)) ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Roughly how many bytes of memory the record takes.
  package var size: Int {
    unsafe session.map { Int(unsafe sqlite3session_memory_used($0)) } ?? 0
  }

  /// What happened since `begin`, which has to be called again; nil where that is nothing, or
  /// nothing is recorded.
  package func take() throws(SQLError) -> ChangeSet? {
    defer { end() }
    guard let session = unsafe session, unsafe sqlite3session_isempty(session) == 0 else {
      return nil
    }
    var count: Int32 = 0
    var bytes: UnsafeMutableRawPointer?
    try connection.check(unsafe sqlite3session_changeset(session, &count, &bytes))
    defer { unsafe sqlite3_free(bytes) }
    guard count > 0 else { return nil }
    return ChangeSet(
      bytes: unsafe Array(UnsafeRawBufferPointer(start: bytes, count: Int(count))))
  }

  /// Records nothing more; what was not taken is forgotten.
  package func end() {
    if unsafe session != nil { unsafe sqlite3session_delete(session) }
    unsafe session = nil
  }
}
