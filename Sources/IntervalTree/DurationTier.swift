// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The classes of length into which intervals are sorted, each eight times as wide as the one before.
///
/// What overlaps a window can start no earlier than the longest interval before it. One long
/// interval would therefore make every search wide; kept in a tier of its own, it widens only the
/// search among its likes. An index on stored claims uses the same tiers. Lengths are in seconds
/// there; tier 0 ends at 2^14 s, about four and a half hours.
package enum DurationTier {
  /// The number of tiers, `0 ..< count`.
  package static let count = 8

  /// The tier of a length: 0 below 2^14, else `min(7, 1 + ⌊(log2 length − 14) / 3⌋)`.
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
