// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a rule cannot be taken.
package enum RecurrenceError: Error, Equatable, Sendable {
  /// The part that cannot be read, as written; `FREQ` alone when it is missing.
  case malformed(part: String)
  /// A part of RFC 5545 that is not supported yet, or makes no sense beside the others.
  case unsupported(part: String)
  /// No date can ever match.
  case neverMatches
  /// More starts than `limit` were asked for at once.
  case tooMany(limit: Int)
}
