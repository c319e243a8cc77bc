// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The small closed vocabularies of the domain. Raw values are what files, tables and JSON carry.

/// What a use is about (Bereich).
package enum Kind: String, CaseIterable, Sendable {
  case play, sport, culture
}

/// How a space may be used (Nutzungsart).
package enum UseMode: String, CaseIterable, Sendable {
  /// A booking takes the whole capacity.
  case exclusive
  /// A booking takes some units.
  case shared
  /// Free to all; nobody may claim it.
  case open
}

/// What others see of a booking (Sichtbarkeit).
package enum Visibility: String, CaseIterable, Sendable {
  case `public`
  /// Others see only that the time is taken.
  case busy
}

/// Where a booking stands. Held and confirmed ones claim time.
package enum BookingStatus: String, CaseIterable, Sendable {
  case requested, held, confirmed, refused, cancelled, expired

  package var claims: Bool { self == .held || self == .confirmed }
}
