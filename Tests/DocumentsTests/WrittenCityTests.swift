// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Documents

@Suite("What is written is pleasant to read") struct WrittenCityTests {
  /// In another layout than it is written in, to see what becomes of it.
  static let input = """
    languages: [de, en]
    zone: Europe/Berlin
    state: DE-HE
    name: "Musterstadt"     # comments are lost
    office: {name: Amt für Orte, mail: orte@example.org, web: https://example.org/orte}
    quiet-hours: {to: 06:00, from: 22:00, reason: Nachtruhe}
    school-holidays: [{to: 2026-10-17, from: 2026-10-05, name: {en: autumn, de: Herbst}}]
    spaces:
    - {slug: steg, parent: kai, name: 'no', use: shared, capacity: 12, unit: Plätze,
        buffers: {after: 10}, access: {seating: {state: yes, date: 2026-03-01, source: "# 1"},
        step-free: unknown}}
    - slug: kai
      name: "Kai: Süd"
      description:
        en: A long quay.
        de: >
          Ein langer Kai am Wasser, auf dem viele nebeneinander sitzen, baden und zusehen
          können, auch am Abend.
      coordinates: {lon: -0.5, lat: 54.09420}
      hours: {weekend: "07:00 – 24:00", sun: closed, holidays: closed,
        exceptions: [{date: 2026-12-31, hours: "09:00-12:00,13:00-14:00"}]}
    - {slug: wiese, name: Wiese, hours: {mon: 08:00-20:00, weekend: 08:00-20:00, daily: closed,
        weekdays: 08:00-20:00}}
    """

  static let written = """
    name: Musterstadt
    office:
      name: Amt für Orte
      mail: orte@example.org
      web: https://example.org/orte
    zone: Europe/Berlin
    state: HE
    languages: [de, en]

    quiet-hours: {from: '22:00', to: '06:00', reason: Nachtruhe}

    school-holidays:
    - name: {de: Herbst, en: autumn}
      from: '2026-10-05'
      to: '2026-10-17'

    spaces:
    - slug: kai
      name: 'Kai: Süd'
      description:
        de: Ein langer Kai am Wasser, auf dem viele nebeneinander sitzen, baden und zusehen können,
          auch am Abend.
        en: A long quay.
      use: exclusive
      hours:
        sat: 07:00-24:00
        holidays: closed
        exceptions:
        - {date: '2026-12-31', hours: '09:00-12:00, 13:00-14:00'}
      coordinates: {lat: 54.0942, lon: -0.5}
      verified: false

    - slug: steg
      parent: kai
      name: 'no'
      use: shared
      capacity: 12
      unit: Plätze
      buffers: {before: 0, after: 10}
      access:
        step-free: unknown
        seating: {state: 'yes', date: '2026-03-01', source: '# 1'}
      verified: false

    - slug: wiese
      name: Wiese
      use: exclusive
      hours: 08:00-20:00
      verified: false

    """

  @Test func golden() throws {
    let city = try CityFile.read(Array(Self.input.utf8), file: "input")
    #expect(CityFile.write(city) == Self.written)
  }
}
