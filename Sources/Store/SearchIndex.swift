// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import SQL

extension Store {
  /// Enters the words of all things that were written since; at the end of each write.
  ///
  /// What another program wrote is entered with the next write of this one.
  func indexSearch() throws {
    var isPending = false
    try connection.rows("SELECT id FROM search_pending ORDER BY id") { row in
      isPending = true
      let id = try row.identifier(0)
      try leaveIndex(id)
      if let text = try words(of: id) { try enter(text, for: id) }
    }
    if isPending { try connection.run("DELETE FROM search_pending") }
  }

  /// Throws unless the full-text index holds just what was entered, word by word, and nothing waits
  /// to be entered.
  package func checkSearchIndex() throws {
    try write {
      try connection.run(
        "INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 1)")
      let isPending = try connection.first("SELECT 1 FROM search_pending") { _ in true }
      guard isPending == nil else { throw StoreError.unreadable("search_pending") }
    }
  }

  private func enter(_ text: String, for id: Identifier) throws {
    let text = text.folded
    // No RETURNING, and a statement for each row: what SQLite may have to take back in part, and what
    // it takes from a query, makes FTS5 write out all it holds.
    try connection.run(
      "INSERT INTO search_entry (id, text) VALUES ($id, $text)", ["$id": id.text, "$text": text])
    let number = connection.lastNumber
    try connection.run(
      "INSERT INTO search_text (rowid, text) VALUES ($number, $text)",
      ["$number": number, "$text": text])
  }

  private func leaveIndex(_ id: Identifier) throws {
    let entry = try connection.first(
      "SELECT number, text FROM search_entry WHERE id = $id", ["$id": id.text]
    ) { row in (number: try row[0] as Int, text: try row[1] as String) }
    guard let entry else { return }
    try connection.run(
      "INSERT INTO search_text (search_text, rowid, text) VALUES ('delete', $number, $text)",
      ["$number": entry.number, "$text": entry.text])
    try connection.run("DELETE FROM search_entry WHERE number = $number", ["$number": entry.number])
  }

  /// Nil where there are none, or the thing is no longer in use.
  private func words(of id: Identifier) throws -> String? {
    guard let query = id.kind?.wordsQuery else { return nil }
    return try connection.first(query, ["$id": id.text]) { row in
      let texts = try (0..<row.count).compactMap { column in try row[column] as String? }
      return texts.isEmpty ? nil : texts.joined(separator: " ")
    } ?? nil
  }
}

extension IdentifierKind {
  /// The columns by whose words a thing is found.
  fileprivate var wordsQuery: String? {
    switch self {
    case .space:
      """
      SELECT name, path, description_de, description_en, district FROM space
      WHERE id = $id AND retired = 0
      """
    case .club: "SELECT name, slug, district FROM club WHERE id = $id AND merged_into IS NULL"
    case .slot:
      "SELECT name, discipline, audience FROM slot WHERE id = $id AND removed_at IS NULL"
    case .closure: "SELECT reason FROM closure WHERE id = $id AND removed_at IS NULL"
    case .booking: "SELECT title, discipline, club_group FROM booking WHERE id = $id"
    case .activity, .feed, .operation, .person, .refusal, .waitlist: nil
    }
  }
}
