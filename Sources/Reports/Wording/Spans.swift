// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime

extension Wording {
  /// When something begins and ends, with weekday, full date and hours.
  ///
  /// `Di 16.06.2026, 18:00–20:00 Uhr`; over midnight `22:00–06:00 Uhr (Mi)`; from midnight to
  /// midnight `ganztägig`; otherwise both dates with their times.
  package func span(_ start: Timestamp, _ end: Timestamp) -> String {
    switch stretch(start, end) {
    case .wholeDays(let first, let last) where first == last:
      "\(date(first)), \(allDay)"
    case .wholeDays(let first, let last):
      "\(date(first)) – \(date(last)), \(allDay)"
    case .hours(let day, _): "\(date(day)), \(hours(start, end))"
    case .days(let first, let last):
      "\(date(first)), \(time(start)) – \(date(last)), \(time(end))"
    }
  }

  package func span(_ occurrence: Occurrence) -> String { span(occurrence.start, occurrence.end) }

  /// The same inside a sentence: `am Di 16.06.2026 von 18:00 bis 20:00 Uhr`.
  ///
  /// Whole days without `saysAllDay` are the days alone.
  package func when(_ start: Timestamp, _ end: Timestamp, saysAllDay: Bool = true) -> String {
    switch stretch(start, end) {
    case .wholeDays(let first, let last) where first == last:
      return self(
        de: "am \(date(first))" + (saysAllDay ? " ganztägig" : ""),
        en: (saysAllDay ? "all day " : "") + "on \(date(first))")
    case .wholeDays(let first, let last):
      return self(
        de: "von \(date(first)) bis \(date(last))" + (saysAllDay ? " ganztägig" : ""),
        en: (saysAllDay ? "all day " : "") + "from \(date(first)) to \(date(last))")
    case .hours(let day, let nextDay):
      let over = nextDay.map { " (\(weekday($0.weekday)))" } ?? ""
      let close = reading(end, asEndOf: day)
      return self(
        de: "am \(date(day)) von \(reading(start)) bis \(close) Uhr\(over)\(offset(start, end))",
        en: "on \(date(day)) from \(reading(start)) to \(close)\(over)\(offset(start, end))")
    case .days(let first, let last):
      return self(
        de: "von \(date(first)) um \(time(start)) bis \(date(last)) um \(time(end))",
        en: "from \(date(first)) at \(time(start)) to \(date(last)) at \(time(end))")
    }
  }

  /// The hours alone, `18:00–20:00 Uhr`, or `ganztägig`; the dates too where it is longer.
  package func hours(_ start: Timestamp, _ end: Timestamp) -> String {
    guard case .hours(let day, let nextDay) = stretch(start, end) else {
      if case .wholeDays(let first, let last) = stretch(start, end), first == last { return allDay }
      return shortSpan(start, end)
    }
    let over = nextDay.map { " (\(weekday($0.weekday)))" } ?? ""
    let clock = "\(reading(start))–\(reading(end, asEndOf: day))"
    return self(de: "\(clock) Uhr\(over)", en: "\(clock)\(over)") + offset(start, end)
      + unusualLength(start, end)
  }

  /// `, 7 Stunden`, where the clocks change in between and the reader would count eight.
  private func unusualLength(_ start: Timestamp, _ end: Timestamp) -> String {
    let byClock = zone.civil(at: end).clockSeconds - zone.civil(at: start).clockSeconds
    let minutes = end.since(start) / 60
    guard byClock != end.since(start) else { return "" }
    let rest =
      minutes % 60 == 0 ? "" : self(de: " \(minutes % 60) Minuten", en: " \(minutes % 60) minutes")
    let hours = minutes / 60
    return self(
      de: ", \(hours) \(hours == 1 ? "Stunde" : "Stunden")\(rest)",
      en: ", \(hours) \(hours == 1 ? "hour" : "hours")\(rest)")
  }

  /// The same on several dates, whichever they are: `22:00–12:00 Uhr (am Tag danach)`.
  func eachTime(_ start: Timestamp, _ end: Timestamp) -> String {
    switch stretch(start, end) {
    case .wholeDays(let first, let last) where first < last:
      let days = last.dayNumber - first.dayNumber + 1
      return self(de: "\(days) Tage, ganztägig", en: "\(days) days, all day")
    case .hours(let first, let last?), .days(let first, let last):
      let over = later(by: last.dayNumber - first.dayNumber)
      let clock = "\(reading(start))–\(reading(end))"
      return self(de: "\(clock) Uhr (\(over))", en: "\(clock) (\(over))")
    case .wholeDays, .hours: return hours(start, end)
    }
  }

