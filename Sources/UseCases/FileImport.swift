// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
import Store

/// An entry of a file: what it is known by, and how it becomes something of the city.
protocol FiledEntry {
  var list: ImportOutcome.Kind { get }
  var head: SeasonFile.Head { get }
  /// Why it cannot be taken, whatever the city is like.
  var problems: [DocumentError] { get }
  /// The key as it is remembered.
  var storedKey: String { get }

  /// Whether it is one of several entries about that thing.
  func isPart(of thing: Identifier) -> Bool

  /// The thing that bears the key, though this file did not bring it.
  func known(in work: FileImport) throws -> Identifier?

  func add(in work: inout FileImport) throws -> (Identifier, Change)

  /// Makes of the thing what the entry says: `.some(nil)` where it says that already, nil where
  /// there is no such thing any more.
  func change(_ id: Identifier, in work: inout FileImport) throws -> Change??
}

extension FiledEntry {
  var problems: [DocumentError] { [] }
  var storedKey: String { "\(list.rawValue)/\(head.key)" }
  func isPart(of thing: Identifier) -> Bool { false }
}

/// The work on one file, within its transaction.
struct FileImport {
  let input: ImportFile.Input
  let store: Store
  private(set) var judgement: Judgement
  let circumstances: Circumstances
  var clubs: [Club]
  /// Those that are not removed.
  var slots: [Identifier: Slot]
  var closures: [Identifier: Closure]
  private var ids: IdentifierSource
  /// Things that keys name, here or in another database.
  private let foreign: Set<Identifier>
  /// What is not in the journal yet.
  var changes: [Change] = []
  /// The entry of the journal; drawn with its first changes.
  private(set) var operation: Identifier?
  /// Clubs that bookings have named so far.
  private var clubsByName: [String: Club] = [:]
  /// Whether bookings have begun, so that no slot or closure changes any more.
  private var isBooking = false
  var outcome: ImportOutcome
  /// How many entries have been looked at.
  var taken = 0
  /// What the entries so far are about, with their lines.
  var named: [Identifier: Int] = [:]
  /// Of these, what is new.
  var made: Set<Identifier> = []
  var isWhole = true
  /// The leaves whose slots or closures change, and what did not fit on them before.
  private var touched: [Identifier: Space] = [:]
  private var unfit: [AffectedDate] = []

