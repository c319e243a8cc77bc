// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import UseCases

extension Wording {
  /// What an exported calendar says.
  package var calendarWords: ExportCalendar.Words {
    let wording = self
    return ExportCalendar.Words(
      cancelled: self(de: "Abgesagt", en: "Cancelled"),
      closed: { reason in wording(de: "Gesperrt: \(reason)", en: "Closed: \(reason)") },
      taken: self(de: "Belegt", en: "Taken"),
      name: { city, space in space.map { "\($0) – \(city)" } ?? city })
  }
}
