// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import SQL
import Testing

@testable import Bookings
@testable import Store

struct JournalTests {
  static let awkward = "\"\\\u{1}\n\u{1F}\t/Ä🏀'"

  @Test("an operation keeps its changes in order, and facts without free text as JSON")
  func records() throws {
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    let changes = [
      Change(
        entity: "booking", id: "b1", before: nil,
        after: [
          .init("units", 3), .init("club", String?.none), .init("text", JournalTests.awkward),
        ],
        texts: [.init("title", after: "Streetball"), .init("note")]),
      Change(
        entity: "slot", id: "t1", before: [.init("kind", "play")], after: [.init("kind", "sport")],
        texts: [.init("name", before: "alt", after: "neu")]),
      Change(entity: "slot", id: "t2", before: [.init("kind", "play")], after: nil),
    ]
    let entry = try store.write {
      try store.record(
        .of(.operation, 1), command: "book", at: Timestamp(seconds: 77), changes: changes)
    }
    let operation = try #require(try store.operation(.of(.operation, 1)))
    #expect(entry == .of(.operation, 1))
    #expect(operation.command == "book" && operation.at.seconds == 77)
    #expect(
      operation.changes.map { "\($0.entity) \($0.id) \($0.act)" } == [
        "booking b1 added", "slot t1 updated", "slot t2 removed",
      ])
    // Foundation reads the JSON back; nobody here wrote it.
    let json = try #require(
      try store.connection.first("SELECT after FROM change WHERE position = 0") { row in
        try row[0] as String
      })
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["units"] as? Int == 3)
    #expect(object["club"] is NSNull)
    #expect(object["text"] as? String == JournalTests.awkward)
    let texts = try store.connection.all(
      "SELECT position, field, before, after FROM change_text ORDER BY position, field"
    ) { row in
      "\(try row[0] as Int) \(try row[1] as String) \(try row[2] as String? ?? "-") \(try row[3] as String? ?? "-")"
    }
    // A text that stayed as it was leaves no row.
    #expect(texts == ["0 title - Streetball", "1 name alt neu"])
  }

  @Test("operations are numbered without gaps")
  func numbers() throws {
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    #expect(try store.operationCount() == 0)
    for number in 1...5 {
      _ = try store.write {
        try store.record(
          .of(.operation, number), command: "x", at: Timestamp(seconds: 0), changes: [])
      }
      // One that is rolled back leaves no gap.
      struct Stop: Error {}
      #expect(throws: Stop.self) {
        try store.write {
          try store.record(
            .of(.operation, 99), command: "x", at: Timestamp(seconds: 0), changes: [])
          throw Stop()
        }
      }
      #expect(try store.operationCount() == number)
    }
    #expect(try store.operation(.of(.operation, 99)) == nil)
  }

  @Test("the present never goes back behind the last operation")
  func present() throws {
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    #expect(try store.present(Timestamp(seconds: 5)).seconds == 5)
    _ = try store.write {
      try store.record(.of(.operation, 1), command: "x", at: Timestamp(seconds: 100), changes: [])
    }
    #expect(try store.present(Timestamp(seconds: 5)).seconds == 100)
    #expect(try store.present(Timestamp(seconds: 101)).seconds == 101)
  }
}

struct IdentifierQueryTests {
  @Test("an identifier that was ever given is known, and found by its beginning")
  func prefixes() throws {
    var random = RandomValues(seed: 11)
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    var ids = (0..<400).map { _ in random.id(.club) }
    // Two that begin alike.
    ids += ["kabcd000", "kabcd00z", "kzzzzzzz", "k0000000"].compactMap { Identifier($0) }
    try store.write {
      for id in ids { try store.insert(Club(id: id, slug: Slug(id.text)!, name: .of("x"))) }
    }
    for id in ids.suffix(20) {
      #expect(try store.isGiven(id))
      for length in 1...8 {
        let prefix = String(id.text.prefix(length))
        let expected = ids.filter { $0.text.hasPrefix(prefix) }.sorted()
        #expect(try store.identifiers(.club, from: prefix, limit: 1_000) == expected)
        #expect(try store.identifiers(.club, from: prefix, limit: 2) == Array(expected.prefix(2)))
      }
    }
    #expect(try store.identifiers(.club, from: "kabcd", limit: 9).count == 2)
    #expect(try store.identifiers(.booking, from: "b", limit: 9) == [])
    #expect(try store.identifiers(.person, from: "p", limit: 9) == [])
    #expect(try !store.isGiven(.of(.club, 77)))
    #expect(try !store.isGiven(.of(.booking, 77)))
  }
}
