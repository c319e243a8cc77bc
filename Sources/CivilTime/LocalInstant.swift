// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a reading of the clock in a zone stands for.
package enum LocalInstant: Hashable, Sendable {
  case unique(Timestamp)
  /// The clock jumped over the reading. `before` is the instant with the offset before the jump
  /// (RFC 5545 §3.3.5), `nextValid` the first reading that exists again.
  case gap(before: Timestamp, nextValid: CivilDateTime)
  /// The clock showed the reading twice.
  case fold(first: Timestamp, second: Timestamp)
}
