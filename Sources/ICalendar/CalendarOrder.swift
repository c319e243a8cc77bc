// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime
internal import Recurrence

extension CalendarFeed {
  /// By start, then UID; masters before the dates of their series that are different.
  func orderedEvents() -> [CalendarEvent] {
    // A series stands where its master starts, or else the first of its dates.
    var groupStarts: [String: (isMaster: Bool, start: Timestamp)] = [:]
    let starts = events.map { $0.start.instant(in: $0.zone) }
    for (event, start) in zip(events, starts) {
      let isMaster = event.recurrenceID == nil
      if let known = groupStarts[event.uid] {
        if known.isMaster && !isMaster { continue }
        if known.isMaster == isMaster && known.start <= start { continue }
      }
      groupStarts[event.uid] = (isMaster, start)
    }
    func group(_ index: Int) -> Timestamp { groupStarts[events[index].uid]?.start ?? starts[index] }
    func place(_ index: Int) -> Int64 {
      events[index].recurrenceID?.instant(in: events[index].zone).seconds ?? .min
    }
    let order = events.indices.sorted { left, right in
      let first = (group(left).seconds, events[left].uid, place(left), starts[left].seconds)
      let second = (group(right).seconds, events[right].uid, place(right), starts[right].seconds)
      return first < second
    }
    return order.map { events[$0] }
  }

  /// The zones that stand as a TZID, by name, each with the first and last instant that needs it.
  func zoneSpans() -> [(Zone, ClosedRange<Timestamp>)] {
    var spans: [Zone: ClosedRange<Timestamp>] = [:]
    for event in events where event.zone.isNamed {
      for instant in event.zonedInstants {
        let span = spans[event.zone] ?? instant...instant
        spans[event.zone] = min(span.lowerBound, instant)...max(span.upperBound, instant)
      }
    }
    return spans.sorted { $0.key.name < $1.key.name }.map { ($0.key, $0.value) }
  }
}

extension CalendarEvent {
  /// The instants that are written as readings of the zone's clock, and where its rule ends.
  fileprivate var zonedInstants: [Timestamp] {
    let times = [start, end, recurrenceID].compactMap { $0 }.filter {
      if case .local = $0 { true } else { false }
    }
    if times.isEmpty { return [] }
    var instants = times.map { $0.instant(in: zone) }
    switch rule?.until {
    case .utc(let last): instants.append(last)
    case .local(let last): instants.append(zone.instant(of: last))
    case .date(let last): instants.append(zone.instant(of: CivilDateTime(last, .endOfDay)))
    case nil: break
    }
    return instants
  }
}
