// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CCSV

/// One row of a CSV text.
struct CSVRow {
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
  private var fields: [String] = []
  private var rows: [CSVRow] = []
  private var line = 0
  private var firstLine = 0

  private init(separator: UInt8) {
    unsafe csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    unsafe csv_set_delim(&parser, separator)
  }

  deinit { unsafe csv_free(&parser) }

  /// Hands over each row; what `body` throws ends it.
  static func forEachRow(
    of bytes: ArraySlice<UInt8>, separator: UInt8, _ body: (CSVRow) throws -> Void
  ) throws {
    let reader = CSVReader(separator: separator)
    var rest = bytes
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      try reader.feed(rest[..<end])
      rest = rest[end...]
      for row in reader.rows { try body(row) }
      reader.rows.removeAll(keepingCapacity: true)
    }
    try reader.finish()
    for row in reader.rows { try body(row) }
  }

  private func feed(_ text: ArraySlice<UInt8>) throws {
    line += 1
    if fields.isEmpty && !isInField { firstLine = line }
    let taken = unsafe text.withUnsafeBytes { bytes in
      unsafe csv_parse(
        &parser, bytes.baseAddress, bytes.count, CSVReader.endField, CSVReader.endRow,
        Unmanaged.passUnretained(self).toOpaque())
    }
    guard taken == text.count else { throw QuotationError(line: line) }
  }

  private func finish() throws {
    let status = unsafe csv_fini(
      &parser, CSVReader.endField, CSVReader.endRow, Unmanaged.passUnretained(self).toOpaque())
    guard status == 0 else { throw QuotationError(line: firstLine) }
  }

  /// Whether a field has begun on an earlier line.
  private var isInField: Bool { unsafe parser.entry_pos > 0 || parser.quoted != 0 }

  private static let endField:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      let bytes = unsafe UnsafeRawBufferPointer(start: $0, count: $1)
      let reader = unsafe Unmanaged<CSVReader>.fromOpaque($2!).takeUnretainedValue()
      reader.fields.append(unsafe String(decoding: bytes, as: UTF8.self))
    }

  private static let endRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    let reader = unsafe Unmanaged<CSVReader>.fromOpaque($1!).takeUnretainedValue()
    reader.rows.append(CSVRow(line: reader.firstLine, fields: reader.fields))
    reader.fields.removeAll(keepingCapacity: true)
  }
}
