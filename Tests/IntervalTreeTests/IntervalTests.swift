// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree
import Testing

@Suite struct IntervalTests {
  /// Every interval with both ends in `0 ... 5`.
  private let small = (0..<5).flatMap { start in
    (start + 1...5).map { Interval(start: Int64(start), end: Int64($0)) }
  }

  @Test func `relations mean what they mean for sets of instants`() {
    for left in small {
      let leftSet = Set(left.start..<left.end)
      #expect(left.length == leftSet.count)
      for instant in Int64(-1)...6 {
        #expect(left.contains(instant) == leftSet.contains(instant))
      }
      for right in small {
        let rightSet = Set(right.start..<right.end)
        let both = leftSet.intersection(rightSet)
        #expect(left.overlaps(right) == !both.isEmpty)
        #expect(left.contains(right) == rightSet.isSubset(of: leftSet))
        let expected = both.isEmpty ? nil : Interval(start: both.min()!, end: both.max()! + 1)
        #expect(left.intersection(right) == expected)
      }
    }
  }

  @Test func `order is by start, then by end`() {
    let shuffled = small.sorted { $0.end == $1.end ? $0.start > $1.start : $0.end > $1.end }
    #expect(shuffled != small)
    #expect(shuffled.sorted() == small)
  }

  @Test func `empty and backward intervals are not made`() {
    #expect(Interval(from: 3, to: 3) == nil)
    #expect(Interval(from: 4, to: 3) == nil)
    #expect(Interval(from: .max, to: .min) == nil)
    #expect(Interval(from: 3, to: 4) == Interval(start: 3, end: 4))
  }

  @Test func `the length of all there is does not overflow`() {
    #expect(Interval(start: .min, end: .max).length == .max)
    #expect(Interval(start: -1, end: .max).length == .max)
    #expect(Interval(start: 0, end: .max).length == .max)
    #expect(Interval(start: 1, end: .max).length == .max - 1)
  }

  @Test func `an empty interval breaks a precondition`() async {
    await #expect(processExitsWith: .failure) { _ = Interval(start: 3, end: 3) }
  }
}
