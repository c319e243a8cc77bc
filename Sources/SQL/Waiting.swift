// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

private import Synchronization

/// Whether a connection waits for a lock that somebody else holds, for a thread that tells the person.
package final class Waiting: Sendable {
  private let flag = Atomic<Bool>(false)

  init() {}

  func note() { flag.store(true, ordering: .relaxed) }

  /// Whether it has waited since this was asked before.
  package func hasWaited() -> Bool { flag.exchange(false, ordering: .relaxed) }
}
