// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A language of the interface, by its ISO 639-1 code.
package enum Language: String, CaseIterable, Sendable {
  case german = "de"
  case english = "en"
}
