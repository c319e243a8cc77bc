// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import UseCases

extension Wording {
  /// A refusal: one sentence where there is one reason, else a list.
  func words(for refusal: Refusal) -> FailureWords {
    let groups = refusal.groups(in: zone)
    var details = groups.prefix(10).map { sentence($0, refusal.spaceNames) }
    let hidden = groups.dropFirst(10).reduce(0) { $0 + $1.dates.count }
    if hidden > 0 { details.append(self(de: "und \(more(hidden))", en: "and \(more(hidden))")) }
    let hint = self.hint(for: refusal)
    let kept = refusal.id.map { self(de: "Ablehnung: \($0.text)", en: "Refusal: \($0.text)") }
    if details.count == 1 {
      let first = refusal.requested > 1 ? "\(headline(of: refusal)) " : ""
      return FailureWords(first + details[0], hint: hint, footer: kept)
    }
    return FailureWords(headline(of: refusal), details: details, hint: hint, footer: kept)
  }

  private func headline(of refusal: Refusal) -> String {
    let refused = refusal.refusedDates
    guard refusal.requested > 1 else {
      return self(
        de: "Das geht aus mehreren Gründen nicht:", en: "This cannot be done, for several reasons:")
    }
    if refused == refusal.requested {
      return self(
        de: "Keiner der \(refused) Termine geht:", en: "None of the \(refused) dates can be had:")
    }
    if refused == 1 {
      return self(
        de: "Einer von \(refusal.requested) Terminen geht nicht:",
        en: "One of \(refusal.requested) dates cannot be had:")
    }
    return self(
      de: "\(refused) von \(refusal.requested) Terminen gehen nicht:",
      en: "\(refused) of \(refusal.requested) dates cannot be had:")
  }

  /// The same reason on several dates is said once, with the dates after it.
  func sentence(_ group: Refusal.Group, _ names: [SpacePath: PlainText]) -> String {
    let first = group.reasons[0]
    let dates = group.dates
    guard dates.count > 1 else {
      return sentence(first, time: time(of: first), names: names)
    }
    let time = self(de: "an \(dates.count) Terminen", en: "on \(dates.count) dates")
    let shown = self.dates(Array(dates.prefix(10)))
    let rest = dates.count > 10 ? self(de: " und ", en: " and ") + more(dates.count - 10) : ""
    let hours = eachTime(first.start, first.end)
    let all = sentence(first, time: time, names: names)
    return "\(all) \(shown)\(rest), \(self(de: "jeweils", en: "each")) \(hours)."
  }

  /// When, inside a sentence; what is not open or over is so without being it "all day".
  func time(of reason: Reason) -> String {
    switch reason.cause {
    case .outsideHours, .inThePast: when(reason.start, reason.end, saysAllDay: false)
    default: when(reason.start, reason.end)
    }
  }

  // MARK: - What to do

  private func hint(for refusal: Refusal) -> String? {
    var hints: [String] = []
    if let free = alternatives(of: refusal) { hints.append(free) }
    let refused = refusal.refusedDates
    if refusal.maySkip, refusal.reasons.allSatisfy(\.code.maySkip), refused < refusal.requested {
      let rest = refusal.requested - refused
      hints.append(
        self(
          de: rest == 1
            ? "Mit --bei-konflikt auslassen wird nur der übrige Termin gebucht."
            : "Mit --bei-konflikt auslassen werden nur die übrigen \(rest) Termine gebucht.",
          en: rest == 1
            ? "With --on-conflict skip only the remaining date is booked."
            : "With --on-conflict skip only the remaining \(rest) dates are booked."))
    }
    if hints.isEmpty, let reason = refusal.reasons.first { hints.append(advice(against: reason)) }
    return hints.isEmpty ? nil : hints.joined(separator: " ")
  }

