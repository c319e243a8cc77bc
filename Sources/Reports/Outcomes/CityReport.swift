// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `city show`.
  package static func city(_ outcome: CityOutcome, in wording: Wording) -> Report {
    Report([.fields(wording.fields(of: outcome))], json: outcome.document)
  }

  /// `city init`, and `db init`, which makes an empty city.
  package static func cityMade(
    _ outcome: CityOutcome, isWritten: Bool, in wording: Wording
  ) -> Report {
    Report(
      [
        .paragraph(wording.added(outcome.path, isWritten: isWritten)),
        .fields(wording.fields(of: outcome)),
      ],
      json: outcome.document.followed(by: ["written": .bool(isWritten)]),
      quiet: isWritten ? [outcome.path] : [])
  }

  /// `city set`.
  package static func citySet(_ outcome: Edited<CityOutcome>, in wording: Wording) -> Report {
    Report(
      [
        .paragraph(wording.edited(outcome.view.city.name.text, outcome)),
        .fields(wording.fields(of: outcome.view)),
      ] + wording.conflicts(outcome.conflicts),
      json: outcome.view.document.followed(by: outcome.json(in: wording)),
      quiet: [outcome.view.path])
  }
}

extension CityOutcome {
  fileprivate var document: JSON {
    JSON.document(
      "city",
      [
        "name": JSON(city.name), "zone": .string(city.zone),
        "state": city.state.map { .string($0.rawValue) } ?? .null,
        "languages": .array(city.languages.map(JSON.string)),
        "office": city.office.map {
          ["name": JSON($0.name), "mail": JSON($0.mail), "web": JSON($0.web)]
        } ?? .null,
        "domain": JSON(city.domain), "quietHours": city.quietHours.map { JSON($0) } ?? .null,
        "schoolHolidays": .array(
          city.schoolHolidays.map {
            [
              "name": JSON($0.name), "first": JSON($0.first), "last": JSON($0.last),
              "source": JSON($0.source),
            ]
          }),
        "spaces": .integer(spaces), "claimable": .integer(claimable), "path": .string(path),
      ])
  }
}

extension Wording {
  fileprivate func fields(of outcome: CityOutcome) -> [Field] {
    let city = outcome.city
    let office = [city.office?.name, city.office?.mail, city.office?.web].compactMap { $0?.text }
    var fields = [
      Field(self(de: "Stadt", en: "City"), city.name.text),
      Field(
        self(de: "Stelle", en: "Office"), office.isEmpty ? nil : office.joined(separator: ", ")),
      Field(self(de: "Domain", en: "Domain"), city.domain?.text),
      Field(self(de: "Zeitzone", en: "Time zone"), city.zone),
      Field(
        self(de: "Feiertage", en: "Holidays"),
        city.state.map { word($0) } ?? self(de: "keine", en: "none")),
      Field(self(de: "Sprachen", en: "Languages"), city.languages.joined(separator: ", ")),
      Field(self(de: "Ruhezeit", en: "Quiet hours"), city.quietHours.map { quietHours($0) }),
      Field(
        self(de: "Flächen", en: "Spaces"),
        self(
          de: "\(outcome.spaces), davon \(outcome.claimable) buchbar",
          en: "\(outcome.spaces), of which \(outcome.claimable) bookable")),
    ].compactMap(\.self)
    if !city.schoolHolidays.isEmpty {
      fields.append(
        Field(
          self(de: "Ferien", en: "School holidays"),
          city.schoolHolidays.map { holiday in
            StyledText("\(text(holiday.name)): \(period(holiday.first, holiday.last))")
          }))
    }
    return fields
  }
}
