// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// What SQLite answered instead of doing what it was asked.
package struct SQLError: Error, Equatable, Sendable {
  /// The answers that a program treats differently.
  package enum Kind: Hashable, Sendable {
    /// Somebody else held the lock for the whole time that we were ready to wait.
    case busy
    /// No room on the disk.
    case full
    case readOnly
    /// The file was renamed, deleted or replaced while it was open.
    case moved
    /// The file is damaged, holds a value that its schema forbids, or lacks what a statement names:
    /// all statements are written for one schema.
    case corrupt
    case notADatabase
    /// The constraint's name; SQLite gives the columns (`club.slug`) for UNIQUE and NOT NULL, the
    /// message of RAISE for a trigger, and nothing for a foreign key.
    case constraint(name: String)
    /// Stopped by an `Interruption`; an open transaction is rolled back.
    case interrupted
    case cannotOpen
    case io
    /// The program used SQLite wrongly.
    case misuse
    case other
  }

  /// SQLite's extended result code.
  package let code: Int32
  package let kind: Kind
  /// SQLite's own words, in English.
  package let message: String

  /// `code` is an extended or a primary one.
  package init(code: Int32, message: String) {
    self.code = code
    self.message = message
    kind = SQLError.kind(of: code, message: message)
  }

  /// The message that belongs to the code alone.
  init(code: Int32) {
    self.init(code: code, message: unsafe String(cString: sqlite3_errstr(code)))
  }

  static let interrupted = SQLError(code: SQLITE_INTERRUPT)

  /// SQLITE_READONLY_DBMOVED: a macro with a shift, which Swift does not see.
  private static let movedCode = SQLITE_READONLY | 4 << 8
  static let moved = SQLError(code: movedCode)

  private static func kind(of code: Int32, message: String) -> Kind {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy
    case SQLITE_FULL: .full
    case SQLITE_READONLY: code == movedCode ? .moved : .readOnly
    case SQLITE_CORRUPT, SQLITE_ERROR: .corrupt
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_CONSTRAINT: .constraint(name: constraintName(code: code, message: message))
    case SQLITE_INTERRUPT: .interrupted
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
    case SQLITE_IOERR: .io
    case SQLITE_MISUSE, SQLITE_RANGE: .misuse
    default: .other
    }
  }

  /// `CHECK constraint failed: units_positive` names `units_positive`.
  private static func constraintName(code: Int32, message: String) -> String {
    // SQLITE_CONSTRAINT_TRIGGER and SQLITE_CONSTRAINT_FOREIGNKEY: macros with a shift, which Swift
    // does not see.
    let trigger = SQLITE_CONSTRAINT | 7 << 8
    let foreignKey = SQLITE_CONSTRAINT | 3 << 8
    if code == trigger { return message }
    if code == foreignKey { return "" }
    let marker = " constraint failed: "
    guard let range = message.firstRange(of: marker) else { return message }
    return String(message[range.upperBound...])
  }
}
