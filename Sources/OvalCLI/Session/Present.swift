// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// The moment that a session takes for now.
package enum Present: Hashable, Sendable {
  case instant(Timestamp)
  /// As the clock on the wall shows it, in the zone that the session will work in.
  case local(CivilDateTime)

  /// RFC 3339 with an offset, or a local date and time (`2026-06-17T18:00`, also with a blank).
  init?(_ text: String) {
    let separated = text.split(separator: " ", omittingEmptySubsequences: false)
    let iso = separated.count == 2 ? separated.joined(separator: "T") : text
    if let instant = Timestamp(rfc3339: iso) {
      self = .instant(instant)
    } else if let local = CivilDateTime(iso: iso) {
      self = .local(local)
    } else {
      return nil
    }
  }

  /// The instant, in the rule of RFC 5545 §3.3.5 where the zone's clocks jump.
  package func instant(in zone: Zone) -> Timestamp {
    switch self {
    case .instant(let instant): instant
    case .local(let local): zone.instant(of: local)
    }
  }
}
