// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Ascending instants, with an index that leads to the one or two near any instant.
///
/// Halving the whole list guesses wrong at every second step, which costs more than all the rest of
/// a lookup. So the time from first to last instant is cut into stretches of equal length, four or
/// fewer an instant, each of which knows how many instants come before it.
struct ChangeTable: Sendable {
  private let instants: [Int64]
  /// A stretch has 2^shift seconds.
  private let shift: Int64
  /// `before[i]` instants are earlier than stretch i, which begins i stretches after the first
  /// instant. The last entry ends the last stretch.
  private let before: [UInt32]

  /// `instants` ascends, is shorter than 2^32 and lies within ±2^62.
  init(_ instants: [Int64]) {
    self.instants = instants
    guard let first = instants.first, let last = instants.last else {
      shift = 0
      before = []
      return
    }
    let limit = Int64(instants.count) * 4
    var shift: Int64 = 0
    while (last - first) >> shift >= limit { shift += 1 }
    self.shift = shift
    var before: [UInt32] = []
    before.reserveCapacity(Int((last - first) >> shift) + 2)
    for (place, instant) in instants.enumerated() {
      while before.count <= Int((instant - first) >> shift) { before.append(UInt32(place)) }
    }
    before.append(UInt32(instants.count))
    self.before = before
  }

  var count: Int { instants.count }

  subscript(place: Int) -> Int64 { instants[place] }

  /// The number of instants that are not later than `seconds`, within ±2^62.
  ///
  /// O(log instants), and O(1) where the instants are spread evenly; no allocation.
  func count(upTo seconds: Int64) -> Int {
    guard let first = instants.first, seconds >= first else { return 0 }
    let stretch = Int((seconds - first) >> shift)
    guard stretch < before.count - 1 else { return instants.count }
    var low = Int(before[stretch])
    var high = Int(before[stretch + 1])
    while high - low > 1 {
      let middle = (low + high) / 2
      if instants[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    // Without asking whether one is left: where none is, the next instant is later anyhow. A
    // stretch has one or none, which no processor could guess.
    return low < instants.count && instants[low] <= seconds ? low + 1 : low
  }
}
