// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents

extension SeasonFile.Part {
  /// The dates that the part asks for, as the file has them stand and under the names that it gives
  /// them; ascending by start.
  func dates(of request: BookingRequest, _ reader: ScheduleReader) throws -> [BookedOccurrence] {
    var dates = PartDates(request.occurrences, reader)
    for dropped in skipped ?? [] { try dates.mustHave(dropped.choice, "skipped") }
    for dropped in cancelled ?? [] {
      if case .day = dropped.choice { try dates.mustHave(dropped.choice, "cancelled") }
    }
    try dates.drop(skipped ?? [], as: .skipped)
    try dates.drop(cancelled ?? [], as: .cancelled)
    // A cancelled start that the schedule does not have is that of a date that the booking had once.
    let (schedule, first) = (request.segment.schedule, request.occurrences[0].original)
    for dropped in cancelled ?? [] {
      guard case .start(let start) = dropped.choice, dates.rows(on: dropped.choice).isEmpty
      else { continue }
      dates.append(
        BookedOccurrence(
          occurrence: schedule.occurrence(at: start, zone: reader.zone), status: .cancelled,
          reason: dropped.reason))
    }
    guard dates.list.count <= Schedule.limit else {
      throw Failure.usage(.tooManyDates(limit: Schedule.limit))
    }
    switch was {
    case nil: break
    case .first(let start)?:
      let shift = start.clockSeconds - first.clockSeconds
      for row in dates.list.indices {
        dates.name(row, dates.list[row].local.addingClock(seconds: shift))
      }
    case .each(let starts)?:
      for former in starts {
        try dates.mustHave(former.date, "was")
        for row in dates.rows(on: former.date) { dates.name(row, former.start) }
      }
    }
    return dates.list.sorted { $0.local < $1.local }
  }
}

/// Dates that are found by day.
private struct PartDates {
  private(set) var list: [BookedOccurrence] = []
  private var byDay: [CivilDate: [Int]] = [:]
  private let reader: ScheduleReader

  init(_ occurrences: [Occurrence], _ reader: ScheduleReader) {
    self.reader = reader
    for occurrence in occurrences {
      append(BookedOccurrence(occurrence: occurrence, status: .confirmed))
    }
  }

  mutating func append(_ date: BookedOccurrence) {
    byDay[date.local.date, default: []].append(list.count)
    list.append(date)
  }

  mutating func name(_ row: Int, _ original: CivilDateTime) {
    list[row].occurrence = list[row].occurrence.named(original)
  }

  /// Throws where the key of the entry names a date that it does not have.
  func mustHave(_ choice: DayChoice, _ key: String) throws(Failure) {
    switch choice {
    case .day, .start:
      guard rows(on: choice).isEmpty else { return }
      throw .usage(.noDateThere(key: key, date: choice.text))
    case .holidays, .schoolHolidays: break
    }
  }

  mutating func drop(_ dropped: [DroppedDates], as status: OccurrenceStatus) throws {
    for each in dropped {
      for row in try rows(each.choice) {
        list[row].status = status
        list[row].reason =
          each.reason ?? (status == .skipped ? ReasonCode.conflict.rawValue : nil)
      }
    }
  }

  /// Those on the day or at the start; none of holidays.
  func rows(on choice: DayChoice) -> [Int] {
    switch choice {
    case .day(let date): byDay[date] ?? []
    case .start(let start): byDay[start.date]?.filter { list[$0].local == start } ?? []
    case .holidays, .schoolHolidays: []
    }
  }

  private func rows(_ choice: DayChoice) throws -> [Int] {
    guard choice == .holidays || choice == .schoolHolidays else { return rows(on: choice) }
    let isMeant = try reader.days(choice.text, ownDates: list.map(\.local.date))
    return list.indices.filter { isMeant(list[$0].local.date) }
  }
}
