// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// When the write-ahead log is copied back into the main file.
///
/// Each process that comes alone reads the log from its start, so it must not stay long. After a
/// bulk change it is emptied at once; otherwise now and then, as SQLite does by itself. A connection
/// that stays open for many changes copies more at once, and what is left when it closes: the copying
/// costs two syncs.
enum WriteAheadLog {
  /// From here on a commit copies the log back as far as readers allow.
  private static let pagesToCopy: Int32 = 1_000
  /// From here on it is cut to nothing as well, unless somebody still reads from it.
  private static let pagesToCut: Int32 = 4_000

  /// Lets every commit of the connection look after the log.
  @unsafe static func attach(to database: OpaquePointer, patience: Patience) {
    let context = unsafe Unmanaged.passUnretained(patience).toOpaque()
    unsafe sqlite3_wal_hook(
      database,
      { context, database, _, pages in
        guard let context = unsafe context else { return SQLITE_OK }
        let patience = unsafe Unmanaged<Patience>.fromOpaque(context).takeUnretainedValue()
        patience.hasLogged = true
        let limit =
          patience.staysOpen ? WriteAheadLog.pagesToCut : WriteAheadLog.pagesToCopy
        guard pages >= limit else { return SQLITE_OK }
        // The change is safe already; what does not work now, the next commit does.
        unsafe WriteAheadLog.copyBack(
          database, patience,
          pages >= WriteAheadLog.pagesToCut
            ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE)
        return SQLITE_OK
      }, context)
  }

  /// To be called before a connection closes.
  @unsafe static func leave(_ database: OpaquePointer, patience: Patience) {
    guard patience.staysOpen, patience.hasLogged else { return }
    unsafe copyBack(database, patience, SQLITE_CHECKPOINT_PASSIVE)
  }

  @unsafe private static func copyBack(
    _ database: OpaquePointer?, _ patience: Patience, _ mode: Int32
  ) {
    patience.isInAHurry = true
    unsafe sqlite3_wal_checkpoint_v2(database, "main", mode, nil, nil)
    patience.isInAHurry = false
    patience.hasLogged = false
  }
}

extension Connection {
  /// To be called where it stays open for many small changes.
  package func stayOpen() { patience.staysOpen = true }

  /// How the database keeps the way back: `wal` in ours, unless somebody changed it.
  package func journalMode() throws -> String {
    // The pragma itself counts as a change.
    try first("SELECT journal_mode FROM pragma_journal_mode") { row in try row[0] as String } ?? ""
  }

  /// How many bytes the log has on the disk; 0 where there is none, or nobody can tell.
  package var logBytes: Int {
    guard let main = unsafe sqlite3_db_filename(database, "main") else { return 0 }
    return max(0, Int(unsafe oval_size_beside(main, "-wal")))
  }
}
