// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime

extension ContentLines {
  /// Adds the VTIMEZONE of a zone that is right from the first to the last instant.
  mutating func addZone(_ zone: Zone, from first: Timestamp, to last: Timestamp) {
    add("BEGIN:VTIMEZONE")
    add("TZID:\(zone.name)")
    for observance in zone.observances(from: first, to: last) { add(observance) }
    add("END:VTIMEZONE")
  }

  private mutating func add(_ observance: ZoneObservance) {
    let kind = observance.offsetTo > observance.offsetFrom ? "DAYLIGHT" : "STANDARD"
    add("BEGIN:\(kind)")
    add("DTSTART:\(observance.onset.basicISO)")
    if let yearly = observance.yearly { add("RRULE:FREQ=YEARLY;\(yearly)") }
    add("TZOFFSETFROM:\(offset(observance.offsetFrom))")
    add("TZOFFSETTO:\(offset(observance.offsetTo))")
    if let name = observance.name { add("TZNAME:\(name)") }
    add("END:\(kind)")
  }

  /// `+0100`; with seconds where there are some, as local mean time has.
  private func offset(_ seconds: Int) -> String {
    let length = abs(seconds)
    let parts = [length / 3600, length / 60 % 60] + (length % 60 == 0 ? [] : [length % 60])
    return (seconds < 0 ? "-" : "+")
      + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
  }
}