  /// `Frei: Di 16.06. 20:00–22:00, Mi 17.06. 18:00–20:00.`
  private func alternatives(of refusal: Refusal) -> String? {
    guard !refusal.alternatives.isEmpty else { return nil }
    let asked = Set(refusal.reasons.map(\.space))
    let texts = refusal.alternatives.map { alternative in
      let time = shortSpan(alternative.start, alternative.end)
      let isElsewhere = !asked.contains { $0 == alternative.space || $0.isBelow(alternative.space) }
      guard isElsewhere else { return time }
      let place = refusal.spaceNames[alternative.space]?.text ?? alternative.space.text
      return "\(place) \(time)"
    }
    let free = texts.joined(separator: ", ")
    guard refusal.requested > 1 else { return self(de: "Frei: \(free).", en: "Free: \(free).") }
    return self(
      de: "Für alle \(refusal.requested) Termine frei, wenn der erste so liegt: \(free).",
      en: "Free for all \(refusal.requested) dates if the first is at: \(free).")
  }

  private func advice(against reason: Reason) -> String {
    let space = reason.space.text
    let day = zone.civil(at: reason.occurrence.start).date.iso
    switch reason.cause {
    case .booking, .closure, .openSlot:
      return self(
        de: "Was an dem Tag belegt ist, zeigt: oval termine \(day) --fläche \(space)",
        en: "To see what is taken on that day: oval agenda \(day) --space \(space)")
    case .ownDate:
      return self(
        de: "Wählen Sie kürzere Zeiten oder größere Abstände.",
        en: "Choose shorter times, or dates that are further apart.")
    case .outsideSlots:
      return self(
        de: "Alle Zeitfenster zeigt: oval zeitfenster liste \(space)",
        en: "To see all slots: oval slot list \(space)")
    case .outsideHours:
      return self(
        de: "Wählen Sie eine Zeit innerhalb der Öffnungszeiten.",
        en: "Choose a time within the opening hours.")
    case .tooManyUnits(_, let capacity):
      return self(
        de: "Buchen Sie dort höchstens \(capacity), zum Beispiel: \(space):\(capacity)",
        en: "Book \(capacity) there at most, for example: \(space):\(capacity)")
    case .wholeOnly:
      return self(
        de: "Lassen Sie --einheiten weg, dann gilt die Buchung für die ganze Fläche.",
        en: "Leave out --units to book the whole space.")
    case .notClaimable, .openToAll:
      return self(
        de: "Was gebucht werden kann, zeigt: oval fläche liste",
        en: "To see what can be booked: oval space list")
    case .inThePast:
      return self(
        de: "Wählen Sie eine Zeit, die noch kommt.", en: "Choose a time that is still to come.")
    }
  }
}

extension Refusal {
  /// How many of the requested dates cannot be had; what is wrong with a space is so on all of them.
  fileprivate var refusedDates: Int {
    let isSpace = reasons.contains { reason in
      switch reason.cause {
      case .tooManyUnits, .wholeOnly, .notClaimable, .openToAll: true
      case .booking, .ownDate, .closure, .openSlot, .outsideSlots, .outsideHours, .inThePast: false
      }
    }
    return isSpace ? requested : Set(reasons.map(\.occurrence)).count
  }

  /// The same reason on one or more dates.
  struct Group {
    let reasons: [Reason]
    /// Ascending.
    let dates: [CivilDate]
  }

  private struct GroupKey: Hashable {
    let space: SpacePath
    let cause: Reason.Cause
    let start: ClockTime
    let length: Int64
    let unitsLeft: Int?
  }

  /// Reasons that differ by their date alone, together; in the order of the first of each.
  func groups(in zone: Zone) -> [Group] {
    var positions: [GroupKey: Int] = [:]
    var groups: [[Reason]] = []
    for reason in reasons {
      let key = GroupKey(
        space: reason.space, cause: reason.cause.withoutDate,
        start: zone.civil(at: reason.start).time, length: reason.end.since(reason.start),
        unitsLeft: reason.unitsLeft)
      if let position = positions[key] {
        groups[position].append(reason)
      } else {
        positions[key] = groups.count
        groups.append([reason])
      }
    }
    return groups.map { reasons in
      Group(reasons: reasons, dates: Set(reasons.map { zone.civil(at: $0.start).date }).sorted())
    }
  }
}

extension Reason.Cause {
  /// The cause as it is the same on every date with these hours.
  fileprivate var withoutDate: Reason.Cause {
    guard case .outsideHours(let ranges, _) = self else { return self }
    return .outsideHours(ranges, date: CivilDate(dayNumber: 0))
  }
}
