// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import Documents
import Store

/// `import`, `plan` and `apply`: entry after entry of a file passes the one decision, in one transaction
/// and as one entry of the journal.
package enum ImportFile {
  package enum Content: Sendable {
    case sheet(BookingSheet)
    case season(SeasonFile)

    func forEachEntry(_ body: (any FiledEntry) throws -> Void) throws {
      switch self {
      case .sheet(let sheet): try sheet.forEachLine(body)
      case .season(let season):
        let lists: [[any FiledEntry]] = [
          season.clubs, season.slots, season.closures, season.series,
        ]
        for entry in lists.joined() { try body(entry) }
      }
    }

    /// How many entries it has.
    var count: Int {
      switch self {
      case .sheet(let sheet): sheet.count
      case .season(let season): season.entryCount
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
    /// Whether rows that cannot be read are told among the others that are refused, and not alone.
    package var tellsAll = false
    /// What becomes of what the same file brought and names no more.
    package var unnamed = Unnamed.ignored
    /// Whether many dates may be changed or cancelled without asking.
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
    func tolerates(_ failure: Failure) -> Bool {
      keepsGoing || onConflict == .skip && failure.isClash
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
    try database.rehearsing(circumstances) { try run(input, on: $0, circumstances) }
  }

  private static func run(
    _ input: Input, on store: Store, _ circumstances: Circumstances
  ) throws -> ImportOutcome {
    try store.expectMuch()
    defer { store.expectLittle() }
    return try store.change(circumstances, keepingIf: \.isAccepted) { now in
      var work = try FileImport(input, in: store, now: now, circumstances)
      // What goes makes room for what comes.
      if input.unnamed == .removed { try work.prune(but: try work.things()) }
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
