// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases

extension Wording {
  /// What a careful listener repeats about a phrase, a sentence each.
  ///
  /// Full dates stand in every report already, so a year is only worth a word when it is not this
  /// one.
  func notes(_ notes: [PhraseNote]) -> [String] {
    notes.filter { note in
      guard case .yearAssumed(let day) = note else { return true }
      return day.year != zone.civil(at: now).date.year
    }.map(PhraseWording(language).note)
  }
}

extension JSON {
  init(_ notes: [PhraseNote]) { self = .array(notes.map { JSON($0) }) }

  private init(_ note: PhraseNote) {
    self =
      switch note {
      case .endsNextDay(let day): ["note": "ends-next-day", "date": JSON(day)]
      case .yearAssumed(let day): ["note": "year-assumed", "date": JSON(day)]
      case .couldMean(let day, let other):
        ["note": "could-mean", "date": JSON(day), "other": JSON(other)]
      case .weekendCouldMean(let day, let other):
        ["note": "weekend-could-mean", "date": JSON(day), "other": JSON(other)]
      }
  }
}
