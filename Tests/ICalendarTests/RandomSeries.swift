// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence

@testable import ICalendar

/// Numbers that are the same in every run (splitmix64).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

extension SeriesCase {
  /// A series in 2026, some of its dates cancelled, moved, longer, skipped or not there.
  static func random(number: Int, zone: Zone, from random: inout SplitMix) throws -> SeriesCase {
    let wholeDays = Int.random(in: 0..<5, using: &random) == 0
    let hour = wholeDays ? 0 : Int.random(in: 0..<24, using: &random)
    let date = CivilDate(dayNumber: 20_454 + Int.random(in: 0..<300, using: &random))
    let start = CivilDateTime(date, ClockTime(hour: hour, minute: wholeDays ? 0 : 30) ?? .midnight)
    let interval = ["", ";INTERVAL=2", ";INTERVAL=3"].randomElement(using: &random) ?? ""
    let rule = "\(rules.randomElement(using: &random) ?? "")\(interval);COUNT=24"
    let starts = try RecurrenceSet(start: start, rule: try RecurrenceRule(rule))
      .starts(zone: zone).filter { $0.date.year < 2034 }
    let lengths: [Double] = wholeDays ? [24] : [0.75, 2, 9]
    let hours = lengths.randomElement(using: &random) ?? 1
    var example = try SeriesCase(
      "\(number): \(start.iso) \(rule) \(hours) h", zone: zone, starts.map(\.iso), rule: rule,
      hours: hours, elapsed: !wholeDays && Bool.random(using: &random), wholeDays: wholeDays)
    // The window may begin in the middle of the series.
    example.series.start = start
    for index in starts.indices {
      switch Int.random(in: 0..<20, using: &random) {
      case 0: example = example.changing(index, status: .cancelled, reason: "Regen, Wind; Schnee")
      case 1: example = example.changing(index, by: 86_400 * 2)
      case 2: example = example.changing(index, longer: 900)
      case 3: example = example.changing(index, by: -1_800, longer: 900)
      case 4: example = example.changing(index, status: .skipped)
      default: break
      }
    }
    let gone = Int.random(in: 0..<6, using: &random)
    for _ in 0..<gone {
      let index = Int.random(in: example.series.instances.indices, using: &random)
      example.series.instances.remove(at: Bool.random(using: &random) ? 0 : index)
    }
    return example
  }

  private static let rules = [
    "FREQ=DAILY", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,WE,SA", "FREQ=WEEKLY;BYDAY=TU,SU;WKST=SU",
    "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=-1SU", "FREQ=MONTHLY;BYDAY=5MO",
    "FREQ=MONTHLY;BYMONTHDAY=28", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYDAY=1FR,3FR",
  ]
}
