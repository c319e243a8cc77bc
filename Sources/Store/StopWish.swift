// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import SQL

/// A wish to stop that reaches all that is opened with it.
package struct StopWish: Sendable {
  let interruption = Interruption()

  package init() {}

  /// From any thread or a signal handler: what is being done is broken off and rolled back.
  package func request() { interruption.request() }
}
