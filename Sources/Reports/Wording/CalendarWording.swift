// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import UseCases

extension Wording {
  /// What an exported calendar says in the language of that code, German where there is none.
  package func calendarWords(in language: String) -> ExportCalendar.Words {
    let wording = Wording(
      language: Language(rawValue: language) ?? .german, zone: zone, home: home, now: now)
    return ExportCalendar.Words(
      cancelled: wording(de: "Abgesagt", en: "Cancelled"),
      closed: { reason in wording(de: "Gesperrt: \(reason)", en: "Closed: \(reason)") },
      taken: wording(de: "Belegt", en: "Taken"),
      name: { city, space in space.map { "\($0) – \(city)" } ?? city })
  }
}
