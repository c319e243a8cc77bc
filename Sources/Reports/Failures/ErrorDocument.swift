// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The error object of a failure that is worded elsewhere: one line of JSON.
package func renderError(code: String, exit: Int, message: String, hint: String?) -> String {
  JSON.document(
    "error",
    [
      "code": .string(code), "exit": .integer(exit), "message": .string(message),
      "hint": hint.map(JSON.string) ?? .null, "reasons": [], "total": 0, "alternatives": [],
    ]
  ).text + "\n"
}
