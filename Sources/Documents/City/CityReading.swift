// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

enum CityKey: String, DocumentKeys {
  case name, office, domain, zone, state, languages
  case quietHours = "quiet-hours"
  case schoolHolidays = "school-holidays"
  case spaces
}

enum OfficeKey: String, DocumentKeys {
  case name, mail, web
}

enum SchoolHolidayKey: String, DocumentKeys {
  case name, from, to, source
}

extension DocumentValue {
  func city(
    _ unknownZone: (String) -> [String]?, _ findings: inout Findings
  ) -> City? {
    guard let fields = fields(CityKey.self, &findings) else { return nil }
    let name = fields.required(.name, &findings)?.text(&findings)
    let zone = fields.required(.zone, &findings)?.zoneName(unknownZone, &findings)
    let languages = fields[.languages]?.languages(&findings) ?? [.german]
    let office = fields[.office]?.office(&findings)
    let domain = fields[.domain]?.hostName(&findings)
    let state = fields[.state]?.germanState(&findings)
    let quietHours = fields[.quietHours]?.quietHours(&findings)
    let schoolHolidays = fields[.schoolHolidays]?.list(&findings)?.compactMap {
      $0.schoolHoliday(in: languages[0], &findings)
    }
    let spaces = fields[.spaces]?.spaces(in: languages[0], &findings)
    guard let name, let zone else { return nil }
    var city = City(name: name, zone: zone)
    city.office = office
    city.domain = domain
    city.state = state
    city.languages = languages.map(\.rawValue)
    city.quietHours = quietHours
    city.schoolHolidays = schoolHolidays ?? []
    city.places = spaces ?? []
    return city
  }

  private func office(_ findings: inout Findings) -> Office? {
    guard let fields = fields(OfficeKey.self, &findings) else { return nil }
    let name = fields.required(.name, &findings)?.text(&findings)
    let mail = fields[.mail]?.mailAddress(&findings)
    let web = fields[.web]?.webAddress(&findings)
    return name.map { Office(name: $0, mail: mail, web: web) }
  }

  /// `MV` or `DE-MV`.
  private func germanState(_ findings: inout Findings) -> GermanState? {
    guard let string = string(&findings) else { return nil }
    if let state = GermanState(rawValue: string) ?? GermanState(rawValue: "DE-" + string) {
      return state
    }
    let codes = GermanState.allCases.map { String($0.rawValue.dropFirst(3)) }
    return invalid(
      string, .notOneOf(codes, suggestion: nearest(to: string, among: codes).first), &findings)
  }

  /// Never empty.
  private func languages(_ findings: inout Findings) -> [LanguageKey]? {
    guard let list = list(&findings) else { return nil }
    guard !list.isEmpty else { return invalid("[]", .nothingInside, &findings) }
    var languages: [LanguageKey] = []
    for value in list {
      guard let language = value.word(of: LanguageKey.self, &findings) else { continue }
      if languages.contains(language) {
        findings.add(.repeated(language.rawValue), at: value.node.place, path: value.path)
      } else {
        languages.append(language)
      }
    }
    return languages.isEmpty ? nil : languages
  }

  private func schoolHoliday(
    in language: LanguageKey, _ findings: inout Findings
  ) -> SchoolHoliday? {
    guard let fields = fields(SchoolHolidayKey.self, &findings) else { return nil }
    let name = fields.required(.name, &findings)?.localizedText(in: language, &findings)
    let first = fields.required(.from, &findings)?.date(&findings)
    let to = fields.required(.to, &findings)
    let last = to?.date(&findings)
    let source = fields[.source]?.text(&findings, limit: PlainText.noteLimit)
    guard let name, let first, let to, let last else { return nil }
    guard first <= last else {
      return to.invalid(last.iso, .lastBeforeFirst(first, last), &findings)
    }
    return SchoolHoliday(name: name, first: first, last: last, source: source)
  }
}
