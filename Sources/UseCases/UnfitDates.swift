// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import IntervalTree
import Store

/// A booked date that would be refused today.
package struct UnfitDate: Sendable {
  package let booking: Identifier
  /// Nil of a busy booking of others, and where there is none.
  package let title: PlainText?
  package let club: ClubName?
  /// Whether it is a busy booking of others.
  package let isBusy: Bool
  /// As the booking names it.
  package let space: SpaceName
  package let occurrence: Occurrence
  /// Never empty, clashes first; what holds for several parts of the space is said once, of all.
  package let reasons: [Reason]
}

/// Looks through what is booked for what no longer fits.
struct UnfitDates {
  let store: Store
  let tree: SpaceTree
  let city: City
  let clubs: [Identifier: Club]
  let now: Timestamp
  let zone: Zone
  /// The club that looks.
  let viewer: Identifier?
  private let watch: Circumstances.Watch

  init(_ store: Store, viewer: String?, _ circumstances: Circumstances) throws {
    self.store = store
    tree = try store.spaces()
    city = try store.knownCity()
    let all = try store.clubs()
    clubs = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    now = try store.present(circumstances.now)
    zone = circumstances.zone
    watch = circumstances.watch
    self.viewer = try viewer.map { try all.club(named: $0).id }
  }

  /// A date on a space that its booking names, which may have many leaves.
  private struct Place: Hashable {
    let booking: Identifier
    let space: Identifier
    let occurrence: Occurrence
  }

  private struct Found {
    let use: StoredUse
    var reasons: [Reason]
  }

  /// The dates still to begin that overlap `window` (UTC seconds, half-open; nil: all), those of
  /// one booking or on some leaves where these are given, by time.
  ///
  /// Reads each leaf's claims and rules once, however many bookings there are.
  func dates(
    in window: Interval? = nil, on leaves: [Space]? = nil, of booking: Identifier? = nil,
    where matters: (Reason) -> Bool = { _ in true }
  ) throws -> [UnfitDate] {
    var found: [Place: Found] = [:]
    let all = try leaves ?? claimedLeaves()
    for (done, leaf) in all.enumerated() {
      watch(done, all.count)
      for (use, reasons) in try misfits(on: leaf, in: window, of: booking) {
        let mattering = reasons.filter(matters)
        guard !mattering.isEmpty else { continue }
        let place = Place(
          booking: use.use.booking, space: try namedSpace(of: use, on: leaf),
          occurrence: use.use.occurrence)
        found[place, default: Found(use: use, reasons: [])].reasons += mattering
      }
    }
    return found.compactMap { date(at: $0, $1) }.sorted {
      ($0.occurrence.start, $0.space.path, $0.booking)
        < ($1.occurrence.start, $1.space.path, $1.booking)
    }
  }

  private func claimedLeaves() throws -> [Space] {
    try store.claimedLeaves().compactMap { tree[$0] }
  }

  private func misfits(
    on leaf: Space, in window: Interval?, of booking: Identifier?
  ) throws -> [(StoredUse, [Reason])] {
    let uses = try store.uses(
      of: leaf.id, from: now, until: window.map { Timestamp(seconds: $0.end) }
    ).filter { stored in
      (booking == nil || stored.use.booking == booking)
        && window.map { stored.use.occurrence.interval.overlaps($0) } ?? true
    }
    guard !uses.isEmpty else { return [] }
    let facts = try store.facts(
      about: [leaf],
      FactsNeed(
        now: now, zone: zone, state: city.state, spaces: tree,
        uses: uses.map(\.use.occurrence), margin: 86_400))
    return zip(uses, facts.misfits(of: uses.map(\.use))).filter { !$1.isEmpty }
  }

  /// The space that the booking names, of which the leaf is a part, or which it is.
  private func namedSpace(of use: StoredUse, on leaf: Space) throws -> Identifier {
    let lineage = Set(tree.lineage(of: leaf).map(\.id))
    let demands = try store.demands(of: use.use.booking, segment: use.segment)
    return demands.first { lineage.contains($0.space) }?.space ?? leaf.id
  }

  private func date(at place: Place, _ found: Found) -> UnfitDate? {
    guard let space = tree[place.space] else { return nil }
    let isHidden =
      found.use.visibility == .busy && (viewer == nil || found.use.club != viewer)
    return UnfitDate(
      booking: place.booking, title: isHidden ? nil : found.use.title,
      club: isHidden ? nil : found.use.club.flatMap { clubs[$0] }.map(ClubName.init),
      isBusy: isHidden, space: SpaceName(space), occurrence: place.occurrence,
      reasons: found.reasons.saidOnce(of: space.path).sorted(by: Reason.inOrder))
  }
}

extension [Reason] {
  /// The same reasons, those that are the same on several leaves as one, of the whole.
  fileprivate func saidOnce(of whole: SpacePath) -> [Reason] {
    var groups: [(key: SharedReason, reasons: [Reason])] = []
    for reason in self {
      let key = SharedReason(cause: reason.cause, start: reason.start, end: reason.end)
      if let known = groups.firstIndex(where: { $0.key == key }) {
        groups[known].reasons.append(reason)
      } else {
        groups.append((key, [reason]))
      }
    }
    return groups.map { key, reasons in
      guard reasons.count > 1 else { return reasons[0] }
      return Reason(
        space: whole, cause: key.cause, start: key.start, end: key.end,
        occurrence: reasons[0].occurrence)
    }
  }
}

/// What makes reasons on several leaves the same one.
private struct SharedReason: Hashable {
  let cause: Reason.Cause
  let start: Timestamp
  let end: Timestamp
}
