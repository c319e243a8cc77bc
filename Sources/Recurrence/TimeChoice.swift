// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime

/// The times that BYHOUR, BYMINUTE and BYSECOND choose, with those of DTSTART where they leave
/// something open.
struct TimeChoice {
  /// Seconds from the beginning of a period, or of a day where periods are longer: those that units
  /// shorter than FREQ give. Ascending, each once.
  let offsets: [Int]
  /// Bits of the hours, minutes and seconds that are allowed; all of them where a part says nothing.
  let hours: UInt64
  let minutes: UInt64
  let seconds: UInt64

  init(_ rule: RecurrenceRule, start: ClockTime) {
    let parts = rule.parts
    let frequency = rule.frequency
    func values(_ part: RecurrenceNumbers, _ own: Int, below longer: RecurrenceFrequency) -> UInt64
    {
      if frequency < longer { return 1 }
      return part.isEmpty ? 1 << UInt64(own) : part.fromStart
    }
    let hours = values(parts.byHour, start.hour, below: .daily)
    let minutes = values(parts.byMinute, start.minute, below: .hourly)
    let seconds = values(parts.bySecond, start.second, below: .minutely)
    var offsets: [Int] = []
    offsets.reserveCapacity(
      hours.nonzeroBitCount * minutes.nonzeroBitCount * seconds.nonzeroBitCount)
    for hour in Bits(hours) {
      for minute in Bits(minutes) {
        for second in Bits(seconds) { offsets.append(hour * 3600 + minute * 60 + second) }
      }
    }
    self.offsets = offsets
    self.hours = parts.byHour.isEmpty ? ~0 : parts.byHour.fromStart
    self.minutes = parts.byMinute.isEmpty ? ~0 : parts.byMinute.fromStart
    self.seconds = parts.bySecond.isEmpty ? ~0 : parts.bySecond.fromStart
  }
}
