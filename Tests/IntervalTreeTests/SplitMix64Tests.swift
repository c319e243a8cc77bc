// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workloads

/// The numbers for 1234567 stand on Rosetta Code, "Pseudo-random numbers/Splitmix64"; the one for
/// 0 starts the test vectors of several libraries.
@Test func `splitmix64 gives the published numbers`() {
  var zero = SplitMix64(seed: 0)
  #expect(zero.next() == 0xE220_A839_7B1D_CDAF)

  var other = SplitMix64(seed: 1_234_567)
  let published: [UInt64] = [
    6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
    4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
  ]
  #expect(published.map { _ in other.next() } == published)
}
