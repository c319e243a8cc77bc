// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a rule cannot be taken.
package enum RecurrenceError: Error, Hashable, Sendable {
  /// The part that cannot be read, as written; `FREQ` alone when it is missing.
  case malformed(part: String)
  /// A part that makes no sense beside the others (the table of RFC 5545 §3.3.10), or a calendar
  /// other than the Gregorian.
  case unsupported(part: String)
  /// No date can ever match.
  case neverMatches
  /// More starts than `limit` were asked for at once.
  case tooMany(limit: Int)
  /// So many repetitions were looked at in vain.
  case searchLimit(periods: Int)
}
