// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Digests
import SQL

// The chain of the journal. An entry is hashed as the text of its row as SQL would write it down, and
// one such line for each of its changes, so that sqlite3 and sha256sum can recompute it:
//
//   'hash of the previous',number,'id',at,'actor','command',undoes
//   position,'entity','entity_id','before','after','texts'

extension Store {
  /// Gives each entry that has none yet its hash; at the end of each transaction.
  ///
  /// Not earlier: in a held transaction an entry grows while others are written behind it.
  func seal() throws {
    let last = try connection.first(
      "SELECT number, hash FROM operation WHERE hash IS NOT NULL ORDER BY number DESC LIMIT 1"
    ) { row in (number: try row[0] as Int, hash: try row[1] as String) }
    var previous = last?.hash ?? Store.noHash
    let open = try connection.all(
      "SELECT number FROM operation WHERE number > $last ORDER BY number",
      ["$last": last?.number ?? 0]
    ) { row in try row[0] as Int }
    for number in open {
      let hash = try hash(of: number, after: previous)
      try connection.run(
        "UPDATE operation SET previous = $previous, hash = $hash WHERE number = $number",
        ["$previous": previous, "$hash": hash, "$number": number])
      previous = hash
    }
  }

  /// What stands for the hash before the first entry.
  static let noHash = String(repeating: "0", count: 64)

  /// The hash of an entry that follows one of hash `previous`. Reads its changes one by one.
  func hash(of number: Int, after previous: String) throws -> String {
    let key: Parameters = ["$number": number]
    var hash = SHA256()
    hash.add("\(quoted(previous)),")
    try connection.rows(
      """
      SELECT number || ',' || quote(id) || ',' || at || ',' || quote(actor) || ','
        || quote(command) || ',' || quote(undoes)
      FROM operation WHERE number = $number
      """, key
    ) { row in hash.add(try row[0]) }
    try connection.rows(
      """
      SELECT char(10) || position || ',' || quote(entity) || ',' || quote(entity_id) || ','
        || quote(before) || ',' || quote(after) || ',' || quote(texts)
      FROM change WHERE operation = $number ORDER BY position
      """, key
    ) { row in hash.add(try row[0]) }
    return hash.digest
  }

  /// Salts the texts of changes that were written before there was a chain.
  func digestTexts() throws {
    let places = try connection.all(
      "SELECT DISTINCT operation, position FROM change_text ORDER BY operation, position"
    ) { row in (operation: try row[0] as Int, position: try row[1] as Int) }
    for (operation, position) in places {
      let key: Parameters = ["$operation": operation, "$position": position]
      var digests: [Change.Fact] = []
      for text in try texts(of: key) {
        let salt = Salt()
        try connection.run(
          """
          UPDATE change_text SET salt = $salt
          WHERE operation = $operation AND position = $position AND field = $field
          """,
          [
            "$salt": salt.text, "$operation": operation, "$position": position,
            "$field": text.field,
          ])
        digests.append(.init(text.field, text.digest(salt)))
      }
      try connection.run(
        "UPDATE change SET texts = $texts WHERE operation = $operation AND position = $position",
        ["$texts": json(digests), "$operation": operation, "$position": position])
    }
  }
}

/// 128 bits that nobody can guess: without them no digest tells what a short text may have been.
struct Salt {
  let text: String

  init() {
    let bits = [UInt64.random(in: .min ... .max), .random(in: .min ... .max)]
    text = bits.map { String($0, radix: 16) }.joined(separator: "-")
  }

  init(_ text: String) { self.text = text }
}

extension Change.TextChange {
  /// The salted digest that stays when the text is erased.
  func digest(_ salt: Salt) -> String {
    SHA256.digest(of: "\(quoted(salt.text)),\(quoted(before)),\(quoted(after))")
  }
}

/// As SQLite's `quote` writes it.
private func quoted(_ text: String?) -> String {
  guard let text else { return "NULL" }
  guard text.utf8.contains(UInt8(ascii: "'")) else { return "'\(text)'" }
  return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    + "'"
}
