// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import IntervalTree
import Store

/// The open slots that somebody asked for, and what closes them.
struct OfferSearch {
  private let tree: SpaceTree
  private let zone: Zone
  private let features: [AccessFeature.Name]
  private let slots: [Slot]
  private let closures: [Identifier: [Closure]]

  init(_ input: Offers.Input, in store: Store, _ circumstances: Circumstances) throws {
    let tree = try store.spaces()
    self.tree = tree
    zone = circumstances.zone
    features = input.access
    let discipline = try input.discipline.map { try plainText($0, field: "discipline") }
    let audience = try input.audience.map { try plainText($0, field: "audience") }
    // What holds for a whole holds for its parts, too.
    let places = try input.space.map { name in
      let space = try tree.space(named: name)
      return Set((tree.lineage(of: space) + tree.subtree(of: space)).map(\.id))
    }
    slots = try store.slots(on: places).filter { slot in
      slot.useMode == .open && (input.kind.map { $0 == slot.kind } ?? true)
        && (discipline.map { (slot.discipline ?? slot.name).contains($0) } ?? true)
        && (audience.map { slot.audience?.contains($0) ?? false } ?? true)
        && tree[slot.space].map { tree.access(input.access, of: $0) != .no && !$0.isRetired }
          ?? false
    }
    closures = Dictionary(grouping: try store.closures(), by: \.space)
  }

  /// The dates that overlap `window` (UTC seconds, half-open), each with the closure that lies
  /// over it, or over a part of it.
  func offers(in window: Interval) throws -> [(offer: Offer, closure: Closure?)] {
    var found: [(offer: Offer, closure: Closure?)] = []
    for slot in slots {
      guard let space = tree[slot.space] else { continue }
      let access = AccessFeature.Name.allCases.map { ($0, tree.access($0, of: space)) }
      let dates = try slot.schedule.occurrences(reachingInto: window, zone: zone)
      guard let first = dates.first, let last = dates.max(by: { $0.end < $1.end }) else { continue }
      let closed = try closedTimes(
        of: space, in: Interval(start: first.start.seconds, end: last.end.seconds))
      for date in dates {
        found.append(
          (
            Offer(
              slot: slot, space: SpaceName(space), start: date.start, end: date.end,
              access: access),
            closed.first { $0.time.overlaps(date.interval) }?.closure
          ))
      }
    }
    return found.sorted { $0.offer.order < $1.offer.order }
  }

  func state(of offer: Offer) -> AccessFeature.State {
    tree[offer.space.path].map { tree.access(features, of: $0) } ?? .unknown
  }

  /// Those of the space itself and of all above it.
  private func closedTimes(
    of space: Space, in window: Interval
  ) throws -> [(time: Interval, closure: Closure)] {
    try tree.lineage(of: space).flatMap { closures[$0.id] ?? [] }.flatMap { closure in
      try closure.schedule.occurrences(reachingInto: window, zone: zone).map {
        (time: $0.interval, closure: closure)
      }
    }
  }
}

extension Offer {
  fileprivate var order: (Timestamp, Timestamp, SpacePath, String) {
    (start, end, space.path, slot.name.text + slot.id.text)
  }
}

extension PlainText {
  /// Whether `part` stands anywhere in the text; case and umlauts do not count.
  fileprivate func contains(_ part: PlainText) -> Bool {
    let text = Array(text.folded.utf8)
    let wanted = Array(part.text.folded.utf8)
    guard wanted.count <= text.count else { return false }
    return (0...(text.count - wanted.count)).contains { text[$0...].starts(with: wanted) }
  }
}
