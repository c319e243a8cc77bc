// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

extension GermanState {
  /// Whether the day is a public holiday in the state.
  package func isHoliday(_ date: CivilDate) -> Bool { false }
}
