// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The classes of length into which intervals are sorted, each eight times as wide as the one before.
///
/// What overlaps a window starts no earlier before it than the longest interval is long. One long
/// interval would therefore make every search wide; kept in a tier of its own, it widens only the
/// search among its likes.
///
/// Stored claims and dates have the same tiers, by lengths in seconds; tier 0 ends at 2^14 s, about
/// four and a half hours. The borders stand in stored rows: to change them takes a migration. The
/// last tier begins at 2^32, so that a tree has such lengths among its outliers.
package enum DurationTier {
  /// The number of tiers, `0 ..< count`.
  package static let count = 8

  /// The tier of a length, at least 1: 0 below 2^14, else `min(7, 1 + ⌊(log2 length − 14) / 3⌋)`.
  package static func of(length: Int64) -> Int {
    guard length >= 1 << lowestPower else { return 0 }
    let power = Int64.bitWidth - 1 - length.leadingZeroBitCount
    return min(count - 1, 1 + (power - lowestPower) / powersPerTier)
  }

  /// The length that all lengths of the tier are below, 2^(14 + 3·tier), or nil for the last tier,
  /// which has no end.
  package static func bound(of tier: Int) -> Int64? {
    precondition(0 <= tier && tier < count, "no such duration tier")
    return tier == count - 1 ? nil : 1 << (lowestPower + powersPerTier * tier)
  }

  private static let lowestPower = 14
  private static let powersPerTier = 3
}
