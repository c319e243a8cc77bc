// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `export` of bookings as a sheet that `import` reads, in the order given; lines end with CR LF
  /// (RFC 4180).
  ///
  /// A booking of several spaces lists them in `space` as `book` takes them (`court,balls:12`) and
  /// leaves `units` empty. `hold` is when a booking that is only held ends.
  package static func bookings(_ rows: [BookingRow], in wording: Wording) -> Report {
    let cells = rows.map(\.cells)
    let table = Table(
      columns: bookingsHeader.map { Table.Column($0, wraps: true) },
      rows: cells.map { $0.map { StyledText($0) } })
    let records = cells.map { row in
      JSON.object(zip(bookingsHeader, row).map { JSON.Member($0, .string($1)) })
    }
    var ids: [String] = []
    for id in rows.lazy.map(\.key.booking.text) where ids.last != id { ids.append(id) }
    return Report(
      rows.isEmpty ? [] : [.table(table)],
      json: JSON.document("bookings", ["bookings": .array(records)]), records: records,
      csvColumns: bookingsHeader, csvLineEnd: .crlf, quiet: ids,
      remarks: rows.isEmpty
        ? [wording(de: "Es gibt keine Buchungen.", en: "There are no bookings.")] : [])
  }

  static let bookingsHeader = [
    "key", "club", "space", "start", "end", "title", "kind", "units", "repeat", "until", "except",
    "note", "discipline", "group", "visibility", "hold",
  ]
}

extension BookingRow {
  fileprivate var cells: [String] {
    let purpose = view.booking.purpose
    let only = spaces.count == 1 ? spaces.first : nil
    let named = spaces.map { space, units in
      units.map { "\(space.path.text):\($0)" } ?? space.path.text
    }
    return [
      key.text, view.club?.slug.text ?? "",
      only?.space.path.text ?? named.joined(separator: ","), start, end,
      purpose.title?.text ?? "", purpose.kind.rawValue, only?.units.map(String.init) ?? "",
      repetition ?? "", until ?? "", except.joined(separator: " "), purpose.note?.text ?? "",
      purpose.discipline?.text ?? "", purpose.group?.text ?? "", purpose.visibility.rawValue,
      view.booking.heldUntil?.rfc3339(in: view.zone) ?? "",
    ]
  }
}
