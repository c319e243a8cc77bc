// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

/// Which column of a sheet has what.
struct BookingColumns: Sendable {
  /// By the columns' places in the list of all.
  private var places = [Int?](repeating: nil, count: SheetColumn.allCases.count)
  private(set) var named: Set<SheetColumn> = []
  /// The names as the sheet has them.
  private let header: [String]
  private let map: SheetMap
  private let file: String

  /// By the names in the first row, in any order; the map's names go first.
  init(header: CSVRow, _ map: SheetMap, _ findings: inout Findings) {
    self.header = header.fields.map { String($0.prefix(100)) }
    self.map = map
    file = findings.file
    let place = TextPlace(line: header.line, column: 1)
    // What a spreadsheet leaves at the right has no name and is empty.
    for (index, name) in self.header.enumerated() where !name.isEmpty && !map.passesOver(name) {
      guard let column = map.column(named: name) ?? SheetColumn(named: name) else {
        findings.add(
          .unknownColumn(name, suggestion: SheetColumn.nearest(to: name)), at: place)
        continue
      }
      if !named.insert(column).inserted { findings.add(.repeated(column.name), at: place) }
      places[column.rawValue] = index
    }
    for column in [SheetColumn.space, .start, .end] where !named.contains(column) {
      findings.add(.missingColumn(column.name), at: place)
    }
  }

  /// Nil of a row in which nothing stands.
  func line(_ row: CSVRow, _ keys: inout KnownKeys) -> BookingSheet.Line? {
    guard !row.fields.allSatisfy(\.isEmpty) else { return nil }
    let cells = cells(of: row)
    var problem: DocumentError?
    let key: String
    if let own = cells.text(.key) {
      key = own
      problem = self.problem(ofKey: key, cells, &keys)
    } else {
      key = keys.made(of: cells.words, on: row.line)
    }
    return BookingSheet.Line(
      number: row.line, key: key, isGivenKey: cells.text(.key) != nil,
      text: cells.said(SheetColumn.allCases, map) + cells.stray.map { "\u{1E}\($0)" }.joined(),
      keyProblem: problem, cells: row, columns: self)
  }

  private func problem(
    ofKey key: String, _ cells: RowCells, _ keys: inout KnownKeys
  ) -> DocumentError? {
    var cells = cells
    cells.checkText(.key)
    if let first = keys.line(of: key, on: cells.place.line) {
      cells.findings.add(.duplicateKey(String(key.prefix(100)), firstLine: first), at: cells.place)
    }
    return cells.findings.first.first
  }

  /// What the row says of where and when.
  func times(_ line: BookingSheet.Line) -> String { cells(of: line.cells).said(.times, map) }

  func read(_ line: BookingSheet.Line) -> BookingSheet.Row {
    var cells = cells(of: line.cells)
    cells.checkWidth()
    let space = cells.needed(.space)
    let (start, end, endsNextDay) = cells.times()
    let kind = cells.value(.kind, of: Kind.allCases.map(\.rawValue), Kind.init(sheet:))
    let visibility = cells.value(
      .visibility, of: Visibility.allCases.map(\.rawValue), Visibility.init(sheet:))
    let units = cells.value(.units, .wholeNumber) { text throws(InvalidValue) in
      try wholeNumber(text, in: 1...SpaceDetails.capacityLimit)
    }
    let until = cells.date(.until)
    let hold = cells.time(.hold)
    return BookingSheet.Row(
      line: line, columns: named, club: cells.text(.club).map(map.club),
      space: map.spaces(space), start: start, end: end,
      endsNextDay: endsNextDay, title: cells.text(.title), kind: kind, units: units,
      repetition: cells.text(.repetition), until: until?.iso,
      except: cells.text(.except).map(days) ?? [],
      note: cells.text(.note), discipline: cells.text(.discipline), group: cells.text(.group),
      visibility: visibility, hold: hold,
      problems: cells.findings.isEmpty ? [] : cells.findings.errors.first)
  }

  /// One after the other, however they are kept apart.
  private func days(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(SheetTime.day)
  }

  private func cells(of row: CSVRow) -> RowCells { RowCells(row, header, places, file: file) }
}

/// The cells of one row by what they have, and what is wrong with them.
private struct RowCells {
  private let row: CSVRow
  private let header: [String]
  private let places: [Int?]
  let place: TextPlace
  var findings: Findings

  init(_ row: CSVRow, _ header: [String], _ places: [Int?], file: String) {
    self.row = row
    self.header = header
    self.places = places
    place = TextPlace(line: row.line, column: 1)
    findings = Findings(file: file)
  }

  /// What stands where no column has a name.
  var stray: [String] {
    row.fields.indices.lazy.filter { index in
      !row.fields[index].isEmpty && (index >= header.count || header[index].isEmpty)
    }.map { row.fields[$0] }
  }

  mutating func checkWidth() {
    if !stray.isEmpty {
      findings.add(.tooManyFields(columns: header.count { !$0.isEmpty }), at: place)
    }
  }

