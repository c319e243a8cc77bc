// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Store

/// `show ID`: whatever bears the identifier, a space by its name, a club by its short name.
package enum Show {
  package static func run(
    _ text: String, in database: Database, _ circumstances: Circumstances
  ) throws -> ShowOutcome {
    let store = database.store
    return try store.read {
      let kinds: [IdentifierKind] = [
        .booking, .closure, .club, .operation, .refusal, .space, .slot,
      ]
      let clubs = try store.clubs()
      let tree = try store.spaces()
      // An exact short name goes before an identifier that only begins like it.
      if let found = try showExactly(text, clubs, tree, in: store) { return found }
      do {
        let id = try store.identifier(named: text, among: kinds, as: .thing)
        return try show(id, text, in: store, circumstances)
      } catch Failure.notFound {
        return try showNamed(text, clubs, tree, in: store)
      }
    }
  }

  private static func show(
    _ id: Identifier, _ text: String, in store: Store, _ circumstances: Circumstances
  ) throws -> ShowOutcome {
    let tree = try store.spaces()
    let clubs = try store.clubs()
    let zone = circumstances.shownZone
    let found: ShowOutcome? =
      switch id.kind {
      case .booking:
        try store.booking(id).map {
          .booking(try store.view(of: $0.standing(at: circumstances.now), zone: zone))
        }
      case .space: tree[id].map { .space(SpaceView($0, in: tree, city: try? store.city())) }
      case .club:
        try clubs.first { $0.id == id }.flatMap(clubs.heir).map {
          try show($0, clubs, in: store)
        }
      case .slot:
        try store.slots().first { $0.id == id }
          .flatMap { try SlotView($0, in: tree, circumstances) }.map { .slot($0) }
      case .closure:
        try store.closures().first { $0.id == id }
          .flatMap { try ClosureView($0, in: tree, circumstances) }.map { .closure($0) }
      case .operation:
        try store.entry(id).map { .operation(try store.view(of: $0, circumstances)) }
      case .refusal:
        try store.refusal(id).map { .refusal(RefusalView($0, clubs: clubs, zone: zone)) }
      case .activity, .feed, .person, .waitlist, nil: nil
      }
    guard let found else { throw Failure.notFound(.thing, text: text, nearest: []) }
    return found
  }

  /// The club of that short name, or the space of that path, or the one whose last part it is.
  private static func showExactly(
    _ text: String, _ clubs: [Club], _ tree: SpaceTree, in store: Store
  ) throws -> ShowOutcome? {
    let wanted = text.folded
    if let club = clubs.first(where: { $0.slug.text == wanted }).flatMap(clubs.heir) {
      return try show(club, clubs, in: store)
    }
    if let space = SpacePath(wanted).flatMap({ tree[$0] }) {
      return .space(SpaceView(space, in: tree, city: try store.city()))
    }
    let spaces = tree.spaces.filter { $0.path.last.text == wanted && !$0.isRetired }
    guard spaces.count == 1 else { return nil }
    return .space(SpaceView(spaces[0], in: tree, city: try store.city()))
  }

  private static func showNamed(
    _ text: String, _ clubs: [Club], _ tree: SpaceTree, in store: Store
  ) throws -> ShowOutcome {
    let club = clubs.named(text)
    if case .one(let club) = club { return try show(club, clubs, in: store) }
    switch (tree.named(text), club) {
    case (.none, .several): return try show(clubs.club(named: text), clubs, in: store)
    case (.none(let nearest), _):
      throw Failure.notFound(.thing, text: text, nearest: nearest)
    case (.one, _), (.several, _):
      return .space(
        SpaceView(try tree.space(named: text), in: tree, city: try store.city()))
    }
  }

  private static func show(
    _ club: Club, _ clubs: [Club], in store: Store
  ) throws -> ShowOutcome {
    .club(ClubView(club, among: clubs), bookings: try store.bookingCount(of: club.id))
  }
}

extension Store {
  /// How many changes of an operation are told.
  private static let shownChanges = 100

  fileprivate func view(
    of entry: JournalEntry, _ circumstances: Circumstances
  ) throws -> OperationView {
    let names = try ThingNames(self)
    let reader = HistoryReader(
      tree: try spaces(),
      clubs: Dictionary(uniqueKeysWithValues: try clubs().map { ($0.id, ClubName($0)) }),
      zone: circumstances.zone)
    return OperationView(
      id: entry.id, at: entry.at, command: entry.command,
      changes: try recordedChanges(in: entry, limit: Store.shownChanges).map { change in
        OperationChange(
          thing: TouchedThing(
            entity: change.entity, id: change.id, act: change.recorded.act,
            name: names[change.id]),
          details: change.entity == "booking" ? reader.changes(in: change.recorded) : [],
          fields: change.entity == "booking" ? [] : change.recorded.fields)
      }, changeCount: entry.changeCount,
      undoes: try entry.undoes.flatMap { try self.entry($0)?.id },
      undoneBy: try undoer(of: entry)?.id, zone: circumstances.shownZone)
  }
}

extension RecordedChange {
  /// The texts and facts that differ, texts first, by name.
  fileprivate var fields: [(name: String, before: String?, after: String?)] {
    let (old, new) = (before ?? [:], after ?? [:])
    let facts = Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }
    return texts.map { (name: $0.field, before: $0.before, after: $0.after) }
      + facts.map { (name: $0, before: old[$0], after: new[$0]) }
  }
}

extension RefusalView {
  init(_ refusal: StoredRefusal, clubs: [Club], zone: Zone) {
    self.init(
      id: refusal.id, at: refusal.at, command: refusal.command,
      club: clubs.first { $0.id == refusal.club }.map(ClubName.init), codes: refusal.codes,
      spaces: refusal.spaces, start: refusal.start, end: refusal.end, dates: refusal.dates,
      zone: zone)
  }
}
