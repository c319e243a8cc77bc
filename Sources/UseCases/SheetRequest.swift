// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents

// What a row of a sheet says, as `book` would be told it.

extension BookSpace.Input {
  /// `zone` is the city's.
  init(_ row: BookingSheet.Row, zone: Zone) {
    self.init(
      spaces: WrittenDemands(text: row.space, units: row.units),
      schedule: WrittenSchedule(
        row.start, row.end, repetition: row.repetition, until: row.until, except: row.except,
        in: zone))
    club = row.club
    title = row.title
    kind = row.kind
    note = row.note
    discipline = row.discipline
    group = row.group
    visibility = row.visibility ?? .public
    heldUntil = row.hold?.instant(in: zone)
    wantsAlternatives = false
  }
}

extension WrittenSchedule {
  /// `FREQ=WEEKLY` is a rule of RFC 5545 without its name, as `export` writes it.
  init(
    _ start: SheetTime?, _ end: SheetTime?, repetition: String?, until: String?,
    except: [String], in zone: Zone
  ) {
    let isRule = repetition.map { text in
      ["freq=", "rscale="].contains { text.prefix($0.count).lowercased() == $0 }
    }
    let when = [start, end].map { $0?.phrase(in: zone) ?? "" }.joined(separator: "..")
    self.init(
      when: [when], repetition: isRule == true ? repetition.map { "RRULE:\($0)" } : repetition,
      until: until, except: except)
  }
}

extension SheetTime {
  /// With an offset the instant, without one what the clock of the zone shows.
  func instant(in zone: Zone) -> Timestamp {
    offset.map { Timestamp(seconds: local.clockSeconds - Int64($0)) } ?? zone.instant(of: local)
  }

  /// The reading of the city's clock, with the city's offset where one was written: whoever wrote
  /// another one meant an instant.
  fileprivate func phrase(in zone: Zone) -> String {
    offset == nil ? text : SheetTime(instant(in: zone), in: zone).text
  }
}
