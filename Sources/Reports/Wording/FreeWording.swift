// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Phrases
import UseCases

// What `free` says beside its windows, and why it looks for none.

extension Wording {
  /// That more is free, that something else may be, or what to try where nothing is.
  func remarks(on outcome: FreeOutcome) -> [String] {
    let hidden = outcome.total - outcome.windows.count
    return [
      outcome.total == 0 ? nothingFree(outcome) : nil,
      hidden > 0
        ? self(
          de: "Gezeigt sind \(outcome.windows.count) von \(outcome.total) Zeiten; alle zeigt: "
            + "--alle",
          en: "\(outcome.windows.count) of \(outcome.total) times are shown; to see all: --all")
        : nil,
      outcome.isWhole ? outcome.space.map { parts(of: $0) } : nil,
      outcome.unknown.isEmpty ? nil : unknown(outcome),
    ].compactMap(\.self)
  }

  private func nothingFree(_ outcome: FreeOutcome) -> String {
    guard outcome.places > 0 else { return nothingAccessible(outcome) }
    let time = when(outcome.start, outcome.end, saysAllDay: false)
    let length = words(outcome.length)
    return self(
      de: "Frei ist \(time) nichts für \(length) am Stück. "
        + "Versuchen Sie eine kürzere Dauer, andere Tage oder eine andere Fläche.",
      en: "Nothing is free \(time) for \(length) in a row. "
        + "Try a shorter length, other days or another space.")
  }

  private func nothingAccessible(_ outcome: FreeOutcome) -> String {
    let name = outcome.space.map { quoted($0.name.text) }
    return self(
      de: name.map { "Die Fläche \($0) hat nicht sicher, was --merkmal verlangt. " }
        ?? "Keine buchbare Fläche hat sicher, was --merkmal verlangt. ",
      en: name.map { "The space \($0) is not known to have what --access asks for. " }
        ?? "No space that can be booked is known to have what --access asks for. ")
      + self(de: "Versuchen Sie es mit weniger Merkmalen.", en: "Try fewer features.")
  }

  private func words(_ length: WrittenLength) -> String {
    switch length {
    case .days(let days): self.days(days)
    case .elapsed(let seconds): elapsed(seconds)
    }
  }

  private func parts(of space: SpaceName) -> String {
    self(
      de: "Gesucht ist eine Zeit für \(quoted(space.name.text)) mit allen Teilen zusammen; "
        + "jeden Teil für sich zeigt: --teile",
      en: "This is about \(quoted(space.name.text)) with all its parts together; "
        + "to see each part by itself: --parts")
  }

  private func unknown(_ outcome: FreeOutcome) -> String {
    let spaces = outcome.unknown.map { space, features in
      "\(space.name.text) (\(list(features.map { word($0) })))"
    }
    return self(
      de: "Nicht dabei, weil es nicht bekannt ist: \(list(spaces, first: 10)).",
      en: "Left out because it is not known: \(list(spaces, first: 10)).")
  }

  // MARK: - Failures

  func isOver(_ start: Timestamp, _ end: Timestamp, now: Timestamp) -> FailureWords {
    let time = when(start, end, saysAllDay: false)
    return failure(
      de: (
        "Die Zeit \(time) ist vorbei; jetzt ist \(moment(now)).",
        "Wählen Sie eine Zeit, die noch kommt, zum Beispiel: diese Woche"
      ),
      en: (
        "The time \(time) is over; now it is \(moment(now)).",
        "Choose a time that is still to come, for example: this week"
      ))
  }

  func tooManyDays(_ limit: Int) -> FailureWords {
    failure(
      de: (
        "Das sind mehr als \(limit) Tage, und so viele werden nicht auf einmal durchsucht.",
        "Wählen Sie einen kürzeren Zeitraum."
      ),
      en: (
        "That is more than \(limit) days, and so many are not looked through at once.",
        "Choose a shorter period."
      ))
  }
}
