// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
package import SQL

/// What an operation did to one thing.
package struct Change: Sendable {
  /// The thing's table: `booking`, `space`.
  package let entity: String
  package let id: String
  /// Facts before and after, without free text; nil where there was or is nothing.
  package let before: [Fact]?
  package let after: [Fact]?
  /// Free text, which can be erased later.
  package let texts: [TextChange]

  package struct Fact: Sendable {
    package let name: String
    package let value: Value

    package init(_ name: String, _ value: some Bindable) {
      self.name = name
      self.value = value.value
    }
  }

  package struct TextChange: Sendable {
    package let field: String
    package let before: String?
    package let after: String?

    package init(_ field: String, before: String? = nil, after: String? = nil) {
      self.field = field
      self.before = before
      self.after = after
    }
  }

  package init(
    entity: String, id: String, before: [Fact]?, after: [Fact]?, texts: [TextChange] = []
  ) {
    self.entity = entity
    self.id = id
    self.before = before
    self.after = after
    self.texts = texts.filter { $0.before != $0.after }
  }
}

/// One entry of the journal.
package struct Operation: Sendable {
  package let id: Identifier
  package let at: Timestamp
  package let command: String
  /// Entity, id, and whether it was added, changed or removed.
  package let changes: [(entity: String, id: String, act: String)]
}

extension Store {
  /// Writes changes into the entry of the journal that has that identifier, which is begun where there
  /// is none; in a held transaction into its shared one. Gives the identifier of the entry.
  @discardableResult
  package func record(
    _ id: Identifier, command: String, at: Timestamp, changes: [Change]
  ) throws -> Identifier {
    let id = isHolding ? shared.id ?? id : id
    let begun = try connection.first(
      """
      SELECT number, command,
        (SELECT coalesce(max(position) + 1, 0) FROM change WHERE operation = number)
      FROM operation WHERE id = $id
      """, ["$id": id.text]
    ) { row in
      (number: try row.number(0), command: try row[1] as String, next: try row.number(2))
    }
    guard let begun else {
      let number = try begin(id, command: command, at: at)
      try write(changes, from: 0, of: number)
      try rowRecord.assign(to: number)
      return id
    }
    // Begun under the name of its first command; with a second one it has several.
    if begun.command != command {
      try connection.run(
        "UPDATE operation SET command = 'transaction' WHERE number = $number",
        ["$number": begun.number])
    }
    try write(changes, from: begun.next, of: begun.number)
    try rowRecord.assign(to: begun.number)
    return id
  }

  /// Writes one entry of the journal that stands by itself also in a held transaction: what came of
  /// time, and not of the person. Nobody can take it back.
  package func recordApart(
    _ id: Identifier, command: String, at: Timestamp, changes: [Change]
  ) throws {
    try write(changes, from: 0, of: try begin(id, command: command, at: at))
    try rowRecord.forget()
  }

  /// The number of a new entry without changes.
  func begin(
    _ id: Identifier, command: String, at: Timestamp, undoes: Int? = nil
  ) throws -> Int {
    let number = try operationCount() + 1
    try connection.run(
      """
      INSERT INTO operation (number, id, at, command, undoes)
      VALUES ($number, $id, $at, $command, $undoes)
      """,
      [
        "$number": number, "$id": id.text, "$at": at.seconds, "$command": command,
        "$undoes": undoes,
      ])
    return number
  }

  private func write(_ changes: [Change], from first: Int, of number: Int) throws {
    for (position, change) in zip(first..., changes) {
      let texts = change.texts.map { (text: $0, salt: Salt()) }
      try connection.run(
        Store.insertChange,
        [
          "$operation": number, "$position": position, "$entity": change.entity,
          "$entity_id": change.id, "$before": change.before.map(json),
          "$after": change.after.map(json), "$texts": Store.digests(of: texts),
        ])
      try write(texts, number, position)
    }
  }

  static let insertChange = """
    INSERT INTO change (operation, position, entity, entity_id, before, after, texts)
    VALUES ($operation, $position, $entity, $entity_id, $before, $after, $texts)
    """

  typealias SaltedText = (text: Change.TextChange, salt: Salt)

  /// Nil where there are no texts.
  static func digests(of texts: [SaltedText]) -> String? {
    texts.isEmpty ? nil : json(texts.map { .init($0.text.field, $0.text.digest($0.salt)) })
  }

  /// Writes the texts of one change.
  func write(_ texts: [SaltedText], _ number: Int, _ position: Int) throws {
    for (text, salt) in texts {
      try connection.run(
        """
        INSERT INTO change_text (operation, position, field, before, after, salt)
        VALUES ($operation, $position, $field, $before, $after, $salt)
        """,
        [
          "$operation": number, "$position": position, "$field": text.field,
          "$before": text.before, "$after": text.after, "$salt": salt.text,
        ])
    }
  }

  /// How many entries the journal has; they are numbered from 1 without gaps.
  package func operationCount() throws -> Int {
    try connection.first("SELECT coalesce(max(number), 0) FROM operation") { row in
      try row.number(0)
    } ?? 0
  }

  package func operation(_ id: Identifier) throws -> Operation? {
    let key: Parameters = ["$id": id.text]
    let changes = try connection.all(
      """
      SELECT change.entity, change.entity_id,
        CASE WHEN change.before IS NULL THEN 'added' WHEN change.after IS NULL THEN 'removed'
          ELSE 'updated' END
      FROM change JOIN operation ON operation.number = change.operation
      WHERE operation.id = $id ORDER BY change.position
      """, key
    ) { row in
      (entity: try row[0] as String, id: try row[1] as String, act: try row[2] as String)
    }
    return try connection.first("SELECT at, command FROM operation WHERE id = $id", key) { row in
      Operation(id: id, at: try row.timestamp(0), command: try row[1], changes: changes)
    }
  }
}

/// A JSON object of flat facts, in their order.
func json(_ facts: [Change.Fact]) -> String {
  var text = "{"
  text.reserveCapacity(256)
  for fact in facts {
    if text.utf8.count > 1 { text += "," }
    text.appendQuoted(fact.name)
    text += ":"
    switch fact.value {
    case .null: text += "null"
    case .integer(let number): text += String(number)
    case .text(let value): text.appendQuoted(value)
    case .bytes: preconditionFailure("a fact of bytes")
    }
  }
  return text + "}"
}

extension String {
  /// As a JSON string (RFC 8259, section 7).
  fileprivate mutating func appendQuoted(_ text: String) {
    self += "\""
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      self += text
    } else {
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": self += "\\\(scalar)"
        case _ where scalar.value < 0x20:
          let digits = String(scalar.value, radix: 16)
          self += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: unicodeScalars.append(scalar)
        }
      }
    }
    self += "\""
  }
}
