// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings

// The words for the closed vocabularies of the domain.

extension Wording {
  package func word(_ kind: Kind) -> String {
    switch kind {
    case .play: self(de: "Spiel", en: "play")
    case .sport: self(de: "Sport", en: "sport")
    case .culture: self(de: "Kultur", en: "culture")
    }
  }

  package func word(_ mode: UseMode) -> String {
    switch mode {
    case .exclusive: self(de: "nur ganz", en: "whole only")
    case .shared: self(de: "gemeinsam", en: "shared")
    case .open: self(de: "offen für alle", en: "open to all")
    }
  }

  package func word(_ status: BookingStatus) -> String {
    switch status {
    case .requested: self(de: "beantragt", en: "requested")
    case .held: self(de: "vorgemerkt", en: "held")
    case .confirmed: self(de: "bestätigt", en: "confirmed")
    case .refused: self(de: "abgelehnt", en: "refused")
    case .cancelled: self(de: "abgesagt", en: "cancelled")
    case .expired: self(de: "verfallen", en: "expired")
    }
  }

  package func word(_ visibility: Visibility) -> String {
    switch visibility {
    case .public: self(de: "öffentlich", en: "public")
    case .busy: self(de: "für andere nur „belegt“", en: "only “taken” for others")
    }
  }

  package func word(_ name: AccessFeature.Name) -> String {
    switch name {
    case .stepFree: self(de: "stufenloser Zugang", en: "step-free access")
    case .accessibleToilet: self(de: "barrierefreies WC", en: "accessible toilet")
    case .accessibleParking: self(de: "barrierefreier Parkplatz", en: "accessible parking")
    case .tactileGuide: self(de: "taktiles Leitsystem", en: "tactile guide")
    case .hearingLoop: self(de: "Hörschleife", en: "hearing loop")
    case .seating: self(de: "Sitzplätze", en: "seating")
    case .shelter: self(de: "Wetterschutz", en: "shelter")
    }
  }

  package func word(_ state: AccessFeature.State) -> String {
    switch state {
    case .yes: self(de: "ja", en: "yes")
    case .no: self(de: "nein", en: "no")
    case .unknown: self(de: "unbekannt", en: "unknown")
    }
  }

  /// Why a date cannot be had, in a word or two.
  package func word(_ code: ReasonCode) -> String {
    switch code {
    case .conflict: self(de: "vergeben", en: "taken")
    case .closed: self(de: "gesperrt", en: "closed")
    case .capacity: self(de: "zu wenig Platz", en: "not enough room")
    case .hours: self(de: "außerhalb der Öffnungszeiten", en: "outside opening hours")
    case .slot: self(de: "außerhalb der Zeitfenster", en: "outside the slots")
    case .openSlot: self(de: "offen für alle", en: "open to all")
    case .quota: self(de: "Kontingent erschöpft", en: "quota used up")
    case .notice: self(de: "zu kurzfristig", en: "too short notice")
    case .horizon: self(de: "zu weit im Voraus", en: "too far ahead")
    case .length: self(de: "zu lang oder zu kurz", en: "too long or too short")
    case .grid: self(de: "nicht im Zeitraster", en: "off the time grid")
    case .quiet: self(de: "Ruhezeit", en: "quiet hours")
    case .past: self(de: "vergangen", en: "in the past")
    case .role: self(de: "nicht erlaubt", en: "not allowed")
    }
  }

  /// The reason of a skipped date as it is stored: the words for a code, else the text itself.
  func skipReason(_ text: String?) -> String? {
    text.map { text in ReasonCode(rawValue: text).map { word($0) } ?? text }
  }

  /// All that others see of a busy booking.
  var taken: String { self(de: "belegt", en: "taken") }

  func yesOrNo(_ isSo: Bool) -> String {
    isSo ? self(de: "ja", en: "yes") : self(de: "nein", en: "no")
  }
}
