// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings

/// The bookings of a spreadsheet, a row each.
package struct BookingSheet: Sendable {
  /// A row, as far as it can be read without knowing the city.
  package struct Row: Sendable {
    /// Counted from 1.
    package let line: Int
    /// What the row is known by at the next import: its own key, or club, space, start and end.
    package let key: String
    /// All that it says, so that a change is seen.
    package let text: String
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

  package let rows: [Row]
  package let form: CSVForm

  package static let limitBytes = CSVText.limitBytes

  /// Throws what is wrong with the file as a whole; what is wrong with a row stands there.
  package static func read(
    _ bytes: [UInt8], file: String, map: SheetMap = .none
  ) throws(DocumentErrors) -> BookingSheet {
    let text = CSVText(bytes)
    var findings = Findings(file: file)
    var columns: BookingColumns?
    var rows: [Row] = []
    var keys = KnownKeys()
    do {
      try CSVReader.forEachRow(
        of: text.bytes, separator: text.form.separator.asciiValue ?? 0x2C
      ) { row in
        if let columns {
          rows.append(columns.read(row, file: file, &keys))
        } else {
          columns = BookingColumns(header: row, map, &findings)
          if !findings.isEmpty { throw findings.errors }
        }
      }
    } catch let error as CSVReader.QuotationError {
      findings.add(.quotation, at: TextPlace(line: error.line, column: 1))
    } catch let errors as DocumentErrors {
      throw errors
    } catch {
      preconditionFailure("the rows are read without other errors")
    }
    if columns == nil && findings.isEmpty {
      _ = BookingColumns(header: CSVRow(line: 1, fields: []), map, &findings)
    }
    guard findings.isEmpty else { throw findings.errors }
    return BookingSheet(rows: rows, form: text.form)
  }
}
