// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import Digests
import SQL

/// Where entries come from that are known by their keys.
package enum ImportSource: Hashable, Sendable {
  /// A sheet of bookings, by its name without folders. All sheets share their keys.
  case sheet(String)
  /// A season, by the name that its file gives it. Each has keys of its own.
  case season(String)

  fileprivate var season: String {
    if case .season(let name) = self { name } else { "" }
  }

  /// The name of the sheet; empty of a season.
  package var sheet: String {
    if case .sheet(let name) = self { name } else { "" }
  }
}

/// What an entry of a file became when it was imported.
package struct ImportedEntry: Sendable {
  /// A club, slot, closure or booking.
  package let thing: Identifier
  /// Whether the entry says what it said then.
  package let isUnchanged: Bool
  /// The sheet that it stood in then; empty of a season.
  package let sheet: String
  /// The digest of all that it said, and, where that was kept, of what it said of where and when.
  private let kept: String

  fileprivate init(thing: Identifier, kept: String, said: String, sheet: String) {
    self.thing = thing
    self.sheet = sheet
    self.kept = kept
    isUnchanged = kept.hasPrefix(SHA256.digest(of: said))
  }

  /// Whether it said the same of where and when.
  package func said(times: String) -> Bool {
    kept.dropFirst(64) == SHA256.digest(of: times)
  }
}

extension Store {
  /// What the entry of that key became; nil where none was imported.
  package func imported(
    _ key: String, said: String, from source: ImportSource
  ) throws -> ImportedEntry? {
    try connection.first(
      "SELECT thing, said, sheet FROM imported WHERE season = $season AND key = $key",
      ["$season": source.season, "$key": key]
    ) { found in
      ImportedEntry(
        thing: try found.identifier(0), kept: try found[1], said: said, sheet: try found[2])
    }
  }

  /// Remembers what the entry of that key has become, in place of what it was: by digests of all that
  /// it says, and of what it says of where and when.
  package func keepImported(
    _ key: String, said: String, times: String, from source: ImportSource, as thing: Identifier
  ) throws {
    try connection.run(
      """
      INSERT INTO imported (season, key, sheet, thing, said)
        VALUES ($season, $key, $sheet, $thing, $said)
      ON CONFLICT (season, key) DO UPDATE SET
        sheet = excluded.sheet, thing = excluded.thing, said = excluded.said
      """,
      [
        "$season": source.season, "$key": key, "$sheet": source.sheet, "$thing": thing.text,
        "$said": SHA256.digest(of: said) + SHA256.digest(of: times),
      ])
  }

  /// The keys that the source had when it was last imported, with what they became, of the things
  /// that are wanted; ascending by key.
  package func imported(
    from source: ImportSource, where isWanted: (Identifier) -> Bool
  ) throws -> [(key: String, thing: Identifier)] {
    var found: [(key: String, thing: Identifier)] = []
    try connection.rows(
      "SELECT key, thing FROM imported WHERE season = $season AND sheet = $sheet ORDER BY key",
      ["$season": source.season, "$sheet": source.sheet]
    ) { row in
      let thing = try row.identifier(1)
      if isWanted(thing) { found.append((key: try row[0], thing: thing)) }
    }
    return found
  }

  /// The entry of that key is known no more.
  package func forgetImported(_ key: String, from source: ImportSource) throws {
    try connection.run(
      "DELETE FROM imported WHERE season = $season AND key = $key",
      ["$season": source.season, "$key": key])
  }
}
