// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings

/// The bookings of a spreadsheet, a row each; no row is kept in memory.
package struct BookingSheet: Sendable {
  /// A row as it stands: what it is known by, and what it says, without any of it being read.
  package struct Line: Sendable {
    /// Counted from 1.
    package let number: Int
    /// What the row is known by at the next import: its own key, or club, space, start and end.
    package let key: String
    /// Whether the key stands in the row.
    package let isGivenKey: Bool
    /// All that it says, so that a change is seen.
    package let text: String
    /// Set where a row before has the same key.
    package let keyProblem: DocumentError?
    let cells: CSVRow
    let columns: BookingColumns

    /// What it says of where and when.
    package var times: String { columns.times(self) }

    /// Reads it.
    package var row: Row { columns.read(self) }
  }

  /// A row, as far as it can be read without knowing the city.
  package struct Row: Sendable {
    package let line: Line
    /// The columns that the sheet has: of others the row says nothing.
    package let columns: Set<SheetColumn>
    package let club: String?
    /// `SPACE[,SPACE…]`.
    package let space: String
    /// Nil only beside a problem, as the end.
    package let start: SheetTime?
    package let end: SheetTime?
    /// Whether the end was a time before that of the start, and so is on the day after.
    package let endsNextDay: Bool
    package let title: String?
    package let kind: Kind?
    /// Nil takes the whole.
    package let units: Int?
    package let repetition: String?
    package let until: String?
    package let except: [String]
    package let note: String?
    package let discipline: String?
    package let group: String?
    package let visibility: Visibility?
    /// When it ends by itself, where it is only held.
    package let hold: SheetTime?
    /// Why the row cannot be taken; then the rest means nothing.
    package let problems: [DocumentError]
  }

  /// How many rows there are, those in which nothing stands included.
  package let count: Int
  package let form: CSVForm
  private let bytes: ArraySlice<UInt8>
  private let columns: BookingColumns

  package static let limitBytes = CSVText.limitBytes

  /// Whether rows can have keys of their own.
  package var hasKeys: Bool { columns.named.contains(.key) }

  /// Throws what is wrong with the file as a whole; what is wrong with a row stands there.
  package static func read(
    _ bytes: [UInt8], file: String, map: SheetMap = .none
  ) throws(DocumentErrors) -> BookingSheet {
    let text = CSVText(bytes)
    var findings = Findings(file: file)
    do {
      let reader = CSVReader(text.bytes, separator: text.form.separatorByte)
      let first = try reader.next()
      let hasMark = first?.isSeparatorMark ?? false
      let header = try (hasMark ? reader.next() : first) ?? CSVRow(line: 1, fields: [])
      let columns = BookingColumns(header: header, map, &findings)
      guard findings.isEmpty else { throw findings.errors }
      let count = try CSVReader.count(of: text.bytes, separator: text.form.separatorByte)
      return BookingSheet(
        count: count - (hasMark ? 2 : 1), form: text.form, bytes: text.bytes, columns: columns)
    } catch let error as CSVReader.QuotationError {
      findings.add(.quotation, at: TextPlace(line: error.line, column: 1))
    } catch {}
    throw findings.errors
  }

  /// Hands over one row after the other; what `body` throws ends it.
  package func forEachLine(_ body: (Line) throws -> Void) throws {
    var keys = KnownKeys(expecting: count)
    let reader = CSVReader(bytes, separator: form.separatorByte)
    if try reader.next()?.isSeparatorMark == true { _ = try reader.next() }
    while let row = try reader.next() {
      if let line = columns.line(row, &keys) { try body(line) }
    }
  }

  /// All that cannot be read in the rows, of which the first are kept; nil where there is nothing.
  package func problems() throws -> DocumentErrors? {
    var first: [DocumentError] = []
    var total = 0
    try forEachLine { line in
      let problems = line.problems
      total += problems.count
      first += problems.prefix(DocumentErrors.limit - first.count)
    }
    return total == 0 ? nil : DocumentErrors(first: first, total: total)
  }
}

extension CSVRow {
  /// `sep=;`, with which some spreadsheets say what separates their fields.
  fileprivate var isSeparatorMark: Bool {
    fields.first?.lowercased() == "sep=" && fields.dropFirst().allSatisfy(\.isEmpty)
  }
}

extension BookingSheet.Line {
  /// Why it cannot be taken, whatever the city is like.
  fileprivate var problems: [DocumentError] { row.problems + (keyProblem.map { [$0] } ?? []) }
}
