// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

package struct Holiday: Hashable, Sendable {
  package let date: CivilDate
  package let name: LocalizedText
}

extension GermanState {
  package func holidays(in year: Int) -> [Holiday] { [] }
  /// Whether the day is a public holiday in the state.
  package func isHoliday(_ date: CivilDate) -> Bool { false }
}