  /// `am Tag danach`, `2 Tage danach`.
  func later(by days: Int) -> String {
    self(
      de: days == 1 ? "am Tag danach" : "\(days) Tage danach",
      en: days == 1 ? "the day after" : "\(days) days later")
  }

  /// The same for a column: `Di 16.06.2026 18:00–20:00`.
  func tableSpan(_ start: Timestamp, _ end: Timestamp) -> String {
    guard case .hours(let day, _) = stretch(start, end) else { return span(start, end) }
    return "\(date(day)) \(bareHours(start, end))"
  }

  func tableSpan(_ occurrence: Occurrence) -> String { tableSpan(occurrence.start, occurrence.end) }

  /// Without year and without the word Uhr, for lists: `Di 16.06. 18:00–20:00`.
  package func shortSpan(_ start: Timestamp, _ end: Timestamp) -> String {
    switch stretch(start, end) {
    case .wholeDays(let first, let last) where first == last: "\(shortDate(first)) \(allDay)"
    case .wholeDays(let first, let last):
      "\(shortDate(first)) – \(shortDate(last)) \(allDay)"
    case .hours(let day, _): "\(shortDate(day)) \(bareHours(start, end))"
    case .days(let first, let last):
      "\(shortDate(first)) \(reading(start)) – \(shortDate(last)) \(reading(end))"
    }
  }

  /// `18:00–20:00`, `22:00–06:00 (Mi)`: without date and without the word Uhr.
  package func bareHours(_ start: Timestamp, _ end: Timestamp) -> String {
    guard case .hours(let day, let nextDay) = stretch(start, end) else {
      return shortSpan(start, end)
    }
    let over = nextDay.map { " (\(weekday($0.weekday)))" } ?? ""
    return "\(reading(start))–\(reading(end, asEndOf: day))\(over)\(offset(start, end))"
  }

  /// An instant: `Mi 01.04.2026, 08:00 Uhr`.
  package func moment(_ instant: Timestamp) -> String {
    "\(date(zone.civil(at: instant).date)), \(time(instant))"
  }

  var allDay: String { self(de: "ganztägig", en: "all day") }

  // MARK: - Parts

  enum Stretch {
    /// From midnight to midnight; the last day is included.
    case wholeDays(CivilDate, CivilDate)
    /// Less than a day, from that day on; `nextDay` where it ends after midnight.
    case hours(CivilDate, nextDay: CivilDate?)
    case days(CivilDate, CivilDate)
  }

  func stretch(_ start: Timestamp, _ end: Timestamp) -> Stretch {
    let first = zone.civil(at: start)
    let last = zone.civil(at: end)
    let days = last.date.dayNumber - first.date.dayNumber
    if first.time == .midnight, last.time == .midnight, days > 0 {
      return .wholeDays(first.date, last.date.adding(days: -1))
    }
    if days == 0 || (days == 1 && last.time == .midnight) {
      return .hours(first.date, nextDay: nil)
    }
    if days == 1, last.time <= first.time { return .hours(first.date, nextDay: last.date) }
    return .days(first.date, last.date)
  }

  /// `18:00 Uhr`, with the offset where it is not obvious.
  func time(_ instant: Timestamp) -> String {
    let clock = reading(instant)
    return self(de: "\(clock) Uhr", en: clock) + offset(instant, instant)
  }

  /// What the clock shows, with the offset where it shows that twice.
  private func reading(_ instant: Timestamp) -> String {
    let local = zone.civil(at: instant)
    guard case .fold = zone.resolve(local) else { return clock(local.time) }
    return "\(clock(local.time)) (\(offsetText(instant)))"
  }

  /// The end of a stretch; midnight is 24:00 of the day that ends.
  private func reading(_ end: Timestamp, asEndOf day: CivilDate) -> String {
    let local = zone.civil(at: end)
    return local.time == .midnight && local.date > day ? "24:00" : reading(end)
  }

  /// The offset of both ends in brackets, where the city's clocks show something else.
  private func offset(_ start: Timestamp, _ end: Timestamp) -> String {
    guard zone != home, zone.offset(at: start) != home.offset(at: start) else { return "" }
    let texts = [offsetText(start), offsetText(end)]
    return texts[0] == texts[1] ? " (\(texts[0]))" : " (\(texts[0])/\(texts[1]))"
  }

  /// `+02:00`.
  func offsetText(_ instant: Timestamp) -> String {
    let minutes = zone.offset(at: instant) / 60
    let sign = minutes < 0 ? "−" : "+"
    return "\(sign)\(twoDigits(abs(minutes) / 60)):\(twoDigits(abs(minutes) % 60))"
  }
}
