// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Store

/// Turns the journal's flat facts into what changed, with the names that things have today.
struct HistoryReader {
  let tree: SpaceTree
  let clubs: [Identifier: ClubName]
  /// The city's.
  let zone: Zone

  /// What differs; facts that cannot be read are passed over.
  func changes(in recorded: RecordedChange) -> [HistoryChange] {
    guard let after = recorded.after.map(BookingFacts.init) else { return [] }
    let before = recorded.before.map(BookingFacts.init)
    // Where an undo took them back, they stand in what was before.
    let dates = (after.dates + (before?.dates ?? []).map(\.inverted)).map { date in
      (date: date, spaces: date.spaces.compactMap { tree[$0] }.map(SpaceName.init))
    }
    var changes = texts([.title, .discipline, .group, .note], of: recorded.texts)
    if before?.club != after.club {
      changes.append(
        .club(before: before?.club.flatMap { clubs[$0] }, after: after.club.flatMap { clubs[$0] }))
    }
    if let kind = after.kind, before?.kind != kind {
      changes.append(.kind(before: before?.kind, after: kind))
    }
    if let visibility = after.visibility, visibility != before?.visibility ?? .public {
      changes.append(.visibility(before: before?.visibility, after: visibility))
    }
    // Where only some dates went elsewhere, these say so themselves.
    if before?.spaces != after.spaces, !dates.contains(where: { !$0.spaces.isEmpty }) {
      changes.append(.spaces(before: before.map { named($0.spaces) }, after: named(after.spaces)))
    }
    changes += schedules(before, after)
    if !dates.isEmpty { changes.append(.dates(dates)) }
    if before == nil, !after.skipped.isEmpty { changes.append(.skipped(after.skipped)) }
    if let status = after.status, status != before?.status ?? .confirmed {
      changes.append(.status(before: before?.status, after: status))
    }
    if before?.heldUntil != after.heldUntil, after.heldUntil != nil {
      changes.append(.heldUntil(before: before?.heldUntil, after: after.heldUntil))
    }
    return changes + texts([.reason], of: recorded.texts)
  }

  private func texts(
    _ fields: [BookingText], of texts: [Change.TextChange]
  ) -> [HistoryChange] {
    fields.compactMap { field in
      texts.first { $0.field == field.rawValue }.map {
        .text(field, before: $0.before, after: $0.after)
      }
    }
  }

  /// What is left out of a series shows in its dates, and so does a date that stands alone.
  private func schedules(
    _ before: BookingFacts?, _ after: BookingFacts
  ) -> [HistoryChange] {
    let new = after.schedules
    guard let before else { return [.schedule(before: nil, after: new.map(timed))] }
    let (from, to) = (before.schedules.series, new.series)
    return from == to ? [] : [.schedule(before: from.map(timed), after: to.map(timed))]
  }

  private func timed(_ schedule: Schedule) -> TimedSchedule {
    let isAlone = schedule.rule == nil && schedule.zone == zone.name
    return TimedSchedule(
      schedule: schedule,
      only: isAlone ? schedule.occurrence(at: schedule.start, zone: zone) : nil)
  }

  private func named(_ demands: [Demand]) -> [(space: SpaceName, units: Int?)] {
    tree.named(demands)
  }
}

extension [Schedule] {
  /// Those that repeat, without what is left out of them.
  fileprivate var series: [Schedule] {
    filter { $0.rule != nil }.map { schedule in
      var schedule = schedule
      schedule.excluded = []
      return schedule
    }
  }
}

/// The journal's facts about a booking.
private struct BookingFacts {
  let facts: [String: String]

  init(_ facts: [String: String]) { self.facts = facts }

  private func text(_ name: String) -> String? { facts[name] }

  var club: Identifier? { text("club").flatMap { Identifier($0) } }
  var kind: Kind? { text("kind").flatMap(Kind.init(rawValue:)) }
  var visibility: Visibility? { text("visibility").flatMap(Visibility.init(rawValue:)) }
  var status: BookingStatus? { text("status").flatMap(BookingStatus.init(rawValue:)) }

  var heldUntil: Timestamp? {
    text("heldUntil").flatMap { Int64($0) }.flatMap {
      Schedule.reach ~= $0 ? Timestamp(seconds: $0) : nil
    }
  }

  var spaces: [Demand] {
    (text("spaces") ?? "").split(separator: " ").compactMap { word in
      let parts = word.split(separator: ":")
      guard let id = parts.first.flatMap({ Identifier(String($0)) }) else { return nil }
      return Demand(space: id, units: parts.count > 1 ? Int(parts[1]) : nil)
    }
  }

  /// Parted by `; `: rules have semicolons of their own, but no blanks.
  var schedules: [Schedule] {
    let marked = (text("schedule") ?? "").split(separator: " ")
    var schedules: [Schedule] = []
    var words: [Substring] = []
    for word in marked {
      let isLast = word.hasSuffix(";")
      words.append(isLast ? word.dropLast() : word)
      guard isLast else { continue }
      schedules += [Schedule(journaled: words.joined(separator: " "))].compactMap(\.self)
      words = []
    }
    return schedules + [Schedule(journaled: words.joined(separator: " "))].compactMap(\.self)
  }

  var skipped: [CivilDateTime] {
    (text("skipped") ?? "").split(separator: " ").compactMap { CivilDateTime(iso: String($0)) }
  }

  var dates: [JournaledDate] {
    (text("dates") ?? "").split(separator: " ").compactMap { JournaledDate($0) }
  }
}
