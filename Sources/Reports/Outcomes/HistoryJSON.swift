// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import UseCases

extension Wording {
  /// One operation as scripts read it.
  func json(_ entry: HistoryEntry) -> JSON {
    var fields: [String] = []
    for change in entry.changes where !fields.contains(change.field) { fields.append(change.field) }
    return [
      "operation": JSON(entry.operation), "at": .string(entry.at.rfc3339(in: zone)),
      "zone": .string(zone.name), "command": .string(entry.command),
      "changed": .string(fields.joined(separator: " ")),
      "changes": .array(entry.changes.flatMap { json($0) }),
    ]
  }

  /// A change of each field, and one for each date.
  func json(_ change: HistoryChange) -> [JSON] {
    func member(_ before: JSON?, _ after: JSON?) -> [JSON] {
      [["field": .string(change.field), "before": before ?? .null, "after": after ?? .null]]
    }
    switch change {
    case .text(_, let before, let after):
      return member(before.map(JSON.string), after.map(JSON.string))
    case .club(let before, let after): return member(JSON(before), JSON(after))
    case .kind(let before, let after):
      return member(before.map { .string($0.rawValue) }, .string(after.rawValue))
    case .visibility(let before, let after):
      return member(before.map { .string($0.rawValue) }, .string(after.rawValue))
    case .status(let before, let after):
      return member(before.map { .string($0.rawValue) }, .string(after.rawValue))
    case .heldUntil(let before, let after): return member(before.map(instant), after.map(instant))
    case .spaces(let before, let after): return member(before.map(spaces), spaces(after))
    case .schedule(let before, let after): return member(before.map(schedules), schedules(after))
    case .skipped(let dates): return member(nil, .array(dates.map { .string($0.iso) }))
    case .dates(let dates):
      return dates.flatMap { date, spaces in
        let places = JSON.array(spaces.map { JSON($0.path) })
        let after = date.after.map { after in
          spaces.isEmpty ? span(after) : span(after).followed(by: ["spaces": places])
        }
        return member(date.before.map(span), after)
      }
    }
  }

  private func instant(_ instant: Timestamp) -> JSON { .string(instant.rfc3339(in: zone)) }

  private func span(_ span: JournaledDate.Span) -> JSON {
    JSON.instants(span.start, span.end, in: zone)
  }

  private func spaces(_ demands: [(space: SpaceName, units: Int?)]) -> JSON {
    .array(
      demands.map { ["space": JSON($0.space.path), "units": $0.units.map(JSON.integer) ?? .null] })
  }

  private func schedules(_ schedules: [TimedSchedule]) -> JSON {
    .array(schedules.map(\.schedule.json))
  }
}

extension HistoryChange {
  /// Its name, as `show` has it.
  fileprivate var field: String {
    switch self {
    case .text(let text, _, _): text.rawValue
    case .club: "club"
    case .kind: "bookingKind"
    case .visibility: "visibility"
    case .status: "status"
    case .heldUntil: "heldUntil"
    case .spaces: "spaces"
    case .schedule: "schedule"
    case .skipped: "skipped"
    case .dates: "occurrences"
    }
  }
}
