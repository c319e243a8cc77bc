// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import SQL

/// What a table held that the program never writes.
package enum StoreError: Error, Equatable, Sendable {
  /// A value of that column cannot be read; the file is damaged or was changed by hand.
  case unreadable(String)
}

/// What went wrong below the tables, as far as callers treat it differently.
package enum StoreFault: Equatable, Sendable {
  /// There is no file.
  case missing
  case notADatabase
  /// A database of another program, or one that was never finished.
  case foreign
  /// Made by a later version, with `found` migrations where `known` are known.
  case newer(found: Int, known: Int)
  /// Made by an earlier version, with `found` migrations where `known` are known.
  case older(found: Int, known: Int)
  /// A file is there already.
  case exists
  /// The log of a deleted database lies beside.
  case leftover(path: String)
  /// Others held the lock for the whole time that we were ready to wait.
  case busy
  case full
  case readOnly
  /// The file was renamed, deleted or replaced while it was open.
  case moved
  case corrupt
  case cannotOpen
  /// Stopped by the person; what was begun is rolled back.
  case interrupted
  case other(message: String)

  /// The fault behind an error that a store threw.
  package init(_ error: any Error) {
    self =
      switch error {
      case let error as SQLError: StoreFault(error)
      case let error as DatabaseFileError: StoreFault(error)
      case is StoreError: .corrupt
      default: .other(message: String(describing: error))
      }
  }

  private init(_ error: SQLError) {
    self =
      switch error.kind {
      case .busy: .busy
      case .full: .full
      case .readOnly: .readOnly
      case .moved: .moved
      case .corrupt: .corrupt
      case .notADatabase: .notADatabase
      case .interrupted: .interrupted
      case .cannotOpen: .cannotOpen
      case .constraint, .io, .misuse, .other: .other(message: error.message)
      }
  }

  private init(_ error: DatabaseFileError) {
    switch error {
    case .unusable(.missing): self = .missing
    case .unusable(.empty), .unusable(.notSQLite): self = .notADatabase
    case .unusable, .unknownMigration: self = .foreign
    case .exists: self = .exists
    case .leftover(let path): self = .leftover(path: path)
    case .newer(let found, let known): self = .newer(found: found, known: known)
    case .older(let found, let known): self = .older(found: found, known: known)
    case .sql(let error): self = StoreFault(error)
    }
  }
}
