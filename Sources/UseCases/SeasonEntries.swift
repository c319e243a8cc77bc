// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
import Phrases
import Recurrence
import Store

// Clubs, slots and closures of a season: read, and written, as by their own commands.

extension [SeasonFile.ClubEntry] {
  /// The same clubs, each after its umbrella body where that is one of them.
  var umbrellasFirst: [SeasonFile.ClubEntry] {
    let bySlug = Dictionary(map { ($0.slug.text, $0) }) { first, _ in first }
    var done: Set<Slug> = []
    var ordered: [SeasonFile.ClubEntry] = []
    for club in self {
      var chain = [club]
      while let above = chain.last?.umbrella.flatMap({ bySlug[$0.text] }),
        !done.contains(above.slug), !chain.contains(where: { $0.slug == above.slug })
      {
        chain.append(above)
      }
      for club in chain.reversed() where done.insert(club.slug).inserted { ordered.append(club) }
    }
    return ordered
  }
}

extension SeasonFile.ClubEntry: FiledEntry, FiledContent {
  var list: ImportOutcome.Kind { .clubs }

  func known(in work: FileImport) -> Identifier? {
    work.clubs.first { $0.slug == slug }?.id
  }

  func add(in work: inout FileImport) throws -> (Identifier, Change) {
    var input = Clubs.Input(slug: slug.text, name: name.text)
    input.district = district?.text
    input.size = size
    input.umbrella = umbrella?.text
    let club = try input.club(try work.newID(.club), among: work.clubs)
    try work.store.insert(club)
    work.clubs.append(club)
    return (club.id, Change(added: club))
  }

  func change(
    _ id: Identifier, keepsTimes: Bool, in work: inout FileImport
  ) throws -> Change?? {
    guard let place = work.clubs.firstIndex(where: { $0.id == id }) else { return nil }
    let before = work.clubs[place]
    // A club that went into another is only a name of that one.
    guard before.mergedInto == nil else { return .some(nil) }
    var input = EditClub.Input(club: slug.text)
    input.slug = slug.text
    input.name = name.text
    input.district = district?.text ?? ""
    input.size = size ?? 0
    input.umbrella = umbrella?.text ?? ""
    let after = try before.edited(input, among: work.clubs)
    guard after != before else { return .some(nil) }
    try work.store.update(after)
    work.clubs[place] = after
    return Change(club: after, before: before)
  }
}

extension SeasonFile.SlotEntry: FiledEntry, FiledContent {
  var list: ImportOutcome.Kind { .slots }

  func known(in work: FileImport) throws -> Identifier? {
    try work.thing(of: head, .slot)
  }

  func add(in work: inout FileImport) throws -> (Identifier, Change) {
    let slot = try slot(try work.newID(.slot), created: work.judgement.now, work)
    try work.touch(slot.space)
    try work.store.insert(slot, endsAt: try slot.schedule.end(zone: work.judgement.zone))
    work.slots[slot.id] = slot
    return (slot.id, Change(added: slot))
  }

  func change(
    _ id: Identifier, keepsTimes: Bool, in work: inout FileImport
  ) throws -> Change?? {
    guard let before = work.slots[id] else { return nil }
    let after = try slot(id, created: before.created, keeping: before.schedule, work)
    guard after != before else { return .some(nil) }
    try work.touch(before.space)
    try work.touch(after.space)
    try work.store.update(after, endsAt: try after.schedule.end(zone: work.judgement.zone))
    work.slots[id] = after
    return Change(slot: after, before: before)
  }

  private func slot(
    _ id: Identifier, created: Timestamp, keeping schedule: Schedule? = nil, _ work: FileImport
  ) throws -> Slot {
    let space = try work.judgement.tree.space(named: space.text)
    let read = try work.reader(mayBeEndless: true, needsTimes: true).read(dates.written).schedule
    return Slot(
      id: id, space: space.id, name: name, kind: kind, discipline: discipline, useMode: useMode,
      audience: audience,
      schedule: try schedule.kept(over: read, zone: work.judgement.zone), created: created)
  }
}

extension SeasonFile.ClosureEntry: FiledEntry, FiledContent {
  var list: ImportOutcome.Kind { .closures }

  func known(in work: FileImport) throws -> Identifier? {
    try work.thing(of: head, .closure)
  }

  func add(in work: inout FileImport) throws -> (Identifier, Change) {
    let closure = try closure(try work.newID(.closure), created: work.judgement.now, work)
    try work.touch(closure.space)
    try work.store.insert(closure, endsAt: try closure.schedule.end(zone: work.judgement.zone))
    work.closures[closure.id] = closure
    return (closure.id, Change(added: closure))
  }

  func change(
    _ id: Identifier, keepsTimes: Bool, in work: inout FileImport
  ) throws -> Change?? {
    guard let before = work.closures[id] else { return nil }
    let after = try closure(id, created: before.created, keeping: before.schedule, work)
    guard after != before else { return .some(nil) }
    try work.touch(before.space)
    try work.touch(after.space)
    try work.store.update(after, endsAt: try after.schedule.end(zone: work.judgement.zone))
    work.closures[id] = after
    return Change(closure: after, before: before)
  }

  private func closure(
    _ id: Identifier, created: Timestamp, keeping schedule: Schedule? = nil, _ work: FileImport
  ) throws -> Closure {
    let space = try work.judgement.tree.space(named: space.text)
    let read = try work.reader(mayBeEndless: true, needsTimes: false).read(dates.written).schedule
    return Closure(
      id: id, space: space.id, reason: reason,
      schedule: try schedule.kept(over: read, zone: work.judgement.zone), created: created)
  }
}

extension FileImport {
  /// The thing of that kind whose identifier is the key: an entry that was exported from here.
  func thing(of head: SeasonFile.Head, _ kind: IdentifierKind) throws -> Identifier? {
    // Under a fixed seed an empty city draws the very identifiers that the file has as its keys.
    guard let id = Identifier(head.key), id.kind == kind, !made.contains(id),
      try store.isGiven(id)
    else { return nil }
    return id
  }
}

extension Schedule? {
  /// This one where it says the same dates as the new one, however that is written.
  fileprivate func kept(over new: Schedule, zone: Zone) throws -> Schedule {
    guard let old = self, old != new, old.rule?.isBounded ?? true, new.rule?.isBounded ?? true
    else { return new }
    return try recurrenceFailures("") {
      try old.occurrences(zone: zone) == new.occurrences(zone: zone) ? old : new
    }
  }
}

extension EntryDates {
  var written: WrittenSchedule {
    let (text, when) = phrase
    return WrittenSchedule(
      known: when, text: text, repetition: repetition?.text, until: until?.iso,
      except: except.map(\.text))
  }

  /// What a message quotes, and what it means.
  private var phrase: (text: String, when: When) {
    switch span {
    case .days(let first, let last):
      return ("\(first.iso)..\(last.iso)", .days(first: first, last: last))
    case .times(let start, .lasting(let seconds)):
      return (start.text, .times(start: start.moment(from: 0), end: .elapsed(seconds: seconds)))
    case .times(let start, .at(let end)):
      let front = start.text + ".."
      return (
        front + end.text,
        .times(start: start.moment(from: 0), end: .at(end.moment(from: front.count)))
      )
    }
  }
}

extension EntryDates.Time {
  fileprivate func moment(from place: Int) -> Moment {
    Moment(local: local, offset: offset, place: place..<place + text.count)
  }
}
