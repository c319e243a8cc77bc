// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import Digests
import SQL

/// What a row of a sheet became when it was imported.
package struct ImportedRow: Sendable {
  package let booking: Identifier
  /// Whether the row says what it said then.
  package let isUnchanged: Bool
}

extension Store {
  /// What the row of that key became; nil where none was imported.
  package func imported(_ key: String, row: String) throws -> ImportedRow? {
    try connection.first(
      "SELECT booking, row FROM imported WHERE key = $key", ["$key": key]
    ) { found in
      ImportedRow(
        booking: try found.identifier(0),
        isUnchanged: try found[1] == SHA256.digest(of: row))
    }
  }

  /// Remembers what the row of that key has become, in place of what it was.
  package func keepImported(
    _ key: String, row: String, of sheet: String, as booking: Identifier
  ) throws {
    try connection.run(
      """
      INSERT INTO imported (key, sheet, booking, row) VALUES ($key, $sheet, $booking, $row)
      ON CONFLICT (key) DO UPDATE SET
        sheet = excluded.sheet, booking = excluded.booking, row = excluded.row
      """,
      [
        "$key": key, "$sheet": sheet, "$booking": booking.text, "$row": SHA256.digest(of: row),
      ])
  }

  /// The keys that the sheet of that name had when it was last imported, with what they became.
  package func imported(from sheet: String) throws -> [(key: String, booking: Identifier)] {
    try connection.all(
      "SELECT key, booking FROM imported WHERE sheet = $sheet ORDER BY key", ["$sheet": sheet]
    ) { row in (key: try row[0], booking: try row.identifier(1)) }
  }

  /// The row of that key is known no more.
  package func forgetImported(_ key: String) throws {
    try connection.run("DELETE FROM imported WHERE key = $key", ["$key": key])
  }
}
