// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import Recurrence
import Store

// How the journal writes down times, and reads them back.

/// A date as the journal knows it; nil before for a new one, nil after for one that was given back.
package struct JournaledDate: Hashable, Sendable {
  package let before: Span?
  package let after: Span?
  /// Where it takes place since then, if that changed.
  package let spaces: [Identifier]

  package struct Span: Hashable, Sendable {
    package let start: Timestamp
    /// Exclusive.
    package let end: Timestamp
  }
}

extension Booking {
  /// Which dates became what in `after`, beyond what its schedule says.
  ///
  /// Dates of a series that follow it when all of it moves are not named one by one.
  func dateFacts(in after: Booking) -> [Change.Fact] {
    let rows = Dictionary(
      uniqueKeysWithValues: after.occurrences.map { ($0.occurrence.original, $0) })
    let dates = changes(to: after).filter { change in
      guard let date = change.after, change.before != nil else { return true }
      let segment = rows[date.original].map { after.segments[$0.segment] }
      return segment?.schedule.rule == nil && !change.changesUnits
    }
    guard !dates.isEmpty else { return [] }
    let texts = dates.map { change in
      let (from, to) = (change.before.map(text), change.after.map(text))
      let spaces =
        change.movesPlace
        ? change.after.flatMap { rows[$0.original] }.map {
          "@" + after.segments[$0.segment].demands.map(\.space.text).joined(separator: ",")
        } : nil
      return "\(from ?? "-")>\(to ?? "-")\(spaces ?? "")"
    }
    return [.init("dates", texts.joined(separator: " "))]
  }

  private func text(_ date: Occurrence) -> String { "\(date.start.seconds)/\(date.end.seconds)" }
}

extension JournaledDate {
  /// `1781625600/1781632800>1781712000/1781719200@s1234567,s89abcde`, in UTC seconds; `-` for none.
  init?(_ text: some StringProtocol) {
    let (times, places) = text.halves(at: "@")
    let (before, after) = times.halves(at: ">")
    guard let after else { return nil }
    self.init(
      before: Span(before), after: Span(after),
      spaces: places?.split(separator: ",").compactMap { Identifier(String($0)) } ?? [])
  }
}

extension JournaledDate {
  /// The other way round; where it took place before is not known any more.
  var inverted: JournaledDate { JournaledDate(before: after, after: before, spaces: []) }
}

extension JournaledDate.Span {
  init?(_ text: some StringProtocol) {
    let (first, second) = text.halves(at: "/")
    guard let start = Int64(first), let end = second.flatMap({ Int64($0) }), start < end,
      Schedule.reach ~= start, Schedule.reach ~= end
    else { return nil }
    self.init(start: Timestamp(seconds: start), end: Timestamp(seconds: end))
  }
}

extension Schedule {
  /// Reads what `text` writes; nil for what cannot be read.
  init?(journaled text: some StringProtocol) {
    var words = text.split(separator: " ")[...]
    guard words.count >= 4, let start = CivilDateTime(iso: String(words.removeFirst())),
      let length = Length(String(words.removeFirst()), String(words.removeFirst()))
    else { return nil }
    let zone = String(words.removeFirst())
    var rule: RecurrenceRule?
    if let next = words.first, !next.hasPrefix("-") {
      rule = try? RecurrenceRule(String(next))
      guard rule != nil else { return nil }
      words.removeFirst()
    }
    let excluded = words.compactMap { CivilDateTime(iso: String($0.dropFirst())) }
    self.init(start: start, length: length, zone: zone, rule: rule, excluded: Set(excluded))
  }
}

extension Length {
  fileprivate init?(_ word: String, _ number: String) {
    guard let seconds = Int64(number), Schedule.lengths ~= seconds else { return nil }
    switch word {
    case "clock": self = .clock(seconds: seconds)
    case "elapsed": self = .elapsed(seconds: seconds)
    default: return nil
    }
  }
}

extension StringProtocol {
  /// What stands before the first such character, and behind it; nil behind where there is none.
  fileprivate func halves(at mark: Character) -> (SubSequence, SubSequence?) {
    guard let place = firstIndex(of: mark) else { return (self[...], nil) }
    return (self[..<place], self[index(after: place)...])
  }
}
