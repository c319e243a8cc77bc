// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

// The closed vocabularies of the domain, as options take them. The switches make a new word fail to
// compile until it has its German name.

extension [Option.Choice] {
  static let kinds = Kind.allCases.map { Option.Choice($0.name) }
  static let useModes = UseMode.allCases.map { Option.Choice($0.name) }
  static let visibilities = Visibility.allCases.map { Option.Choice($0.name) }
  static let bookingStatuses = BookingStatus.allCases.map { Option.Choice($0.name) }
  static let accessFeatures = AccessFeature.Name.allCases.map { Option.Choice($0.optionName) }
  static let accessStates = AccessFeature.State.allCases.map { Option.Choice($0.optionName) }
}

extension Kind {
  fileprivate var name: Bilingual {
    switch self {
    case .play: Bilingual("spiel", rawValue)
    case .sport: Bilingual("sport", rawValue)
    case .culture: Bilingual("kultur", rawValue)
    }
  }
}

extension UseMode {
  fileprivate var name: Bilingual {
    switch self {
    case .exclusive: Bilingual("exklusiv", rawValue)
    case .shared: Bilingual("geteilt", rawValue)
    case .open: Bilingual("offen", rawValue)
    }
  }
}

extension Visibility {
  fileprivate var name: Bilingual {
    switch self {
    case .public: Bilingual("öffentlich", rawValue)
    case .busy: Bilingual("belegt", rawValue)
    }
  }
}

extension BookingStatus {
  fileprivate var name: Bilingual {
    switch self {
    case .requested: Bilingual("beantragt", rawValue)
    case .held: Bilingual("vorgemerkt", rawValue)
    case .confirmed: Bilingual("bestätigt", rawValue)
    case .refused: Bilingual("abgelehnt", rawValue)
    case .cancelled: Bilingual("abgesagt", rawValue)
    case .expired: Bilingual("verfallen", rawValue)
    }
  }
}

extension AccessFeature.Name {
  fileprivate var optionName: Bilingual {
    switch self {
    case .stepFree: Bilingual("stufenlos", rawValue)
    case .accessibleToilet: Bilingual("barrierefreies-wc", rawValue)
    case .accessibleParking: Bilingual("barrierefreier-parkplatz", rawValue)
    case .tactileGuide: Bilingual("leitsystem", rawValue)
    case .hearingLoop: Bilingual("hörschleife", rawValue)
    case .seating: Bilingual("sitzplätze", rawValue)
    case .shelter: Bilingual("wetterschutz", rawValue)
    }
  }
}

extension AccessFeature.State {
  fileprivate var optionName: Bilingual {
    switch self {
    case .yes: Bilingual("ja", rawValue)
    case .no: Bilingual("nein", rawValue)
    case .unknown: Bilingual("unbekannt", rawValue)
    }
  }
}
