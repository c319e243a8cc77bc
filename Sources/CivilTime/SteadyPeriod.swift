// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A stretch of clock readings in a zone without gap, fold or change of offset.
///
/// It is as long as the stretch is, except that a zone with a yearly rule may have it cut in two
/// once in 400 years, and that it ends at ±2^60 seconds.
package struct SteadyPeriod: Hashable, Sendable {
  /// Seconds on the clock since 1970-01-01T00:00:00, half-open. Each of them stands for the one
  /// instant `reading - offset`.
  package let readings: Range<Int64>
  /// Seconds east of UTC.
  package let offset: Int

  /// The instant of a reading within `readings`.
  package func instant(of clockSeconds: Int64) -> Timestamp {
    Timestamp(seconds: clockSeconds - Int64(offset))
  }
}

extension ZoneTimeline {
  /// The stretch of readings around `clock` that one offset holds uniquely; nil in a gap or fold,
  /// and where the reading is out of reach.
  ///
  /// O(log changes), as a rule O(1); no allocation.
  func steadyPeriod(around clock: Int64) -> SteadyPeriod? {
    guard clock >= -Self.reach, clock < Self.reach, case .unique(let instant) = resolve(clock)
    else { return nil }
    // Readings within these bounds are all looked up in the table after the same shift.
    let shift = cyclesBack(clock - smallestOffset)
    var lower = shift == 0 ? -Self.reach : (repeatsFrom ?? 0) - Self.cycle + smallestOffset
    var upper = repeatsFrom.map { $0 + smallestOffset } ?? Self.reach
    let moved = clock - shift
    let place = changes.count(upTo: instant.seconds - shift)
    // The period's own readings, less those that other periods show too. With changes less than
    // two days apart these need not be its neighbours.
    if place > 0 { lower = max(lower, changes[place - 1] + Int64(offsets[place])) }
    if place < changes.count { upper = min(upper, changes[place] + Int64(offsets[place])) }
    func leaveOut(_ other: Int) {
      let begin = other == 0 ? -Self.reach : changes[other - 1] + Int64(offsets[other])
      let end = other == changes.count ? Self.reach : changes[other] + Int64(offsets[other])
      if begin > moved { upper = min(upper, begin) } else { lower = max(lower, end) }
    }
    var other = place
    while other > 0, changes[other - 1] + greatestOffset > lower {
      other -= 1
      leaveOut(other)
    }
    other = place
    while other < changes.count, changes[other] + smallestOffset < upper {
      other += 1
      leaveOut(other)
    }
    return SteadyPeriod(
      readings: lower + shift..<upper + shift, offset: Int(clock - instant.seconds))
  }
}
