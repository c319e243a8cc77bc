// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Store

/// An entry whose time is taken.
struct WaitingEntry {
  /// Of the entry in its file.
  let number: Int
  /// Whether it is about a booking that has time to give up.
  let hasTime: Bool
  /// Tries it once more.
  let again: (inout FileImport) throws -> Void
  let refuse: (inout FileImport) -> Void
}

extension FileImport {
  /// Takes the entries whose time others have given up meanwhile, or give up for each other; what is
  /// left is refused.
  mutating func takeWaiting() throws {
    var attempts = 0
    // Nobody has moved yet, so nothing more fits than did.
    var mayFit = outcome.sum(\.updated) > 0
    while !waiting.isEmpty {
      let updated = outcome.sum(\.updated)
      if mayFit { try takeFitting() }
      // A long row of entries, each in the way of the one before, moves by one each time.
      if outcome.sum(\.updated) - updated <= waiting.count / 8 {
        try takeCircle(attempts: &attempts)
      }
      mayFit = outcome.sum(\.updated) > updated
      if !mayFit { break }
    }
    for entry in waiting { entry.refuse(&self) }
    waiting = []
  }

  /// Tries each that waits once more.
  private mutating func takeFitting() throws {
    let entries = waiting
    waiting = []
    for entry in entries { try entry.again(&self) }
  }

  /// Takes those that want each other's times: each gives up its own before any takes another. Where
  /// one of them would find none all the same, the others are tried without it.
  private mutating func takeCircle(attempts: inout Int) throws {
    var circle = waiting.filter(\.hasTime)
    guard circle.count > 1 else { return }
    try record()
    while circle.count > 1 {
      attempts += 2 * circle.count
      guard attempts <= FileImport.mostAttempts else { return }
      var trial = self
      let stays = { (isTaken: Bool) in isTaken }
      let isTaken = try store.write(keepingIf: stays) {
        try trial.take(circle)
        return trial.waiting.isEmpty && !trial.hasGivenWay
      }
      if isTaken {
        let done = Set(circle.map(\.number))
        trial.waiting = waiting.filter { !done.contains($0.number) }
        self = trial
        return
      }
      let left = Set(trial.waiting.map(\.number))
      if left.isEmpty { return }
      circle.removeAll { left.contains($0.number) }
    }
  }

  /// Those that find no time wait again.
  private mutating func take(_ circle: [WaitingEntry]) throws {
    isTrying = true
    givesWay = true
    waiting = circle
    try takeFitting()
    givesWay = false
    try takeFitting()
    isTrying = false
  }

  /// So often entries are tried for each other's sake, in all of a file; so many changes are in memory
  /// at most.
  private static let mostAttempts = 20_000
}