  init(
    _ input: ImportFile.Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws {
    self.input = input
    self.store = store
    self.circumstances = circumstances
    judgement = try Judgement(store, now: now, zone: circumstances.zone)
    clubs = try store.clubs()
    slots = Dictionary(uniqueKeysWithValues: try store.slots().map { ($0.id, $0) })
    closures = Dictionary(uniqueKeysWithValues: try store.closures().map { ($0.id, $0) })
    ids = try IdentifierSource(circumstances.seed, store: store)
    foreign = input.content.foreign
    var form: CSVForm?
    if case .sheet(let sheet) = input.content { form = sheet.form }
    outcome = ImportOutcome(file: input.file, form: form, prunes: input.unnamed == .removed)
  }

  var isDryRun: Bool { circumstances.isDryRun }

  func reader(mayBeEndless: Bool, needsTimes: Bool) -> ScheduleReader {
    ScheduleReader(
      now: judgement.now, zone: judgement.zone, city: judgement.city, mayBeEndless: mayBeEndless,
      needsTimes: needsTimes)
  }

  /// To be called before each entry.
  mutating func prepare(for kind: ImportOutcome.Kind) throws {
    if changes.count >= FileImport.changesAtOnce { try record() }
    guard kind == .series, !isBooking else { return }
    isBooking = true
    judgement = try judgement.forMany()
  }

  /// More changes are not kept in memory.
  private static let changesAtOnce = 1_000

  /// Writes what has changed so far into the journal.
  mutating func record() throws {
    if !isDryRun, !changes.isEmpty {
      let operation = try operation ?? ids.next(.operation)
      self.operation = try store.record(
        operation, command: input.command, at: judgement.now, changes: changes)
    }
    changes.removeAll(keepingCapacity: true)
  }

  /// None that a later entry could mean by its key.
  mutating func newID(_ kind: IdentifierKind) throws -> Identifier {
    while true {
      let id = try ids.next(kind)
      if !foreign.contains(id) { return id }
    }
  }

  func request(_ wish: BookSpace.Input) throws -> BookingRequest {
    var wish = wish
    wish.wantsAlternatives = false
    return try BookingRequest(wish, judgement, shownZone: circumstances.shownZone) { name in
      try clubs.club(named: name)
    }
  }

  /// The club of that name, which many entries may have.
  mutating func club(named name: String) throws -> Club {
    let club = try clubsByName[name] ?? clubs.club(named: name)
    clubsByName[name] = club
    return club
  }

  /// Puts a booking in place of what it was, and gives what of its dates has changed; dates that have
  /// begun stay.
  func revise(_ before: Booking, to after: inout Booking) throws -> [DateChange] {
    let revision = Revision(before, to: &after, judgement)
    let now = judgement.now
    guard !revision.changes.contains(where: { $0.before.map { $0.start < now } ?? false }) else {
      throw Failure.usage(.hasBegun(booking: before.id))
    }
    if let reasons = try revision.refusal {
      throw Failure.refused(
        try revision.judgement.refusal(
          reasons, of: revision.parts, id: nil, wantsAlternatives: false, maySkip: false))
    }
    try store.replace(before, with: after)
    return revision.changes
  }

  /// To be called before a slot or closure of the space changes.
  mutating func touch(_ space: Identifier) throws {
    guard let space = judgement.tree[space] else { return }
    let leaves = judgement.tree.subtree(of: space).filter {
      judgement.tree.isLeaf($0) && touched[$0.id] == nil
    }
    unfit += try misfits(on: leaves)
    for leaf in leaves { touched[leaf.id] = leaf }
  }

  /// What the changed slots and closures hit, and no entry has changed.
  func newlyUnfit() throws -> [AffectedDate] {
    try misfits(on: touched.values.sorted { $0.path < $1.path }).missing(from: unfit)
  }

  private func misfits(on leaves: [Space]) throws -> [AffectedDate] {
    try store.affected(
      on: leaves, in: judgement.tree, city: judgement.city, now: judgement.now,
      zone: judgement.zone
    ) { [.closed, .slot, .openSlot].contains($0.code) }
  }

  /// Finds what the file brought once and names no more, and takes it away where that is wanted: of
  /// bookings what is to come.
  mutating func prune() throws -> [ImportOutcome.Unnamed] {
    let inForce = Set(
      try store.slots(endingAfter: judgement.now).map(\.id)
        + store.closures(endingAfter: judgement.now).map(\.id))
    let known = Set(clubs.filter { $0.mergedInto == nil }.map(\.id))
    var found: [ImportOutcome.Unnamed] = []
    var count = 0
    for (key, thing) in try store.imported(from: input.source) where named[thing] == nil {
      let kind: ImportOutcome.Kind
      switch thing.kind {
      case .booking where try openDates(of: thing) > 0:
        kind = .series
        count += try openDates(of: thing)
      case .slot where inForce.contains(thing): kind = .slots
      case .closure where inForce.contains(thing): kind = .closures
      case .club where known.contains(thing): kind = .clubs
      default: continue
      }
      let isRemoved = outcome.prunes && kind != .clubs
      found.append(
        ImportOutcome.Unnamed(
          kind: kind, key: shown(key, of: kind), thing: thing, isRemoved: isRemoved))
      if isRemoved {
        try remove(thing)
        try store.forgetImported(key, from: input.source)
      }
    }
    guard !outcome.prunes || count <= ReviseBooking.askingAbove || input.isSure || isDryRun else {
      throw Failure.usage(.needsYes(count: count))
    }
    let order = ImportOutcome.Kind.allCases
    return found.sorted {
      (order.firstIndex(of: $0.kind) ?? 0, $0.key) < (order.firstIndex(of: $1.kind) ?? 0, $1.key)
    }
  }

  /// The key as the file had it.
  private func shown(_ key: String, of kind: ImportOutcome.Kind) -> String {
    guard case .season = input.content else { return key }
    return String(key.dropFirst(kind.rawValue.count + 1))
  }

  private func openDates(of booking: Identifier) throws -> Int {
    guard let booking = try store.booking(booking), booking.status.claims else { return 0 }
    return booking.open(at: judgement.now).count
  }

  private mutating func remove(_ thing: Identifier) throws {
    let now = judgement.now
    if let before = try store.booking(thing) {
      var after = before
      after.cancel(Set(before.open(at: now).map(\.occurrence.original)), reason: nil)
      after.settle(after: before, now: now)
      try store.replace(before, with: after)
      changes.append(Change(before, became: after))
    } else if let slot = slots[thing] {
      try touch(slot.space)
      try store.removeSlot(thing, at: now)
      changes.append(Change(removed: slot))
    } else if let closure = closures[thing] {
      try store.removeClosure(thing, at: now)
      changes.append(Change(removed: closure))
    }
  }
}

extension ImportFile.Content {
  /// The identifiers that its keys are, where a file was written by `export`.
  fileprivate var foreign: Set<Identifier> {
    switch self {
    case .sheet(let sheet): Set(sheet.rows.lazy.compactMap { ExportedKey($0.key)?.booking })
    case .season(let season):
      Set(
        (season.slots.map(\.head) + season.closures.map(\.head) + season.series.map(\.head))
          .compactMap { Identifier($0.key) })
    }
  }
}

extension Booking {
  /// Its confirmed dates that are still to begin.
  fileprivate func open(at now: Timestamp) -> [BookedOccurrence] {
    occurrences.filter { $0.status == .confirmed && $0.occurrence.start >= now }
  }
}