  /// What the row says in these columns, in their order, whatever the order in the sheet, as the map has
  /// it.
  func said(_ columns: [SheetColumn], _ map: SheetMap) -> String {
    var said: [UInt8] = []
    var skipped = 0
    for column in columns {
      if let text = text(column) {
        said += repeatElement(0x1F, count: skipped)
        skipped = 0
        switch column {
        case .club: said += map.club(text).utf8
        case .space: said += map.spaces(text).utf8
        default: said += text.utf8
        }
      }
      skipped += 1
    }
    return String(decoding: said, as: UTF8.self)
  }

  /// What a row without a key is known by.
  var words: [String] {
    var reading = self
    let space = text(.space) ?? ""
    let (start, end, _) = reading.times()
    return [text(.club) ?? "", space, start?.text ?? "", end?.text ?? ""]
  }

  private func title(_ column: SheetColumn) -> String {
    places[column.rawValue].map { header[$0] } ?? column.name
  }

  func text(_ column: SheetColumn) -> String? {
    guard let index = places[column.rawValue], index < row.fields.count,
      !row.fields[index].isEmpty
    else { return nil }
    return row.fields[index]
  }

  mutating func needed(_ column: SheetColumn) -> String {
    if let text = text(column) { return text }
    let title = title(column)
    findings.add(.missingColumn(title), at: place)
    return ""
  }

  /// Reads the cell where it has something.
  mutating func value<Value>(
    _ column: SheetColumn, _ problem: InvalidValue, _ read: (String) throws(InvalidValue) -> Value?
  ) -> Value? {
    guard let text = text(column) else { return nil }
    var problem = problem
    do {
      if let value = try read(text) { return value }
    } catch { problem = error }
    invalid(column, text, problem)
    return nil
  }

  private mutating func invalid(_ column: SheetColumn, _ text: String, _ problem: InvalidValue) {
    let path = [DocumentError.Step.key(title(column))]
    findings.add(.invalidValue(String(text.prefix(100)), problem), at: place, path: path)
  }

  mutating func value<Value>(
    _ column: SheetColumn, of words: [String], _ read: (String) -> Value?
  ) -> Value? {
    value(column, .notOneOf(words, suggestion: nil)) { text throws(InvalidValue) in read(text) }
  }

  /// Finds what makes it no text of ours.
  mutating func checkText(_ column: SheetColumn) {
    guard let text = text(column) else { return }
    do {
      _ = try PlainText(text)
    } catch { invalid(column, text, .text(error)) }
  }

  mutating func date(_ column: SheetColumn) -> CivilDate? {
    value(column, .date) { text throws(InvalidValue) in try SheetTime.date(text[...]) }
  }

  mutating func time(_ column: SheetColumn, on date: CivilDate? = nil) -> SheetTime? {
    value(column, .localTime) { text throws(InvalidValue) in try SheetTime(text, on: date) }
  }

  /// Start and end; of an end that is a time only, the day is that of the start or, where it is not
  /// later on the clock, the next one.
  mutating func times() -> (start: SheetTime?, end: SheetTime?, endsNextDay: Bool) {
    let date = date(.date)
    if text(.start) == nil { _ = needed(.start) }
    if text(.end) == nil { _ = needed(.end) }
    // Of a day that cannot be read, the times are no mistakes of their own.
    if text(.date) != nil, date == nil { return (nil, nil, false) }
    let start = time(.start, on: date)
    // Beside a start that cannot be read, an end that is a time only is no mistake of its own.
    let day = start?.local.date ?? date ?? (text(.start) == nil ? nil : CivilDate.first)
    let end = time(.end, on: day)
    if let date, let start, start.local.date != date, !start.isClockOnly {
      let (day, time) = (title(.date), title(.start))
      findings.add(.excludedKey(day, by: time), at: place)
    }
    guard let start, let end, end.isClockOnly, end.isBefore(start) else {
      return (start, end, false)
    }
    return (start, end.nextDay, true)
  }
}

/// `20`, also as spreadsheets write it: `20,0`.
private func wholeNumber(_ text: String, in range: ClosedRange<Int>) throws(InvalidValue) -> Int? {
  let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
  guard let first = parts.first, !first.isEmpty,
    first.allSatisfy({ $0.isASCII && $0.isNumber }),
    parts.count == 1 || (1...2 ~= parts[1].count && parts[1].allSatisfy { $0 == "0" })
  else { return nil }
  guard let number = Int(first), range.contains(number) else {
    throw .outOfRange(lowest: range.lowerBound, highest: range.upperBound)
  }
  return number
}

extension Kind {
  fileprivate init?(sheet text: String) {
    switch text.folded {
    case "play", "spiel": self = .play
    case "sport": self = .sport
    case "culture", "kultur": self = .culture
    default: return nil
    }
  }
}

extension Visibility {
  fileprivate init?(sheet text: String) {
    switch text.folded {
    case "public", "oeffentlich": self = .public
    case "busy", "belegt": self = .busy
    default: return nil
    }
  }
}
