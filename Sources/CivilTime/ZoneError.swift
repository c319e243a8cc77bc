// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why the bytes of a zone file could not be understood.
package enum ZoneError: Error, Equatable, Sendable {
  /// Not a TZif file, or cut short (RFC 8536 §3).
  case malformed
  /// The rule after the last transition could not be read (RFC 8536 §3.3).
  case footer(String)
  /// The file counts leap seconds (`right/Europe/Berlin`); a `Timestamp` does not.
  case leapSeconds
}
