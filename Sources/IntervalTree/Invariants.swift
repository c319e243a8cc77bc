// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension IntervalTree {
  /// What is wrong inside the tree, one sentence a fault; empty for every tree, or the tree has a
  /// defect. O(n), for tests.
  package func checkInvariants() -> [String] { read { $0.faults() } }
}

extension Tiers {
  fileprivate func faults() -> [String] {
    var faults = summaryFaults()
    var held = outliers.entries.count
    for tier in 0..<DurationTier.count {
      let list = self[tier]
      held += list.count
      if (list.count > 0) != (used & 1 << tier != 0) { faults.append("tier \(tier): use unknown") }
      faults += list.faults(asTier: tier).map { "tier \(tier): \($0)" }
    }
    if held != count { faults.append("\(held) entries are held, \(count) counted") }
    return faults + outliers.faults().map { "apart: \($0)" }
      + outliers.entries.filter { packed($0) != nil }.map { "apart: \($0) fits" }
  }
}

extension BlockList {
  /// What is wrong with the list, taken as that of the given duration tier.
  func faults(asTier tier: Int) -> [String] {
    var faults = directory.faults() + slotFaults()
    var held = 0
    for place in 0..<directory.count {
      let block = block(at: place)
      held += block.count
      if block.isEmpty { faults.append("block \(place) is empty") }
      for (entry, next) in zip(block, block.dropFirst()) where next.start < entry.start {
        faults.append("\(next) stands after \(entry)")
      }
      for entry in block {
        if entry.start < directory[place] { faults.append("\(entry) stands too late") }
        if entry.start > directory[place + 1] { faults.append("\(entry) stands too early") }
        if entry.start >= entry.end { faults.append("\(entry) is empty") }
        if entry.start == .min || entry.end == .max { faults.append("\(entry) lies on the rim") }
        if entry.units == 0 { faults.append("\(entry) takes nothing") }
        if entry.length > longest { faults.append("\(entry) is longer than \(longest)") }
        if DurationTier.of(length: Int64(entry.length)) != tier {
          faults.append("\(entry) does not belong here")
        }
      }
    }
    if held != count { faults.append("\(held) entries are held, \(count) counted") }
    if count == 0 && longest != 0 { faults.append("empty, with a longest of \(longest)") }
    if let bound = DurationTier.bound(of: tier), longest >= bound {
      faults.append("a longest of \(longest), not below \(bound)")
    }
    return faults
  }
}

extension Outliers {
  fileprivate func faults() -> [String] {
    var faults: [String] = []
    if entries.isEmpty && longest != 0 { faults.append("empty, with a longest of \(longest)") }
    for (entry, next) in zip(entries, entries.dropFirst()) where next < entry {
      faults.append("\(next) stands after \(entry)")
    }
    for entry in entries where entry.interval.length > longest {
      faults.append("\(entry) is longer than \(longest)")
    }
    return faults
  }
}
