// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// The languages of the interface, as files name them.
enum LanguageKey: String, DocumentKeys {
  case german = "de"
  case english = "en"
}

extension DocumentValue {
  /// `{de: …, en: …}`, or a text alone, which then is in `language`.
  func localizedText(
    in language: LanguageKey, limit: Int = PlainText.nameLimit, _ findings: inout Findings
  ) -> LocalizedText? {
    guard case .mapping(let entries) = node.content else {
      guard case .scalar = node.content, type != .nothing else {
        return wrongType(.textOrLanguages, &findings)
      }
      let text = text(&findings, limit: limit)
      return LocalizedText(
        german: language == .german ? text : nil, english: language == .english ? text : nil)
    }
    guard !entries.isEmpty else { return invalid("{}", .nothingInside, &findings) }
    let fields = fields(LanguageKey.self, &findings)
    return LocalizedText(
      german: fields?[.german]?.text(&findings, limit: limit),
      english: fields?[.english]?.text(&findings, limit: limit))
  }
}
