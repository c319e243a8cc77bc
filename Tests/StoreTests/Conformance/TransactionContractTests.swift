// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Testing

@testable import Bookings
@testable import Store

/// All or nothing, one after the other, and each reader its own snapshot.
struct TransactionContractTests {
  private func club(_ number: Int, _ slug: String) -> Club {
    Club(id: .of(.club, number), slug: Slug(slug)!, name: .of(slug))
  }

  private func slugs(_ store: Store) throws -> [String] { try store.clubs().map(\.slug.text) }

  @Test("what throws leaves nothing, what is kept stays", arguments: Engine.allCases)
  func allOrNothing(_ engine: Engine) throws {
    let city = try engine.city([.at("a", 1, capacity: 9)])
    try city.write { try $0.insert(club(1, "a")) }
    #expect(throws: Stopped.self) {
      try city.write { store in
        try store.insert(club(2, "b"))
        let date = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00")
        try store.insert(.of(1, leaf: .of(.space, 1), [date], club: .of(.club, 2)))
        try store.record(
          .of(.operation, 1), command: "x", at: Timestamp(seconds: 9), changes: [])
        #expect(try slugs(store) == ["a", "b"])
        throw Stopped()
      }
    }
    #expect(try slugs(city.now) == ["a"])
    #expect(try city.now.booking(.of(.booking, 1)) == nil)
    #expect(try city.now.operationCount() == 0 && city.now.span() == nil)
    try city.write { try $0.insert(club(2, "c")) }
    #expect(try slugs(city.now) == ["a", "c"])
  }

  @Test("what is not to be kept gives its value and leaves nothing", arguments: Engine.allCases)
  func discarded(_ engine: Engine) throws {
    let city = try engine.city([])
    for isKept in [false, true] {
      let store = try city.now
      let found = try store.write(
        keepingIf: { _ in isKept },
        {
          try store.insert(club(1, "a"))
          return try slugs(store)
        })
      #expect(found == ["a"])
      #expect(try slugs(city.now) == (isKept ? ["a"] : []))
    }
  }

  @Test("a write inside a write that fails takes back itself alone", arguments: Engine.allCases)
  func nested(_ engine: Engine) throws {
    let city = try engine.city([])
    try city.write { store in
      try store.insert(club(1, "a"))
      var inner: (any Error)?
      do { try store.write { try insertAndStop(2, "b", store) } } catch { inner = error }
      #expect(inner is Stopped)
      try store.write { try store.insert(club(3, "c")) }
      #expect(try slugs(store) == ["a", "c"])
    }
    #expect(try slugs(city.now) == ["a", "c"])
    var outer: (any Error)?
    do {
      try city.write { store in try store.write { try insertAndStop(4, "d", store) } }
    } catch { outer = error }
    #expect(outer is Stopped)
    #expect(try slugs(city.now) == ["a", "c"])
  }

  private func insertAndStop(_ number: Int, _ slug: String, _ store: Store) throws {
    try store.insert(club(number, slug))
    throw Stopped()
  }

  @Test("a held transaction is kept or discarded as a whole", arguments: Engine.allCases)
  func held(_ engine: Engine) throws {
    let city = try engine.city([])
    for isKept in [false, true] {
      let store = try city.now
      try store.hold(as: .of(.operation, 1))
      try store.write { try store.insert(club(1, "a")) }
      try store.mark("here")
      try store.write { try store.insert(club(2, "b")) }
      #expect(try store.discard(to: "here") && !store.discard(to: "there"))
      #expect(store.isHolding && store.marks == ["here"])
      if isKept { _ = try store.keep() } else { store.discard() }
      #expect(!store.isHolding)
      #expect(try slugs(city.now) == (isKept ? ["a"] : []))
    }
  }

  @Test("a reader does not see what others write meanwhile", arguments: Engine.shared)
  func snapshot(_ engine: Engine) throws {
    let city = try engine.city([])
    try city.write { try $0.insert(club(1, "a")) }
    let (reader, writer) = (try city.now, try city.other())
    try reader.read {
      #expect(try slugs(reader) == ["a"])
      try writer.write { try writer.insert(club(2, "b")) }
      #expect(try slugs(writer) == ["a", "b"])
      #expect(try slugs(reader) == ["a"])
    }
    #expect(try slugs(reader) == ["a", "b"])
  }

  @Test(
    "a writer sees nothing of another that has not ended, and then all", arguments: Engine.shared)
  func unfinished(_ engine: Engine) throws {
    let city = try engine.city([])
    let (writer, reader) = (try city.now, try city.other())
    try writer.write {
      try writer.insert(club(1, "a"))
      #expect(try slugs(reader) == [])
    }
    #expect(try slugs(reader) == ["a"])
  }

  @Test("writers wait their turn, and each sees what was there before", arguments: Engine.shared)
  func turns(_ engine: Engine) throws {
    let city = try engine.city([])
    let (open, count) = (city.other, 4)
    let group = DispatchGroup()
    for writer in 0..<count {
      DispatchQueue.global().async(group: group) {
        for step in 0..<5 {
          #expect(throws: Never.self) {
            let store = try open()
            try store.write {
              let number = try store.clubs().count
              // Time for others to come in between, could they.
              Thread.sleep(forTimeInterval: 0.005)
              let club = Club(
                id: .of(.club, number), slug: Slug("w\(writer)-\(step)")!, name: .of("\(number)"))
              try store.insert(club)
            }
          }
        }
      }
    }
    group.wait()
    let numbers = try city.now.clubs().compactMap { Int($0.name.text) }
    #expect(numbers.sorted() == Array(0..<count * 5))
  }
}
