// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Phrases
import Reports

extension CompletionNames {
  /// Words of time that make sense behind those that stand already, each with what it then means.
  ///
  /// What the grammar of times cannot read is not offered, and no use that is not free. A phrase may also be one word, between
  /// quotation marks; then its last part is completed.
  func times(
    _ naming: Naming, _ typed: String, before: [String],
    isFree: (Timestamp, Timestamp) -> Bool = { _, _ in true }
  ) -> [Candidate] {
    let whole = phrases(naming, typed, before: before, isFree)
    guard whole.isEmpty, typed.utf8.count <= 200, let blank = typed.lastIndex(of: " ") else {
      return whole
    }
    let words = typed[..<blank].split(separator: " ").map(String.init)
    let last = typed.index(after: blank)
    return phrases(naming, String(typed[last...]), before: before + words, isFree)
      .map { $0.behind(String(typed[..<last])) }
  }

  private func phrases(
    _ naming: Naming, _ typed: String, before: [String],
    _ isFree: (Timestamp, Timestamp) -> Bool
  ) -> [Candidate] {
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
    var readable: [Candidate] = []
    for word in words.uniqued() where word.folded.hasPrefix(wanted) && readable.count < 40 {
      if let meaning = meaning(of: before + [word], naming, isFree) {
        readable.append(Candidate(word, meaning))
      }
    }
    return readable
  }

  private func midnight(_ date: CivilDate) -> Timestamp {
    wording.zone.instant(of: CivilDateTime(date, .midnight))
  }

  private var now: CivilDateTime { wording.zone.civil(at: wording.now) }

  private func context(_ naming: Naming) -> PhraseContext {
    PhraseContext(now: now, purpose: naming == .when ? .writing : .reading, periods: periods)
  }

  /// Whether the words say a day, so that a time follows.
  func isDay(_ words: [String]) -> Bool {
    !words.isEmpty && (try? Phrase(words).date(context(.when))) != nil
  }

  /// Whether the words say a day and a time.
  func isTime(_ words: [String]) -> Bool {
    !words.isEmpty && (try? Phrase(words).when(context(.when))) != nil
  }

  /// How a command would read the words; nil where it could not.
  private func meaning(
    of words: [String], _ naming: Naming, _ isFree: (Timestamp, Timestamp) -> Bool
  ) -> String? {
    let phrase = Phrase(words)
    switch naming {
    case .duration: return (try? phrase.duration()).map { _ in "" }
    case .repetition: return (try? phrase.repeatRule()).map { _ in "" }
    case .day: return (try? phrase.date(context(naming))).map { wording.date($0.value) }
    case .period, .days:
      return (try? phrase.dates(context(naming))).map { wording.period($0.first, $0.last) }
    default:
      guard let reading = try? phrase.when(context(naming)) else { return nil }
      if case .days(let first, let last) = reading.value {
        let (start, end) = (midnight(first), midnight(last.adding(days: 1)))
        return isFree(start, end) ? wording.period(first, last) : nil
      }
      guard let resolved = try? resolve(reading.value, in: wording.zone, of: phrase),
        isFree(resolved.start, resolved.end)
      else { return nil }
      return wording.span(resolved.start, resolved.end)
    }
  }
}
