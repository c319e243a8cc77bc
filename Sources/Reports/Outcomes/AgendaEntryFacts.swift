// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import UseCases

extension AgendaEntry {
  static let csvColumns = [
    "type", "booking", "slot", "closure", "title", "kind", "space", "club", "start", "end", "zone",
    "units", "status",
  ]

  /// One line of an agenda as scripts read it.
  func json(in zone: Zone) -> JSON {
    let span = JSON.span(start, end, in: zone)
    switch subject {
    case .booking(let id, let title, let kind, let club, let units, let isWhole, _, let status):
      let head: JSON = [
        "type": "booking", "booking": JSON(id), "title": JSON(title),
        "kind": .string(kind.rawValue), "space": JSON(space.path), "club": JSON(club),
      ]
      return head.followed(by: span).followed(by: [
        "units": .integer(units), "status": .string(status.rawValue), "whole": .bool(isWhole),
        "spaceName": JSON(space.name), "clubName": JSON(club?.name),
      ])
    case .busy(let units, let isWhole):
      let head: JSON = [
        "type": "booking", "booking": .null, "title": .null, "kind": .null,
        "space": JSON(space.path), "club": .null,
      ]
      return head.followed(by: span).followed(by: [
        "units": .integer(units), "status": .null, "whole": .bool(isWhole),
        "spaceName": JSON(space.name), "visibility": "busy",
      ])
    case .open(let id, let name, let kind, let discipline, let audience):
      let head: JSON = [
        "type": "open", "slot": JSON(id), "title": JSON(name), "kind": .string(kind.rawValue),
        "space": JSON(space.path),
      ]
      return head.followed(by: span).followed(by: [
        "discipline": JSON(discipline), "audience": JSON(audience),
        "spaceName": JSON(space.name),
      ])
    case .closure(let id, let reason):
      let head: JSON = [
        "type": "closure", "closure": JSON(id), "title": JSON(reason), "space": JSON(space.path),
      ]
      return head.followed(by: span).followed(by: ["spaceName": JSON(space.name)])
    }
  }

  /// The identifier; nil where others may only see that the time is taken.
  var id: Identifier? {
    switch subject {
    case .booking(let id, _, _, _, _, _, _, _), .open(let id, _, _, _, _), .closure(let id, _): id
    case .busy: nil
    }
  }
}

extension Wording {
  /// What it is: `Streetball-Training`, `offen für alle: Offenes Streetball`, `gesperrt: Hanse Sail`.
  func what(_ entry: AgendaEntry) -> StyledText {
    switch entry.subject {
    case .booking(_, let title, let kind, _, _, _, _, let status):
      let name = title?.text ?? word(kind)
      return StyledText(status == .confirmed ? name : "\(name) (\(word(status)))")
    case .busy:
      return StyledText(taken)
    case .open(_, let name, _, let discipline, _):
      let what = discipline.map { "\(name.text) (\($0.text))" } ?? name.text
      return StyledText(word(UseMode.open), .good) + StyledText(": \(what)")
    case .closure(_, let reason):
      return StyledText(word(ReasonCode.closed), .bad) + StyledText(": \(reason.text)")
    }
  }

  /// Where, with the units where it is not the whole.
  func place(_ entry: AgendaEntry) -> StyledText {
    let name = entry.space.name.text
    switch entry.subject {
    case .booking(_, _, _, _, let units, let isWhole, _, _) where !isWhole:
      return StyledText("\(name), \(self.units(units, of: entry.space))")
    case .busy(let units, let isWhole) where !isWhole:
      return StyledText("\(name), \(self.units(units, of: entry.space))")
    case .booking, .busy, .open, .closure: return StyledText(name)
    }
  }

  /// Who uses it, or for whom it is.
  func who(_ entry: AgendaEntry) -> StyledText {
    switch entry.subject {
    case .booking(_, _, _, let club, _, _, _, _): StyledText(club?.name.text ?? "")
    case .open(_, _, _, _, let audience): StyledText(audience?.text ?? "")
    case .busy, .closure: ""
    }
  }

  /// The time, below the heading of that day: what lies on the day itself without its date, and
  /// of what goes on longer only how long.
  func time(_ entry: AgendaEntry, on day: CivilDate) -> StyledText {
    switch stretch(entry.start, entry.end) {
    case .wholeDays(_, day): return StyledText(allDay)
    case .wholeDays(_, let last): return StyledText("\(allDay) \(until(shortDate(last)))")
    case .hours(day, _): return StyledText(bareHours(entry.start, entry.end))
    case .hours, .days:
      let start = zone.civil(at: entry.start)
      let end = zone.civil(at: entry.end)
      let close = (end.date == day ? "" : "\(shortDate(end.date)) ") + clock(end.time)
      let begin = start.date == day ? "\(clock(start.time)) " : ""
      return StyledText(begin + until(close))
    }
  }

  private func until(_ end: String) -> String { self(de: "bis \(end)", en: "until \(end)") }
}
