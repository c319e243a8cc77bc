// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// A stretch of time as instants, with all that an echo needs.
package struct Resolved: Hashable, Sendable {
  package let start: Timestamp
  /// Not included.
  package let end: Timestamp
  /// What the clocks of the zone show at the start.
  package let localStart: CivilDateTime
  /// What they show at the end; of whole days, the midnight after the last.
  package let localEnd: CivilDateTime
  /// The phrase named days and no times.
  package let wholeDays: Bool

  /// Elapsed time.
  package var lengthInSeconds: Int64 { end.since(start) }

  /// The length that the clock on the wall seems to show; another than `lengthInSeconds` where
  /// the clocks change in between.
  package var clockLengthInSeconds: Int64 { localEnd.clockSeconds - localStart.clockSeconds }
}

/// The instants of a reading, by the rules for what a person typed.
///
/// A time in a gap is refused with the next valid one, a time in a fold wants an offset, and a
/// written offset must be the zone's then. Whole days begin with the first instant of the day.
package func resolve(
  _ when: When, in zone: Zone, of phrase: Phrase
) throws(PhraseError) -> Resolved {
  try Resolution(text: phrase.text, zone: zone).resolve(when)
}

private struct Resolution {
  let text: String
  let zone: Zone

  func resolve(_ when: When) throws(PhraseError) -> Resolved {
    switch when {
    case .days(let first, let last):
      return try resolved(
        from: beginning(of: first), to: beginning(of: last.adding(days: 1)), wholeDays: true)
    case .times(let start, .at(let end)):
      return try resolved(from: instant(of: start), to: instant(of: end))
    case .times(let start, .elapsed(let seconds)):
      let instant = try instant(of: start)
      let (end, overflow) = instant.seconds.addingReportingOverflow(seconds)
      guard !overflow else {
        throw failure(.outOfRange, start.place == nil ? .end : .time, at: start.place)
      }
      return try resolved(from: instant, to: Timestamp(seconds: end))
    case .times(let start, .days(let days)):
      return try resolve(from: start, days: days)
    }
  }

  private func resolved(
    from start: Timestamp, to end: Timestamp, wholeDays: Bool = false
  ) throws(PhraseError) -> Resolved {
    guard start != end else { throw failure(.equalTimes, .end, at: nil) }
    guard start < end else { throw failure(.endBeforeStart, .end, at: nil) }
    return Resolved(
      start: start, end: end, localStart: zone.civil(at: start), localEnd: zone.civil(at: end),
      wholeDays: wholeDays)
  }

  /// The same reading of the clock some days later; in a fold the one with the start's offset.
  private func resolve(from start: Moment, days: Int) throws(PhraseError) -> Resolved {
    let first = try instant(of: start)
    let local = zone.civil(at: first)
    let (date, time) = (local.date.adding(days: days), local.time)
    let end = Moment(local: CivilDateTime(date, time), place: start.place)
    if case .fold(let early, let late) = zone.resolve(end.local) {
      return try resolved(
        from: first, to: zone.offset(at: late) == zone.offset(at: first) ? late : early)
    }
    return try resolved(from: first, to: instant(of: end))
  }

  /// The first instant of the day, also where midnight is in a gap or a fold.
  private func beginning(of date: CivilDate) -> Timestamp {
    switch zone.resolve(CivilDateTime(date, .midnight)) {
    case .unique(let instant): instant
    case .gap(_, let nextValid): zone.instant(of: nextValid)
    case .fold(let first, _): first
    }
  }

  private func instant(of moment: Moment) throws(PhraseError) -> Timestamp {
    if moment.isUTC { return Timestamp(seconds: moment.local.clockSeconds) }
    switch zone.resolve(moment.local) {
    case .gap(_, let nextValid):
      throw failure(.gap(moment.local, nextValid: nextValid), .time, at: moment.place)
    case .unique(let instant):
      let offset = zone.offset(at: instant)
      if let written = moment.offset, written != offset {
        throw failure(.offsetMisfit(valid: [offset]), .time, at: moment.place)
      }
      return instant
    case .fold(let first, let second):
      let offsets = [zone.offset(at: first), zone.offset(at: second)]
      guard let written = moment.offset else {
        throw failure(.fold(moment.local, offsets: offsets), .time, at: moment.place)
      }
      if written == offsets.first { return first }
      if written == offsets.last { return second }
      throw failure(.offsetMisfit(valid: offsets), .time, at: moment.place)
    }
  }

  /// `place` is nil where what was read does not stand in the phrase as such.
  private func failure(
    _ problem: PhraseError.Problem, _ expected: PhraseError.Expected, at place: Range<Int>?
  ) -> PhraseError {
    PhraseError(
      text: text, range: place ?? 0..<text.count, problem: problem, expected: expected)
  }
}
