// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

private import Synchronization

/// A wish to stop what a connection is doing, from another thread or a signal handler.
///
/// It stays until it is withdrawn, so it is not lost between two statements: the running one ends
/// with `interrupted`, and so does each that begins later. A commit that has begun is not stopped.
package final class Interruption: Sendable {
  private let flag = Atomic<Bool>(false)

  package init() {}

  /// Asks for the stop. One atomic store, hence safe in a signal handler.
  package func request() { flag.store(true, ordering: .relaxed) }

  /// Takes the wish back, so that the connection can be used again.
  package func withdraw() { flag.store(false, ordering: .relaxed) }

  package var isRequested: Bool { flag.load(ordering: .relaxed) }
}
