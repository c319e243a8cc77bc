// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Foundation

/// Instants by the clocks of Berlin, as this machine's zone files know them.
enum Berlin {
  static let zone: Zone = {
    let bytes = try! Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Berlin"))
    return try! Zone(name: "Europe/Berlin", tzif: [UInt8](bytes))
  }()

  static func at(_ iso: String) -> Timestamp { zone.instant(of: CivilDateTime(iso: iso)!) }

  static func occurrence(_ start: String, _ end: String) -> Occurrence {
    Occurrence(original: CivilDateTime(iso: start)!, start: at(start), end: at(end))
  }

  /// A date from one instant to another.
  static func occurrence(_ start: Timestamp, _ end: Timestamp) -> Occurrence {
    Occurrence(original: zone.civil(at: start), start: start, end: end)
  }
}
