// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
import Store

/// The work on one file, within its transaction.
struct FileImport {
  let input: ImportFile.Input
  let source: ImportSource
  let store: Store
  private(set) var judgement: Judgement
  let circumstances: Circumstances
  var clubs: [Club]
  /// Those that are not removed.
  var slots: [Identifier: Slot]
  var closures: [Identifier: Closure]
  private var ids: IdentifierSource
  /// Things that keys name, here or in another database; nil until there is something new.
  private var foreign: Set<Identifier>?
  /// What is not in the journal yet.
  var changes: [Change] = []
  /// The entry of the journal; drawn with its first changes.
  private(set) var operation: Identifier?
  /// Spaces as rows have named them so far.
  private var demands: [WrittenDemands: SpaceDemands] = [:]
  /// Clubs that bookings have named so far.
  private var clubsByName: [String: Club] = [:]
  /// Whether all rows of a sheet have been looked through for what cannot be read.
  var isChecked = false
  /// Whether bookings have begun, so that no slot or closure changes any more.
  private var isBooking = false
  var outcome: ImportOutcome
  /// How many dates that there were are changed or cancelled.
  var changedDates = 0
  /// How many entries have been looked at.
  var taken = 0
  /// What the entries so far are about, with their lines.
  var named: [Identifier: Int] = [:]
  /// What the present entry is about.
  var naming: Identifier?
  /// Entries that wait for others to give up the time that they want.
  var waiting: [WaitingEntry] = []
  /// Whether it is not known yet if what is done stays, so that the journal must wait.
  var isTrying = false
  /// Whether a booking whose new time is taken gives up its old one all the same.
  var givesWay = false
  /// What is left of bookings that gave way and have no other time yet, and what they were.
  private var givenWay: [Identifier: (left: Booking, before: Booking)] = [:]
  /// The booking that was read last, about which many rows may be.
  private var latest: Booking?
  /// Of the entries that are tried together.
  var exchange = Exchange()
  /// Of these, what is new; of a season alone.
  var made: Set<Identifier> = []
  var isWhole = true
  /// The leaves whose slots or closures change, and what did not fit on them before.
  private var touched: [Identifier: Space] = [:]
  private var unfit: [AffectedDate] = []

  init(
    _ input: ImportFile.Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws {
    self.input = input
    source = input.source
    self.store = store
    self.circumstances = circumstances
    judgement = try Judgement(store, now: now, zone: circumstances.zone)
    clubs = try store.clubs()
    slots = Dictionary(uniqueKeysWithValues: try store.slots().map { ($0.id, $0) })
    closures = Dictionary(uniqueKeysWithValues: try store.closures().map { ($0.id, $0) })
    ids = try IdentifierSource(circumstances.seed, store: store)
    named.reserveCapacity(input.content.count)
    var form: CSVForm?
    if case .sheet(let sheet) = input.content { form = sheet.form }
    outcome = ImportOutcome(file: input.file, form: form, prunes: input.unnamed == .removed)
  }

  var isSeason: Bool {
    if case .season = input.content { true } else { false }
  }

  var isDryRun: Bool { circumstances.isDryRun }

  /// The bookings that gave way, or wait, and have no other time.
  var withoutTime: Set<Identifier> {
    Set(waiting.compactMap(\.booking)).union(givenWay.keys)
  }

  func reader(mayBeEndless: Bool, needsTimes: Bool) -> ScheduleReader {
    ScheduleReader(
      now: judgement.now, zone: judgement.zone, city: judgement.city, mayBeEndless: mayBeEndless,
      needsTimes: needsTimes)
  }

  /// To be called before each entry.
  mutating func prepare(for kind: ImportOutcome.Kind) throws {
    try recordMany()
    guard kind == .series, !isBooking else { return }
    isBooking = true
    judgement = try judgement.forMany()
  }

  /// More changes are not kept in memory.
  private static let changesAtOnce = 1_000

  /// Writes what has changed so far into the journal where it is much.
  mutating func recordMany() throws {
    if !isTrying, changes.count >= FileImport.changesAtOnce { try record() }
  }

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
    let foreign = try foreign ?? input.content.foreign()
    self.foreign = foreign
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

  /// The spaces that are written so, which many entries may have.
  mutating func demands(_ written: WrittenDemands) throws -> SpaceDemands {
    if let known = demands[written] { return known }
    let found = try SpaceDemands(written, in: judgement.tree)
    if demands.count < FileImport.changesAtOnce { demands[written] = found }
    return found
  }

  /// The club of that name, which many entries may have.
  mutating func club(named name: String) throws -> Club {
    let club = try clubsByName[name] ?? clubs.club(named: name)
    clubsByName[name] = club
    return club
  }

  /// The booking as it was before it gave way, if it has.
  mutating func booking(_ id: Identifier) throws -> Booking {
    if let before = givenWay[id]?.before { return before }
    if let latest, latest.id == id { return latest }
    guard let booking = try store.booking(id) else {
      throw Failure.notFound(.booking, text: id.text, nearest: [])
    }
    latest = booking
    return booking
  }

  /// Puts a booking in place of what it was, and gives what of its dates has changed; dates that have
  /// begun stay.
  mutating func revise(_ before: Booking, to after: inout Booking) throws -> [DateChange] {
    let revision = Revision(before, to: &after, judgement)
    if isTrying { exchange.note(before, wants: after) }
    let now = judgement.now
    guard !revision.changes.contains(where: { $0.before.map { $0.start < now } ?? false }) else {
      throw Failure.usage(.hasBegun(booking: before.id))
    }
    if let reasons = try revision.refusal {
      if givesWay { try giveWay(before, revision.changes) }
      throw Failure.refused(
        try revision.judgement.refusal(
          reasons, of: revision.parts, id: nil, wantsAlternatives: false, maySkip: false))
    }
    try store.replace(givenWay.removeValue(forKey: before.id)?.left ?? before, with: after)
    latest = nil
    changedDates += revision.changes.count { $0.before != nil }
    return revision.changes
  }

  /// Gives up the dates that are to be elsewhere; what is newly claimed passes the decision after it.
  private mutating func giveWay(_ before: Booking, _ changes: [DateChange]) throws {
    guard givenWay[before.id] == nil else { return }
    var left = before
    left.cancel(Set(changes.compactMap { $0.before?.original }), reason: nil)
    try store.replace(before, with: left)
    givenWay[before.id] = (left, before)
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
}

extension Failure {
  /// Whether all that is in the way is what others have booked.
  var isClash: Bool {
    guard case .refused(let refusal) = self else { return false }
    return refusal.reasons.allSatisfy(\.code.isClash)
  }

  /// The bookings that are in the way.
  var holders: [Identifier] {
    guard case .refused(let refusal) = self else { return [] }
    return refusal.reasons.compactMap { reason in
      if case .booking(let holder?) = reason.cause { holder.booking } else { nil }
    }
  }
}

extension ImportFile.Content {
  /// The identifiers that its keys are, where a file was written by `export`.
  fileprivate func foreign() throws -> Set<Identifier> {
    switch self {
    case .sheet(let sheet):
      var foreign: Set<Identifier> = []
      guard sheet.hasKeys else { return foreign }
      try sheet.forEachLine { line in
        if let key = ExportedKey(line.key) { foreign.insert(key.booking) }
      }
      return foreign
    case .season(let season):
      return Set(
        (season.slots.map(\.head) + season.closures.map(\.head) + season.series.map(\.head))
          .compactMap { Identifier($0.key) })
    }
  }
}
