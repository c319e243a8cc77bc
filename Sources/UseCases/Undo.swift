// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import Store

/// `undo` and `redo`: what was taken back, or made again.
package struct UndoOutcome: Sendable {
  /// The entry of the journal that tells of it.
  package let operation: Identifier
  package let at: Timestamp
  /// The operation that was taken back, or made again.
  package let undone: LogLine
  /// Whether an operation was made again.
  package let isRedo: Bool
  /// The future dates that fitted before and no longer do; none of them is changed.
  package let affected: [AffectedDate]
  package let isWritten: Bool
  package let zone: Zone
}

/// Takes operations back, and makes them again. Each is an entry of the journal itself.
package enum Undo {
  /// Takes back `text`, or else the caller's latest operation that was not taken back.
  package static func undo(
    _ text: String?, in database: Database, _ circumstances: Circumstances
  ) throws -> UndoOutcome {
    try run(database, circumstances, command: "undo") { store in
      guard let text else {
        guard let entry = try store.latestToUndo(actor: nil) else {
          throw Failure.usage(.nothingToUndo)
        }
        return entry
      }
      let id = try store.identifier(named: text, among: [.operation], as: .operation)
      guard let entry = try store.entry(id) else {
        throw Failure.notFound(.operation, text: text, nearest: [])
      }
      return entry
    }
  }

  /// Makes again what the caller took back last, unless they did something else since.
  package static func redo(
    in database: Database, _ circumstances: Circumstances
  ) throws -> UndoOutcome {
    try run(database, circumstances, command: "redo") { store in
      guard let entry = try store.latestToRedo(actor: nil) else {
        throw Failure.usage(.nothingToRedo)
      }
      return entry
    }
  }

  private static func run(
    _ database: Database, _ circumstances: Circumstances, command: String,
    _ choose: (Store) throws -> JournalEntry
  ) throws -> UndoOutcome {
    let store = database.store
    // One commit is one undo step, so inside a transaction there is none yet.
    guard !database.isInTransaction else { throw Failure.usage(.undoInTransaction) }
    try store.expectMuch()
    defer { store.expectLittle() }
    return try store.change(circumstances) { now in
      let entry = try choose(store)
      try check(entry, in: store)
      let isRedo = try store.isTakingBack(entry)
      let line = try LogLine(store.origin(of: entry), in: store)
      let effect = try store.latestEffect(of: entry)
      let ruled = try store.spacesRuled(by: entry)
      let misfits = { () throws -> [AffectedDate] in
        try store.misfits(below: ruled, now: now, zone: circumstances.zone)
      }
      let unfit = try misfits()
      let touched = try takeBack(entry, in: store)
      var ids = try IdentifierSource(circumstances.seed, store: store)
      let id = try ids.next(.operation)
      try store.recordUndo(of: entry, as: id, command: command, at: now)
      let returned = try ReturnedDates(
        touched, since: effect, in: store, now: now, zone: circumstances.zone)
      if let refusal = try returned.refusal() { throw Failure.refused(refusal) }
      return UndoOutcome(
        operation: id, at: now, undone: line, isRedo: isRedo,
        affected: try misfits().missing(from: unfit),
        isWritten: !circumstances.isDryRun, zone: circumstances.shownZone)
    }
  }

  private static func check(_ entry: JournalEntry, in store: Store) throws {
    if let undoer = try store.undoer(of: entry) {
      throw Failure.usage(.alreadyUndone(entry.id, by: undoer.id))
    }
    guard try store.canTakeBack(entry) else {
      throw Failure.usage(.cannotUndo(entry.id, command: entry.command))
    }
  }

  private static func takeBack(
    _ entry: JournalEntry, in store: Store
  ) throws -> [TouchedClaim] {
    var touched: [TouchedClaim] = []
    do {
      try store.takeBack(entry) { touched.append($0) }
    } catch let conflict as UndoConflict {
      let other =
        try conflict.thing.map { try store.lastChange(of: $0, after: entry) }
        ?? store.lastReference(after: entry)
      throw Failure.changedSince(entry.id, thing: conflict.thing, by: other)
    }
    return touched
  }
}

extension Store {
  /// The future dates on the leaves of these spaces, or of all, that no longer fit.
  fileprivate func misfits(
    below spaces: Set<Identifier>?, now: Timestamp, zone: Zone
  ) throws -> [AffectedDate] {
    guard spaces?.isEmpty != true, let city = try city() else { return [] }
    let tree = try self.spaces()
    let places = spaces?.compactMap { tree[$0] } ?? tree.spaces
    let leaves = Set(places.flatMap { tree.subtree(of: $0) }.filter(tree.isLeaf).map(\.id))
    return try affected(
      on: leaves.compactMap { tree[$0] }.sorted { $0.path < $1.path }, in: tree,
      city: city, now: now, zone: zone
    ) { _ in true }
  }
}
