// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
package import Recurrence

extension Wording {
  /// How a rule repeats: `wöchentlich am Di und Do, bis Mi 30.09.2026`.
  ///
  /// `start` is the first reading of the schedule: a rule without weekdays repeats on its day.
  /// `hours` stand before the end: `wöchentlich am Di, 18:00–20:00 Uhr, bis Mi 30.09.2026`.
  package func rule(
    _ rule: RecurrenceRule, from start: CivilDateTime, hours: String? = nil
  ) -> String {
    let words = [pace(of: rule), months(of: rule), weeks(of: rule)] + days(of: rule, start.date)
    let texts = [(words + times(of: rule)).compactMap(\.self).joined(separator: " ")]
    let more = [
      condition(of: rule), weekStart(of: rule), positions(of: rule), skip(of: rule), hours,
      end(of: rule),
    ]
    return (texts + more.compactMap(\.self)).joined(separator: ", ")
  }

  /// `wöchentlich`, `alle 2 Wochen`.
  private func pace(of rule: RecurrenceRule) -> String {
    let each = rule.interval
    return switch (rule.frequency, each) {
    case (.secondly, 1): self(de: "jede Sekunde", en: "every second")
    case (.secondly, _): self(de: "alle \(each) Sekunden", en: "every \(each) seconds")
    case (.minutely, 1): self(de: "jede Minute", en: "every minute")
    case (.minutely, _): self(de: "alle \(each) Minuten", en: "every \(each) minutes")
    case (.hourly, 1): self(de: "stündlich", en: "hourly")
    case (.hourly, _): self(de: "alle \(each) Stunden", en: "every \(each) hours")
    case (.daily, 1): self(de: "täglich", en: "daily")
    case (.daily, _): self(de: "alle \(each) Tage", en: "every \(each) days")
    case (.weekly, 1): self(de: "wöchentlich", en: "weekly")
    case (.weekly, _): self(de: "alle \(each) Wochen", en: "every \(each) weeks")
    case (.monthly, 1): self(de: "monatlich", en: "monthly")
    case (.monthly, _): self(de: "alle \(each) Monate", en: "every \(each) months")
    case (.yearly, 1): self(de: "jährlich", en: "yearly")
    case (.yearly, _): self(de: "alle \(each) Jahre", en: "every \(each) years")
    }
  }

  private func months(of rule: RecurrenceRule) -> String? {
    guard !rule.byMonth.isEmpty else { return nil }
    let names = list(rule.byMonth.map(monthName))
    return self(de: "im \(names)", en: "in \(names)")
  }

  private func weeks(of rule: RecurrenceRule) -> String? {
    guard !rule.byWeekNo.isEmpty else { return nil }
    let names = shortList(
      rule.byWeekNo.map { number in
        number > 0
          ? String(number) : "\(ordinal(number)) \(self(de: "des Jahres", en: "of the year"))"
      })
    return self(de: "in KW \(names)", en: "in week \(names)")
  }

  /// The days that the rule names, or that follow from its start.
  private func days(of rule: RecurrenceRule, _ start: CivilDate) -> [String?] {
    let named = [yearDays(of: rule), monthDays(rule.byMonthDay), weekdays(of: rule)]
    if named.contains(where: { $0 != nil }) { return named }
    switch rule.frequency {
    case .secondly, .minutely, .hourly, .daily: return []
    case .weekly: return [onDays([weekday(start.weekday)])]
    case .monthly: return [monthDays([start.day])]
    case .yearly where !rule.byWeekNo.isEmpty: return [onDays([weekday(start.weekday)])]
    case .yearly where !rule.byMonth.isEmpty: return [monthDays([start.day])]
    case .yearly:
      let day = String(shortDate(start).dropFirst(weekday(start.weekday).count + 1))
      return [self(de: "am \(day)", en: "on \(day)")]
    }
  }

  private func yearDays(of rule: RecurrenceRule) -> String? {
    guard !rule.byYearDay.isEmpty else { return nil }
    let days = shortList(rule.byYearDay.map(ordinal))
    return self(de: "am \(days) Tag des Jahres", en: "on the \(days) day of the year")
  }

  private func monthDays(_ numbers: [Int]) -> String? {
    guard !numbers.isEmpty else { return nil }
    let days = shortList(
      numbers.map { $0 > 0 ? ordinal($0) : "\(ordinal($0)) \(self(de: "Tag", en: "day"))" })
    return self(de: "am \(days)", en: "on the \(days)")
  }

