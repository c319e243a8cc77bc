// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// When the write-ahead log is copied back into the main file and cut to nothing.
///
/// Each process that comes alone reads the log from its start and does not know what of it has been
/// copied, so it must not stay long. A connection that stays open for many changes lets it grow longer,
/// as the copying costs two syncs, and leaves none when it closes.
enum WriteAheadLog {
  /// From here on a commit copies the log back; while others read from it, as far as they allow.
  private static let pagesToCopy: Int32 = 1_000
  private static let pagesToCopyWhereOpen: Int32 = 4_000

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
          patience.staysOpen ? WriteAheadLog.pagesToCopyWhereOpen : WriteAheadLog.pagesToCopy
        if pages >= limit { unsafe WriteAheadLog.copyBack(database, patience) }
        return SQLITE_OK
      }, context)
  }

  /// To be called before a connection closes.
  @unsafe static func leave(_ database: OpaquePointer, patience: Patience) {
    if patience.staysOpen, patience.hasLogged { unsafe copyBack(database, patience) }
  }

  /// The changes are safe already: what does not work now, the next one does who commits.
  @unsafe private static func copyBack(_ database: OpaquePointer?, _ patience: Patience) {
    patience.isInAHurry = true
    let status =
      unsafe sqlite3_wal_checkpoint_v2(database, "main", SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    patience.isInAHurry = false
    if status == SQLITE_OK { patience.hasLogged = false }
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
