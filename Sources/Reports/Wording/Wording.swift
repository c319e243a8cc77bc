// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime

/// Says things to people: in which language, in which zone, and when.
///
/// Each sentence is written once, both languages side by side, so that none can be without the
/// other: `wording(de: "Abgesagt", en: "Cancelled")`. German says Sie.
package struct Wording: Sendable {
  package let language: Language
  /// The zone in which times are shown.
  package let zone: Zone
  /// The city's own zone. Where another one is shown, times carry their offset.
  package let home: Zone
  package let now: Timestamp
  /// How what an option says is called here.
  package private(set) var optionNames = OptionNames.options

  /// What says in a file what an option says of a command.
  package enum OptionNames: Sendable {
    case options
    /// Of a sheet; in the language, quoted.
    case columns
    /// Of a YAML file; in English, quoted.
    case keys
  }

  /// `home` is `zone` where nothing else is said.
  package init(language: Language, zone: Zone, home: Zone? = nil, now: Timestamp) {
    self.language = language
    self.zone = zone
    self.home = home ?? zone
    self.now = now
  }

  /// The text in the language.
  package func callAsFunction(
    de german: @autoclosure () -> String, en english: @autoclosure () -> String
  ) -> String {
    switch language {
    case .german: german()
    case .english: english()
    }
  }

  /// The same in English, for the sentences in machine formats, which are never translated.
  package var inEnglish: Wording {
    Wording(language: .english, zone: zone, home: home, now: now)
  }

  /// The same words for what was read in a file.
  package func naming(_ names: OptionNames) -> Wording {
    var wording = self
    wording.optionNames = names
    return wording
  }

  /// The same words for times in another zone.
  package func shown(in zone: Zone) -> Wording {
    Wording(language: language, zone: zone, home: home, now: now)
  }

  /// The text in the language, or in the other one where there is none.
  package func text(_ text: LocalizedText) -> String {
    let choice =
      switch language {
      case .german: text.german ?? text.english
      case .english: text.english ?? text.german
      }
    return choice?.text ?? ""
  }

  /// A text as somebody wrote it, between quotation marks.
  package func quoted(_ text: String) -> String {
    // What somebody typed may be very long, and a message should stay readable.
    let short = text.utf8.count <= 200 ? text : String(text.prefix(60)) + " …"
    return self(de: "„\(short)“", en: "“\(short)”")
  }
}
