// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import Documents
import Store

/// `import`, `plan` and `apply` of a file whose entries are known by their keys.
package struct ImportOutcome: Sendable {
  /// What an entry is about; the raw value is the list of a season file.
  package enum Kind: String, CaseIterable, Sendable {
    case clubs, slots, closures, series
  }

  package struct Counts: Sendable {
    package fileprivate(set) var added = 0
    package fileprivate(set) var updated = 0
    package fileprivate(set) var unchanged = 0
    package fileprivate(set) var refused = 0
  }

  /// An entry that was not taken, and why.
  package struct Refused: Sendable {
    package let kind: Kind
    package let line: Int
    package let column: Int
    /// The way to it; empty of a sheet's row.
    package let path: [DocumentError.Step]
    package let key: String
    package let failure: Failure
  }

  /// Something that the same file brought and names no more.
  package struct Unnamed: Sendable {
    package let kind: Kind
    package let key: String
    package let thing: Identifier
    /// Whether it is taken away; clubs stay.
    package let isRemoved: Bool
  }

  package let file: String
  /// How a sheet was written; nil of a season.
  package let form: CSVForm?
  package private(set) var counts: [Kind: Counts] = [:]
  package fileprivate(set) var refused: [Refused] = []
  /// What is to be noted of rows that were taken.
  package fileprivate(set) var warnings: [SheetWarning] = []
  /// Only `plan` and `apply` look for them.
  package fileprivate(set) var unnamed: [Unnamed] = []
  /// Whether these are taken away.
  package let prunes: Bool
  /// The future dates that fitted before and no longer do; none of them is changed.
  package fileprivate(set) var affected: [AffectedDate] = []
  /// The entry of the journal, nil where nothing was written.
  package fileprivate(set) var operation: Identifier?
  /// Whether there is something to write, and all that was refused is tolerated.
  package fileprivate(set) var isAccepted = false

  package var isWritten: Bool { operation != nil }

  fileprivate var hasChanges: Bool {
    sum(\.added) + sum(\.updated) > 0 || unnamed.contains(where: \.isRemoved)
  }

  package func sum(_ count: KeyPath<Counts, Int>) -> Int {
    counts.values.reduce(0) { $0 + $1[keyPath: count] }
  }

  fileprivate mutating func count(_ kind: Kind, _ count: WritableKeyPath<Counts, Int>) {
    counts[kind, default: Counts()][keyPath: count] += 1
  }
}

