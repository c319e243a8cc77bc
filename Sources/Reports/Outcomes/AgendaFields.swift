// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import UseCases

extension Wording {
  /// The entries with a column for each field that people read otherwise than programs do.
  func fieldTable(of outcome: AgendaOutcome) -> Table {
    let columns: [(Table.Column, (AgendaEntry) -> StyledText)] = [
      (Table.Column(self(de: "Art", en: "Type"), key: "type"), { StyledText(self.type($0)) }),
      (
        Table.Column(self(de: "Was", en: "What"), wraps: true, key: "title"),
        { StyledText(self.title($0)) }
      ),
      (
        Table.Column(self(de: "Bereich", en: "Kind"), key: "kind"),
        { StyledText($0.kind.map { self.word($0) } ?? "") }
      ),
      (
        Table.Column(self(de: "Fläche", en: "Space"), key: "space"),
        { StyledText($0.space.path.text) }
      ),
      (
        Table.Column(self(de: "Wo", en: "Where"), wraps: true, key: "spaceName"),
        { StyledText($0.space.name.text) }
      ),
      (
        Table.Column(self(de: "Wer", en: "Who"), wraps: true, key: "clubName"),
        { StyledText($0.club?.name.text ?? "") }
      ),
      (
        Table.Column(self(de: "Beginn", en: "Start"), key: "start"),
        { StyledText(self.minute($0.start)) }
      ),
      (
        Table.Column(self(de: "Ende", en: "End"), key: "end"),
        { StyledText(self.minute($0.end)) }
      ),
      (
        Table.Column(self(de: "Einheiten", en: "Units"), .trailing, key: "units"),
        { StyledText($0.units.map(String.init) ?? "") }
      ),
      (
        Table.Column(self(de: "Stand", en: "Status"), key: "status"),
        { StyledText($0.status.map { self.word($0) } ?? "") }
      ),
    ]
    return Table(
      columns: columns.map(\.0),
      rows: outcome.entries.map { entry in columns.map { $0.1(entry) } })
  }

  private func type(_ entry: AgendaEntry) -> String {
    switch entry.subject {
    case .booking, .busy: self(de: "Buchung", en: "booking")
    case .open: self(de: "offen", en: "open")
    case .closure: self(de: "Sperrung", en: "closure")
    }
  }

  private func title(_ entry: AgendaEntry) -> String {
    switch entry.subject {
    case .booking(_, let title, _, _, _, _, _, _): title?.text ?? ""
    case .busy: self(de: "belegt", en: "taken")
    case .open(_, let title, _, _, _): title.text
    case .closure(_, let reason): reason.text
    }
  }

  /// `Di 16.06.2026 18:00`.
  private func minute(_ instant: Timestamp) -> String {
    let local = zone.civil(at: instant)
    return "\(date(local.date)) \(clock(local.time))"
  }
}

extension AgendaEntry {
  static let otherFields = [
    "whole", "spaceName", "clubName", "visibility", "discipline", "audience",
  ]

  fileprivate var kind: Kind? {
    switch subject {
    case .booking(_, _, let kind, _, _, _, _, _), .open(_, _, let kind, _, _): kind
    case .busy, .closure: nil
    }
  }

  fileprivate var club: ClubName? {
    guard case .booking(_, _, _, let club, _, _, _, _) = subject else { return nil }
    return club
  }

  fileprivate var units: Int? {
    switch subject {
    case .booking(_, _, _, _, let units, _, _, _), .busy(let units, _): units
    case .open, .closure: nil
    }
  }

  fileprivate var status: BookingStatus? {
    guard case .booking(_, _, _, _, _, _, _, let status) = subject else { return nil }
    return status
  }
}
