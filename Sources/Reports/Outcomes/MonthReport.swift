// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `month`: a calendar, and below it the holidays and closures.
  ///
  /// For those who listen it is a sentence for each day; in a pipe it is the agenda.
  package static func month(_ outcome: MonthOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.agenda.zone)
    let picture = Block.picture { page in
      guard page.medium != .pipe else { return wording.table(of: outcome.agenda).lines(on: page) }
      let days = outcome.days(in: wording)
      let heading = StyledText(wording.month(outcome.agenda.first), .heading)
      var lines = [heading]
      if page.medium == .accessible {
        lines += wording.told(days, width: page.width)
      } else {
        lines += MonthPicture(days, wording, width: page.width).lines
      }
      let fields = wording.fields(of: outcome)
      return lines + (fields.isEmpty ? [] : [""] + Block.fields(fields).lines(on: page))
    }
    return agenda(outcome.agenda, in: wording, [picture])
  }
}

extension Wording {
  /// Holidays, school holidays and closures of the month, each with its days.
  fileprivate func fields(of outcome: MonthOutcome) -> [Field] {
    let holidays = outcome.agenda.holidays.map { "\(shortDate($0.date)) \(text($0.name))" }
    let school = outcome.schoolHolidays.map { "\(period($0.first, $0.last)): \(text($0.name))" }
    let closures = outcome.agenda.entries.compactMap { entry -> String? in
      guard case .closure(_, let reason) = entry.subject else { return nil }
      return "\(shortSpan(entry.start, entry.end)): \(reason.text), \(entry.space.name.text)"
    }
    return [
      field(self(de: "Feiertage", en: "Holidays"), holidays),
      field(self(de: "Ferien", en: "School holidays"), school),
      field(self(de: "Sperrungen", en: "Closures"), closures),
    ].compactMap(\.self)
  }

  /// At most twelve values; more are counted.
  private func field(_ label: String, _ values: [String]) -> Field? {
    guard !values.isEmpty else { return nil }
    let rest = values.count - 12
    let more = rest > 0 ? [self(de: "und \(rest) weitere", en: "and \(rest) more")] : []
    return Field(label, (values.prefix(12) + more).map { StyledText($0) })
  }

  /// A line for each day on which there is something to say.
  fileprivate func told(_ days: [MonthDay], width: Int) -> [StyledText] {
    days.filter { $0.isBusy || $0.holiday != nil || $0.isToday }.flatMap { day in
      [""]
        + StyledText("\(date(day.date)): \(told(day).joined(separator: ", "))").wrapped(
          to: width, indent: 2)
    }
  }

  /// `heute`, `Himmelfahrt`, `3 Buchungen`, `offen für alle: Streetball`, `gesperrt: Hanse Sail`.
  func told(_ day: MonthDay, titles: Int = .max) -> [String] {
    var parts = [day.isToday ? self(de: "heute", en: "today") : nil, day.holiday.map { text($0) }]
      .compactMap(\.self)
    if day.bookings > 0 { parts.append(count(day.bookings, .booking)) }
    parts += told(day.closures, word(ReasonCode.closed), titles)
    parts += told(day.open, self(de: "offen", en: "open"), titles)
    return parts
  }

  /// Each title behind the word, or the number of them.
  private func told(_ titles: [String], _ word: String, _ limit: Int) -> [String] {
    guard !titles.isEmpty else { return [] }
    guard titles.count <= limit else { return ["\(titles.count) \(word)"] }
    return titles.map { "\(word): \($0)" }
  }
}
