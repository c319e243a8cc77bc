// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import IntervalTree
package import Phrases
import Store

/// One date of an open slot.
package struct Offer: Sendable {
  package let slot: Slot
  package let space: SpaceName
  package let start: Timestamp
  /// Exclusive.
  package let end: Timestamp
  /// All features, by what is known of them here.
  package let access: [(name: AccessFeature.Name, state: AccessFeature.State)]
}

/// `offers`: three lists that are never mixed, each by start, end, place and name.
package struct OffersOutcome: Sendable {
  package let start: Timestamp
  /// Exclusive.
  package let end: Timestamp
  package let zone: Zone
  /// The features that were asked for.
  package let access: [AccessFeature.Name]
  /// What takes place where all these features are known to be.
  package let offers: [Offer]
  /// What takes place where some of them are unknown, and none is missing.
  package let unknown: [Offer]
  /// What does not take place, because its space is closed then; `reason` is the closure's.
  package let closed: [(offer: Offer, closure: Identifier, reason: PlainText)]
  /// Who could be asked.
  package let office: Office?
  package let notes: [PhraseNote]
}

/// `offers`: what anyone may join.
package enum Offers {
  /// What is empty or nil does not narrow.
  package struct Input: Sendable {
    package var when: [String] = []
    package var kind: Kind?
    /// A part of the discipline, or of the name where an offer has none.
    package var discipline: String?
    /// A part of the audience.
    package var audience: String?
    package var access: [AccessFeature.Name] = []
    package var space: String?

    package init() {}
  }

  /// Without WHEN so many days are looked at.
  package static let days: Int64 = 14

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> OffersOutcome {
    let store = database.store
    return try store.read {
      let city = try store.knownCity()
      let (window, notes) = try window(of: input.when, city, circumstances)
      let search = try OfferSearch(input, in: store, circumstances)
      let found = try search.offers(in: window)
      let open = found.filter { $0.closure == nil }.map(\.offer)
      let state = { (offer: Offer) in search.state(of: offer) }
      return OffersOutcome(
        start: Timestamp(seconds: window.start), end: Timestamp(seconds: window.end),
        zone: circumstances.shownZone, access: input.access,
        offers: open.filter { state($0) == .yes }, unknown: open.filter { state($0) == .unknown },
        closed: found.compactMap { offer, closure in
          closure.map { (offer, $0.id, $0.reason) }
        },
        office: city.office, notes: notes)
    }
  }

  /// What has begun and not ended counts; what is over only where WHEN lies wholly in the past.
  private static func window(
    of when: [String], _ city: City, _ circumstances: Circumstances
  ) throws -> (Interval, [PhraseNote]) {
    let now = circumstances.now
    let zone = circumstances.zone
    guard !when.isEmpty else {
      let last = zone.civil(at: now).addingClock(seconds: days * 86_400)
      return (Interval(start: now.seconds, end: zone.instant(of: last).seconds), [])
    }
    return try phraseFailures(option: nil) {
      let phrase = Phrase(when)
      let context = PhraseContext(
        now: zone.civil(at: now), purpose: .reading, periods: city.namedPeriods)
      let reading = try phrase.when(context)
      let resolved = try resolve(reading.value, in: zone, of: phrase)
      let start = resolved.end > now ? max(resolved.start, now) : resolved.start
      return (Interval(start: start.seconds, end: resolved.end.seconds), reading.notes)
    }
  }
}
