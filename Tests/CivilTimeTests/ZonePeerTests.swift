// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Testing

@Suite struct ZonePeerTests {
  /// Every name that Python finds is a zone of ours, and the other way round.
  @Test func everyInstalledZoneIsThatOfZoneinfo() throws {
    let installed = InstalledZones.ofSystem
    let found = try ZoneComparison(installed, folder: zoneFolder)
    #expect(
      found.differences.isEmpty, "\(found.differences.count), \(found.differences.first ?? "")")
    #expect(found.names == Set(installed.files.keys))
    #expect(found.names.count > 400)
    // Summer time from 1980 on, from before 1970 on, and never.
    #expect(found.changes["Europe/Berlin"] == 2 * 121)
    #expect(found.changes["America/New_York"] == 2 * 131)
    #expect(found.changes["Etc/GMT-1"] == 0)
    #expect(found.questions > 12 * found.changes.values.reduce(0, +) / 2)
  }
}
