// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime
internal import Recurrence

/// A series as one event with a rule, and further events for the dates that differ.
struct SeriesMaster {
  private let series: CalendarSeries
  private let rule: RecurrenceRule
  /// What the rule gives, ascending; never empty, the first and last are among those shown.
  private let starts: [CivilDateTime]
  /// Seconds by the clock from start to end of an ordinary date, which are elapsed ones too.
  private let length: Int64
  private let shown: [CalendarSeries.Instance]
  /// Every date is cancelled, so the whole series is.
  private let isCancelled: Bool

  /// More dates that are left out than this are not put into one event: libical forgets them.
  private static let excludedLimit = 500

  /// Nil where single events say it more surely: a rule that some clients read differently, starts
  /// in the hour in which clocks are changed, or a first date that lies across such a change.
  init?(_ series: CalendarSeries, shown: [CalendarSeries.Instance]) {
    guard !series.isContinuation, let rule = series.rule,
      let portable = rule.portable(from: series.start),
      series.instances.allSatisfy({ series.isSure($0.original) }),
      let starts = series.starts(of: portable, among: shown.map(\.original)),
      let first = starts.first, let last = starts.last
    else { return nil }
    let ending = portable.ending(series.until(last))
    let isCancelled = shown.allSatisfy { $0.status == .cancelled }
    let own = Set(starts)
    let lengths = shown.filter { own.contains($0.original) && (isCancelled || $0.isConfirmed) }
      .compactMap { series.ordinaryLength(of: $0) }
    let length = mostFrequent(lengths) ?? 0
    guard starts.count == 1 || series.ordinaryEnd(of: first, length: length) != nil else {
      return nil
    }
    self.series = series
    self.rule = ending
    self.starts = starts
    self.length = length
    self.shown = shown
    self.isCancelled = isCancelled
    guard excluded.count <= SeriesMaster.excludedLimit else { return nil }
  }

  /// The master, the dates that differ, and the dates outside of the rule.
  var events: [CalendarEvent] {
    let own = Set(starts)
    let others = shown.filter { !own.contains($0.original) }.map { series.single($0) }
    let members = shown.filter { own.contains($0.original) }
    if members.count == 1 { return [series.single(members[0], uid: uid)] + others }
    return [master] + members.filter { !isOrdinary($0) }.map(different) + others
  }

  private var uid: String { "\(series.id)@\(series.domain)" }

  private var master: CalendarEvent {
    let start = starts[0]
    let end = start.addingClock(seconds: length)
    var details = series.details
    if isCancelled, let instance = shown.first { details = series.details(of: instance) }
    return CalendarEvent(
      uid: uid, zone: series.zone, start: form(start),
      end: series.isWholeDays ? .date(end.date) : .local(end),
      rule: rule, excluded: excluded.map(form), details: details)
  }

  /// What does not take place. Of a series that is cancelled as a whole, the dates that were not
  /// to take place before.
  private var excluded: [CivilDateTime] {
    let kept = Set(shown.filter { isCancelled || $0.isConfirmed }.map(\.original))
    return starts.filter { !kept.contains($0) }
  }

  private func isOrdinary(_ instance: CalendarSeries.Instance) -> Bool {
    if isCancelled { return true }
    return instance.isConfirmed && instance.details.map { $0 == series.details } ?? true
      && series.ordinaryLength(of: instance) == length
  }

  private func different(_ instance: CalendarSeries.Instance) -> CalendarEvent {
    var event = series.single(instance, uid: uid)
    event.recurrenceID = form(instance.original)
    return event
  }

  private func form(_ start: CivilDateTime) -> CalendarTime {
    series.isWholeDays ? .date(start.date) : .local(start)
  }
}

extension CalendarSeries.Instance {
  fileprivate var isConfirmed: Bool { status == .confirmed }
}

extension CalendarSeries {
  /// Whether every client finds the same instant for a start of a series.
  ///
  /// Between two and three o'clock they do not, in the nights in which clocks are changed.
  fileprivate func isSure(_ start: CivilDateTime) -> Bool {
    guard zone.isNamed || isWholeDays, case .unique = zone.resolve(start) else {
      return !zone.isNamed && !isWholeDays
    }
    return isWholeDays
      ? start.time == .midnight : !(7_200..<10_800).contains(start.time.secondOfDay)
  }

  /// The starts of the rule from the first to the last that are among `originals`.
  fileprivate func starts(
    of rule: RecurrenceRule, among originals: [CivilDateTime]
  ) -> [CivilDateTime]? {
    guard let first = originals.first, let last = originals.last else { return nil }
    let wanted = Set(originals)
    let all = try? RecurrenceSet(start: start, rule: rule)
      .starts(in: first..<last.addingClock(seconds: 1), zone: zone)
    guard let all, let from = all.firstIndex(where: wanted.contains),
      let to = all.lastIndex(where: wanted.contains)
    else { return nil }
    return Array(all[from...to])
  }

  /// The last start itself: in UTC, as RFC 5545 wants it beside a zone, or as a date.
  fileprivate func until(_ last: CivilDateTime) -> RecurrenceMoment {
    isWholeDays ? .date(last.date) : .utc(zone.instant(of: last))
  }

  /// Seconds from start to end where the date begins as the rule says, and where it makes no
  /// difference whether they elapse or are read off the clock; nil otherwise.
  fileprivate func ordinaryLength(of instance: Instance) -> Int64? {
    let length = zone.civil(at: instance.end).clockSeconds - instance.original.clockSeconds
    return instance.start == zone.instant(of: instance.original)
      && instance.end == ordinaryEnd(of: instance.original, length: length) ? length : nil
  }

  /// The instant at which a date ends that lasts `length` both ways; nil where both ways differ.
  fileprivate func ordinaryEnd(of start: CivilDateTime, length: Int64) -> Timestamp? {
    guard length > 0, case .unique(let begin) = zone.resolve(start),
      case .unique(let end) = zone.resolve(start.addingClock(seconds: length))
    else { return nil }
    if isWholeDays { return length % 86_400 == 0 ? end : nil }
    return end.since(begin) == length ? end : nil
  }
}

/// The value that stands there most often, the first of several; nil where there is none.
private func mostFrequent(_ values: [Int64]) -> Int64? {
  var counts: [Int64: Int] = [:]
  for value in values { counts[value, default: 0] += 1 }
  let most = counts.values.max()
  return values.first { counts[$0] == most }
}
