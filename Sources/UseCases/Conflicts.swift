// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import IntervalTree
package import Phrases
import Store

/// `conflicts`: by time.
package struct ConflictsOutcome: Sendable {
  package let dates: [UnfitDate]
  /// Names of the spaces that occur, by path.
  package let spaceNames: [SpacePath: PlainText]
  /// Half-open; nil where all that is to come was looked at.
  package let period: Range<Timestamp>?
  package let zone: Zone
  package let notes: [PhraseNote]
}

/// `conflicts`: booked dates that a later closure, slot, opening hours or tree made unfit.
package enum Conflicts {
  /// `viewer` is the club that looks: of others' busy bookings neither title nor club is told.
  package static func run(
    _ when: [String], viewer: String?, in database: Database, _ circumstances: Circumstances
  ) throws -> ConflictsOutcome {
    let store = database.store
    return try store.read {
      let search = try UnfitDates(store, viewer: viewer, circumstances)
      let (period, notes) = try period(when, search, circumstances)
      return ConflictsOutcome(
        dates: try search.dates(
          in: period.map { Interval(start: $0.lowerBound.seconds, end: $0.upperBound.seconds) }),
        spaceNames: search.tree.names, period: period, zone: circumstances.shownZone,
        notes: notes)
    }
  }

  private static func period(
    _ when: [String], _ search: UnfitDates, _ circumstances: Circumstances
  ) throws -> (Range<Timestamp>?, [PhraseNote]) {
    guard !when.isEmpty else { return (nil, []) }
    return try phraseFailures(option: nil) {
      let phrase = Phrase(when)
      let context = PhraseContext(
        now: search.zone.civil(at: circumstances.now), purpose: .reading,
        periods: search.city.namedPeriods)
      let reading = try phrase.when(context)
      let resolved = try resolve(reading.value, in: search.zone, of: phrase)
      return (resolved.start..<resolved.end, reading.notes)
    }
  }
}

extension SpaceTree {
  /// The names of all spaces, by path.
  var names: [SpacePath: PlainText] {
    Dictionary(
      spaces.map { ($0.path, $0.details.name) }, uniquingKeysWith: { first, _ in first })
  }
}
