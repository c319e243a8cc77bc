// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
package import Recurrence

/// A booking, slot or closure with its dated instances, on its way into a calendar.
package struct CalendarSeries: Sendable {
  /// One date.
  package struct Instance: Hashable, Sendable {
    package enum Status: Sendable {
      case confirmed, cancelled
      /// Was never to be: it does not appear.
      case skipped
    }

    /// The local start that the rule gives it; with the series its name for ever.
    package let original: CivilDateTime
    package let start: Timestamp
    /// Exclusive.
    package let end: Timestamp
    package let status: Status
    /// What was said when it was cancelled.
    package let reason: String?
    /// Where it says something else than the series: another place.
    package let details: CalendarDetails?

    package init(
      original: CivilDateTime, start: Timestamp, end: Timestamp, status: Status = .confirmed,
      reason: String? = nil, details: CalendarDetails? = nil
    ) {
      self.original = original
      self.start = start
      self.end = end
      self.status = status
      self.reason = reason
      self.details = details
    }
  }

  /// The id of the booking, slot or closure; with `domain` its UID for ever.
  package var id: String
  /// A host name, `example.org`.
  package var domain: String
  package var zone: Zone
  /// The first start of the rule, which decides where it counts from.
  package var start: CivilDateTime
  package var rule: RecurrenceRule?
  /// Whether it covers whole days, from midnight to midnight by the clock.
  package var isWholeDays: Bool
  /// Whether it is a later schedule of a booking that another series began: its dates then stand
  /// alone, because the UID of the series is taken.
  package var isContinuation: Bool
  /// All dates to be shown, in any order, each original start once. Dates of the rule that are not
  /// among them do not take place.
  package var instances: [Instance]
  /// Put before the summary of what is cancelled: `Abgesagt`.
  package var cancelledWord: String
  package var details: CalendarDetails

  package init(
    id: String, domain: String, zone: Zone, start: CivilDateTime, rule: RecurrenceRule? = nil,
    isWholeDays: Bool = false, isContinuation: Bool = false, instances: [Instance],
    cancelledWord: String, details: CalendarDetails
  ) {
    self.id = id
    self.domain = domain
    self.zone = zone
    self.start = start
    self.rule = rule
    self.isWholeDays = isWholeDays
    self.isContinuation = isContinuation
    self.instances = instances
    self.cancelledWord = cancelledWord
    self.details = details
  }

  /// For how long after its date something cancelled is still shown.
  static let cancelledSeconds: Int64 = 30 * 86_400

  /// The events that make every client see exactly the confirmed instances.
  ///
  /// A series whose rule all clients understand alike is one event with a rule, and further ones
  /// for dates that differ. Others are single events. `now` decides which cancelled dates are
  /// still shown.
  package func events(now: Timestamp) -> [CalendarEvent] {
    let shown =
      instances
      .filter { instance in
        switch instance.status {
        case .confirmed: true
        case .cancelled: now < instance.end.advanced(by: CalendarSeries.cancelledSeconds)
        case .skipped: false
        }
      }
      .sorted { ($0.original, $0.start) < ($1.original, $1.start) }
    guard let first = shown.first else { return [] }
    if rule == nil, instances.count == 1, !isContinuation {
      return [single(first, uid: "\(id)@\(domain)")]
    }
    if let master = SeriesMaster(self, shown: shown) { return master.events }
    return shown.map { single($0) }
  }

  /// An event of its own for one date.
  func single(_ instance: Instance, uid: String? = nil) -> CalendarEvent {
    let name = isWholeDays ? instance.original.date.basicISO : instance.original.basicISO
    let (start, end) = times(of: instance)
    return CalendarEvent(
      uid: uid ?? "\(id)-\(name)@\(domain)", zone: zone, start: start, end: end,
      details: details(of: instance))
  }

  /// Dates where it covers whole days, also after it has been moved; else times.
  func times(of instance: Instance) -> (start: CalendarTime, end: CalendarTime) {
    let start = zone.civil(at: instance.start)
    let end = zone.civil(at: instance.end)
    if isWholeDays, start.time == .midnight, end.time == .midnight, start < end {
      return (.date(start.date), .date(end.date))
    }
    return (CalendarTime(instance.start, in: zone), CalendarTime(instance.end, in: zone))
  }

  func details(of instance: Instance) -> CalendarDetails {
    var details = instance.details ?? details
    guard instance.status == .cancelled else { return details }
    details.status = .cancelled
    details.isTransparent = true
    details.summary = "\(cancelledWord): \(details.summary)"
    let texts = [instance.reason, details.description].compactMap { $0 }.filter { !$0.isEmpty }
    details.description = texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    return details
  }
}
