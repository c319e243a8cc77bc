// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Testing

@testable import UseCases

struct CityZoneTests {
  @Test("the zone stays as soon as anything has a time in it")
  func zone() throws {
    var other = try Town.file("rostock-oval.yaml")
    other.zone = "Europe/Helsinki"
    let zoneChange = UsageProblem.zoneChange(from: "Europe/Berlin", to: "Europe/Helsinki")
    let empty = try Town.rostock()
    #expect(try empty.apply(other, isDryRun: true).refused.isEmpty)
    let booked = try Town.rostock()
    try booked.book("haedge/streetball", "2026-06-16 18:00-20:00")
    #expect(usageProblem { _ = try booked.apply(other) } == zoneChange)
    let offered = try Town.rostock()
    try offered.offer("haedge/streetball", "2026-06-16 18:00-20:00")
    #expect(usageProblem { _ = try offered.apply(other) } == zoneChange)
    let closed = try Town.rostock()
    try closed.close("haedge", "2026-06-16")
    #expect(usageProblem { _ = try closed.apply(other) } == zoneChange)
  }
}
