// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

/// Which column of a sheet has what.
struct BookingColumns {
  private var places: [SheetColumn: Int] = [:]
  /// The names as the sheet has them.
  private let header: [String]
  private let map: SheetMap

  /// By the names in the first row, in any order; the map's names go first.
  init(header: CSVRow, _ map: SheetMap, _ findings: inout Findings) {
    self.header = header.fields.map { String($0.prefix(100)) }
    self.map = map
    let place = TextPlace(line: header.line, column: 1)
    for (index, name) in self.header.enumerated() where !map.passesOver(name) {
      guard let column = map.column(named: name) ?? SheetColumn(named: name) else {
        findings.add(
          .unknownColumn(name, suggestion: SheetColumn.nearest(to: name)), at: place)
        continue
      }
      if places.updateValue(index, forKey: column) != nil {
        findings.add(.repeated(column.rawValue), at: place)
      }
    }
    for column in [SheetColumn.space, .start, .end] where places[column] == nil {
      findings.add(.missingColumn(column.rawValue), at: place)
    }
  }

  func read(_ row: CSVRow, file: String, _ keys: inout KnownKeys) -> BookingSheet.Row {
    var cells = RowCells(row, header, places, file: file)
    let space = cells.needed(.space)
    let (start, end, endsNextDay) = cells.times()
    let kind = cells.value(.kind, of: Kind.allCases.map(\.rawValue), Kind.init(sheet:))
    let visibility = cells.value(
      .visibility, of: Visibility.allCases.map(\.rawValue), Visibility.init(sheet:))
    let units = cells.value(.units, .wholeNumber, wholeNumber)
    let until = cells.date(.until)
    let hold = cells.time(.hold)
    let club = cells.text(.club)
    var key = cells.text(.key)
    if let given = key {
      if let first = keys.line(of: given, on: row.line) {
        cells.findings.add(
          .duplicateKey(String(given.prefix(100)), firstLine: first), at: cells.place)
      }
    } else {
      key = keys.made(
        of: [club ?? "", space, start?.text ?? "", end?.text ?? ""], on: row.line)
    }
    return BookingSheet.Row(
      line: row.line, key: key ?? "", text: cells.all, columns: Set(places.keys),
      club: club.map(map.club), space: map.spaces(space), start: start, end: end,
      endsNextDay: endsNextDay, title: cells.text(.title), kind: kind, units: units,
      repetition: cells.text(.repetition), until: until?.iso,
      except: cells.text(.except).map { $0.split(separator: " ").map(SheetTime.day) } ?? [],
      note: cells.text(.note), discipline: cells.text(.discipline), group: cells.text(.group),
      visibility: visibility, hold: hold,
      problems: cells.findings.isEmpty ? [] : cells.findings.errors.first)
  }
}

/// The cells of one row by what they have, and what is wrong with them.
private struct RowCells {
  private let row: CSVRow
  private let header: [String]
  private let places: [SheetColumn: Int]
  let place: TextPlace
  var findings: Findings

  init(_ row: CSVRow, _ header: [String], _ places: [SheetColumn: Int], file: String) {
    self.row = row
    self.header = header
    self.places = places
    place = TextPlace(line: row.line, column: 1)
    findings = Findings(file: file)
    if row.fields.count > header.count {
      findings.add(.tooManyFields(columns: header.count), at: place)
    }
  }

  /// All that the row says, in the order of the columns' list, whatever their order in the sheet.
  var all: String {
    var texts = SheetColumn.allCases.map { text($0) ?? "" }
    while texts.last == "" { texts.removeLast() }
    return texts.joined(separator: "\u{1F}")
  }

  private func title(_ column: SheetColumn) -> String {
    places[column].map { header[$0] } ?? column.rawValue
  }

  func text(_ column: SheetColumn) -> String? {
    guard let index = places[column], row.fields.indices.contains(index),
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
    let path = [DocumentError.Step.key(title(column))]
    findings.add(.invalidValue(String(text.prefix(100)), problem), at: place, path: path)
    return nil
  }

  mutating func value<Value>(
    _ column: SheetColumn, of words: [String], _ read: (String) -> Value?
  ) -> Value? {
    value(column, .notOneOf(words, suggestion: nil)) { text throws(InvalidValue) in read(text) }
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
    let end = time(.end, on: start?.local.date ?? date)
    if let date, let start, start.local.date != date, !start.isClockOnly {
      let (day, time) = (title(.date), title(.start))
      findings.add(.excludedKey(day, by: time), at: place)
    }
    guard let start, let end, end.isClockOnly, end.local < start.local else {
      return (start, end, false)
    }
    return (start, end.nextDay, true)
  }
}

/// `20`, also as spreadsheets write it: `20,0`.
private func wholeNumber(_ text: String) -> Int? {
  let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
  guard let first = parts.first, first.allSatisfy({ $0.isASCII && $0.isNumber }),
    parts.count == 1 || (1...2 ~= parts[1].count && parts[1].allSatisfy { $0 == "0" }),
    let number = Int(first), number >= 1
  else { return nil }
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
