// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension IntervalTree {
  /// What is wrong inside the tree, one sentence a fault; empty for every tree, or the tree has a
  /// defect. O(n), for tests.
  package func checkInvariants() -> [String] {
    var faults: [String] = []
    if tiers.count != DurationTier.count { faults.append("there are \(tiers.count) tiers") }
    let held = tiers.reduce(0) { $0 + $1.entries.count }
    if held != count { faults.append("\(held) entries are held, \(count) counted") }
    for (index, tier) in tiers.enumerated() {
      faults += tier.faults(asTier: index).map { "tier \(index): \($0)" }
    }
    return faults
  }
}

extension Tier {
  /// What is wrong with the entries, taken as those of the given duration tier.
  fileprivate func faults(asTier tier: Int) -> [String] {
    var faults: [String] = []
    if entries.isEmpty && longest != 0 { faults.append("empty, with a longest of \(longest)") }
    if let bound = DurationTier.bound(of: tier), longest >= bound {
      faults.append("a longest of \(longest), not below \(bound)")
    }
    for (entry, next) in zip(entries, entries.dropFirst()) where next < entry {
      faults.append("\(next) stands after \(entry)")
    }
    for entry in entries {
      if IntervalTree.tier(of: entry) != tier { faults.append("\(entry) does not belong here") }
      if entry.interval.length > longest { faults.append("\(entry) is longer than \(longest)") }
    }
    return faults
  }
}
