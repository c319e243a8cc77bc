// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
package import Documents
import Store

/// `import`, `plan` and `apply` of a sheet of bookings.
package struct ImportOutcome: Sendable {
  /// A row that was not taken, and why.
  package struct Refused: Sendable {
    package let line: Int
    package let key: String
    package let failure: Failure
  }

  package let file: String
  package let form: CSVForm
  package fileprivate(set) var added = 0
  package fileprivate(set) var updated = 0
  package fileprivate(set) var unchanged = 0
  package fileprivate(set) var refused: [Refused] = []
  /// In the order of the rows; only of those that were added or changed.
  package fileprivate(set) var warnings: [SheetWarning] = []
  /// Bookings of the same sheet, still to come, whose rows it has no more; only `plan` and `apply`
  /// look for them.
  package fileprivate(set) var unnamed: [(key: String, booking: Identifier)] = []
  /// Whether these are cancelled.
  package let prunes: Bool
  /// The entry of the journal, nil where nothing was written.
  package fileprivate(set) var operation: Identifier?
  /// Whether there is something to write, and all that was refused is tolerated.
  package fileprivate(set) var isAccepted = false

  package var isWritten: Bool { operation != nil }

  fileprivate var hasChanges: Bool { added + updated > 0 || prunes && !unnamed.isEmpty }
}

/// `import`, `plan` and `apply`: row after row of a sheet passes the one decision, in one transaction
/// and as one entry of the journal.
package enum ImportBookings {
  package struct Input: Sendable {
    package let sheet: BookingSheet
    /// The file's name, for messages.
    package let file: String
    /// Whether rows whose time is taken or closed are left out, or refuse all.
    package var onConflict: OnConflict = .refuse
    /// Whether the other rows are taken where some cannot be.
    package var keepsGoing = false
    /// What becomes of bookings of the same sheet whose rows it has no more.
    package var unnamed = Unnamed.ignored
    /// Whether many dates may be cancelled without asking.
    package var isSure = false
    /// The command's name in the journal.
    package var command = "import"

    package enum Unnamed: Sendable { case ignored, listed, cancelled }

    /// What a sheet is known by: its name without folders.
    fileprivate var name: String { file.split(separator: "/").last.map(String.init) ?? file }

    package init(_ sheet: BookingSheet, file: String) {
      self.sheet = sheet
      self.file = file
    }

    /// Whether the rest may be taken without what failed.
    fileprivate func tolerates(_ failure: Failure) -> Bool {
      guard !keepsGoing, case .refused(let refusal) = failure else { return keepsGoing }
      return onConflict == .skip && refusal.reasons.allSatisfy(\.code.isClash)
    }
  }

  /// Reads the sheet in the bytes.
  package static func read(
    _ bytes: [UInt8], file: String, map: SheetMap = .none
  ) throws(Failure) -> BookingSheet {
    do {
      return try BookingSheet.read(bytes, file: file, map: map)
    } catch { throw .documents(error) }
  }

  /// Reads what the sheet's columns, spaces and clubs are called here.
  package static func map(_ bytes: [UInt8], file: String) throws(Failure) -> SheetMap {
    do {
      return try SheetMap.read(bytes, file: file)
    } catch { throw .documents(error) }
  }

  /// All rows, those that can be taken where that is wanted, or none.
  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> ImportOutcome {
    if !input.keepsGoing { try checkRows(of: input.sheet) }
    let store = database.store
    return try store.change(circumstances, keepingIf: \.isAccepted) { now in
      var work = try SheetImport(input, in: store, now: now, circumstances)
      for (index, row) in input.sheet.rows.enumerated() {
        try work.take(row)
        circumstances.watch(index + 1, input.sheet.rows.count)
      }
      return try work.finish()
    }
  }

  /// Throws what cannot be read in the rows.
  private static func checkRows(of sheet: BookingSheet) throws(Failure) {
    let problems = sheet.rows.lazy.flatMap(\.problems)
    let first = Array(problems.prefix(DocumentErrors.limit))
    guard !first.isEmpty else { return }
    throw .documents(DocumentErrors(first: first, total: problems.count))
  }
}

/// The work on one sheet, within its transaction.
private struct SheetImport {
  private let input: ImportBookings.Input
  private let store: Store
  private let judgement: Judgement
  private let shownZone: Zone
  private let clubs: [Club]
  /// Those that rows have named so far.
  private var clubsByName: [String: Club] = [:]
  private var ids: IdentifierSource
  /// What is not in the journal yet.
  private var changes: [Change] = []
  /// The entry of the journal; drawn with its first changes.
  private var operation: Identifier?
  private var outcome: ImportOutcome
  private let isDryRun: Bool
  private var keys: Set<String> = []
  /// Bookings that the rows' keys name, here or in another database.
  private let foreign: Set<Identifier>
  /// Bookings that were there and that rows mean, by whichever key.
  private var named: Set<Identifier> = []
  private var isWhole = true

