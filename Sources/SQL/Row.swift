// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// The row that a statement stands on, valid within the closure that receives it.
@safe package struct Row: ~Copyable {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { unsafe self.statement = unsafe statement }

  /// The number of columns.
  package var count: Int { Int(unsafe sqlite3_column_count(statement)) }

  // A column, counted from 0, as the type that is asked for: `try row[0] as Int64`. One for each
  // type, because a generic one looks up its types again for every value.
  //
  // All throw `corrupt` where the column holds something else, NULL without an optional included:
  // the schema forbids it, so the file is not what it should be.

  /// A text.
  package subscript(column: Int) -> String { get throws(SQLError) { try read(column) } }
  /// A text, nil for NULL.
  package subscript(column: Int) -> String? { get throws(SQLError) { try read(column) } }
  /// A whole number.
  package subscript(column: Int) -> Int { get throws(SQLError) { try read(column) } }
  /// A whole number, nil for NULL.
  package subscript(column: Int) -> Int? { get throws(SQLError) { try read(column) } }
  /// A whole number.
  package subscript(column: Int) -> Int64 { get throws(SQLError) { try read(column) } }
  /// A whole number, nil for NULL.
  package subscript(column: Int) -> Int64? { get throws(SQLError) { try read(column) } }
  /// 0 or 1.
  package subscript(column: Int) -> Bool { get throws(SQLError) { try read(column) } }
  /// Bytes.
  package subscript(column: Int) -> [UInt8] { get throws(SQLError) { try read(column) } }
  /// Whatever it holds, but no real number.
  package subscript(column: Int) -> Value { get throws(SQLError) { try read(column) } }

  /// Whether the column holds NULL.
  package func isNull(_ column: Int) -> Bool {
    precondition(column >= 0 && column < count, "no such column: \(column)")
    return unsafe sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }

  private func read<T: Bindable>(_ column: Int) throws(SQLError) -> T {
    precondition(column >= 0 && column < count, "no such column: \(column)")
    guard let found = value(Int32(column)), let result = T.read(found) else {
      let name = unsafe sqlite3_column_name(statement, Int32(column)).map {
        unsafe String(cString: $0)
      }
      throw SQLError(code: SQLITE_CORRUPT, message: "unexpected value in \(name ?? "a column")")
    }
    return result
  }

  private func value(_ column: Int32) -> Value? {
    unsafe sqlite3_column_value(statement, column).flatMap { unsafe Value($0) }
  }
}

extension Value {
  /// What SQLite holds there; nil for a real number.
  @unsafe init?(_ value: OpaquePointer) {
    switch unsafe sqlite3_value_type(value) {
    case SQLITE_NULL: self = .null
    case SQLITE_INTEGER: self = .integer(unsafe sqlite3_value_int64(value))
    case SQLITE_TEXT:
      guard let bytes = unsafe sqlite3_value_text(value) else { return nil }
      let count = Int(unsafe sqlite3_value_bytes(value))
      let buffer = unsafe UnsafeBufferPointer(start: bytes, count: count)
      self = .text(unsafe String(decoding: buffer, as: UTF8.self))
    case SQLITE_BLOB:
      let count = Int(unsafe sqlite3_value_bytes(value))
      let buffer = unsafe UnsafeRawBufferPointer(
        start: unsafe sqlite3_value_blob(value), count: count)
      self = .bytes(unsafe Array(buffer))
    default: return nil
    }
  }
}
