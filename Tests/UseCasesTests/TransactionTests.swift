// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct TransactionTests {
  @Test("one commit is one operation, with all that was changed")
  func oneOperation() throws {
    let town = try Town.rostock()
    let before = try town.store.operationCount()
    _ = try town.database.begin(town.circumstances())
    let booking = try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    _ = try town.book("haedge/streetball", "2026-06-16 20:00-21:00")
    try town.close("sportbox", "2026-05-05")
    guard case .committed(let operation?, let changes) = try town.database.commit() else {
      Issue.record("nothing committed")
      return
    }
    #expect(changes == 3)
    #expect(try town.store.operationCount() == before + 1)
    let entry = try #require(try town.store.operation(operation))
    #expect(entry.command == "transaction")
    #expect(entry.changes.map(\.act) == ["added", "added", "added"])
    #expect(entry.changes.first?.id == booking.id.text)
  }

  @Test("a transaction of one kind of command keeps its name, one without a change makes no entry")
  func names() throws {
    let town = try Town.rostock()
    let before = try town.store.operationCount()
    _ = try town.database.begin(town.circumstances())
    guard case .committed(nil, 0) = try town.database.commit() else {
      Issue.record("something committed")
      return
    }
    #expect(try town.store.operationCount() == before)
    _ = try town.database.begin(town.circumstances())
    _ = try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    _ = try town.book("haedge/streetball", "2026-06-17 18:00-20:00")
    guard case .committed(let operation?, 2) = try town.database.commit() else {
      Issue.record("no two changes")
      return
    }
    #expect(try town.store.operation(operation)?.command == "book")
  }

  @Test("a refusal inside takes back itself alone, and what was taken back leaves no trace")
  func refusalAndSavepoint() throws {
    let town = try Town.rostock()
    let before = try town.store.operationCount()
    _ = try town.database.begin(town.circumstances())
    _ = try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    let refusal = try town.refusal {
      _ = try town.book("haedge/streetball", "2026-06-16 19:00-21:00", club: "moewe")
    }
    #expect(refusal.reasons.map(\.code) == [.conflict])
    _ = try town.database.savepoint("a")
    _ = try town.book("haedge/streetball", "2026-06-17 18:00-20:00")
    _ = try town.database.rollBack(to: "a")
    #expect(
      usageProblem { _ = try town.database.rollBack(to: "b") }
        == .noSuchSavepoint("b", known: ["a"]))
    #expect(try town.claims("haedge/streetball").count == 1)
    _ = try town.database.rollBack(to: nil)
    #expect(try town.claims("haedge/streetball").isEmpty)
    #expect(try town.store.operationCount() == before)
    #expect(!town.database.isInTransaction)
  }

  @Test("a hold that runs out meanwhile has an entry of its own")
  func expiry() throws {
    let town = try Town.rostock()
    let held = try town.hold("haedge/streetball", "2026-06-16 18:00-20:00", for: "2h")
    let before = try town.store.operationCount()
    _ = try town.database.begin(town.circumstances())
    _ = try town.book("sportbox/baelle:1", "2026-06-16 18:00-20:00", now: "2026-04-01T11:00")
    _ = try town.book("haedge/streetball", "2026-06-16 18:00-20:00", now: "2026-04-01T13:00")
    _ = try town.database.commit()
    #expect(try town.store.operationCount() == before + 2)
    #expect(try town.stored(held).status == .expired)
  }

  @Test("what needs a transaction says so, and so does what begins a second one")
  func misuse() throws {
    let town = try Town.rostock()
    #expect(usageProblem { _ = try town.database.commit() } == .notInTransaction)
    #expect(usageProblem { _ = try town.database.rollBack(to: nil) } == .notInTransaction)
    #expect(usageProblem { _ = try town.database.savepoint("a") } == .notInTransaction)
    _ = try town.database.begin(town.circumstances())
    #expect(
      usageProblem { _ = try town.database.begin(town.circumstances()) } == .alreadyInTransaction)
    #expect(throws: Failure.self) { try town.database.savepoint("a\u{1B}b") }
    for number in 1...1_000 { _ = try town.database.savepoint("s\(number)") }
    #expect(
      usageProblem { _ = try town.database.savepoint("x") } == .tooManySavepoints(limit: 1_000))
    _ = try town.database.rollBack(to: "s999")
    #expect(town.database.savepoints.count == 999)
  }
}
