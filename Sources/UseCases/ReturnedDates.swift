// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import IntervalTree
import Store

/// The dates that come back, or go, as an operation is taken back: those that come back are judged
/// as if they were booked now, but for the slots and closures amid which they stood before; what
/// is past stays.
struct ReturnedDates {
  private let store: Store
  private let touched: [TouchedClaim]
  private let effect: Int
  private let now: Timestamp
  private let zone: Zone
  private let city: City
  private let tree: SpaceTree

  /// `effect`: the number of the journal's entry that took them away. Its latest entry has brought
  /// them back.
  init(
    _ touched: [TouchedClaim], since effect: Int, in store: Store, now: Timestamp, zone: Zone
  ) throws {
    self.store = store
    self.touched = touched
    self.effect = effect
    self.now = now
    self.zone = zone
    city = try store.knownCity()
    tree = try store.spaces()
  }

  private struct Key: Hashable {
    let booking: Identifier
    let original: CivilDateTime
  }

  /// Nil where all of them fit. Each leaf's claims and rules are read once, however many come back.
  func refusal() throws -> Refusal? {
    let coming = Dictionary(grouping: touched.filter(\.comes), by: \.leaf)
    var reasons = touched.filter { !$0.comes && $0.interval.end <= now.seconds }.compactMap(past)
    for (leaf, claims) in coming {
      guard let space = tree[leaf] else { throw StoreError.unreadable("leaf") }
      reasons += try self.reasons(of: claims, on: space)
    }
    reasons = try news(among: reasons)
    guard !reasons.isEmpty else { return nil }
    return Refusal(
      id: nil, reasons: reasons.sorted(by: Reason.inOrder), alternatives: [],
      requested: Set(touched.map { Key(booking: $0.booking, original: $0.original) }).count,
      spaceNames: Dictionary(
        uniqueKeysWithValues: tree.spaces.map { ($0.path, $0.details.name) }), maySkip: false)
  }

  private func reasons(of claims: [TouchedClaim], on leaf: Space) throws -> [Reason] {
    let end = claims.map(\.interval.end).max() ?? 0
    var open = Dictionary(
      claims.map { (Key(booking: $0.booking, original: $0.original), $0) },
      uniquingKeysWith: { first, _ in first })
    var uses: [BookedUse] = []
    for stored in try store.uses(of: leaf.id, from: now, until: Timestamp(seconds: end)) {
      let key = Key(booking: stored.use.booking, original: stored.use.occurrence.original)
      if open.removeValue(forKey: key) != nil { uses.append(stored.use) }
    }
    // What has begun is not among those that are to come; what is to come and not there went again, as
    // an operation of several steps was taken back.
    let past = open.values.filter { $0.interval.start < now.seconds }.compactMap(past)
    guard !uses.isEmpty else { return past }
    let facts = try store.facts(
      about: [leaf],
      FactsNeed(
        now: now, zone: zone, state: city.state, spaces: tree, uses: uses.map(\.occurrence),
        margin: 86_400))
    let coming = Set(claims.map(\.booking))
    return past
      + zip(uses, facts.misfits(of: uses)).flatMap { use, reasons in
        facts.leaves[leaf.id]?.naming(reasons, of: use, besides: coming) ?? reasons
      }
  }

  /// Without slots and closures that are as they were when the dates went, or come back with them:
  /// amid those the dates stood before.
  private func news(among reasons: [Reason]) throws -> [Reason] {
    func changed(_ kind: IdentifierKind, _ codes: Set<ReasonCode>) throws -> [ChangedTime] {
      guard reasons.contains(where: { codes.contains($0.code) }) else { return [] }
      return try store.changedTimes(kind, after: effect)
    }
    let slots = try changed(.slot, [.slot, .openSlot])
    let changed = Set((try changed(.closure, [.closed]) + slots).map(\.id))
    // The reason does not say which slots leave no room, so each that restricts may be one.
    let restricted = slots.filter(\.restricts).reduce(into: Set()) { $0.formUnion($1.spaces) }
    return reasons.filter { reason in
      switch reason.cause {
      case .closure(let id, _, _), .openSlot(let id, _): changed.contains(id)
      case .outsideSlots:
        tree[reason.space].map { leaf in
          tree.lineage(of: leaf).contains { restricted.contains($0.id) }
        } ?? true
      default: true
      }
    }
  }

  private func past(_ claim: TouchedClaim) -> Reason? {
    guard let space = tree[claim.leaf] else { return nil }
    let (start, end) = (
      Timestamp(seconds: claim.interval.start), Timestamp(seconds: claim.interval.end)
    )
    return Reason(
      space: space.path, cause: .inThePast(now: now), start: start, end: end,
      occurrence: Occurrence(original: claim.original, start: start, end: end))
  }
}

extension LeafFacts {
  /// The reasons, where there is no room with those who have taken it, but for `coming` themselves.
  fileprivate func naming(
    _ reasons: [Reason], of use: BookedUse, besides coming: Set<Identifier>
  ) -> [Reason] {
    let others = reasons.filter { $0.code != .capacity }
    guard others.count < reasons.count else { return reasons }
    var clashes: [Reason] = []
    taken.forEach(overlapping: Claim(use.demand, during: use.occurrence).interval) { entry in
      let holder = holders[Int(entry.id)]
      guard !coming.contains(holder.booking) else { return }
      clashes.append(
        Reason(
          space: space.path, cause: .booking(holder.visibility == .busy ? nil : holder),
          start: Timestamp(seconds: entry.interval.start),
          end: Timestamp(seconds: entry.interval.end), occurrence: use.occurrence))
    }
    return clashes.isEmpty ? reasons : others + clashes
  }
}
