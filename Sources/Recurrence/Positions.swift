// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// BYSETPOS: which of the starts of a period count.
struct Positions {
  /// From the beginning, 0 for the first; ascending.
  private let fromStart: [Int]
  /// From the end, −1 for the last; ascending.
  private let fromEnd: [Int]

  /// Nil where all of them count.
  init?(_ positions: [Int]) {
    guard !positions.isEmpty else { return nil }
    fromStart = positions.filter { $0 > 0 }.map { $0 - 1 }
    fromEnd = positions.filter { $0 < 0 }
  }

  /// How many periods could be looked at in the time that counting takes.
  var effort: Int { (fromStart.count + fromEnd.count) / 8 }

  /// The smallest place that counts among `count` starts and is not below `place`. O(log positions).
  func next(from place: Int, of count: Int) -> Int? {
    let first = fromStart.first(notBelow: place) ?? count
    let last = fromEnd.first(notBelow: place - count).map { count + $0 } ?? count
    let next = min(first, last)
    return next < count ? next : nil
  }

  /// How many of `count` starts count. O(positions).
  func count(of count: Int) -> Int {
    var counting = 0
    var rest = fromStart[...]
    for position in fromEnd where count + position >= 0 {
      while let first = rest.first, first < count + position {
        counting += 1
        rest.removeFirst()
      }
      // What is named from both ends counts once.
      if rest.first == count + position { rest.removeFirst() }
      counting += 1
    }
    return counting + rest.prefix { $0 < count }.count
  }

  /// Those of an ascending list that count.
  func chosen(of values: [Int]) -> [Int] {
    var chosen: [Int] = []
    var place = 0
    while let next = next(from: place, of: values.count) {
      chosen.append(values[next])
      place = next + 1
    }
    return chosen
  }
}

extension [Int] {
  /// Of an ascending list the first element that is not below `bound`.
  fileprivate func first(notBelow bound: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}
