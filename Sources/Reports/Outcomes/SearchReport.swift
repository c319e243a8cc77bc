// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `search`: the kinds as headings; in a pipe each line begins with its kind.
  package static func search(_ outcome: SearchOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.zone)
    let records = outcome.groups.flatMap { group in
      group.hits.map { $0.json(group.subject, in: outcome.zone) }
    }
    let table = Table(
      columns: [
        Table.Column(wording(de: "Was", en: "What"), wraps: true),
        Table.Column(wording(de: "Wo", en: "Where"), wraps: true),
        Table.Column(wording(de: "Wann", en: "When"), wraps: true),
        Table.Column(wording(de: "Wer", en: "Who"), wraps: true),
        Table.Column(wording(de: "Kennung", en: "Id")),
      ],
      sections: outcome.groups.filter { !$0.hits.isEmpty }.map { group in
        Table.Section(
          heading: StyledText(wording.plural(group.subject), .heading),
          key: wording.singular(group.subject),
          rows: group.hits.map { wording.row($0, tellsPast: outcome.window == nil) })
      },
      hasTitles: false)
    let total = outcome.groups.map(\.total).reduce(0, +)
    return Report(
      records.isEmpty ? [] : [.table(table)],
      json: JSON.document(
        "search",
        [
          "text": .string(outcome.text), "results": .array(records), "total": .integer(total),
          "more": .integer(total - records.count),
          "totals": .object(
            outcome.groups.map { JSON.Member($0.subject.rawValue, .integer($0.total)) }),
          "from": outcome.window.map { .string($0.start.rfc3339(in: outcome.zone)) } ?? .null,
          "to": outcome.window.map { .string($0.end.rfc3339(in: outcome.zone)) } ?? .null,
          "zone": .string(outcome.zone.name),
        ]),
      records: records,
      csvColumns: [
        "type", "id", "title", "kind", "discipline", "space", "club", "start", "end", "zone",
      ],
      quiet: outcome.groups.flatMap { $0.hits.map(\.id.text) },
      remarks: wording.remarks(outcome))
  }
}

extension SearchHit {
  /// `space` is the path of a space itself, else of the first place.
  fileprivate func json(_ subject: SearchGroup.Subject, in zone: Zone) -> JSON {
    let isSpace = subject == .space
    let space = (isSpace ? shortName : spaces.first?.path.text).map(JSON.string)
    let head: JSON = [
      "type": .string(subject.rawValue), "id": JSON(id), "title": JSON(title),
      "kind": kind.map { .string($0.rawValue) } ?? .null, "discipline": JSON(discipline),
      "space": space ?? .null,
      "club": (subject == .club ? shortName : club?.slug.text).map(JSON.string) ?? .null,
    ]
    return head.followed(by: [
      "start": date.map { .string($0.start.rfc3339(in: zone)) } ?? .null,
      "end": date.map { .string($0.end.rfc3339(in: zone)) } ?? .null,
      "zone": date.map { _ in .string(zone.name) } ?? .null,
      "audience": JSON(audience), "clubName": JSON(subject == .club ? title : club?.name),
      "spaces": .array(isSpace ? [] : spaces.map { JSON($0.path) }),
    ])
  }
}

extension Wording {
  fileprivate func row(_ hit: SearchHit, tellsPast: Bool) -> [StyledText] {
    let name = hit.title?.text ?? hit.kind.map { word($0) } ?? ""
    let what = hit.discipline.map { "\(name) (\($0.text))" } ?? name
    let place = hit.shortName ?? list(hit.spaces.map(\.name.text))
    return [
      StyledText(what), StyledText(place),
      StyledText(hit.date.map { when($0, tellsPast: tellsPast) } ?? ""),
      StyledText(hit.club?.name.text ?? hit.audience?.text ?? ""),
      StyledText(hit.id.text, .faint),
    ]
  }

  /// `Di 16.06.2026, 18:00–20:00 Uhr`; of what is past, that it was the last.
  private func when(
    _ date: (start: Timestamp, end: Timestamp), tellsPast: Bool
  ) -> String {
    let text = span(date.start, date.end)
    return date.end > now || !tellsPast ? text : self(de: "zuletzt \(text)", en: "last \(text)")
  }

  fileprivate func plural(_ subject: SearchGroup.Subject) -> String {
    switch subject {
    case .space: self(de: "Flächen", en: "Spaces")
    case .club: self(de: "Vereine", en: "Clubs")
    case .slot: self(de: "Zeitfenster", en: "Slots")
    case .closure: self(de: "Sperrungen", en: "Closures")
    case .booking: self(de: "Buchungen", en: "Bookings")
    }
  }

  fileprivate func singular(_ subject: SearchGroup.Subject) -> String {
    switch subject {
    case .space: self(de: "Fläche", en: "space")
    case .club: self(de: "Verein", en: "club")
    case .slot: self(de: "Zeitfenster", en: "slot")
    case .closure: self(de: "Sperrung", en: "closure")
    case .booking: self(de: "Buchung", en: "booking")
    }
  }

  fileprivate func remarks(_ outcome: SearchOutcome) -> [String] {
    let shown = outcome.groups.map(\.hits.count).reduce(0, +)
    let text = quoted(outcome.text)
    guard shown > 0 else {
      return [
        outcome.window == nil
          ? self(
            de: "Nichts gefunden: \(text). Gesucht wird nach Wörtern und ihrem Anfang.",
            en: "Nothing found: \(text). Words and their beginnings are searched for.")
          : self(
            de: "Nichts gefunden, was dann einen Termin hat: \(text).",
            en: "Nothing found that has a date then: \(text).")
      ]
    }
    let left = outcome.groups.filter { $0.total > $0.hits.count }.map { group in
      count(group.total - group.hits.count, countable(group.subject))
    }
    guard !left.isEmpty else { return [] }
    return [
      self(
        de: "Nicht gezeigt: \(list(left)). Alle zeigt: --alle",
        en: "Not shown: \(list(left)). To see all: --all")
    ]
  }

  private func countable(_ subject: SearchGroup.Subject) -> Countable {
    switch subject {
    case .space: .space
    case .club: .club
    case .slot: .slot
    case .closure: .closure
    case .booking: .booking
    }
  }
}
