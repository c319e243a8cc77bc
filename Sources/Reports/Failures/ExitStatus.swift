// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import UseCases

extension Failure {
  /// What scripts read in `code`; never translated.
  package var code: String {
    switch self {
    case .phrase, .recurrence: "date"
    case .usage: "usage"
    case .notFound: "not-found"
    case .ambiguous: "ambiguous"
    case .refused(let refusal): refusal.reasons.first?.code.rawValue ?? "internal"
    case .changedSince: "conflict"
    case .documents: "data"
    case .database(.busy), .database(.inUse): "busy"
    // None of the contract's words says that somebody pressed Ctrl-C.
    case .database(.interrupted): "internal"
    case .database: "database"
    }
  }

  /// The exit status of the command.
  package var exitStatus: Int {
    switch self {
    case .phrase, .recurrence, .usage: 2
    case .notFound, .ambiguous: 4
    case .refused(let refusal): refusal.isClash ? 3 : 5
    case .changedSince: 3
    case .documents: 9
    case .database(let problem): problem.exitStatus
    }
  }
}

extension DatabaseProblem {
  fileprivate var exitStatus: Int {
    switch self {
    case .missing, .moved, .notADatabase, .foreign, .newer, .older, .exists, .leftover, .noBackup,
      .damagedBackup, .readOnly, .corrupt, .cannotOpen:
      10
    case .busy, .inUse: 8
    case .interrupted: 130
    case .full, .other: 1
    }
  }
}
