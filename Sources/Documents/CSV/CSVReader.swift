// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CCSV

/// One row of a CSV text.
struct CSVRow: Sendable {
  /// On which line it begins, counted from 1; a quoted field may have several.
  let line: Int
  let fields: [String]
}

/// Reads CSV (RFC 4180) with libcsv: UTF-8, rows one after the other, empty lines passed over.
///
/// Blanks around a field are not part of it, unless they are quoted.
@safe final class CSVReader {
  /// The line of a quotation mark that stands where none can, or that nothing closes.
  struct QuotationError: Error {
    let line: Int
  }

  private var parser = unsafe csv_parser()
  private var rest: ArraySlice<UInt8>
  private var fields: [String] = []
  /// What has been read and not handed over: a piece ends at most one row.
  private var row: CSVRow?
  private var count = 0
  private var line = 1
  private var firstLine = 1

  /// Longer lines are read in pieces, in bytes.
  private static let piece = 1 << 12

  init(_ bytes: ArraySlice<UInt8>, separator: UInt8) {
    rest = bytes
    unsafe csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    unsafe csv_set_delim(&parser, separator)
  }

  deinit { unsafe csv_free(&parser) }

  /// How many rows there are, without reading them.
  static func count(of bytes: ArraySlice<UInt8>, separator: UInt8) throws(QuotationError) -> Int {
    let counter = CSVReader(bytes, separator: separator)
    if unsafe counter.parse(bytes, nil, CSVReader.countRow),
      unsafe csv_fini(&counter.parser, nil, CSVReader.countRow, counter.address) == 0
    {
      return counter.count
    }
    let reader = CSVReader(bytes, separator: separator)
    while try reader.next() != nil {}
    preconditionFailure("what cannot be counted can be read")
  }

  /// The next row; nil after the last.
  func next() throws(QuotationError) -> CSVRow? {
    while row == nil {
      guard !rest.isEmpty else { return try last() }
      let piece = rest.prefix(CSVReader.piece)
      let end = piece.firstIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 }
      let text = rest[..<(end ?? piece.endIndex)]
      if fields.isEmpty && !isInField { firstLine = line }
      guard unsafe parse(text, CSVReader.endField, CSVReader.endRow) else {
        throw QuotationError(line: line)
      }
      rest = rest[text.endIndex...]
      // CR LF is one end of a line, as CR alone is one.
      if end != nil, text.last == 0x0A || rest.first != 0x0A { line += 1 }
    }
    return row.take()
  }

  /// A row that no line end closes.
  private func last() throws(QuotationError) -> CSVRow? {
    let status = unsafe csv_fini(&parser, CSVReader.endField, CSVReader.endRow, address)
    guard status == 0 else { throw QuotationError(line: firstLine) }
    return row.take()
  }

  /// Whether all of the text could be read.
  private func parse(
    _ text: ArraySlice<UInt8>, _ endField: FieldEnd?, _ endRow: RowEnd
  ) -> Bool {
    let taken = unsafe text.withUnsafeBytes { bytes in
      unsafe csv_parse(&parser, bytes.baseAddress, bytes.count, endField, endRow, address)
    }
    return taken == text.count
  }

  private var address: UnsafeMutableRawPointer {
    unsafe Unmanaged.passUnretained(self).toOpaque()
  }

  /// Whether a field has begun on an earlier line.
  private var isInField: Bool { unsafe parser.entry_pos > 0 || parser.quoted != 0 }

  private typealias FieldEnd =
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void
  private typealias RowEnd = @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void

  private static let endField: FieldEnd = {
    let bytes = unsafe UnsafeRawBufferPointer(start: $0, count: $1)
    let reader = unsafe Unmanaged<CSVReader>.fromOpaque($2!).takeUnretainedValue()
    reader.fields.append(unsafe String(decoding: bytes, as: UTF8.self))
  }

  private static let endRow: RowEnd = {
    let reader = unsafe Unmanaged<CSVReader>.fromOpaque($1!).takeUnretainedValue()
    reader.row = CSVRow(line: reader.firstLine, fields: reader.fields)
    reader.fields.removeAll(keepingCapacity: true)
  }

  private static let countRow: RowEnd = {
    unsafe Unmanaged<CSVReader>.fromOpaque($1!).takeUnretainedValue().count += 1
  }
}
