// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime
internal import Recurrence

/// A stretch of time in which the clocks of a zone keep one offset, as a VTIMEZONE says it.
struct ZoneObservance: Equatable {
  /// What the clocks would have shown at its onset, had they not been changed.
  let onset: CivilDateTime
  let offsetFrom: Int
  let offsetTo: Int
  /// How it comes again each year: `BYMONTH=3;BYDAY=-1SU`; nil when it came only once.
  let yearly: String?
  let name: String?
}

extension Zone {
  /// The observances that tell every instant from `first` to `last` right, found in the zone's own
  /// data: two that come every year where the changes follow a simple rule, else each change.
  func observances(from first: Timestamp, to last: Timestamp) -> [ZoneObservance] {
    // A whole year before the first event lies each observance's onset.
    let begin = zoneDay(of: first, addingYears: -2)
    let end = zoneDay(of: last, addingYears: 1)
    let changes = changes(from: begin, to: end)
    let fixed = ZoneObservance(
      onset: CivilDateTime(clockSeconds: 0), offsetFrom: offset(at: begin),
      offsetTo: offset(at: begin), yearly: nil, name: name(of: offset(at: begin)))
    if changes.isEmpty { return [fixed] }
    if let yearly = yearlyObservances(changes) { return yearly }
    return [fixed] + changes.map { observance($0, yearly: nil) }
  }

  /// An instant at which the clocks are changed, and by what.
  private struct Change {
    let instant: Timestamp
    let from: Int
    let to: Int
  }

  /// Two yearly observances, when every change is what the zone's rule says of its year.
  private func yearlyObservances(_ changes: [Change]) -> [ZoneObservance]? {
    guard let rule, let daylight = rule.daylight, changes.count >= 4 else { return nil }
    let standard = rule.standard.offset
    var found: [ZoneObservance] = []
    for (change, from, to) in [
      (daylight.start, standard, daylight.observance.offset),
      (daylight.end, daylight.observance.offset, standard),
    ] {
      guard let yearly = change.yearly else { return nil }
      let own = changes.filter { $0.from == from && $0.to == to }
      guard let first = own.first, own.allSatisfy({ change.isAt($0.instant, offset: from) }) else {
        return nil
      }
      found.append(observance(first, yearly: yearly))
    }
    // Every change belongs to one of the two, and neither leaves out a year.
    let years = changes.map { civil(at: $0.instant).date.year }
    let isRegular = zip(changes, changes.dropFirst()).allSatisfy { $0.to == $1.from }
    let isComplete = Set(years).allSatisfy { year in
      let count = years.count { $0 == year }
      return count == 2 || year == years.first || year == years.last
    }
    let isKnown = changes.allSatisfy {
      [$0.from, $0.to].sorted() == [standard, daylight.observance.offset].sorted()
    }
    guard isRegular, isComplete, isKnown else { return nil }
    return found.sorted { $0.onset < $1.onset }
  }

  private func observance(_ change: Change, yearly: String?) -> ZoneObservance {
    let onset = CivilDateTime(clockSeconds: change.instant.seconds + Int64(change.from))
    return ZoneObservance(
      onset: onset, offsetFrom: change.from, offsetTo: change.to, yearly: yearly,
      name: name(of: change.to))
  }

  private func name(of offset: Int) -> String? {
    guard let rule else { return nil }
    return [rule.standard, rule.daylight?.observance].compactMap { $0 }
      .first { $0.offset == offset }?.name
  }

  /// All changes of the offset. No zone has had two within a day that cancel each other.
  private func changes(from begin: Timestamp, to end: Timestamp) -> [Change] {
    var found: [Change] = []
    var before = begin
    while before < end {
      let after = before.advanced(by: 86_400)
      if offset(at: before) != offset(at: after) {
        found.append(change(after: before, notAfter: after))
      }
      before = after
    }
    return found
  }

  private func change(after low: Timestamp, notAfter high: Timestamp) -> Change {
    var low = low
    var high = high
    let from = offset(at: low)
    while high.since(low) > 1 {
      let middle = low.advanced(by: high.since(low) / 2)
      if offset(at: middle) == from { low = middle } else { high = middle }
    }
    return Change(instant: high, from: from, to: offset(at: high))
  }

  /// The first day of the year `years` away.
  private func zoneDay(of instant: Timestamp, addingYears years: Int) -> Timestamp {
    let year = min(max(civil(at: instant).date.year + years, 1), 9_998)
    let day = CivilDate(year: year, month: 1, day: 1) ?? CivilDate(dayNumber: 0)
    return Timestamp(seconds: Int64(day.dayNumber + (years > 0 ? 365 : 0)) * 86_400)
  }
}

extension ZoneRule.Change {
  /// The rule of RFC 5545 for the change; nil where its day does not say so alone.
  fileprivate var yearly: String? {
    guard case .weekday(let weekday, let occurrence, let month) = day, (0..<86_400).contains(time)
    else { return nil }
    let ordinal = occurrence == 5 ? -1 : occurrence
    return "BYMONTH=\(month);BYDAY=\(ordinal)\(weekday.recurrenceCode)"
  }

  /// Whether the instant, told by the offset before it, is this change.
  fileprivate func isAt(_ instant: Timestamp, offset: Int) -> Bool {
    guard case .weekday(let weekday, let occurrence, let month) = day else { return false }
    let reading = CivilDateTime(clockSeconds: instant.seconds + Int64(offset))
    let (year, foundMonth, foundDay) = reading.date.components
    let week = (foundDay - 1) / 7 + 1
    let isLast = foundDay + 7 > CivilDate.length(ofMonth: foundMonth, year: year)
    return reading.time.secondOfDay == time && foundMonth == month
      && reading.date.weekday == weekday && (occurrence == 5 ? isLast : week == occurrence)
  }
}
