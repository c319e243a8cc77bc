// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

// Dates, weeks and names without a year, by what the command is about to do.

extension PhraseContext {
  /// The last is included.
  typealias Days = (first: CivilDate, last: CivilDate)

  /// The day of that name; `start` is the first day of a span that it ends.
  ///
  /// Nil where no year in question has the day (29 February).
  func date(month: Int, day: Int, from start: CivilDate? = nil) -> CivilDate? {
    if start == nil, let own = ownDate(month: month, day: day) { return own }
    let anchor = start ?? now.date
    // Eight years, because 1900 and its like have no leap day.
    let reach = start == nil && purpose == .reading ? 8 : 1
    let candidates = (anchor.year - reach...anchor.year + reach).compactMap {
      CivilDate(year: $0, month: month, day: day)
    }
    if start == nil, purpose == .reading {
      return nearest(candidates, to: anchor)
    }
    return candidates.first { $0 >= anchor && $0 < anchor.sameDayNextYear }
  }

  /// The later one of two equally near.
  private func nearest(_ candidates: [CivilDate], to anchor: CivilDate) -> CivilDate? {
    candidates.min {
      let (left, right) = (distance($0, anchor), distance($1, anchor))
      return left == right ? $0 > $1 : left < right
    }
  }

  private func distance(_ date: CivilDate, _ anchor: CivilDate) -> Int {
    abs(date.dayNumber - anchor.dayNumber)
  }

  /// The booking's own date of that name, the next from now on before the last; else one within
  /// the booking's days, so that a period may begin on a day without a date.
  private func ownDate(month: Int, day: Int) -> CivilDate? {
    guard let first = ownDates.min(), let last = ownDates.max() else { return nil }
    let named = ownDates.filter { $0.components.month == month && $0.components.day == day }
    if let own = named.filter({ $0 >= now.date }).min() ?? named.max() { return own }
    return (first.year...last.year).lazy
      .compactMap { CivilDate(year: $0, month: month, day: day) }
      .first { (first...last).contains($0) }
  }

  /// A span without years in which one of the booking's own dates lies, so that it may begin before
  /// the first of them: the next that is not over, else the last.
  func ownSpan(
    from first: (month: Int, day: Int), to last: (month: Int, day: Int)
  ) -> Days? {
    let years = Set(ownDates.flatMap { [$0.year - 1, $0.year] }).sorted()
    let spans = years.compactMap { year -> Days? in
      guard let start = CivilDate(year: year, month: first.month, day: first.day),
        let close = date(month: last.month, day: last.day, from: start),
        ownDates.contains(where: { start <= $0 && $0 <= close })
      else { return nil }
      return (start, close)
    }
    return spans.first { $0.last >= now.date } ?? spans.last
  }

  /// The Monday of the ISO week: without a year the next that is not over, or the nearest.
  func monday(ofWeek week: Int, year: Int?) -> CivilDate? {
    if let year { return CivilDate(isoYear: year, week: week, weekday: .monday) }
    let present = now.date.mondayOfWeek
    let around = now.date.isoWeek.year
    let reach = purpose == .reading ? 8 : 1
    let candidates = (around - reach...around + reach).compactMap {
      CivilDate(isoYear: $0, week: week, weekday: .monday)
    }
    if purpose == .reading {
      return nearest(candidates, to: present)
    }
    return candidates.first { $0 >= present && $0 < present.adding(days: 53 * 7) }
  }

  /// The whole month of that name: one of the booking's own dates, the next that is not over, or
  /// the nearest.
  func wholeMonth(_ month: Int) -> Days? {
    let own = Set(ownDates.filter { $0.month == month }.map { $0.firstOfMonth() }).sorted()
    let around = (now.date.year - 1...now.date.year + 1).compactMap {
      CivilDate(year: $0, month: month, day: 1)
    }
    let candidates = (own.isEmpty ? around : own).map { first in
      (first, first.firstOfMonth(adding: 1).adding(days: -1))
    }
    return choice(among: candidates, takesNext: purpose == .writing || !own.isEmpty)
  }

  /// The period of that year; without one the next that is not over, or the nearest.
  func period(among periods: [NamedPeriod], year: Int?) -> Days? {
    let candidates = periods.filter {
      year == nil || $0.first.year == year || $0.last.year == year
    }
    return choice(
      among: candidates.map { ($0.first, $0.last) },
      takesNext: purpose == .writing || year != nil)
  }

  /// The next that is not over where that is wanted, else the nearest.
  private func choice(among candidates: [Days], takesNext: Bool) -> Days? {
    if takesNext,
      let next = candidates.filter({ $0.last >= now.date }).min(by: { $0.first < $1.first })
    {
      return next
    }
    return candidates.min { distance($0) < distance($1) }
  }

  private func distance(_ days: Days) -> Int {
    if days.first > now.date { return distance(days.first, now.date) }
    return days.last < now.date ? distance(days.last, now.date) : 0
  }
}

extension CivilDate {
  /// The same day one year on; 1 March where that year has no 29 February.
  fileprivate var sameDayNextYear: CivilDate {
    let (year, month, day) = components
    return CivilDate(year: year + 1, month: month, day: day)
      ?? firstOfMonth(adding: 13)
  }
}
