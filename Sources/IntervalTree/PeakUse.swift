// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension IntervalTree {
  /// The largest sum of units taken at one instant of the window, 0 when nothing overlaps it.
  ///
  /// This is the true peak: entries that follow each other inside the window do not add up.
  /// A search (`IntervalTree`), and O(h log h) for the h hits.
  package func peakUse(in window: Interval) -> Int64 {
    stretches(in: window).reduce(0) { max($0, $1.taken) }
  }

  /// Whether `units` more can be taken throughout the window without the peak passing `capacity`.
  ///
  /// Asking for `whole` asks that nothing overlaps the window, whatever the capacity. True exactly
  /// when `gaps(in:fitting:of:)` gives the window itself. The costs of `peakUse(in:)`. `units` is 1 to
  /// the whole, `capacity` 0 to the whole; else a precondition breaks.
  package func hasRoom(in window: Interval, for units: Int64, of capacity: Int64) -> Bool {
    guard let limit = Self.mostTaken(fitting: units, of: capacity) else { return false }
    return limit == 0 ? !overlaps(window) : peakUse(in: window) <= limit
  }

  /// How much may be taken where `units` more fit into `capacity`, nil when they never do. `units` is
  /// 1 to the whole, `capacity` 0 to the whole; else a precondition breaks.
  ///
  /// The whole, which is larger than every capacity, fits where nothing is taken.
  static func mostTaken(fitting units: Int64, of capacity: Int64) -> Int64? {
    precondition(
      1 <= units && units <= whole && 0 <= capacity && capacity <= whole,
      "1 unit to the whole, of a capacity from 0 to the whole")
    if units == whole { return 0 }
    return units <= capacity ? capacity - units : nil
  }

  /// A part of a window in which the units taken do not change.
  struct Stretch {
    let interval: Interval
    let taken: Int64
  }

  /// The whole window, cut into stretches of constant use, left to right.
  ///
  /// Neighbours may be equally used, where one entry follows another.
  func stretches(in window: Interval) -> [Stretch] {
    var changes: [(instant: Int64, units: Int64)] = []
    forEach(overlapping: window) { entry in
      // What starts before the window is summed before the first stretch is cut.
      changes.append((entry.interval.start, entry.units))
      changes.append((min(entry.interval.end, window.end), -entry.units))
    }
    // Ends before starts: no sum on the way is more than is taken at some instant.
    changes.sort { ($0.instant, $0.units) < ($1.instant, $1.units) }

    var stretches: [Stretch] = []
    var start = window.start
    var taken: Int64 = 0
    for change in changes {
      if let interval = Interval(from: start, to: change.instant) {
        stretches.append(Stretch(interval: interval, taken: taken))
        start = change.instant
      }
      taken += change.units
    }
    if let rest = Interval(from: start, to: window.end) {
      stretches.append(Stretch(interval: rest, taken: 0))
    }
    return stretches
  }
}
