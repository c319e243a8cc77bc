// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation

@testable import Bookings

/// Instants by the clocks of Berlin, as this machine's zone files know them.
///
/// In 2026 the clocks go from 02:00 to 03:00 on 29 March, and from 03:00 to 02:00 on 25 October.
enum Berlin {
  static let zone: Zone = {
    let bytes = try! Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Berlin"))
    return try! Zone(name: "Europe/Berlin", tzif: [UInt8](bytes))
  }()

  static func reading(_ iso: String) -> CivilDateTime { CivilDateTime(iso: iso)! }
  static func date(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }

  /// `2026-06-16T18:00`, read as RFC 5545 does where the clock skips it or shows it twice.
  static func at(_ iso: String) -> Timestamp { zone.instant(of: reading(iso)) }

  /// With an offset, which the zone need not have: `2026-10-25T02:30:00+01:00`.
  static func exactly(_ rfc3339: String) -> Timestamp { Timestamp(rfc3339: rfc3339)! }

  static func occurrence(_ start: String, _ end: String) -> Occurrence {
    Occurrence(original: reading(start), start: at(start), end: at(end))
  }

  /// A date from one instant to another.
  static func occurrence(_ start: Timestamp, _ end: Timestamp) -> Occurrence {
    Occurrence(original: zone.civil(at: start), start: start, end: end)
  }
}
