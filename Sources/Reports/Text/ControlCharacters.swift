// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

extension Unicode.Scalar {
  /// Whether it acts on a display instead of showing on it.
  var actsOnDisplay: Bool { PlainText.isControl(self) }
}

extension String {
  /// The text with everything that could act on a display made visible: `\u{1B}` for ESC.
  ///
  /// Names and titles were checked when they came in; words of a command line or of a file were
  /// not.
  var shown: String {
    guard
      utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xD8 || $0 >= 0xE2 }),
      unicodeScalars.contains(where: \.actsOnDisplay)
    else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      if scalar.actsOnDisplay {
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
