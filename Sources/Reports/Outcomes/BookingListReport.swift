// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `booking list`.
  package static func bookings(_ outcome: BookingListOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.zone)
    return Report(
      outcome.bookings.isEmpty ? [] : [.table(wording.table(of: outcome.bookings))],
      json: JSON.document(
        "bookings",
        [
          "bookings": .array(outcome.bookings.map { $0.json(in: outcome.zone) }),
          "zone": .string(outcome.zone.name), "notes": JSON(outcome.notes),
        ]),
      records: outcome.bookings.map { $0.json(in: outcome.zone) },
      csvColumns: [
        "booking", "title", "kind", "club", "space", "units", "start", "end", "zone", "count",
        "status",
      ],
      otherFields: ["spaces", "spaceName", "clubName", "visibility"],
      quiet: outcome.bookings.compactMap { $0.known?.id.text },
      remarks: wording.notes(outcome.notes)
        + (outcome.bookings.isEmpty ? [wording.noBookings] : []))
  }
}

extension BookingLine {
  fileprivate func json(in zone: Zone) -> JSON {
    let head: JSON = [
      "booking": known.map { JSON($0.id) } ?? .null, "title": JSON(known?.title),
      "kind": known.map { .string($0.kind.rawValue) } ?? .null, "club": JSON(known?.club),
      "space": spaces.first.map { JSON($0.space.path) } ?? .null,
      "units": spaces.first?.units.map(JSON.integer) ?? .null,
    ]
    return head.followed(by: JSON.span(start, end, in: zone)).followed(by: [
      "count": .integer(coming),
      "status": known.map { .string($0.status.rawValue) } ?? .null,
      "spaces": .array(
        spaces.map { ["space": JSON($0.space.path), "units": $0.units.map(JSON.integer) ?? .null] }),
      "spaceName": JSON(spaces.first?.space.name), "clubName": JSON(known?.club?.name),
      "visibility": known == nil ? .string("busy") : nil,
    ])
  }
}

extension Wording {
  fileprivate var noBookings: String {
    self(
      de: "Keine Buchungen gefunden. Auch Vergangenes und Abgesagtes zeigt: --alle",
      en: "No bookings found. To see what is past or cancelled, too: --all")
  }

  fileprivate func table(of bookings: [BookingLine]) -> Table {
    Table(
      columns: [
        Table.Column(self(de: "Nächster Termin", en: "Next date"), wraps: true),
        Table.Column(self(de: "Kommen", en: "To come"), .trailing, key: "count"),
        Table.Column(self(de: "Was", en: "What"), wraps: true, key: "title"),
        Table.Column(self(de: "Wo", en: "Where"), wraps: true, key: "spaceName"),
        Table.Column(self(de: "Wer", en: "Who"), wraps: true, key: "clubName"),
        Table.Column(self(de: "Kennung", en: "Id"), key: "booking"),
      ],
      rows: bookings.map { row($0) })
  }

  private func row(_ booking: BookingLine) -> [StyledText] {
    let span = tableSpan(booking.start, booking.end)
    let places = booking.spaces.map { space, units in
      units.map { "\(space.name.text), \(self.units($0, of: space))" } ?? space.name.text
    }
    return [
      StyledText(booking.coming > 0 ? span : self(de: "zuletzt \(span)", en: "last \(span)")),
      StyledText("\(booking.coming)"), StyledText(what(booking)), StyledText(list(places)),
      StyledText(booking.known?.club?.name.text ?? ""),
      StyledText(booking.known?.id.text ?? "", .faint),
    ]
  }

  /// `Training`, `Chor (vorgemerkt)`, `belegt`.
  private func what(_ booking: BookingLine) -> String {
    guard let known = booking.known else { return taken }
    let name = known.title?.text ?? word(known.kind)
    return known.status == .confirmed ? name : "\(name) (\(word(known.status)))"
  }
}
