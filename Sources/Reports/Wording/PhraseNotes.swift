// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases

extension Wording {
  /// What a careful listener repeats about a phrase, a sentence each.
  func notes(_ notes: [PhraseNote]) -> [String] { notes.map(sentence) }

  private func sentence(_ note: PhraseNote) -> String {
    switch note {
    case .endsNextDay(let day):
      self(
        de: "Das Ende liegt am nächsten Tag, \(date(day)).",
        en: "The end is on the next day, \(date(day)).")
    case .yearAssumed(let day):
      self(
        de: "Ohne Jahr geschrieben; gelesen als \(date(day)).",
        en: "Written without a year; read as \(date(day)).")
    case .couldMean(let day, let other):
      self(
        de: "Gelesen als \(date(day)); gemeint sein könnte auch \(date(other)).",
        en: "Read as \(date(day)); it could also mean \(date(other)).")
    case .weekendCouldMean(let day, let other):
      self(
        de: "Gelesen als Wochenende ab \(date(day)); gemeint sein könnte auch das ab "
          + "\(date(other)).",
        en: "Read as the weekend from \(date(day)); it could also mean the one from "
          + "\(date(other)).")
    }
  }
}
