// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

/// Which column of a sheet has what.
struct BookingColumns {
  enum Name: String, CaseIterable {
    case key, club, space, start, end, title, kind, units
    case repetition = "repeat"
    case until, except, note

    /// In both languages, folded.
    var spellings: [String] {
      switch self {
      case .key: ["key", "schluessel"]
      case .club: ["club", "verein"]
      case .space: ["space", "flaeche"]
      case .start: ["start", "beginn"]
      case .end: ["end", "ende"]
      case .title: ["title", "titel"]
      case .kind: ["kind", "art"]
      case .units: ["units", "einheiten"]
      case .repetition: ["repeat", "wiederholen"]
      case .until: ["until", "bis"]
      case .except: ["except", "ausser"]
      case .note: ["note", "notiz"]
      }
    }
  }

  private var places: [Name: Int] = [:]
  /// The names as the sheet has them.
  private let header: [String]

  /// By the names in the first row, in any order.
  init(header: CSVRow, _ findings: inout Findings) {
    self.header = header.fields.map { String($0.prefix(100)) }
    let place = TextPlace(line: header.line, column: 1)
    for (index, field) in header.fields.enumerated() {
      let folded = String(field.prefix(100)).folded
      guard let name = Name.allCases.first(where: { $0.spellings.contains(folded) }) else {
        findings.add(
          .unknownColumn(
            String(field.prefix(100)),
            suggestion: nearest(to: folded, among: Name.allCases.flatMap(\.spellings)).first),
          at: place)
        continue
      }
      if places.updateValue(index, forKey: name) != nil {
        findings.add(.repeated(name.rawValue), at: place)
      }
    }
    for name in [Name.space, .start, .end] where places[name] == nil {
      findings.add(.missingColumn(name.rawValue), at: place)
    }
  }

  func read(_ row: CSVRow, file: String, _ keys: inout KnownKeys) -> BookingSheet.Row {
    var findings = Findings(file: file)
    let place = TextPlace(line: row.line, column: 1)
    if row.fields.count > header.count {
      findings.add(.tooManyFields(columns: header.count), at: place)
    }
    func title(_ name: Name) -> String { places[name].map { header[$0] } ?? name.rawValue }
    func text(_ name: Name) -> String? {
      guard let index = places[name], row.fields.indices.contains(index),
        !row.fields[index].isEmpty
      else { return nil }
      return row.fields[index]
    }
    func needed(_ name: Name) -> String {
      if let text = text(name) { return text }
      findings.add(.missingColumn(title(name)), at: place)
      return ""
    }
    /// Reads the field where there is one.
    func value<Value>(
      _ name: Name, _ problem: @autoclosure () -> InvalidValue, _ read: (String) -> Value?
    ) -> Value? {
      guard let text = text(name) else { return nil }
      if let value = read(text) { return value }
      findings.add(
        .invalidValue(String(text.prefix(100)), problem()), at: place, path: [.key(title(name))])
      return nil
    }

    let space = needed(.space)
    if text(.start) == nil { _ = needed(.start) }
    if text(.end) == nil { _ = needed(.end) }
    let start = value(.start, .localTime, SheetTime.init)
    let end = value(.end, .localTime, SheetTime.init)
    let kind = value(
      .kind, .notOneOf(Kind.allCases.map(\.rawValue), suggestion: nil), Kind.init(sheet:))
    let units = value(.units, .wholeNumber, wholeNumber)
    let until = value(.until, .date, SheetTime.date)
    let club = text(.club)
    var key = text(.key)
    if let given = key {
      if let first = keys.line(of: given, on: row.line) {
        findings.add(.duplicateKey(String(given.prefix(100)), firstLine: first), at: place)
      }
    } else {
      key = keys.made(
        of: [club ?? "", space, start?.text ?? "", end?.text ?? ""], on: row.line)
    }
    return BookingSheet.Row(
      line: row.line, key: key ?? "",
      text: Name.allCases.map { text($0) ?? "" }.joined(separator: "\u{1F}"), club: club,
      space: space, when: "\(start?.text ?? "")..\(end?.text ?? "")", title: text(.title),
      kind: kind, units: units, repetition: text(.repetition), until: until?.iso,
      except: text(.except).map { $0.split(separator: " ").map(SheetTime.day) } ?? [],
      note: text(.note), problems: findings.isEmpty ? [] : findings.errors.first)
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
