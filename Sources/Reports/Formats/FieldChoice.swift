// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A field that no record of a report has.
package struct UnknownField: Error, Hashable, Sendable {
  package let name: String
  /// Those that there are, in their order.
  package let known: [String]
}

extension Report {
  /// The same with these fields alone, in this order, as columns and as keys of records.
  ///
  /// A table says a field in words where it has a column for it, else as programs read it. A
  /// document keeps what stands beside its records; without records in it, its own members are
  /// the fields. `schema` and `kind` stay.
  package func choosing(_ names: [String], for format: Format) throws(UnknownField) -> Report {
    let document = json
    let all = records
    let isWhole = all.map { !document.holds($0) && format == .json } ?? true
    let records = isWhole ? [document] : all ?? []
    let fields = try canonical(names, in: records, isWhole: isWhole)
    let chosen = records.map { $0.choosing(fields) }
    let head = document.choosing(["schema", "kind"])
    return Report(
      isWhole
        ? [.fields(zip(fields, values(of: fields, in: records[0])).map { Field($0, [$1]) })]
        : [.table(table(of: fields, records))],
      json: isWhole
        ? head.followed(by: chosen[0]) : document.replacing(.array(records), by: .array(chosen)),
      records: chosen, csvColumns: fields, csvLineEnd: csvLineEnd, quiet: quiet,
      remarks: remarks)
  }

  /// The names as the records write them, each once.
  private func canonical(
    _ names: [String], in records: [JSON], isWhole: Bool
  ) throws(UnknownField) -> [String] {
    let known = fieldNames(of: records, isWhole: isWhole)
    var fields: [String] = []
    for name in names {
      let found = known.first { $0 == name } ?? known.first { $0.lowercased() == name.lowercased() }
      // An empty list of which not all names are known cannot say that there is no such field.
      let isOpen = records.isEmpty && otherFields == nil && !name.isEmpty
      guard let field = found ?? (isOpen ? name : nil) else {
        throw UnknownField(name: name, known: known)
      }
      if !fields.contains(field) { fields.append(field) }
    }
    return fields
  }

  private func fieldNames(of records: [JSON], isWhole: Bool) -> [String] {
    var names = isWhole ? [] : (csvColumns ?? []) + (otherFields ?? [])
    var seen = Set(names)
    for record in records {
      for key in record.keys where seen.insert(key).inserted { names.append(key) }
    }
    return isWhole ? names.filter { $0 != "schema" && $0 != "kind" } : names
  }

  // MARK: - In words

  private func table(of fields: [String], _ records: [JSON]) -> Table {
    let words = self.words
    let cells = words?.sections.flatMap(\.rows) ?? []
    // Rows stand for records one by one, or for something else.
    let columns = cells.count == records.count ? words?.columns ?? [] : []
    let places = fields.map { field in columns.firstIndex { $0.key == field } }
    return Table(
      columns: zip(fields, places).map { field, place in
        place.map { columns[$0] } ?? Table.Column(field, wraps: true, key: field)
      },
      rows: records.enumerated().map { row, record in
        zip(values(of: fields, in: record), places).map { value, place in
          place.map { cells[row][$0] } ?? value
        }
      })
  }

  private func values(of fields: [String], in record: JSON) -> [StyledText] {
    fields.map { StyledText(record[$0]?.csvField ?? "") }
  }
}

extension JSON {
  fileprivate var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }

  /// These members in this order; null where there is none.
  fileprivate func choosing(_ keys: [String]) -> JSON {
    .object(keys.map { Member($0, self[$0] ?? .null) })
  }

  /// Whether one of its members is the list of these records.
  fileprivate func holds(_ records: [JSON]) -> Bool {
    guard case .object(let members) = self else { return false }
    return members.contains { $0.value == .array(records) }
  }

  /// With another value for the first member of that value.
  fileprivate func replacing(_ value: JSON, by other: JSON) -> JSON {
    guard case .object(var members) = self,
      let place = members.firstIndex(where: { $0.value == value })
    else { return self }
    members[place] = Member(members[place].key, other)
    return .object(members)
  }
}
