// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
package import UseCases

/// The database that a shell keeps open from line to line, so that a command does not wait for it and
/// a transaction can span several.
package final class KeptDatabase {
  private var database: Database?
  private var mayWrite = false
  private var zone: (bytes: [UInt8], zone: Zone)?

  package init() {}

  /// The database at `path`: the one that is open, or else opened now and kept.
  ///
  /// While a transaction is open no other database can be. One whose file was deleted or replaced is
  /// let go, and what was not committed with it.
  package func database(_ path: String, mayWrite: Bool) throws(Failure) -> Database {
    if let database {
      guard database.path == path else {
        guard !database.isInTransaction else { throw .usage(.otherDatabaseInTransaction) }
        return try Database.open(path, mayWrite: mayWrite)
      }
      if try isUsable(database), self.mayWrite || !mayWrite { return database }
      self.database = nil
    }
    let opened = try Database.open(path, mayWrite: mayWrite)
    opened.stayOpen()
    database = opened
    self.mayWrite = mayWrite
    return opened
  }

  /// The open one, for a look that must not wait for one to be opened.
  var current: Database? { database }

  /// The zone of that name as these TZif bytes describe it: the one that is known, or else read now
  /// and kept; nil where they cannot be understood.
  func zone(named name: String, _ bytes: [UInt8]) -> Zone? {
    if let zone, zone.zone.name == name, zone.bytes == bytes { return zone.zone }
    zone = (try? Zone(name: name, tzif: bytes)).map { (bytes, $0) }
    return zone?.zone
  }

  package var isInTransaction: Bool { database?.isInTransaction ?? false }

  /// Lets go of it, so that somebody can have it alone; the next command opens it anew.
  func close() { database = nil }

  /// Lets the database be used again after an interruption.
  func goOn() { database?.goOn() }

  /// Ends an open transaction as if it had not been begun; false where none was open.
  package func rollBack() -> Bool {
    guard let database, database.isInTransaction else { return false }
    _ = try? database.rollBack(to: nil)
    return true
  }

  /// Whether it can be gone on with; otherwise one is opened anew, unless something would get lost.
  private func isUsable(_ database: Database) throws(Failure) -> Bool {
    let wasInTransaction = database.isInTransaction
    do {
      try database.checkStillThere()
      return true
    } catch {
      self.database = nil
      guard wasInTransaction else { return false }
      throw error
    }
  }
}
