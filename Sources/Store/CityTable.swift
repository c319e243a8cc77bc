// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import SQL

extension Store {
  /// What the city says about itself, without its places.
  package func city() throws -> City? {
    try connection.first(
      """
      SELECT name, office_name, office_mail, office_web, domain, zone, state, languages,
        quiet_start, quiet_end, quiet_reason
      FROM city
      """
    ) { row in
      var city = City(name: try row.text(0), zone: try row[5])
      if let name = try row.optionalText(1) {
        city.office = Office(
          name: name, mail: try row.optionalText(2), web: try row.optionalText(3))
      }
      city.domain = try row.optionalText(4)
      city.state = try row.optionalWord(6)
      city.languages = (try row[7] as String).split(separator: " ").map(String.init)
      city.quietHours = try row.quietHours(8)
      city.schoolHolidays = try schoolHolidays()
      return city
    }
  }

  private func schoolHolidays() throws -> [SchoolHoliday] {
    try connection.all(
      "SELECT name_de, name_en, first_date, last_date, source FROM school_holiday ORDER BY position"
    ) { row in
      guard let name = try row.localized(0) else { throw StoreError.unreadable("name_de") }
      return SchoolHoliday(
        name: name, first: try row.date(2), last: try row.date(3),
        source: try row.optionalText(4))
    }
  }

  /// Writes what the city says about itself in place of what was there; its places stay.
  package func save(_ city: City) throws {
    try connection.run("DELETE FROM city")
    try connection.run(
      """
      INSERT INTO city (one, name, office_name, office_mail, office_web, domain, zone, state,
        languages, quiet_start, quiet_end, quiet_reason)
      VALUES (1, $name, $office_name, $office_mail, $office_web, $domain, $zone, $state,
        $languages, $quiet_start, $quiet_end, $quiet_reason)
      """,
      [
        "$name": city.name.text,
        "$office_name": city.office?.name.text,
        "$office_mail": city.office?.mail?.text,
        "$office_web": city.office?.web?.text,
        "$domain": city.domain?.text,
        "$zone": city.zone,
        "$state": city.state?.rawValue,
        "$languages": city.languages.joined(separator: " "),
        "$quiet_start": city.quietHours?.start.secondOfDay,
        "$quiet_end": city.quietHours?.end.secondOfDay,
        "$quiet_reason": city.quietHours?.reason?.text,
      ])
    try connection.run("DELETE FROM school_holiday")
    for (position, holiday) in city.schoolHolidays.enumerated() {
      try connection.run(
        """
        INSERT INTO school_holiday (position, name_de, name_en, first_date, last_date, source)
        VALUES ($position, $name_de, $name_en, $first_date, $last_date, $source)
        """,
        [
          "$position": position,
          "$name_de": holiday.name.german?.text,
          "$name_en": holiday.name.english?.text,
          "$first_date": holiday.first.iso,
          "$last_date": holiday.last.iso,
          "$source": holiday.source?.text,
        ])
    }
  }
}
