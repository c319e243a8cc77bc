// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a word of a command line names. Completion offers by it, and the manual explains it.
package enum Naming: String, CaseIterable, Sendable {
  /// One space that there is.
  case space
  /// Several with commas, each with `:UNITS` if wanted.
  case spaces
  case club
  case booking
  case slot
  case closure
  /// Anything that has an id.
  case anything
  /// Times to book or to close.
  case when
  /// Days to look at.
  case period
  case day
  case days
  case duration
  case repetition
  /// A feature of accessibility, and whether it is there: `step-free=yes`.
  case featureState
  case instant
  case zone
  case file
  /// One of the formats that the command allows.
  case format
  /// A command or a topic of help.
  case subject
  /// A step of the tutorial.
  case lesson
  case shell
  /// A setting by its key.
  case setting
  /// What the setting before it takes.
  case settingValue
  case alias
  /// Words, names and numbers that nobody can foresee.
  case text

  /// What words with this placeholder usually name: an operand or option says so itself only where
  /// it means something else.
  init(usualFor placeholder: Bilingual) {
    self = Naming.usual[placeholder.english] ?? .text
  }

  private static let usual: [String: Naming] = [
    "SPACE": .space, "SPACE[:UNITS][,…]": .spaces, "CLUB": .club, "BOOKING": .booking,
    "SLOT": .slot, "CLOSURE": .closure, "ID": .anything, "WHEN": .when, "PERIOD": .period,
    "DAY": .day, "DATE": .day, "DAYS": .days, "DURATION": .duration, "RULE": .repetition,
    "FEATURE=STATE": .featureState,
    "INSTANT": .instant, "ZONE": .zone, "FILE": .file, "FORMAT": .format, "COMMAND": .subject,
    "SHELL": .shell, "KEY": .setting,
  ]
}
