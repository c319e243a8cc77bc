// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A set of days, each by its distance 0...383 from some first day: those of a year, a month or a
/// week.
struct YearDays {
  private static let wordCount = 6
  static let capacity = wordCount * 64

  private var words: [6 of UInt64]

  init() { words = .init(repeating: 0) }

  /// The first `count` days.
  init(first count: Int) {
    self.init()
    insert(0..<count)
  }

  /// The days whose bits are set, bit 0 for the first day.
  init(bits: UInt64) {
    self.init()
    words[0] = bits
  }

  /// Every day whose weekday is in `weekdays` (bit 0 for Monday); the first day of all is
  /// `firstWeekday`, 0 for Monday.
  init(weekdays: UInt64, firstWeekday: Int) {
    self.init()
    var phase = firstWeekday
    for place in words.indices {
      let turned = (weekdays >> UInt64(phase) | weekdays << UInt64(7 - phase)) & 0x7F
      // Seven bits, again and again.
      words[place] = turned &* 0x8102_0408_1020_4081
      phase = (phase + 1) % 7
    }
  }

  var isEmpty: Bool {
    words[0] | words[1] | words[2] | words[3] | words[4] | words[5] == 0
  }

  var count: Int {
    var count = 0
    for place in words.indices { count += words[place].nonzeroBitCount }
    return count
  }

  func contains(_ day: Int) -> Bool { words[day >> 6] >> UInt64(day & 63) & 1 == 1 }

  /// Days outside of 0..<capacity are passed over.
  mutating func insert(_ day: Int) {
    guard day >= 0, day < Self.capacity else { return }
    words[day >> 6] |= 1 << UInt64(day & 63)
  }

  /// Clamped to 0..<capacity.
  mutating func insert(_ days: Range<Int>) {
    let days = days.clamped(to: 0..<Self.capacity)
    guard let last = days.last else { return }
    for place in (days.lowerBound >> 6)...(last >> 6) {
      let low = max(days.lowerBound - place * 64, 0)
      let high = min(days.upperBound - place * 64, 64)
      words[place] |= (~0 >> UInt64(64 - (high - low))) << UInt64(low)
    }
  }

  /// The days of a month whose bits are set, the first of the month being `day`.
  mutating func insert(bits: UInt32, at day: Int) {
    let shift = UInt64(day & 63)
    words[day >> 6] |= UInt64(bits) << shift
    if shift > 32, day >> 6 + 1 < Self.wordCount {
      words[day >> 6 + 1] |= UInt64(bits) >> (64 - shift)
    }
  }

  mutating func formIntersection(_ other: YearDays) {
    for place in words.indices { words[place] &= other.words[place] }
  }

  /// `count` days from `day` on, at most 32, as bits.
  func bits(from day: Int, count: Int) -> UInt32 {
    let shift = UInt64(day & 63)
    var bits = words[day >> 6] >> shift
    if shift > 32, day >> 6 + 1 < Self.wordCount { bits |= words[day >> 6 + 1] << (64 - shift) }
    return UInt32(truncatingIfNeeded: bits & (1 << UInt64(count) - 1))
  }

  /// The first day at or after `day`, if there is one.
  func next(from day: Int) -> Int? {
    guard day < Self.capacity else { return nil }
    var place = day >> 6
    var word = words[place] & (~0 << UInt64(day & 63))
    while word == 0 {
      place += 1
      guard place < Self.wordCount else { return nil }
      word = words[place]
    }
    return place * 64 + word.trailingZeroBitCount
  }

  /// How many days lie before `day`.
  func count(before day: Int) -> Int {
    var count = 0
    for place in 0..<(day >> 6) { count += words[place].nonzeroBitCount }
    return count + (words[day >> 6] & ~(~0 << UInt64(day & 63))).nonzeroBitCount
  }

  /// The day at that place, 0 for the earliest; there must be so many.
  func day(at index: Int) -> Int {
    var left = index
    var place = 0
    while place < Self.wordCount - 1, left >= words[place].nonzeroBitCount {
      left -= words[place].nonzeroBitCount
      place += 1
    }
    var word = words[place]
    for _ in 0..<left { word &= word &- 1 }
    return place * 64 + word.trailingZeroBitCount
  }
}
