// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Recurrence
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct FailureTests {
  @Test("what goes wrong below becomes a failure that people understand")
  func translates() throws {
    let town = try Town.rostock()
    func problem(_ error: any Error) -> UsageProblem? {
      usageProblem { try town.database.perform { _ in throw error } }
    }
    // An endless slot, looked at over centuries.
    #expect(problem(RecurrenceError.tooMany(limit: 7)) == .tooManyDates(limit: 7))
    #expect(problem(Failure.usage(.noDates)) == .noDates)
    let failure = #expect(throws: Failure.self) {
      try town.database.perform { _ in throw StoreError.unreadable("path") }
    }
    guard case .database(.corrupt(let path))? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(path == ":memory:")
  }

  @Test("a database that is not there, or no database, says so")
  func opening() throws {
    let failure = #expect(throws: Failure.self) {
      try Database.open("/nowhere/oval.db", mayWrite: true)
    }
    guard case .database(.missing)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }
}
