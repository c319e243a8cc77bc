// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a table held that the program never writes.
package enum StoreError: Error, Equatable, Sendable {
  /// A value of that column cannot be read; the file is damaged or was changed by hand.
  case unreadable(String)
}