  init(
    _ input: ImportBookings.Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws {
    self.input = input
    self.store = store
    judgement = try Judgement(store, now: now, zone: circumstances.zone).forMany()
    shownZone = circumstances.shownZone
    isDryRun = circumstances.isDryRun
    clubs = try store.clubs()
    foreign = Set(input.sheet.rows.lazy.compactMap { ExportedKey($0.key)?.booking })
    ids = try IdentifierSource(circumstances.seed, store: store)
    outcome = ImportOutcome(
      file: input.file, form: input.sheet.form, prunes: input.unnamed == .cancelled)
  }

  mutating func take(_ row: BookingSheet.Row) throws {
    if changes.count >= SheetImport.changesAtOnce { try record() }
    keys.insert(row.key)
    do {
      if !row.problems.isEmpty {
        throw Failure.documents(DocumentErrors(first: row.problems, total: row.problems.count))
      }
      switch try store.imported(row.key, row: row.text) {
      case let known? where known.isUnchanged: keep(known.booking)
      case let known?: try update(known.booking, row, isKnown: true)
      case nil: try takeNew(row)
      }
    } catch let failure as Failure {
      outcome.refused.append(
        ImportOutcome.Refused(line: row.line, key: row.key, failure: failure))
      if !input.tolerates(failure) { isWhole = false }
    }
  }

  /// More changes are not kept in memory.
  private static let changesAtOnce = 1_000

  private mutating func record() throws {
    if !isDryRun, !changes.isEmpty {
      let operation = try operation ?? ids.next(.operation)
      try store.record(operation, command: input.command, at: judgement.now, changes: changes)
      self.operation = operation
    }
    changes.removeAll(keepingCapacity: true)
  }

  /// Takes a row that was never imported: what `export` wrote of this database means what stands in
  /// it, all else is a new booking.
  private mutating func takeNew(_ row: BookingSheet.Row) throws {
    guard let key = ExportedKey(row.key), let booking = try store.booking(key.booking)
    else { return try add(row) }
    guard let date = key.original else { return try update(booking.id, row, isKnown: false) }
    named.insert(booking.id)
    guard try request(row).isDate(date, of: booking, by: row.columns) else {
      throw Failure.usage(.oneOfSeveralDates(booking: booking.id))
    }
    outcome.unchanged += 1
  }

  private mutating func keep(_ id: Identifier) {
    named.insert(id)
    outcome.unchanged += 1
  }

  private mutating func add(_ row: BookingSheet.Row) throws {
    let request = try request(row)
    if let end = row.hold?.instant(in: judgement.zone), end <= judgement.now {
      throw Failure.usage(.holdHasEnded(end))
    }
    let booking = request.booking(try nextID(), try plan(of: request))
    try store.insert(booking)
    try store.keepImported(row.key, row: row.text, of: input.name, as: booking.id)
    changes.append(Change(added: booking))
    outcome.warnings += request.warnings(row, booking)
    outcome.added += 1
  }

  /// None that a later row of the sheet could mean by its key.
  private mutating func nextID() throws -> Identifier {
    while true {
      let id = try ids.next(.booking)
      if !foreign.contains(id) { return id }
    }
  }

  /// Makes of the booking what the row now says; dates that have begun stay.
  private mutating func update(
    _ id: Identifier, _ row: BookingSheet.Row, isKnown: Bool
  ) throws {
    named.insert(id)
    guard let before = try store.booking(id) else {
      throw Failure.notFound(.booking, text: id.text, nearest: [])
    }
    guard before.status.claims else {
      throw Failure.usage(.notStanding(booking: id, status: before.status))
    }
    let request = try request(row)
    var after = request.revised(before, by: row.columns)
    if after == before {
      // The same in other words; these are kept where something else is written.
      if isKnown { try store.keepImported(row.key, row: row.text, of: input.name, as: id) }
      outcome.unchanged += 1
      return
    }
    let revision = Revision(before, to: &after, judgement)
    let now = judgement.now
    guard !revision.changes.contains(where: { $0.before.map { $0.start < now } ?? false }) else {
      throw Failure.usage(.hasBegun(booking: id))
    }
    if let reasons = try revision.refusal {
      throw Failure.refused(
        try revision.judgement.refusal(
          reasons, of: revision.parts, id: nil, wantsAlternatives: false, maySkip: false))
    }
    try store.replace(before, with: after)
    try store.keepImported(row.key, row: row.text, of: input.name, as: id)
    changes.append(Change(before, became: after))
    if !revision.changes.isEmpty { outcome.warnings += request.warnings(row, after) }
    outcome.updated += 1
  }

  private func plan(of request: BookingRequest) throws -> Plan {
    switch try request.decide() {
    case .accepted(let plan): return plan
    case .refused(let reasons): throw Failure.refused(try request.refusal(reasons, id: nil))
    }
  }

  private mutating func request(_ row: BookingSheet.Row) throws -> BookingRequest {
    let wish = BookSpace.Input(row, zone: judgement.zone)
    return try BookingRequest(wish, judgement, shownZone: shownZone) { name in
      let club = try clubsByName[name] ?? clubs.club(named: name)
      clubsByName[name] = club
      return club
    }
  }

  /// Finds the bookings of the sheet that it names no more, and cancels what is to come of them where
  /// that is wanted.
  private mutating func prune() throws {
    guard input.unnamed != .ignored else { return }
    var count = 0
    for (key, id) in try store.imported(from: input.name)
    where !keys.contains(key) && !named.contains(id) {
      guard let before = try store.booking(id), before.status.claims else { continue }
      let open = before.occurrences.filter {
        $0.status == .confirmed && $0.occurrence.start >= judgement.now
      }
      if open.isEmpty { continue }
      outcome.unnamed.append((key, id))
      guard outcome.prunes else { continue }
      count += open.count
      var after = before
      after.cancel(Set(open.map(\.occurrence.original)), reason: nil)
      after.settle(after: before, now: judgement.now)
      try store.replace(before, with: after)
      try store.forgetImported(key)
      changes.append(Change(before, became: after))
    }
    guard count <= ReviseBooking.askingAbove || input.isSure || isDryRun else {
      throw Failure.usage(.needsYes(count: count))
    }
  }

  /// Where all that was refused is tolerated, keeps what was done under one entry of the journal.
  mutating func finish() throws -> ImportOutcome {
    try prune()
    try record()
    outcome.isAccepted = isWhole && outcome.hasChanges
    if outcome.isAccepted { outcome.operation = operation }
    return outcome
  }
}
