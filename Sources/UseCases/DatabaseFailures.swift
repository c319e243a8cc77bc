// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Recurrence
import Store

extension Failure {
  /// What an error of the database at `path` means for a person.
  package init(_ error: any Error, path: String) {
    if let failure = error as? Failure {
      self = failure
    } else if case .tooMany(let limit)? = error as? RecurrenceError {
      // A slot or closure without end, looked at over centuries.
      self = .usage(.tooManyDates(limit: limit))
    } else {
      self = .database(DatabaseProblem(StoreFault(error), path: path))
    }
  }
}

extension DatabaseProblem {
  init(_ fault: StoreFault, path: String) {
    self =
      switch fault {
      case .missing: .missing(path: path)
      case .notADatabase: .notADatabase(path: path)
      case .foreign: .foreign(path: path)
      case .newer(let found, let known): .newer(path: path, version: found, known: known)
      case .older(let found, let known): .older(path: path, version: found, known: known)
      case .exists: .exists(path: path)
      case .leftover(let log): .leftover(path: log)
      case .busy: .busy(path: path)
      case .full: .full(path: path)
      case .readOnly: .readOnly(path: path)
      case .moved: .moved(path: path)
      case .corrupt: .corrupt(path: path)
      case .cannotOpen: .cannotOpen(path: path)
      case .interrupted: .interrupted
      case .other(let message): .other(message: message)
      }
  }
}
