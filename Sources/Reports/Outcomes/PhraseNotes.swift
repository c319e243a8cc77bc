// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases

extension Wording {
  /// What a careful listener repeats about a phrase, a sentence each.
  func notes(_ notes: [PhraseNote]) -> [String] { notes.map(PhraseWording(language).note) }
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
