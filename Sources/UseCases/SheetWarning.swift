// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import CivilTime
import Documents

/// What a person must know of a row that was taken.
package struct SheetWarning: Sendable {
  package enum Cause: Hashable, Sendable {
    /// The end was written as a time before that of the start, and is on that day.
    case endsNextDay(CivilDate)
    /// The clock skips or repeats what the row says.
    case clockChange(AdjustedDate)
    /// Days of the series that `except` leaves out without naming them one by one; ascending.
    case leftOut([CivilDate])
    /// The series goes on after the school holidays that are known, and was to leave these out.
    case schoolHolidaysKnownUntil(CivilDate)
  }

  package let line: Int
  package let key: String
  package let cause: Cause

  package init(line: Int, key: String, cause: Cause) {
    self.line = line
    self.key = key
    self.cause = cause
  }

  /// Of a row from which the dates of a booking have come.
  static func all(
    _ row: BookingSheet.Row, _ read: ReadSchedule, _ booking: Booking, zone: Zone
  ) -> [SheetWarning] {
    var causes: [Cause] = []
    if row.endsNextDay, let end = row.end { causes.append(.endsNextDay(end.local.date)) }
    causes += read.schedule.adjusted(booking.occurrences, zone: zone).map(Cause.clockChange)
    let named = Set(row.except.compactMap { CivilDate(iso: $0) })
    let leftOut = Set(read.schedule.excluded.map(\.date)).subtracting(named)
    if !leftOut.isEmpty { causes.append(.leftOut(leftOut.sorted())) }
    if let end = read.schoolHolidaysEnd { causes.append(.schoolHolidaysKnownUntil(end)) }
    return causes.map { SheetWarning(line: row.line.number, key: row.line.key, cause: $0) }
  }
}
