// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime
internal import Measuring

/// Instants and readings of the clock at random, from 1970 to 2099.
struct ZoneLookups {
  let zone: Zone
  private let numbers: [Int64]

  init(zone: Zone, count: Int) {
    self.zone = zone
    var state: UInt64 = 1
    numbers = (0..<count).map { _ in Int64(splitMix(&state).multipliedFullWidth(by: span).high) }
  }

  /// What the clocks show at each instant.
  func readings() -> () -> Pass {
    let instants = numbers.map { Timestamp(seconds: $0) }
    return {
      var pass = Pass()
      for instant in instants {
        let local = zone.civil(at: instant)
        pass.take(Int64(local.date.day * 86_400 + local.time.secondOfDay))
      }
      return pass
    }
  }

  /// The instant of each reading. Those that come twice or never are avoided, on which peers have
  /// views of their own: what would be between 2 and 4 in the morning is half a day later.
  func instants() -> () -> Pass {
    let locals = numbers.map { number in
      let isEarly = (7_200..<14_400).contains(number % 86_400)
      return CivilDateTime(clockSeconds: isEarly ? number + 43_200 : number)
    }
    return {
      var pass = Pass()
      for local in locals { pass.take(zone.instant(of: local).seconds) }
      return pass
    }
  }
}

/// 130 years of 365.25 days, in seconds.
private let span: UInt64 = 4_102_488_000

private func splitMix(_ state: inout UInt64) -> UInt64 {
  state &+= 0x9E37_79B9_7F4A_7C15
  var mixed = state
  mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
  return mixed ^ (mixed >> 31)
}
