// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import Store

/// `slot edit`: what is not named stays.
package enum EditSlot {
  package struct Input: Sendable {
    package let slot: String
    package var name: String?
    package var kind: Kind?
    package var useMode: UseMode?
    /// Empty for none.
    package var discipline: String?
    /// Empty for none.
    package var audience: String?
    package var schedule = WrittenScheduleChange()

    package init(slot: String) { self.slot = slot }
  }

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> Edited<SlotView> {
    let store = database.store
    return try store.edit(circumstances) { try edit(input, in: store, now: $0, circumstances) }
  }

  private static func edit(
    _ input: Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws -> Edited<SlotView> {
    let zone = circumstances.zone
    let city = try store.knownCity()
    let tree = try store.spaces()
    let before = try store.slot(named: input.slot, in: tree)
    guard let space = tree[before.space] else {
      throw Failure.notFound(.slot, text: input.slot, nearest: [])
    }
    let read = try ScheduleReader(
      now: now, zone: zone, city: city, mayBeEndless: true, needsTimes: true
    ).read(input.schedule, of: before.schedule)
    let after = try before.edited(input, schedule: read.schedule)
    let fields = before.differences(from: after)
    let misfits = {
      try store.affected(
        on: tree.subtree(of: space).filter(tree.isLeaf), in: tree, city: city, now: now, zone: zone
      ) { $0.code == .slot || $0.code == .openSlot }
    }
    var conflicts: [AffectedDate] = []
    if !fields.isEmpty {
      let unfit = try misfits()
      try store.update(after, endsAt: try after.schedule.end(zone: zone))
      var ids = try IdentifierSource(circumstances.seed, store: store)
      try store.record(
        try ids.next(.operation), command: "slot edit", at: now,
        changes: [Change(slot: after, before: before)])
      conflicts = try misfits().missing(from: unfit)
    }
    guard let view = try SlotView(after, in: tree, circumstances) else {
      throw Failure.notFound(.slot, text: input.slot, nearest: [])
    }
    return Edited(
      view: view, fields: fields, conflicts: conflicts,
      isWritten: !fields.isEmpty && !circumstances.isDryRun, notes: read.notes)
  }
}

extension Slot {
  fileprivate func edited(_ input: EditSlot.Input, schedule: Schedule) throws -> Slot {
    Slot(
      id: id, space: space, name: try input.name.map { try plainText($0, field: "name") } ?? name,
      kind: input.kind ?? kind,
      discipline: try editedText(input.discipline, over: discipline, field: "discipline"),
      useMode: input.useMode ?? useMode,
      audience: try editedText(input.audience, over: audience, field: "audience"),
      schedule: schedule, created: created)
  }

  fileprivate func differences(from other: Slot) -> [String] {
    var found = FieldDifferences(from: self, to: other)
    found.compare("name", \.name)
    found.compare("kind", \.kind)
    found.compare("use", \.useMode)
    found.compare("discipline", \.discipline)
    found.compare("audience", \.audience)
    found.compare("schedule", \.schedule)
    return found.fields
  }
}
