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

  /// The smallest place that counts among `count` starts and is not below `place`.
  func next(from place: Int, of count: Int) -> Int? {
    let first = fromStart.first { $0 >= place } ?? count
    let last = fromEnd.first { count + $0 >= place }.map { count + $0 } ?? count
    let next = min(first, last)
    return next < count ? next : nil
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