/// `import`, `plan` and `apply`: entry after entry of a file passes the one decision, in one transaction
/// and as one entry of the journal.
package enum ImportFile {
  package enum Content: Sendable {
    case sheet(BookingSheet)
    case season(SeasonFile)

    /// How many entries it has.
    var count: Int {
      switch self {
      case .sheet(let sheet): sheet.count
      case .season(let season):
        season.clubs.count + season.slots.count + season.closures.count + season.series.count
      }
    }
  }

  package struct Input: Sendable {
    package let content: Content
    /// The file's name, for messages.
    package let file: String
    /// Whether rows whose time is taken or closed are left out, or refuse all.
    package var onConflict: OnConflict = .refuse
    /// Whether the other entries are taken where some cannot be.
    package var keepsGoing = false
    /// What becomes of what the same file brought and names no more.
    package var unnamed = Unnamed.ignored
    /// Whether many dates may be cancelled without asking.
    package var isSure = false
    /// The command's name in the journal.
    package var command = "import"

    package enum Unnamed: Sendable { case ignored, listed, removed }

    package init(_ content: Content, file: String) {
      self.content = content
      self.file = file
    }

    /// A sheet is known by its name without folders, a season by the name that it says.
    var source: ImportSource {
      switch content {
      case .sheet: .sheet(file.split(separator: "/").last.map(String.init) ?? file)
      case .season(let season): .season(season.name.text)
      }
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

  /// Reads the city or the season in the bytes.
  package static func read(
    _ bytes: [UInt8], file: String, unknownZone: (String) -> [String]?
  ) throws(Failure) -> AppliedFile {
    do {
      return try AppliedFile.read(bytes, file: file, unknownZone: unknownZone)
    } catch { throw .documents(error) }
  }

  /// All entries, those that can be taken where that is wanted, or none.
  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> ImportOutcome {
    let store = database.store
    try store.expectMuch()
    return try store.change(circumstances, keepingIf: \.isAccepted) { now in
      var work = try FileImport(input, in: store, now: now, circumstances)
      switch input.content {
      case .sheet(let sheet): try work.take(all: sheet)
      case .season(let season):
        try work.take(all: season.clubs.umbrellasFirst)
        try work.take(all: season.slots.filter { !$0.isLate })
        try work.take(all: season.closures.filter { !$0.isLate })
        // What is booked is judged by the slots and closures that the season brings, but for those
        // that came after it.
        try work.take(all: season.series)
        try work.take(all: season.slots.filter(\.isLate))
        try work.take(all: season.closures.filter(\.isLate))
      }
      return try work.finish()
    }
  }

}

extension FileImport {
  fileprivate mutating func take(all entries: [some FiledEntry]) throws {
    for entry in entries { try take(entry) }
  }

  fileprivate mutating func take(all sheet: BookingSheet) throws {
    do {
      try sheet.forEachLine { line in try take(line) }
    } catch let error as UnreadableSheet { throw Failure.documents(error.problems) }
  }

  /// Does what the entry wants, unless that was done before; a refusal is kept.
  private mutating func take(_ entry: some FiledEntry) throws {
    try prepare(for: entry.list)
    do {
      if let doubled = entry.doubled {
        try checkSheet()
        throw UnreadableEntry(problems: [doubled])
      }
      outcome.count(entry.list, try work(on: entry))
    } catch let failure as Failure {
      refuse(entry, failure)
    } catch let error as UnreadableEntry {
      refuse(entry, .documents(DocumentErrors(first: error.problems, total: error.problems.count)))
    }
    taken += 1
    circumstances.watch(taken, input.content.count)
  }

  /// What an entry says.
  private mutating func content<Entry: FiledEntry>(of entry: Entry) throws -> Entry.Content {
    try checkSheet()
    return try entry.read()
  }

  /// Where no row may be left out, all that cannot be read are told before the first one is taken;
  /// of what is unchanged none need be read.
  private mutating func checkSheet() throws {
    guard !isChecked, !input.keepsGoing, case .sheet(let sheet) = input.content else { return }
    isChecked = true
    if let problems = try sheet.problems() { throw UnreadableSheet(problems: problems) }
  }

  private mutating func refuse(_ entry: some FiledEntry, _ failure: Failure) {
    outcome.count(entry.list, \.refused)
    outcome.refused.append(
      ImportOutcome.Refused(
        kind: entry.list, line: entry.head.line, column: entry.head.column,
        path: entry.head.path, key: entry.head.key, failure: failure))
    if !input.tolerates(failure) { isWhole = false }
  }

  private mutating func work(
    on entry: some FiledEntry
  ) throws -> WritableKeyPath<ImportOutcome.Counts, Int> {
    let key = entry.storedKey
    let imported = try store.imported(key, said: entry.head.said, from: source)
    if let known = try imported?.thing ?? entry.known(in: self) {
      if !entry.isPart(of: known) { try name(known, entry) }
      // What people did by hand since goes before what the file says once more.
      if imported?.isUnchanged == true { return \.unchanged }
      if let change = try content(of: entry).change(known, in: &self) {
        // What is the same in other words is kept where something else is written.
        if imported != nil {
          try store.keepImported(key, said: entry.head.said, from: source, as: known)
        }
        guard let change else { return \.unchanged }
        changes.append(change)
        return \.updated
      }
    }
    let (id, change) = try content(of: entry).add(in: &self)
    try name(id, entry)
    if isSeason { made.insert(id) }
    changes.append(change)
    try store.keepImported(key, said: entry.head.said, from: source, as: id)
    return \.added
  }

  mutating func warn(_ warnings: [SheetWarning]) { outcome.warnings += warnings }

  /// Two entries cannot both say what one thing is.
  private mutating func name(_ thing: Identifier, _ entry: some FiledEntry) throws {
    if let first = named.updateValue(entry.head.line, forKey: thing) {
      throw Failure.documents(
        DocumentErrors(
          first: [
            DocumentError(
              file: input.file, line: entry.head.line, column: entry.head.column,
              path: entry.head.path,
              problem: .duplicateKey(String(entry.head.key.prefix(100)), firstLine: first))
          ], total: 1))
    }
  }

  /// Where all that was refused is tolerated, keeps what was done under one entry of the journal.
  mutating func finish() throws -> ImportOutcome {
    if input.unnamed != .ignored { outcome.unnamed = try prune() }
    outcome.refused.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    outcome.affected = try newlyUnfit()
    try record()
    outcome.isAccepted = isWhole && outcome.hasChanges
    if outcome.isAccepted { outcome.operation = operation }
    return outcome
  }
}
