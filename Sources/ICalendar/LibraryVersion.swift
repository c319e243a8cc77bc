// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CICal

/// libical, which is loaded only when a calendar is wanted.
package enum CalendarLibrary {
  /// The version that this program was built with; the library itself does not tell its own.
  package static var version: String { unsafe String(cString: oval_ical_version()) }

  /// Whether it can be loaded.
  package static var isThere: Bool { oval_ical_is_there() != 0 }
}
