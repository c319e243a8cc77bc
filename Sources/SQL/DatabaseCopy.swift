// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

// A whole database, page by page, by SQLite's online backup: others read and write meanwhile.

extension Connection {
  /// How many pages are copied before somebody is told, or may stop it.
  private static let pagesAtOnce: Int32 = 256

  /// Opens an empty file that is thrown away unless all that is written to it succeeds, so nothing
  /// is kept for a way back. Who wants it on the disk syncs it.
  package static func draft(
    _ path: String, interruption: Interruption = Interruption()
  ) throws(SQLError) -> Connection {
    let connection = try Connection.open(
      path, mode: .readWrite, busyTimeoutMilliseconds: 0, interruption: interruption)
    try connection.execute("PRAGMA journal_mode = MEMORY")
    try connection.execute("PRAGMA synchronous = OFF")
    return connection
  }

  /// Puts all of this database, as it is when that begins, in the place of all that `target` holds,
  /// in one transaction there. `tell` is told of pages: how many are done, and of how many.
  ///
  /// What others commit meanwhile is not in the copy, because all is read from one snapshot.
  package func copy(to target: Connection, tell: (Int, Int) -> Void = { _, _ in }) throws {
    try read {
      // The snapshot is taken with the first look.
      _ = try first("SELECT count(*) FROM sqlite_schema") { row in try row[0] as Int }
      let copy = unsafe sqlite3_backup_init(target.database, "main", database, "main")
      guard let copy = unsafe copy else {
        throw unsafe SQLError(sqlite3_extended_errcode(target.database), of: target.database)
      }
      var isFinished = false
      defer { if !isFinished { unsafe sqlite3_backup_finish(copy) } }
      while true {
        if interruption.isRequested || target.interruption.isRequested {
          throw SQLError.interrupted
        }
        let status = unsafe sqlite3_backup_step(copy, Connection.pagesAtOnce)
        let total = Int(unsafe sqlite3_backup_pagecount(copy))
        tell(total - Int(unsafe sqlite3_backup_remaining(copy)), total)
        if status == SQLITE_DONE { break }
        guard status == SQLITE_OK else { throw SQLError(code: status) }
      }
      isFinished = true
      let status = unsafe sqlite3_backup_finish(copy)
      guard status == SQLITE_OK else { throw SQLError(code: status) }
    }
  }

  /// The folder in which a file without a name would be made now; empty where nobody can tell.
  package var scratchFolder: String {
    guard let name = unsafe oval_temporary_name(database) else { return "" }
    defer { unsafe sqlite3_free(name) }
    let path = unsafe String(cString: name)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// Keeps everybody else out, readers too, until the connection closes. `busy` where somebody has
  /// the database open for as long as the connection waits. To be called before anything is read.
  package func keepOthersOut() throws {
    log.isShared = false
    try execute("PRAGMA locking_mode = EXCLUSIVE")
    // The lock comes with the first transaction, and stays.
    try write {}
  }

  /// What SQLite finds wrong in the file, in its own words; empty where all is well. `isQuick` leaves
  /// out whether each index has what its table has.
  package func damage(isQuick: Bool) throws -> [String] {
    do {
      let said = try all("PRAGMA \(isQuick ? "quick_check" : "integrity_check")(10)") { row in
        try row[0] as String
      }
      return said == ["ok"] ? [] : said
    } catch let error as SQLError where error.kind == .corrupt { return [error.message] }
  }
}
