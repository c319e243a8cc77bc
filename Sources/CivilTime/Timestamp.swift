// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// An instant: whole seconds of UTC since 1970-01-01T00:00:00Z, without leap seconds.
package struct Timestamp: Hashable, Comparable, Sendable {
  package let seconds: Int64

  package init(seconds: Int64) { self.seconds = seconds }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds < right.seconds
  }

  /// The instant `seconds` of elapsed time later; earlier when negative.
  package func advanced(by seconds: Int64) -> Timestamp {
    Timestamp(seconds: self.seconds + seconds)
  }

  /// The elapsed seconds from `other` to this instant.
  package func since(_ other: Timestamp) -> Int64 { seconds - other.seconds }
}
