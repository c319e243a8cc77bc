// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// Why a database file was not opened, made or brought up to date. Nothing was changed.
package enum DatabaseFileError: Error, Equatable, Sendable {
  /// The file is not one of ours; it was left as it is.
  case unusable(FileIdentity)
  /// A file of that name was there already.
  case exists
  /// A log of a deleted database lies beside; SQLite would play it into the new one.
  case leftover(path: String)
  /// Made by a later version of the program, with `found` migrations where `known` are known.
  case newer(found: Int, known: Int)
  /// Made by an earlier version of the program, with `found` migrations where `known` are known.
  case older(found: Int, known: Int)
  /// The migration at `position`, counted from 1, is another one than here.
  case unknownMigration(position: Int, name: String)
  case sql(SQLError)
}

/// A database of ours on the disk.
package enum DatabaseFile {
  /// What the file at `path` is. Nothing is locked, and no file is made beside it.
  package static func inspect(_ path: String) throws(SQLError) -> FileIdentity {
    switch try look(path, mode: .readOnly, patience: .none) {
    case .missing: .missing
    case .found(let identity, _): identity
    }
  }

  /// Opens a database of ours; everything else is refused before SQLite reads it.
  ///
  /// The caller compares versions with `Migrations`.
  package static func open(
    _ path: String, mode: Connection.Mode, busyTimeoutMilliseconds: Int = 30_000,
    interruption: Interruption = Interruption()
  ) throws(DatabaseFileError) -> Connection {
    precondition(mode == .readOnly || mode == .readWrite, "see DatabaseFile.create")
    let patience = Patience(
      limitMilliseconds: busyTimeoutMilliseconds, interruption: interruption)
    do {
      switch try look(path, mode: mode, patience: patience) {
      case .missing: throw DatabaseFileError.unusable(.missing)
      case .found(.ours, let connection):
        try connection.settle()
        return connection
      case .found(let identity, _): throw DatabaseFileError.unusable(identity)
      }
    } catch let error as SQLError {
      throw .sql(error)
    } catch let error as DatabaseFileError {
      throw error
    } catch { preconditionFailure("\(error)") }
  }

  /// Opens a database of ours for one short look that leaves no trace: it waits for nobody longer
  /// than `patienceMilliseconds`, and makes no file.
  ///
  /// A database whose log could only be read by making a file is `unusable`.
  package static func glance(
    _ path: String, patienceMilliseconds: Int, interruption: Interruption = Interruption()
  ) throws(DatabaseFileError) -> Connection {
    let patience = Patience(
      limitMilliseconds: patienceMilliseconds, interruption: interruption)
    return try databaseFileErrors {
      guard
        case .found(let identity, let connection) = try look(
          path, mode: .readOnly, patience: patience)
      else { throw DatabaseFileError.unusable(.missing) }
      guard case .ours = identity else { throw DatabaseFileError.unusable(identity) }
      switch unsafe oval_log_beside(connection.database) {
      case 0:
        // As nobody has it open, there is nothing that a lock could guard.
        let still = try Connection(path: path, mode: .still, patience: patience)
        try still.settle(keepsWAL: false)
        return still
      case 1:
        try connection.settle()
        return connection
      default: throw DatabaseFileError.unusable(identity)
      }
    }
  }

  private enum Look {
    case missing
    case found(FileIdentity, Connection)
  }

  private static func look(
    _ path: String, mode: Connection.Mode, patience: Patience
  ) throws(SQLError) -> Look {
    if unsafe oval_is_special(Connection.plain(path)) != 0 {
      throw SQLError(code: SQLITE_NOTADB)
    }
    let connection: Connection
    do {
      connection = try Connection(path: path, mode: mode, patience: patience)
    } catch {
      if error.kind == .cannotOpen, unsafe oval_exists(Connection.plain(path)) == 0 {
        return .missing
      }
      // Of a folder SQLite says that reading it fails.
      throw error.kind == .io ? SQLError(code: SQLITE_CANTOPEN) : error
    }
    var head = [UInt8](repeating: 0, count: FileIdentity.headLength)
    var size: Int64 = 0
    let status = unsafe oval_read_head(connection.database, &head, Int32(head.count), &size)
    try connection.check(status)
    let identity = FileIdentity(head: head, size: size)
    // SQLite would take what is missing of the last page for zeros. Where there is a log, that has
    // the page, too.
    if case .ours = identity, !FileIdentity.isWhole(head: head, size: size),
      unsafe oval_log_beside(connection.database) == 0
    {
      throw SQLError(code: SQLITE_CORRUPT)
    }
    return .found(identity, connection)
  }
}
