// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be counted, in the nominative.
package enum Countable: CaseIterable, Sendable {
  case date, booking, space, club, slot, closure, operation, refusal
  case reason, change, unit, byte, minute, day, claim
}

extension Wording {
  /// `1 Termin`, `3 Termine`.
  package func count(_ number: Int, _ thing: Countable) -> String {
    let (one, many) = names(of: thing)
    return "\(number) \(number == 1 ? one : many)"
  }

  /// `A`, `A und B`, `A, B und C`.
  package func list(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    let front = texts.dropLast().joined(separator: ", ")
    return self(de: "\(front) und \(last)", en: "\(front) and \(last)")
  }

  /// The first of a list, and how many follow: `A, B und 3 weitere`.
  package func list(_ texts: [String], first limit: Int) -> String {
    guard texts.count > limit else { return list(texts) }
    return list(Array(texts.prefix(limit)) + [more(texts.count - limit)])
  }

  /// `3 weitere`, `3 more`.
  package func more(_ count: Int) -> String { self(de: "\(count) weitere", en: "\(count) more") }

  private func names(of thing: Countable) -> (String, String) {
    func both(_ german: (String, String), _ english: (String, String)) -> (String, String) {
      language == .german ? german : english
    }
    return switch thing {
    case .date: both(("Termin", "Termine"), ("date", "dates"))
    case .booking: both(("Buchung", "Buchungen"), ("booking", "bookings"))
    case .space: both(("Fläche", "Flächen"), ("space", "spaces"))
    case .club: both(("Verein", "Vereine"), ("club", "clubs"))
    case .slot: both(("Zeitfenster", "Zeitfenster"), ("slot", "slots"))
    case .closure: both(("Sperrung", "Sperrungen"), ("closure", "closures"))
    case .operation:
      both(
        ("Änderung im Änderungsprotokoll", "Änderungen im Änderungsprotokoll"),
        ("operation", "operations"))
    case .refusal: both(("Ablehnung", "Ablehnungen"), ("refusal", "refusals"))
    case .reason: both(("Grund", "Gründe"), ("reason", "reasons"))
    case .change: both(("Änderung", "Änderungen"), ("change", "changes"))
    case .unit: both(("Einheit", "Einheiten"), ("unit", "units"))
    case .byte: both(("Byte", "Bytes"), ("byte", "bytes"))
    case .minute: both(("Minute", "Minuten"), ("minute", "minutes"))
    case .day: both(("Tag", "Tage"), ("day", "days"))
    case .claim: both(("Belegung", "Belegungen"), ("claim", "claims"))
    }
  }
}
