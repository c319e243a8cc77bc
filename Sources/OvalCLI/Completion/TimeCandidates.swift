// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Phrases
import Reports

extension CompletionNames {
  /// Words of time that make sense behind those that stand already, each with what it then means.
  ///
  /// What the grammar of times cannot read is not offered. A phrase may also be one word, between
  /// quotation marks; then its last part is completed.
  func times(_ naming: Naming, _ typed: String, before: [String]) -> [Candidate] {
    let whole = phrases(naming, typed, before: before)
    guard whole.isEmpty, typed.utf8.count <= 200, let blank = typed.lastIndex(of: " ") else {
      return whole
    }
    let words = typed[..<blank].split(separator: " ").map(String.init)
    let last = typed.index(after: blank)
    return phrases(naming, String(typed[last...]), before: before + words)
      .map { $0.behind(String(typed[..<last])) }
  }

  private func phrases(_ naming: Naming, _ typed: String, before: [String]) -> [Candidate] {
    let ideas = TimeIdeas(today: now.date, language: language, typed: typed)
    let words: [String] =
      switch naming {
      case .when: isDay(before) ? ideas.hours : ideas.days
      case .period, .days:
        before.isEmpty ? ideas.stretches + periods.map(\.name) : ideas.days
      case .day: ideas.days
      case .duration: ideas.lengths
      case .repetition: ideas.repetitions
      default: []
      }
    let wanted = typed.folded
    let readable = words.uniqued().lazy.filter { $0.folded.hasPrefix(wanted) }
      .compactMap { word in
        meaning(of: before + [word], naming).map { Candidate(word, $0) }
      }
    return Array(readable.prefix(40))
  }

  private var now: CivilDateTime { wording.zone.civil(at: wording.now) }

  private func context(_ naming: Naming) -> PhraseContext {
    PhraseContext(now: now, purpose: naming == .when ? .writing : .reading, periods: periods)
  }

  /// Whether the words say a day, so that a time follows.
  func isDay(_ words: [String]) -> Bool {
    !words.isEmpty && (try? Phrase(words).date(context(.when))) != nil
  }

  /// How a command would read the words; nil where it could not.
  private func meaning(of words: [String], _ naming: Naming) -> String? {
    let phrase = Phrase(words)
    switch naming {
    case .duration: return (try? phrase.duration()).map { _ in "" }
    case .repetition: return (try? phrase.repeatRule()).map { _ in "" }
    case .day: return (try? phrase.date(context(naming))).map { wording.date($0.value) }
    case .period, .days:
      return (try? phrase.dates(context(naming))).map { wording.period($0.first, $0.last) }
    default:
      guard let reading = try? phrase.when(context(naming)) else { return nil }
      if case .days(let first, let last) = reading.value { return wording.period(first, last) }
      guard let resolved = try? resolve(reading.value, in: wording.zone, of: phrase) else {
        return nil
      }
      return wording.span(resolved.start, resolved.end)
    }
  }
}
