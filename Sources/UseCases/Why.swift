// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import Store

/// `why ID`.
package enum WhyOutcome: Sendable {
  /// What was asked and refused; `isOver` where the first date that was asked for has begun.
  case refusal(RefusalView, spaceNames: [SpacePath: PlainText], isOver: Bool)
  /// Whether a booking fits: `coming` dates are still to begin, of which `unfit` no longer do.
  case booking(
    Identifier, status: BookingStatus, coming: Int, unfit: [UnfitDate],
    spaceNames: [SpacePath: PlainText], zone: Zone)
  /// The booked dates that a closure, or a slot, makes unfit.
  case closure(ClosureView, unfit: [UnfitDate], spaceNames: [SpacePath: PlainText])
  case slot(SlotView, unfit: [UnfitDate], spaceNames: [SpacePath: PlainText])
  /// The booked dates on a space, and on what is below it, that no longer fit.
  case space(
    Identifier, SpaceName, unfit: [UnfitDate], spaceNames: [SpacePath: PlainText], zone: Zone)
}

/// `why ID`, or a space by its name: why something was refused, or does not fit.
package enum Why {
  /// `viewer` is the club that looks: of others' busy bookings neither title nor club is told.
  package static func run(
    _ text: String, viewer: String?, in database: Database, _ circumstances: Circumstances
  ) throws -> WhyOutcome {
    let store = database.store
    return try store.read {
      let search = try UnfitDates(store, viewer: viewer, circumstances)
      let id = try identifier(text, search)
      let found: WhyOutcome? =
        switch id.kind {
        case .refusal: try refusal(id, search, circumstances)
        case .booking: try booking(id, search, circumstances)
        case .closure: try closure(id, search, circumstances)
        case .slot: try slot(id, search, circumstances)
        case .space: try space(id, search, circumstances)
        default: throw Failure.usage(.noReasons(text: text))
        }
      guard let found else { throw Failure.notFound(.thing, text: text, nearest: []) }
      return found
    }
  }

  private static func identifier(
    _ text: String, _ search: UnfitDates
  ) throws -> Identifier {
    do {
      return try search.store.identifier(
        named: text, among: [.refusal, .booking, .closure, .slot, .space, .club, .operation],
        as: .thing)
    } catch Failure.notFound {
      if case .none = search.tree.named(text) {
        throw Failure.notFound(.thing, text: text, nearest: [])
      }
      return try search.tree.space(named: text).id
    }
  }

  private static func space(
    _ id: Identifier, _ search: UnfitDates, _ circumstances: Circumstances
  ) throws -> WhyOutcome? {
    try search.tree[id].map { space in
      .space(
        id, SpaceName(space), unfit: try search.dates(on: search.leaves(below: id)),
        spaceNames: search.tree.names, zone: circumstances.shownZone)
    }
  }

  private static func refusal(
    _ id: Identifier, _ search: UnfitDates, _ circumstances: Circumstances
  ) throws -> WhyOutcome? {
    try search.store.refusal(id).map { stored in
      .refusal(
        RefusalView(stored, clubs: Array(search.clubs.values), zone: circumstances.shownZone),
        spaceNames: search.tree.names, isOver: stored.start < search.now)
    }
  }

  private static func booking(
    _ id: Identifier, _ search: UnfitDates, _ circumstances: Circumstances
  ) throws -> WhyOutcome? {
    guard let booking = try search.store.booking(id) else { return nil }
    let isHeld = booking.heldUntil.map { $0 > search.now } ?? true
    let coming = booking.occurrences.filter {
      $0.status == .confirmed && $0.occurrence.start >= search.now
    }
    let leaves = Set(coming.flatMap { booking.segments[$0.segment].leaves.map(\.leaf) })
    let stands = booking.status.claims && isHeld
    return .booking(
      id, status: stands || !booking.status.claims ? booking.status : .expired,
      coming: stands ? coming.count : 0,
      unfit: try search.dates(on: leaves.sorted().compactMap { search.tree[$0] }, of: id),
      spaceNames: search.tree.names, zone: circumstances.shownZone)
  }

  private static func closure(
    _ id: Identifier, _ search: UnfitDates, _ circumstances: Circumstances
  ) throws -> WhyOutcome? {
    guard let closure = try search.store.closures().first(where: { $0.id == id }),
      let view = try ClosureView(closure, in: search.tree, circumstances)
    else { return nil }
    let unfit = try search.dates(on: search.leaves(below: closure.space)) { reason in
      if case .closure(id, _, _) = reason.cause { return true }
      return false
    }
    return .closure(view, unfit: unfit, spaceNames: search.tree.names)
  }

  /// An open slot lies over bookings; of one that restricts, they lie outside, and outside its
  /// neighbours.
  private static func slot(
    _ id: Identifier, _ search: UnfitDates, _ circumstances: Circumstances
  ) throws -> WhyOutcome? {
    guard let slot = try search.store.slots().first(where: { $0.id == id }),
      let view = try SlotView(slot, in: search.tree, circumstances)
    else { return nil }
    let unfit = try search.dates(on: search.leaves(below: slot.space)) { reason in
      switch reason.cause {
      case .openSlot(id, _): true
      case .outsideSlots: slot.useMode != .open
      default: false
      }
    }
    return .slot(view, unfit: unfit, spaceNames: search.tree.names)
  }
}

extension UnfitDates {
  fileprivate func leaves(below id: Identifier) -> [Space] {
    tree[id].map { tree.subtree(of: $0).filter(tree.isLeaf) } ?? []
  }
}
