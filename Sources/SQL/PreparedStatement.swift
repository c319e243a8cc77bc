// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// Owns one compiled statement.
@safe final class PreparedStatement {
  private let statement: OpaquePointer
  private let database: OpaquePointer
  /// Whether somebody is reading its rows.
  var isInUse = false
  /// Whether it leaves the database as it is.
  let isReadOnly: Bool
  /// The names that were bound last, in the order given, and what numbers they have: the same place
  /// in the program gives the same names again.
  private var bound: [(name: String, index: Int32)] = []

  /// `sql` is exactly one statement.
  init(_ sql: String, database: OpaquePointer) throws(SQLError) {
    var compiled: OpaquePointer?
    var sql = sql
    let (status, isAlone) = sql.withUTF8 { text -> (Int32, Bool) in
      unsafe text.withMemoryRebound(to: CChar.self) { text in
        var rest: UnsafePointer<CChar>?
        let status = unsafe sqlite3_prepare_v3(
          database, text.baseAddress, Int32(text.count), UInt32(SQLITE_PREPARE_PERSISTENT),
          &compiled, &rest)
        let used = unsafe rest.flatMap { rest in
          unsafe text.baseAddress.map { unsafe rest - $0 }
        }
        let tail = unsafe text.dropFirst(used ?? text.count)
        return (status, unsafe tail.allSatisfy { $0 <= 0x20 })
      }
    }
    guard status == SQLITE_OK else { throw unsafe SQLError(status, of: database) }
    guard let compiled = unsafe compiled, isAlone else {
      preconditionFailure("not exactly one statement: \(sql)")
    }
    unsafe statement = unsafe compiled
    unsafe self.database = unsafe database
    isReadOnly = unsafe sqlite3_stmt_readonly(compiled) != 0
  }

  deinit { unsafe sqlite3_finalize(statement) }

  /// Steps to the next row; false when there is none.
  func step() throws(SQLError) -> Bool {
    switch unsafe sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let status: throw unsafe SQLError(status, of: database)
    }
  }

  /// Gives the statement back, without its parameters and without the locks that it held.
  func reset() {
    unsafe sqlite3_reset(statement)
    unsafe sqlite3_clear_bindings(statement)
    isInUse = false
  }

  func withRow<T>(_ body: (borrowing Row) throws -> T) rethrows -> T {
    try body(unsafe Row(statement))
  }

  /// Binds all parameters by name: SQLite numbers `$n` by first appearance, so numbers would lie.
  func bind(_ parameters: Parameters) throws(SQLError) {
    let pairs = parameters.pairs
    if !isBound(pairs) { bound = numbered(pairs) }
    for place in pairs.indices {
      let status = bind(pairs[place].1.value, at: bound[place].index)
      guard status == SQLITE_OK else { throw unsafe SQLError(status, of: database) }
    }
  }

  /// Whether these names were bound last.
  private func isBound(_ pairs: [(String, any Bindable)]) -> Bool {
    // By place: a loop over the pairs would copy each.
    pairs.count == bound.count && pairs.indices.allSatisfy { pairs[$0].0 == bound[$0].name }
  }

  /// The numbers of all parameters; each must be there, and once.
  private func numbered(
    _ pairs: [(String, any Bindable)]
  ) -> [(name: String, index: Int32)] {
    let wanted = Int(unsafe sqlite3_bind_parameter_count(statement))
    precondition(
      wanted == pairs.count, "\(pairs.count) parameters for \(wanted): \(text)")
    var isBound = [Bool](repeating: false, count: wanted + 1)
    return pairs.map { name, _ in
      let index = unsafe sqlite3_bind_parameter_index(statement, name)
      precondition(index > 0, "no parameter \(name): \(text)")
      precondition(!isBound[Int(index)], "\(name) twice: \(text)")
      isBound[Int(index)] = true
      return (name, index)
    }
  }

  private func bind(_ value: Value, at index: Int32) -> Int32 {
    switch value {
    case .null: return unsafe sqlite3_bind_null(statement, index)
    case .integer(let number): return unsafe sqlite3_bind_int64(statement, index, number)
    case .bytes(let bytes):
      return unsafe bytes.withUnsafeBytes { bytes in
        unsafe oval_bind_blob(statement, index, bytes.baseAddress, UInt64(bytes.count))
      }
    case .text(var text):
      return text.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
          // An empty text may come without an address, which SQLite would take for NULL.
          guard let address = bytes.baseAddress else {
            return unsafe oval_bind_text(statement, index, "", 0)
          }
          return unsafe oval_bind_text(statement, index, address, UInt64(bytes.count))
        }
      }
    }
  }

  private var text: String {
    unsafe sqlite3_sql(statement).map { unsafe String(cString: $0) } ?? ""
  }
}

extension SQLError {
  /// What the connection says about its latest failure.
  init(_ status: Int32, of database: OpaquePointer) {
    let code = unsafe sqlite3_extended_errcode(database)
    let isSame = code & 0xFF == status & 0xFF
    // Where SQLite only says that a file could not be made or grow, the system knows why.
    if isSame, [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code & 0xFF),
      [ENOSPC, EDQUOT].contains(unsafe sqlite3_system_errno(database))
    {
      self.init(code: SQLITE_FULL)
      return
    }
    self.init(
      code: isSame ? code : status,
      message: isSame
        ? unsafe String(cString: sqlite3_errmsg(database))
        : unsafe String(cString: sqlite3_errstr(status)))
  }
}
