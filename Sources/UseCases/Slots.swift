// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import Phrases
import Recurrence
import Store

/// `slot list`, `slot add` and `slot remove`.
package enum Slots {
  package struct Input: Sendable {
    package let space: String
    package let name: String
    package let kind: Kind
    package let useMode: UseMode
    package let schedule: WrittenSchedule
    package var discipline: String?
    package var audience: String?

    package init(
      space: String, name: String, kind: Kind, useMode: UseMode, schedule: WrittenSchedule
    ) {
      self.space = space
      self.name = name
      self.kind = kind
      self.useMode = useMode
      self.schedule = schedule
    }
  }

  /// By space, then first date.
  package static func list(
    on space: String?, in database: Database, _ circumstances: Circumstances
  ) throws -> [SlotView] {
    let store = database.store
    return try store.read {
      let tree = try store.spaces()
      let places = try space.map { Set(tree.subtree(of: try tree.space(named: $0)).map(\.id)) }
      return try store.slots(on: places).compactMap { slot in
        try SlotView(slot, in: tree, circumstances)
      }.sorted {
        ($0.space.path, $0.slot.schedule.start) < ($1.space.path, $1.slot.schedule.start)
      }
    }
  }

  package static func add(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> SlotOutcome {
    let store = database.store
    return try store.change(circumstances) {
      try insert(input, in: store, now: $0, circumstances)
    }
  }

  private static func insert(
    _ input: Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws -> SlotOutcome {
    let zone = circumstances.zone
    let city = try store.knownCity()
    let tree = try store.spaces()
    let space = try tree.space(named: input.space)
    let reader = ScheduleReader(
      now: now, zone: zone, city: city, mayBeEndless: true, needsTimes: true)
    let read = try reader.read(input.schedule)
    var ids = try IdentifierSource(circumstances.seed, store: store)
    let slot = Slot(
      id: try ids.next(.slot), space: space.id, name: try plainText(input.name, field: "name"),
      kind: input.kind,
      discipline: try input.discipline.map { try plainText($0, field: "discipline") },
      useMode: input.useMode,
      audience: try input.audience.map { try plainText($0, field: "audience") },
      schedule: read.schedule, created: now)
    try store.insert(slot, endsAt: try slot.schedule.end(zone: zone))
    try store.record(
      try ids.next(.operation), command: "slot add", at: now, changes: [Change(added: slot)])
    let leaves = tree.subtree(of: space).filter(tree.isLeaf)
    let affected = try store.affected(
      on: leaves, in: tree, city: city, now: now, zone: zone
    ) { reason in
      switch reason.cause {
      case .openSlot(let id, _): id == slot.id
      case .outsideSlots: slot.useMode != .open
      default: false
      }
    }
    guard let view = try SlotView(slot, in: tree, circumstances) else {
      throw Failure.notFound(.space, text: input.space, nearest: [])
    }
    return SlotOutcome(
      view: view, affected: affected, isWritten: !circumstances.isDryRun, notes: read.notes)
  }

  package static func remove(
    _ text: String, in database: Database, _ circumstances: Circumstances
  ) throws -> SlotOutcome {
    let store = database.store
    return try store.change(circumstances) {
      try delete(text, in: store, now: $0, circumstances)
    }
  }

  private static func delete(
    _ text: String, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws -> SlotOutcome {
    let id = try store.identifier(named: text, among: [.slot], as: .slot)
    let city = try store.knownCity()
    let tree = try store.spaces()
    guard let slot = try store.slots().first(where: { $0.id == id }),
      let space = tree[slot.space], let view = try SlotView(slot, in: tree, circumstances)
    else { throw Failure.notFound(.slot, text: text, nearest: []) }
    // Without it the slots of a space above may hold, which do not allow the same.
    let outside = {
      try store.affected(
        on: tree.subtree(of: space).filter(tree.isLeaf), in: tree, city: city, now: now,
        zone: circumstances.zone
      ) { $0.code == .slot }
    }
    let before = try outside()
    try store.removeSlot(id, at: now)
    var ids = try IdentifierSource(circumstances.seed, store: store)
    try store.record(
      try ids.next(.operation), command: "slot remove", at: now,
      changes: [Change(removed: slot)])
    return SlotOutcome(
      view: view, affected: try outside().missing(from: before), isWritten: !circumstances.isDryRun,
      notes: [])
  }
}

extension SlotView {
  /// Nil where its space is not in the tree.
  init?(_ slot: Slot, in tree: SpaceTree, _ circumstances: Circumstances) throws {
    guard let space = tree[slot.space] else { return nil }
    let zone = circumstances.zone
    self.init(
      slot: slot, space: SpaceName(space), zone: circumstances.shownZone,
      next: try slot.schedule.next(after: circumstances.now, zone: zone),
      count: try slot.schedule.count(zone: zone))
  }
}

extension Schedule {
  /// The end of the last date; nil when it goes on for ever.
  func end(zone: Zone) throws -> Timestamp? {
    try recurrenceFailures(rule?.text ?? "") { try lastEnd(zone: zone) }
  }

  /// The first date that has not ended at `now`, within ten years.
  func next(after now: Timestamp, zone: Zone) throws -> Occurrence? {
    let today = zone.civil(at: now)
    for days: Int64 in [40, 400, 3_660] {
      let from = today.addingClock(seconds: -40 * 86_400)
      let window = from..<max(today, start).addingClock(seconds: days * 86_400)
      if let found = try occurrences(in: window, zone: zone).first(where: { $0.end > now }) {
        return found
      }
    }
    return nil
  }

  /// How many dates it has; nil when it goes on for ever.
  func count(zone: Zone) throws -> Int? {
    guard rule?.isBounded ?? true else { return nil }
    return try occurrences(zone: zone).count
  }
}
