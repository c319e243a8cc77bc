// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime

/// The key of a row that `export` writes: `b7k3f9qm` for a booking, `b7k3f9qm/2026-06-16T18:00` for
/// one date of a booking that a single row cannot say.
package struct ExportedKey: Hashable, Sendable {
  package let booking: Identifier
  /// The original start of the date.
  let original: CivilDateTime?

  init(_ booking: Identifier, date original: CivilDateTime? = nil) {
    self.booking = booking
    self.original = original
  }

  /// Nil where the text is none.
  init?(_ text: String) {
    // Most keys are no identifiers, and there may be a million.
    guard text.hasPrefix(String(IdentifierKind.booking.rawValue)) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let id = Identifier(String(parts[0])), id.kind == .booking else {
      return nil
    }
    booking = id
    guard parts.count == 2 else {
      original = nil
      return
    }
    guard let date = CivilDateTime(iso: parts[1]) else { return nil }
    original = date
  }

  package var text: String {
    original.map { "\(booking.text)/\($0.date.iso)T\($0.time.iso)" } ?? booking.text
  }
}
