// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension IntervalTree {
  /// Whether any entry overlaps the interval. O(log n) and those passed before the first hit.
  package func overlaps(_ interval: Interval) -> Bool {
    var found = false
    scan(interval) { _ in
      found = true
      return .stop
    }
    return found
  }

  /// How many entries overlap the interval, equal ones each for itself.
  package func count(overlapping interval: Interval) -> Int {
    var count = 0
    forEach(overlapping: interval) { _ in count += 1 }
    return count
  }

  /// The entries that overlap the interval, by start, end, id. O(log n + h log h) for h hits.
  package func entries(overlapping interval: Interval) -> [Entry] {
    var entries: [Entry] = []
    forEach(overlapping: interval) { entries.append($0) }
    return entries.sorted()
  }

  /// Hands over every entry that overlaps the interval, tier by tier, the shorter tiers first,
  /// within a tier by start, end, id.
  package func forEach(overlapping interval: Interval, _ body: (Entry) -> Void) {
    scan(interval) { entry in
      body(entry)
      return .next
    }
  }

  enum Step { case next, stop }

  /// The one place that finds what overlaps: every answer of the tree, from "any" to gaps, is made
  /// of what this hands over. Order as in `forEach(overlapping:_:)`.
  func scan(_ window: Interval, _ visit: (Entry) -> Step) {
    for tier in tiers where !tier.entries.isEmpty {
      for entry in tier.candidates(for: window) where entry.interval.overlaps(window) {
        if visit(entry) == .stop { return }
      }
    }
  }
}