  /// `am Di und Do`, `am 1. Di und letzten Fr`.
  private func weekdays(of rule: RecurrenceRule) -> String? {
    if rule.byDay.isEmpty || namesDays(rule) { return nil }
    let names = weekdayNames(of: rule)
    let isNumbered = rule.byDay.contains { $0.ordinal != nil }
    let ofYear =
      isNumbered && rule.frequency == .yearly && rule.byMonth.isEmpty
      ? self(de: " des Jahres", en: " of the year") : ""
    return onDays(names, numbered: isNumbered) + ofYear
  }

  /// Whether the rule names days by their number, so that weekdays beside them are a condition.
  private func namesDays(_ rule: RecurrenceRule) -> Bool {
    !rule.byMonthDay.isEmpty || !rule.byYearDay.isEmpty
  }

  /// `wenn das ein Fr ist`.
  private func condition(of rule: RecurrenceRule) -> String? {
    if rule.byDay.isEmpty || !namesDays(rule) { return nil }
    let names = alternatives(weekdayNames(of: rule))
    return self(de: "wenn das ein \(names) ist", en: "if that is a \(names)")
  }

  private func weekdayNames(of rule: RecurrenceRule) -> [String] {
    rule.byDay.map { day in
      (day.ordinal.map { "\(ordinal($0)) " } ?? "") + weekday(day.weekday)
    }
  }

  private func onDays(_ names: [String], numbered: Bool = false) -> String {
    self(de: "am \(list(names))", en: "on \(numbered ? "the " : "")\(list(names))")
  }

  /// `Mo oder Di`.
  private func alternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let front = names.dropLast().joined(separator: ", ")
    return self(de: "\(front) oder \(last)", en: "\(front) or \(last)")
  }

  /// The hours, minutes and seconds that a rule names, each for itself.
  private func times(of rule: RecurrenceRule) -> [String?] {
    func part(_ numbers: [Int], _ german: (String, String), _ english: (String, String)) -> String?
    {
      guard !numbers.isEmpty else { return nil }
      let names = shortList(numbers.map(String.init))
      let isOne = numbers.count == 1
      return self(
        de: isOne ? "in der \(german.0) \(names)" : "in den \(german.1) \(names)",
        en: "at \(isOne ? english.0 : english.1) \(names)")
    }
    return [
      part(rule.byHour, ("Stunde", "Stunden"), ("hour", "hours")),
      part(rule.byMinute, ("Minute", "Minuten"), ("minute", "minutes")),
      part(rule.bySecond, ("Sekunde", "Sekunden"), ("second", "seconds")),
    ]
  }

  /// Where weeks do not begin on Monday and that makes a difference.
  private func weekStart(of rule: RecurrenceRule) -> String? {
    guard rule.weekStart != .monday else { return nil }
    let day = weekday(rule.weekStart)
    return self(de: "Wochen ab \(day)", en: "weeks from \(day) on")
  }

  private func positions(of rule: RecurrenceRule) -> String? {
    guard !rule.bySetPos.isEmpty else { return nil }
    let places = shortList(rule.bySetPos.map(ordinal))
    return self(de: "davon nur am \(places)", en: "of these only the \(places)")
  }

  private func skip(of rule: RecurrenceRule) -> String? {
    switch rule.skip {
    case .omit: nil
    case .backward:
      self(
        de: "wo dieser Tag fehlt, am letzten des Monats",
        en: "where that day is missing, on the last of the month")
    case .forward:
      self(
        de: "wo dieser Tag fehlt, am ersten des nächsten Monats",
        en: "where that day is missing, on the first of the next month")
    }
  }

  private func end(of rule: RecurrenceRule) -> String? {
    if let count = rule.count { return self.count(count, .date) }
    guard let until = rule.until else { return nil }
    let last =
      switch until {
      case .date(let date): date
      case .local(let local): local.date
      case .utc(let instant): zone.civil(at: instant).date
      }
    return self(de: "bis \(date(last))", en: "until \(date(last))")
  }

  /// Of long lists the beginning, and how many follow.
  private func shortList(_ names: [String]) -> String { list(names, first: 8) }

  /// `1.`, `1st`; counted from the end `letzten`, `vorletzten`, `3.-letzten`.
  func ordinal(_ number: Int) -> String {
    switch number {
    case -1: self(de: "letzten", en: "last")
    case -2: self(de: "vorletzten", en: "second last")
    case ..<0: self(de: "\(-number).-letzten", en: "\(englishOrdinal(-number)) last")
    default: self(de: "\(number).", en: englishOrdinal(number))
    }
  }

  private func englishOrdinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}
