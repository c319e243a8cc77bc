// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension IntervalTree {
  /// The units of an entry that takes the whole: larger than any capacity.
  ///
  /// Eight million of them at one instant are still a number that `Int64` holds.
  package static let whole: Int64 = 1 << 40

  /// An interval in a tree, with who takes it and how many units.
  ///
  /// The order is by start, end, id, then units.
  package struct Entry: Hashable, Comparable, Sendable {
    package let interval: Interval
    /// What the owner of the tree knows the entry by; the tree does not need it to be unique.
    package let id: UInt32
    /// How many units are taken at every instant of the interval, `1 ... whole`.
    package let units: Int64

    /// An entry of `1 ... whole` units; other units break a precondition.
    package init(interval: Interval, id: UInt32, units: Int64) {
      precondition(1 <= units && units <= IntervalTree.whole, "an entry takes 1 unit to the whole")
      self.interval = interval
      self.id = id
      self.units = units
    }

    package static func < (left: Entry, right: Entry) -> Bool {
      if left.interval != right.interval { return left.interval < right.interval }
      return left.id == right.id ? left.units < right.units : left.id < right.id
    }
  }
}
