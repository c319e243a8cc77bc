// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// An open database. It closes with its last reference; an open transaction is then rolled back.
///
/// Not to be shared between threads: each opens its own.
@safe package final class Connection {
  /// What may be done with the file.
  package enum Mode: Sendable {
    case readOnly
    case readWrite
    /// Makes the file when it is missing. For a database of ours see `DatabaseFile.create`.
    case create
    /// Reads a file that nobody else has open: no lock is taken and no file made beside it.
    case still
  }

  package let interruption: Interruption
  package var waiting: Waiting { patience.waiting }
  let patience: Patience
  let log: WriteAheadLog
  let database: OpaquePointer
  var transaction = TransactionState()
  /// Is called after each statement that changed something, but not by what it does itself.
  package var afterChange: (() throws(SQLError) -> Void)?
  private var statements: [SQLText: PreparedStatement] = [:]

  /// For the tests.
  var keptStatementCount: Int { statements.count }

  /// A statement's text as a key. Most of a program differ in their lengths, and what is long is
  /// sooner compared than hashed.
  private struct SQLText: Hashable {
    let text: String

    func hash(into hasher: inout Hasher) { hasher.combine(text.utf8.count) }
  }

  /// Takes effect with the first connection.
  private static let isPrepared = oval_count_no_memory() == SQLITE_OK

  /// More texts than a program has; only generated ones could reach it.
  private static let statementLimit = 256

  /// Opens the file at `path`, whatever it holds (`DatabaseFile.open` looks first).
  ///
  /// A lock held by others is waited for, up to `busyTimeoutMilliseconds` for each statement.
  package static func open(
    _ path: String, mode: Mode, busyTimeoutMilliseconds: Int = 30_000,
    interruption: Interruption = Interruption()
  ) throws(SQLError) -> Connection {
    let connection = try Connection(
      path: path, mode: mode,
      patience: Patience(
        limitMilliseconds: busyTimeoutMilliseconds, interruption: interruption))
    try connection.settle()
    return connection
  }

  /// A database that lives in memory as long as the connection.
  package static func inMemory(
    interruption: Interruption = Interruption()
  ) throws(SQLError) -> Connection {
    try unnamed(":memory:", interruption)
  }

  /// A database that lives in memory as far as its pages fit there, and beyond that in a file without
  /// a name, which is gone with the connection or with the process, however that ends.
  package static func scratch(
    interruption: Interruption = Interruption()
  ) throws(SQLError) -> Connection {
    try unnamed("", interruption)
  }

  /// The two names by which SQLite means no file.
  private static func unnamed(
    _ name: String, _ interruption: Interruption
  ) throws(SQLError) -> Connection {
    let patience = Patience(limitMilliseconds: 0, interruption: interruption)
    let connection = try Connection(name: name, mode: .create, patience: patience)
    connection.log.isShared = false
    try connection.settle()
    return connection
  }

  /// Opens, and reads nothing of the file yet.
  convenience init(path: String, mode: Mode, patience: Patience) throws(SQLError) {
    let name = mode == .still ? Connection.still(path) : Connection.plain(path)
    try self.init(name: name, mode: mode, patience: patience)
  }

  private init(name: String, mode: Mode, patience: Patience) throws(SQLError) {
    let access =
      switch mode {
      case .readOnly: SQLITE_OPEN_READONLY
      case .still: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    _ = Connection.isPrepared
    var opened: OpaquePointer?
    let status = unsafe sqlite3_open_v2(
      name, &opened, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard status == SQLITE_OK, let opened = unsafe opened else {
      let error = unsafe opened.map { unsafe SQLError(status, of: $0) }
      unsafe sqlite3_close_v2(opened)
      throw error ?? SQLError(code: status)
    }
    unsafe database = unsafe opened
    self.patience = patience
    log = WriteAheadLog(patience)
    interruption = patience.interruption
  }

  deinit {
    statements = [:]
    unsafe log.leave(database)
    unsafe sqlite3_close_v2(database)
  }

  /// SQLite reads meaning into `:memory:`, an empty path and `file:`; a path is only a path here.
  static func plain(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./" + path
  }

  /// The path as a URI (RFC 3986) that says that nothing changes the file.
  private static func still(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    let escaped = plain(path).utf8.map { byte in
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"), 0..<0x21, 0x7F...:
        "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      default: String(UnicodeScalar(byte))
      }
    }
    // Without an authority two slashes at the beginning would be taken for one.
    let authority = path.hasPrefix("/") ? "//" : ""
    return "file:\(authority)\(escaped.joined())?immutable=1"
  }

  /// Sets what holds for every connection, through calls that read nothing from the disk.
  func settle(keepsWAL: Bool = true) throws(SQLError) {
    unsafe patience.attach(to: database)
    unsafe log.attach(to: database)
    let options = [
      (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
      (SQLITE_DBCONFIG_DEFENSIVE, 1),
      (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_DQS_DML, 0),
      (SQLITE_DBCONFIG_DQS_DDL, 0),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
      // A process that makes one booking must not copy the log back when it leaves: each
      // checkpoint costs two more syncs.
      (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keepsWAL ? 1 : 0),
    ]
    for (option, value) in options {
      try check(unsafe oval_configure(database, option, Int32(value)))
    }
    if keepsWAL { unsafe oval_keep_wal(database) }
  }

  /// Throws unless the status is SQLITE_OK.
  func check(_ status: Int32) throws(SQLError) {
    guard status == SQLITE_OK else { throw failure(unsafe SQLError(status, of: database)) }
  }

  /// A wait that was broken off by an interruption looks like a busy one to SQLite.
  func failure(_ error: SQLError) -> SQLError {
    error.kind == .busy && interruption.isRequested ? .interrupted : error
  }

  /// The compiled form of `sql`, one statement, kept for the next time.
  func prepared(_ sql: String) throws(SQLError) -> PreparedStatement {
    let key = SQLText(text: sql)
    if let kept = statements[key] {
      // In use by a loop further out: this one is for once only.
      return kept.isInUse ? try compile(sql) : kept
    }
    if statements.count >= Connection.statementLimit {
      statements = statements.filter { $0.value.isInUse }
    }
    let statement = try compile(sql)
    statements[key] = statement
    return statement
  }

  private func compile(_ sql: String) throws(SQLError) -> PreparedStatement {
    do {
      return try unsafe PreparedStatement(sql, database: database)
    } catch { throw failure(error) }
  }
}
