// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import IntervalTree
import Testing
import Workloads

@Suite struct DurationTierTests {
  /// Written out: 2^14, 2^17, 2^20, 2^23, 2^26, 2^29, 2^32.
  private let firstLengths: [Int64] = [
    16_384, 131_072, 1_048_576, 8_388_608, 67_108_864, 536_870_912, 4_294_967_296,
  ]

  @Test func `a tier begins where the one before ends`() {
    #expect(DurationTier.count == 8)
    for (before, first) in firstLengths.enumerated() {
      #expect(DurationTier.of(length: first - 1) == before)
      #expect(DurationTier.of(length: first) == before + 1)
      #expect(DurationTier.bound(of: before) == first)
    }
    #expect(DurationTier.bound(of: 7) == nil)
    #expect(DurationTier.of(length: 1) == 0)
    #expect(DurationTier.of(length: .max) == 7)
  }

  @Test func `the tier is that of the formula`() {
    var random = SplitMix64(seed: 21)
    for _ in 0..<10_000 {
      let length = 1 + random.below(1 << (1 + random.below(50)))
      let formula =
        length < 16_384 ? 0 : min(7, 1 + Int(((log2(Double(length)) - 14) / 3).rounded(.down)))
      #expect(DurationTier.of(length: length) == formula, "length \(length)")
    }
  }

  @Test func `there is no ninth tier`() async {
    await #expect(processExitsWith: .failure) { _ = DurationTier.bound(of: 8) }
    await #expect(processExitsWith: .failure) { _ = DurationTier.bound(of: -1) }
  }
}
