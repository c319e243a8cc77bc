// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Phrases
import Store

/// `closure list`, `closure add` and `closure remove`.
package enum Closures {
  package struct Input: Sendable {
    package let space: String
    package let reason: String
    package let schedule: WrittenSchedule
    /// Whether the dates that it hits are cancelled, with its reason.
    package var cancelsAffected = false
    package var actingFor: String?
    /// Whether much, or what belongs to others, may be cancelled without asking.
    package var isSure = false

    package init(space: String, reason: String, schedule: WrittenSchedule) {
      self.space = space
      self.reason = reason
      self.schedule = schedule
    }
  }

  /// By next date.
  package static func list(
    on space: String?, in database: Database, _ circumstances: Circumstances
  ) throws -> [ClosureView] {
    let store = database.store
    return try store.read {
      let tree = try store.spaces()
      let places = try space.map { name in
        let space = try tree.space(named: name)
        return Set((tree.lineage(of: space) + tree.subtree(of: space)).map(\.id))
      }
      return try store.closures(on: places).compactMap {
        try ClosureView($0, in: tree, circumstances)
      }.sorted {
        ($0.occurrence.start, $0.space.path) < ($1.occurrence.start, $1.space.path)
      }
    }
  }

  package static func add(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> ClosureOutcome {
    let store = database.store
    return try store.change(circumstances, keepingIf: \.isWritten) {
      try insert(input, in: store, now: $0, circumstances)
    }
  }

  private static func insert(
    _ input: Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws -> ClosureOutcome {
    let zone = circumstances.zone
    let city = try store.knownCity()
    let tree = try store.spaces()
    let space = try tree.space(named: input.space)
    let reader = ScheduleReader(
      now: now, zone: zone, city: city, mayBeEndless: true, needsTimes: false)
    let read = try reader.read(input.schedule)
    let reason = try plainText(input.reason, field: "reason", limit: PlainText.noteLimit)
    let known = try store.closures(on: [space.id]).first {
      $0.reason == reason && $0.schedule == read.schedule
    }
    var ids = try IdentifierSource(circumstances.seed, store: store)
    let closure =
      try known
      ?? Closure(
        id: try ids.next(.closure), space: space.id, reason: reason, schedule: read.schedule,
        created: now)
    var changes: [Change] = []
    if known == nil {
      try store.insert(closure, endsAt: try closure.schedule.end(zone: zone))
      changes.append(Change(added: closure))
    }
    let leaves = tree.subtree(of: space).filter(tree.isLeaf)
    let affected = try store.affected(
      on: leaves, in: tree, city: city, now: now, zone: zone
    ) { reason in
      if case .closure(let id, _, _) = reason.cause { return id == closure.id }
      return false
    }
    if input.cancelsAffected {
      if !input.isSure, !circumstances.isDryRun {
        try store.checkSure(ofCancelling: affected, actingFor: input.actingFor)
      }
      changes += try store.cancel(affected, reason: reason, at: now)
    }
    if !changes.isEmpty {
      try store.record(
        try ids.next(.operation), command: "closure add", at: now, changes: changes)
    }
    guard let view = try ClosureView(closure, in: tree, circumstances) else {
      throw Failure.usage(.noDates)
    }
    return ClosureOutcome(
      view: view, affected: affected, isWritten: !changes.isEmpty && !circumstances.isDryRun,
      notes: read.notes, isNew: known == nil, isCancelled: input.cancelsAffected)
  }

  package static func remove(
    _ text: String, in database: Database, _ circumstances: Circumstances
  ) throws -> ClosureView {
    let store = database.store
    return try store.change(circumstances) { now in
      let id = try store.identifier(named: text, among: [.closure], as: .closure)
      let tree = try store.spaces()
      guard let closure = try store.closures().first(where: { $0.id == id }),
        let view = try ClosureView(closure, in: tree, circumstances)
      else { throw Failure.notFound(.closure, text: text, nearest: []) }
      try store.removeClosure(id, at: now)
      var ids = try IdentifierSource(circumstances.seed, store: store)
      try store.record(
        try ids.next(.operation), command: "closure remove", at: now,
        changes: [Change(removed: closure)])
      return view
    }
  }
}

extension ClosureView {
  /// Nil where its space is not in the tree, or it has no date.
  init?(_ closure: Closure, in tree: SpaceTree, _ circumstances: Circumstances) throws {
    let zone = circumstances.zone
    let schedule = closure.schedule
    let last = try schedule.lastStart(zone: zone).map { schedule.occurrence(at: $0, zone: zone) }
    guard let space = tree[closure.space],
      let occurrence = try schedule.next(after: circumstances.now, zone: zone) ?? last
    else { return nil }
    self.init(
      closure: closure, space: SpaceName(space), zone: circumstances.shownZone,
      occurrence: occurrence,
      count: try schedule.count(zone: zone) ?? 0)
  }
}
