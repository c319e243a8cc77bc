// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import UseCases

extension AffectedDate {
  func json(in zone: Zone) -> JSON {
    let head: JSON = [
      "booking": JSON(booking), "title": JSON(title), "club": JSON(club),
      "space": JSON(space.path),
    ]
    return head.followed(by: JSON.span(occurrence.start, occurrence.end, in: zone))
  }
}

extension Wording {
  /// The bookings that a change hits, and that none of them was changed.
  func affected(_ dates: [AffectedDate]) -> [Block] {
    guard !dates.isEmpty else { return [] }
    let bookings = Set(dates.map(\.booking)).count
    let headline =
      bookings == 1
      ? self(
        de: "Betroffen: \(count(dates.occasions, .date)) einer Buchung; sie bleibt, wie sie ist.",
        en: "Affected: \(count(dates.occasions, .date)) of one booking; it stays as it is.")
      : self(
        de: "Betroffen: \(count(dates.occasions, .date)) in \(bookings) Buchungen; "
          + "sie bleiben, wie sie sind.",
        en:
          "Affected: \(count(dates.occasions, .date)) of \(bookings) bookings; they stay as they are."
      )
    return [.paragraph(StyledText(headline)), .table(table(of: dates))]
  }

  /// When, where, whose, and the booking's id.
  func table(of dates: [AffectedDate]) -> Table {
    Table(
      columns: [
        Table.Column(self(de: "Zeit", en: "Time"), wraps: true),
        Table.Column(self(de: "Wo", en: "Where"), wraps: true),
        Table.Column(self(de: "Wer", en: "Who"), wraps: true),
        Table.Column(self(de: "Kennung", en: "Id")),
      ],
      rows: dates.map { date in
        let who = [date.title?.text, date.club?.name.text].compactMap(\.self)
        return [
          StyledText(tableSpan(date.occurrence)), StyledText(date.space.name.text),
          StyledText(who.joined(separator: ", ")), StyledText(date.booking.text, .faint),
        ]
      }, hasTitles: false)
  }
}

extension [AffectedDate] {
  /// How many dates they are: one on several spaces counts once.
  var occasions: Int {
    Set(map { Occasion(booking: $0.booking, original: $0.occurrence.original) }).count
  }

  private struct Occasion: Hashable {
    let booking: Identifier
    let original: CivilDateTime
  }
}
