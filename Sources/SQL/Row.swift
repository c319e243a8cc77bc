// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// The row that a statement stands on, valid within the closure that receives it.
@safe package struct Row: ~Copyable {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { unsafe self.statement = unsafe statement }

  /// The number of columns.
  package var count: Int { Int(unsafe sqlite3_column_count(statement)) }

  /// The column, counted from 0, as the type that is asked for: `try row[0] as Int64`.
  ///
  /// Throws `corrupt` where the column holds something else, NULL without an optional included:
  /// the schema forbids it, so the file is not what it should be.
  package subscript<T: Bindable>(column: Int) -> T {
    get throws(SQLError) {
      precondition(column >= 0 && column < count, "no such column: \(column)")
      guard let found = value(Int32(column)), let result = T.read(found) else {
        let name = unsafe sqlite3_column_name(statement, Int32(column)).map {
          unsafe String(cString: $0)
        }
        throw SQLError(code: SQLITE_CORRUPT, message: "unexpected value in \(name ?? "a column")")
      }
      return result
    }
  }

  /// Nil for a real number or a blob.
  private func value(_ column: Int32) -> Value? {
    switch unsafe sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(statement, column))
    case SQLITE_TEXT:
      guard let bytes = unsafe sqlite3_column_text(statement, column) else { return nil }
      let count = Int(unsafe sqlite3_column_bytes(statement, column))
      let buffer = unsafe UnsafeBufferPointer(start: bytes, count: count)
      return .text(unsafe String(decoding: buffer, as: UTF8.self))
    default: return nil
    }
  }
}
