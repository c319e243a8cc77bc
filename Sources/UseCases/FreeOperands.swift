// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import IntervalTree
import Phrases

/// Reads `[SPACE] [WHEN]`: what can be read as a date is WHEN.
struct FreeOperands {
  let now: Timestamp
  let zone: Zone
  let city: City
  let tree: SpaceTree

  /// What was read.
  struct Read {
    var space: Space?
    /// When to look, nothing of it past; UTC seconds, ascending.
    let frames: [Interval]
    /// From the start of the first to the end of the last.
    let period: Occurrence
    let notes: [PhraseNote]
  }

  func read(_ operands: [String]) throws -> Read {
    guard let first = operands.first else { return try read(comingDays, notes: []) }
    let rest = Array(operands.dropFirst())
    let named = tree.bearing(first)
    do {
      let when = try written(operands)
      if !named.isEmpty, rest.isEmpty || (try? written(rest)) != nil {
        throw ambiguous(first, named, when.frames)
      }
      return try read(when.frames, notes: when.notes)
    } catch let failure as Failure {
      guard case .phrase(let error, _) = failure else { throw failure }
      // The beginning of a date is no short form of a space.
      if named.isEmpty, error.isPast(firstWordOf: first) { throw failure }
      let space = try tree.space(named: first)
      let when = rest.isEmpty ? (comingDays, []) : try written(rest)
      var read = try read(when.0, notes: when.1)
      read.space = space
      return read
    }
  }

  /// Without WHEN: from now on, so many days.
  private var comingDays: [Interval] {
    let end = zone.civil(at: now).addingClock(seconds: Int64(FindFree.defaultDays) * 86_400)
    return [Interval(start: now.seconds, end: zone.instant(of: end).seconds)]
  }

  private func read(_ frames: [Interval], notes: [PhraseNote]) throws(Failure) -> Read {
    guard let first = frames.first, let last = frames.last else {
      preconditionFailure("WHEN is some time")
    }
    guard last.end > now.seconds else {
      throw .usage(
        .isOver(
          start: Timestamp(seconds: first.start), end: Timestamp(seconds: last.end), now: now))
    }
    let coming = frames.compactMap { Interval(from: max($0.start, now.seconds), to: $0.end) }
    let start = Timestamp(seconds: max(first.start, now.seconds))
    return Read(
      frames: coming,
      period: Occurrence(
        original: zone.civil(at: start), start: start, end: Timestamp(seconds: last.end)),
      notes: notes)
  }

  private func ambiguous(
    _ text: String, _ spaces: [Space], _ frames: [Interval]
  ) -> Failure {
    // A path of one part is what was written; the id is the space alone.
    let named = spaces.map { space in
      Candidate(
        text: space.path.text == text.folded ? space.id.text : space.path.text,
        detail: space.details.name.text)
    }
    let start = zone.civil(at: Timestamp(seconds: frames[0].start))
    let end = zone.civil(at: Timestamp(seconds: frames[frames.count - 1].end))
    let last = end.addingClock(seconds: -1).date
    let days = start.date == last ? last.iso : "\(start.date.iso)..\(last.iso)"
    return .ambiguous(.space, text: text, candidates: named + [Candidate(text: days, detail: "")])
  }
}

// MARK: - WHEN

extension FreeOperands {
  /// Days, a stretch, or the same hours on several days; `free` reads as `book` would.
  private func written(
    _ words: [String]
  ) throws -> (frames: [Interval], notes: [PhraseNote]) {
    let phrase = Phrase(words)
    do {
      let reading = try phrase.when(context)
      return ([try frame(reading.value, of: phrase)], reading.notes)
    } catch let error as PhraseError {
      if error.problem == .timesForSeveralDays,
        let frames = try phraseFailures(option: nil, { try hoursOnSeveralDays(phrase) })
      {
        return (frames, [])
      }
      throw Failure.phrase(error, option: nil)
    }
  }

  private var context: PhraseContext {
    PhraseContext(now: zone.civil(at: now), purpose: .writing, periods: city.namedPeriods)
  }

  private func frame(_ when: When, of phrase: Phrase) throws -> Interval {
    let resolved = try resolve(when, in: zone, of: phrase)
    let longest = Int64(FindFree.longestDays) * 86_400
    guard resolved.lengthInSeconds <= longest else { throw tooLong }
    return Interval(start: resolved.start.seconds, end: resolved.end.seconds)
  }

  private var tooLong: Failure { .usage(.tooManyDays(limit: FindFree.longestDays)) }

  /// `this weekend 10-18`: the hours of the last words, or the first, on each of the days.
  private func hoursOnSeveralDays(_ phrase: Phrase) throws -> [Interval]? {
    let words = phrase.text.split(separator: " ").map(String.init)
    for place in words.indices.dropFirst() {
      let (front, back) = (Array(words[..<place]), Array(words[place...]))
      for (days, hours) in [(front, back), (back, front)] {
        guard let (first, last) = try? Phrase(days).dates(context) else { continue }
        guard last.dayNumber - first.dayNumber < FindFree.longestDays else { throw tooLong }
        let phrases = (first.dayNumber...last.dayNumber).map {
          Phrase([CivilDate(dayNumber: $0).iso] + hours)
        }
        guard case .times = try? phrases.first?.when(context).value else { continue }
        return try phrases.map { try frame($0.when(context).value, of: $0) }
      }
    }
    return nil
  }
}

extension PhraseError {
  /// Whether the first word made sense as a part of a date.
  fileprivate func isPast(firstWordOf operand: String) -> Bool {
    let word = operand.split(separator: " ").first ?? ""
    return problem != .unexpected || range.lowerBound >= word.count
  }
}

extension SpaceTree {
  /// The spaces in use that bear this very name: a part of it is not enough.
  fileprivate func bearing(_ text: String) -> [Space] {
    let wanted = text.folded
    return spaces.filter { space in
      !space.isRetired
        && [
          space.path.text, space.path.last.text, space.details.name.text.folded, space.id.text,
        ].contains(wanted)
    }
  }
}
