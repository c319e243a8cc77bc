// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// A federal state of Germany, by its ISO 3166-2 code; it decides the public holidays.
package enum GermanState: String, CaseIterable, Sendable {
  case badenWuerttemberg = "DE-BW"
  case bavaria = "DE-BY"
  case berlin = "DE-BE"
  case brandenburg = "DE-BB"
  case bremen = "DE-HB"
  case hamburg = "DE-HH"
  case hesse = "DE-HE"
  case mecklenburgVorpommern = "DE-MV"
  case lowerSaxony = "DE-NI"
  case northRhineWestphalia = "DE-NW"
  case rhinelandPalatinate = "DE-RP"
  case saarland = "DE-SL"
  case saxony = "DE-SN"
  case saxonyAnhalt = "DE-ST"
  case schleswigHolstein = "DE-SH"
  case thuringia = "DE-TH"
}

/// The office that answers for the bookings.
package struct Office: Hashable, Sendable {
  package let name: PlainText
  package let mail: PlainText?
  package let web: PlainText?

  package init(name: PlainText, mail: PlainText?, web: PlainText?) {
    self.name = name
    self.mail = mail
    self.web = web
  }
}

/// School holidays of one season, dated data with a source; the last day is included.
package struct SchoolHoliday: Hashable, Sendable {
  package let name: LocalizedText
  package let first: CivilDate
  package let last: CivilDate
  package let source: PlainText?

  package init(name: LocalizedText, first: CivilDate, last: CivilDate, source: PlainText?) {
    self.name = name
    self.first = first
    self.last = last
    self.source = source
  }
}

/// A city and its places, as a city file says it.
package struct City: Hashable, Sendable {
  /// A space and where it stands.
  package struct Place: Hashable, Sendable {
    package let path: SpacePath
    package let details: SpaceDetails

    package init(path: SpacePath, details: SpaceDetails) {
      self.path = path
      self.details = details
    }
  }

  package var name: PlainText
  package var office: Office?
  /// Host name under which calendars are published; part of their UIDs.
  package var domain: PlainText?
  /// IANA name.
  package var zone: String
  /// Nil: no holidays.
  package var state: GermanState?
  /// `de`, `en`, the first being the default; never empty.
  package var languages: [String]
  package var quietHours: QuietHours?
  package var schoolHolidays: [SchoolHoliday]
  /// In the order of the file, a parent before its parts.
  package var places: [Place]

  package init(name: PlainText, zone: String) {
    self.name = name
    self.zone = zone
    languages = ["de"]
    schoolHolidays = []
    places = []
  }
}
