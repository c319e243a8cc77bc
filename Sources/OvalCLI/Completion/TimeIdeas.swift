// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Reports

/// Words of time that people often write, for somebody who has typed the beginning of one.
///
/// The words of the other language are among them where none of this one begins as is typed.
struct TimeIdeas {
  let today: CivilDate
  let language: Language
  /// The word at the cursor.
  let typed: String

  private func words(_ german: String, _ english: String) -> [String] {
    let both = Bilingual(german, english)
    func words(in language: Language) -> [String] {
      both[language].split(separator: "|").map(String.init)
    }
    let own = words(in: language)
    let isBegun = typed.isEmpty || own.contains { $0.folded.hasPrefix(typed.folded) }
    return own + (isBegun ? [] : words(in: language.other))
  }

  private var beginsWithDigit: Bool { typed.first?.isNumber ?? false }

  /// Days, the nearest first; dates in digits once a digit is typed.
  var days: [String] {
    if beginsWithDigit { return dates }
    let near = words("heute|morgen|übermorgen", "today|tomorrow")
    let short = fromTomorrow(words("Mo|Di|Mi|Do|Fr|Sa|So", "Mon|Tue|Wed|Thu|Fri|Sat|Sun"))
    let week = typed.isEmpty ? (0..<7).map { today.adding(days: $0).iso } : []
    let long = fromTomorrow(
      words(
        "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag",
        "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"))
    if typed.isEmpty { return near + short + week }
    return near + (typed.count > 2 ? long + short : short + long)
      + words("nächsten", "next").flatMap { next in long.map { "\(next) \($0)" } }
  }

  /// Seven names of weekdays, or seven in each language, with tomorrow's first.
  private func fromTomorrow(_ names: [String]) -> [String] {
    let first = today.weekday.rawValue % 7
    return stride(from: 0, to: names.count, by: 7).flatMap { start in
      (0..<7).map { names[start + (first + $0) % 7] }
    }
  }

  /// `16.6.`, or `16.06.` and `2026-06-16` once that is begun, a year from today on.
  private var dates: [String] {
    let days = (0..<366).map { today.adding(days: $0) }
    let iso = days.map(\.iso)
    if typed.contains("-") { return iso }
    let isPadded = typed.first == "0" || typed.contains(".0")
    let short = days.map { day in
      isPadded ? "\(twoDigits(day.day)).\(twoDigits(day.month))." : "\(day.day).\(day.month)."
    }
    return short + iso
  }

  /// Days and stretches of days.
  var stretches: [String] {
    let weeks = (0..<4).map { today.adding(days: 7 * $0).isoWeek }
    if beginsWithDigit {
      let months = (0..<18).map { String(today.firstOfMonth(adding: $0).iso.dropLast(3)) }
      let numbered = weeks.map { "\($0.year)-W\(twoDigits($0.week))" }
      return typed.count < 4 ? days + months : months + numbered + days
    }
    return days
      + words(
        "diese Woche|nächste Woche|dieses Wochenende|diesen Monat|nächsten Monat",
        "this week|next week|this weekend|this month|next month")
      + (language == .german || !typed.isEmpty ? weeks.map { "KW \($0.week) \($0.year)" } : [])
  }

  /// Two hours each from eight to ten, or what begins as is typed.
  var hours: [String] {
    let starts = (0..<48).map { 30 * $0 }
    if typed.isEmpty {
      return (8...20).map { stretch(60 * $0, 120) } + words("ganztägig", "all-day")
    }
    if !beginsWithDigit { return words("ganztägig", "all-day") }
    if typed.contains("-"), !typed.contains(":") {
      return (0..<24).flatMap { start in (start + 1...min(start + 6, 24)).map { "\(start)-\($0)" } }
    }
    return starts.flatMap { start in
      [60, 90, 120, 180, 240, 30, 150].filter { start + $0 <= 1440 }.map { stretch(start, $0) }
    }
  }

  private func stretch(_ start: Int, _ length: Int) -> String {
    "\(clock(start))-\(clock(start + length))"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func clock(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(twoDigits(hour)):\(twoDigits(minute))"
  }

  var lengths: [String] { ["30min", "45min", "1h", "90min", "2h", "3h", "4h", "8h", "1d"] }

  var repetitions: [String] {
    words(
      "täglich|wöchentlich|monatlich|jährlich|alle 2 Wochen|Mo-Fr",
      "daily|weekly|monthly|yearly|every 2 weeks|Mon-Fri")
  }
}
