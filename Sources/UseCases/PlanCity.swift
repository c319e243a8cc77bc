// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import Store

/// `plan FILE` and `apply FILE` of a city file: one function, which only differs in what it keeps.
package enum PlanCity {
  package struct Input: Sendable {
    package let city: City
    /// The file's name, for messages.
    package let file: String
    /// Whether spaces that the file no longer names go out of use.
    package let prunes: Bool

    package init(city: City, file: String, prunes: Bool) {
      self.city = city
      self.file = file
      self.prunes = prunes
    }
  }

  /// Plans in a dry run, else applies: all of it, or nothing where anything is refused.
  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> CityPlanOutcome {
    try database.rehearsing(circumstances) { store in
      // A refusal, and a file that changes nothing, leave no trace.
      try store.change(circumstances, keepingIf: \.isWritten) {
        try plan(input, in: store, now: $0, circumstances)
      }
    }
  }

  private static func plan(
    _ input: Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws -> CityPlanOutcome {
    if let before = try store.city(), before.zone != input.city.zone, try store.holdsTimes() {
      throw Failure.usage(.zoneChange(from: before.zone, to: input.city.zone))
    }
    let update = try CityUpdate(input.city, in: store, now: now, zone: circumstances.zone)
    let changes = update.changes()
    let refused = try changes.compactMap {
      change -> (change: CityChange, bookings: [Identifier])? in
      if change.act == .removed, !input.prunes { return nil }
      let bookings = try update.obstacles(to: change)
      return bookings.isEmpty ? nil : (change: change, bookings: bookings)
    }
    var affected: [AffectedDate] = []
    let writes = changes.contains { $0.act != .removed || input.prunes }
    if refused.isEmpty, writes {
      var ids = try IdentifierSource(circumstances.seed, store: store)
      let operation = try ids.next(.operation)
      let made = try update.make(&ids, retiring: input.prunes ? update.unnamed : [])
      try store.record(operation, command: "apply", at: now, changes: made)
      affected = try store.affected(
        on: try update.touchedLeaves(changes), in: try store.spaces(), city: input.city,
        now: now, zone: circumstances.zone
      ) { _ in true }
    }
    let touched = changes.filter { $0.act == .updated }.count
    let total = input.city.places.count + 1
    let added = changes.filter { $0.act == .added }.count
    return CityPlanOutcome(
      file: input.file, changes: changes, unchanged: total - touched - added, refused: refused,
      affected: affected, isWritten: !circumstances.isDryRun && refused.isEmpty && writes,
      prunes: input.prunes)
  }
}

extension Store {
  /// Whether anything stands in the tables that would mean another time in another zone.
  func holdsTimes() throws -> Bool {
    try span() != nil || !slots().isEmpty || !closures().isEmpty
  }
}

extension CityPlanOutcome {
  /// Whether applying changes anything.
  package var willChange: Bool { changes.contains { $0.act != .removed || prunes } }
}
