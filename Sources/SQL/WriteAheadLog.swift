// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// When the write-ahead log is copied back into the main file and cut to nothing.
///
/// Each process that comes alone reads the log from its start and does not know what of it has been
/// copied, so it must not stay long. A connection that stays open for many changes lets it grow longer,
/// as the copying costs two syncs, and leaves none when it closes.
///
/// A large write puts pages into the log before it commits. What it then takes back, or leaves when it
/// is killed, is cut off: with a full disk nobody could even read any more.
final class WriteAheadLog {
  private let patience: Patience
  /// Whether the connection stays open for many small changes.
  var staysOpen = false
  /// Whether others may have the database open, too: then the index of the log is in shared memory.
  var isShared = true
  /// Whether it has written into the log since that was copied back.
  private var hasLogged = false

  /// From here on a commit copies the log back; while others read from it, as far as they allow.
  private static let pagesToCopy: Int32 = 1_000
  private static let pagesToCopyWhereOpen: Int32 = 4_000

  init(_ patience: Patience) { self.patience = patience }

  /// Lets every commit of the connection look after the log. The object must live as long as it.
  @unsafe func attach(to database: OpaquePointer) {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe sqlite3_wal_hook(
      database,
      { context, database, _, pages in
        guard let context = unsafe context else { return SQLITE_OK }
        let log = unsafe Unmanaged<WriteAheadLog>.fromOpaque(context).takeUnretainedValue()
        log.hasLogged = true
        let limit =
          log.staysOpen ? WriteAheadLog.pagesToCopyWhereOpen : WriteAheadLog.pagesToCopy
        if pages >= limit {
          unsafe log.copyBack(database)
        } else {
          unsafe log.cutUncommitted(database, sparing: Int64(limit) * 4_096)
        }
        return SQLITE_OK
      }, context)
  }

  /// To be called before the connection closes.
  @unsafe func leave(_ database: OpaquePointer) {
    if staysOpen, hasLogged { unsafe copyBack(database) }
  }

  /// Cuts off what stands after the last commit, unless it is at most `spare` bytes. Nothing is lost
  /// where that fails.
  @unsafe func cutUncommitted(_ database: OpaquePointer?, sparing spare: Int64 = 0) {
    guard isShared else { return }
    patience.isInAHurry = true
    unsafe oval_cut_log(database, spare)
    patience.isInAHurry = false
  }

  /// The changes are safe already: what does not work now, the next one does who commits.
  @unsafe private func copyBack(_ database: OpaquePointer?) {
    patience.isInAHurry = true
    let status =
      unsafe sqlite3_wal_checkpoint_v2(database, "main", SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    patience.isInAHurry = false
    if status == SQLITE_OK { hasLogged = false }
  }
}

extension Connection {
  /// To be called where it stays open for many small changes.
  package func stayOpen() { log.staysOpen = true }

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
