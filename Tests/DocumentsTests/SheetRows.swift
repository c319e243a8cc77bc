// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

extension BookingSheet {
  /// All rows at once.
  func lines() throws -> [Line] {
    var lines: [Line] = []
    try forEachLine { lines.append($0) }
    return lines
  }

  func rows() throws -> [Row] { try lines().map(\.row) }
}
