// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

extension Wording {
  /// A reason as scripts read it; its sentence is part of the failure's message.
  func json(_ reason: Reason) -> JSON {
    let head: JSON = [
      "code": .string(reason.code.rawValue), "space": .string(reason.space.text),
      "start": .string(reason.start.rfc3339(in: zone)),
      "end": .string(reason.end.rfc3339(in: zone)),
    ]
    return head.followed(by: facts(of: reason.cause)).followed(by: [
      "date": .string(reason.occurrence.start.rfc3339(in: zone)),
      "unitsLeft": reason.unitsLeft.map(JSON.integer),
    ])
  }

  private func facts(of cause: Reason.Cause) -> JSON {
    switch cause {
    case .booking(let holder):
      // Without a holder the caller may only know that the time is taken.
      return [
        "booking": holder.map { .string($0.booking.text) },
        "club": holder?.clubSlug.map { .string($0.text) },
      ]
    case .closure(let id, let reason, let space):
      return [
        "closure": .string(id.text), "title": .string(reason.text),
        "closedSpace": .string(space.text),
      ]
    case .openSlot(let id, let name):
      return ["slot": .string(id.text), "title": .string(name.text)]
    case .outsideSlots(let offered):
      return ["offered": .array(offered.map { .string($0.text) })]
    case .outsideHours(let ranges, let day):
      return [
        "open": .array(
          ranges.map { ["start": .string($0.start.iso), "end": .string($0.end.iso)] }),
        "day": .string(day.iso),
      ]
    case .tooManyUnits(let wanted, let capacity):
      return ["units": .integer(wanted), "capacity": .integer(capacity)]
    case .ownDate, .wholeOnly, .notClaimable, .openToAll, .inThePast: return [:]
    }
  }
}
