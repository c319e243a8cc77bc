// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import IntervalTree
internal import Measuring
internal import Workloads

/// W4: bookings on 200 spaces of capacity 1, accepted when nothing overlaps, and deletes.
struct History {
  private struct Live {
    let space: Int
    let entry: IntervalTree.Entry
  }

  /// The whole history from nothing; `sum` is that of the accepted ids.
  func pass() -> Pass {
    var forest = IntervalForest((0..<200).map { _ in IntervalTree() })
    var random = SplitMix64(seed: 4)
    var live: [Live] = []
    var attempts: UInt32 = 0
    var (sum, deleted): (Int64, Int) = (0, 0)
    for _ in 0..<1_000_000 {
      if random.below(10) == 0 && !live.isEmpty {
        let index = random.index(below: live.count)
        forest.remove(live[index].entry, from: live[index].space)
        live.swapAt(index, live.count - 1)
        live.removeLast()
        deleted += 1
        continue
      }
      let wish = Workload.next(.book(spaces: 200), &random)
      let id = attempts
      attempts += 1
      let entry = IntervalTree.Entry(interval: wish.interval, id: id, units: 1)
      guard forest.insertIfFree(entry, into: wish.space) else { continue }
      live.append(Live(space: wish.space, entry: entry))
      sum += Int64(id)
    }
    let accepted = live.count + deleted
    return Pass(
      count: 1_000_000, sum: sum,
      details: [
        "accepted": accepted, "rejected": Int(attempts) - accepted, "deleted": deleted,
        "live": live.count,
      ])
  }
}
