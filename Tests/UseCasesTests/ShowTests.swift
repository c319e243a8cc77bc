// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct ShowTests {
  /// The kind of what is shown, and what bears it.
  private func shown(_ text: String, in town: Town) throws -> String {
    switch try Show.run(text, in: town.database, town.circumstances()) {
    case .booking(let view): "booking \(view.booking.id)"
    case .space(let view): "space \(view.space.path)"
    case .club(let view, let bookings): "club \(view.club.slug) \(bookings)"
    case .slot(let view): "slot \(view.slot.id)"
    case .closure(let view): "closure \(view.closure.id)"
    case .operation(let view): "operation \(view.command)"
    case .refusal(let view): "refusal \(view.codes.joined(separator: " "))"
    }
  }

  @Test("whatever has an identifier is shown by it, or by its beginning")
  func identifiers() throws {
    let town = try Town.rostock()
    let booking = try town.book("haedge/streetball", "2026-06-16 18:00-20:00").id
    let refusal = try town.refusal { try town.book("haedge/streetball", "2026-06-16 18:00-20:00") }
    let slot = try town.offer("haedge/stage", "2026-06-16 18:00-20:00").view.slot.id
    let closure = try town.close("sportbox", "2026-06-16").view.closure.id
    let space = try town.space("haedge/stage").id
    let refusalID = try #require(refusal.id)
    let shown = try [booking, refusalID, slot, closure, space].map {
      try self.shown(String($0.text.prefix(6)), in: town)
    }
    #expect(
      shown == [
        "booking \(booking)", "refusal conflict", "slot \(slot)", "closure \(closure)",
        "space haedge/stage",
      ])
    #expect(try self.shown("nord", in: town) == "club nord 1")
    #expect(try self.shown("Streetballfeld", in: town) == "space haedge/streetball")
    #expect(throws: Failure.self) { try self.shown("nirgends", in: town) }
    #expect(throws: Failure.self) { try self.shown("b0000000", in: town) }
  }

  @Test("an exact short name goes before the identifiers that begin like it")
  func shortNames() throws {
    let town = try Town.rostock()
    // A slug that is also the beginning of two identifiers of spaces, and one of a club's.
    try town.store.write {
      for (number, text) in ["stage000", "stage001"].enumerated() {
        let id = try #require(Identifier(text))
        let path = try #require(SpacePath("neu-\(number)"))
        let details = SpaceDetails(name: try PlainText("Neu"))
        try town.store.save(
          Space(id: id, path: path, details: details), parent: nil, position: 100 + number)
      }
      for (id, slug) in [
        ("kayak000", "sv"), ("k1111111", "kayak"), ("k2222222", "zz-a"), ("k3333333", "zz-b"),
      ] {
        try town.store.insert(
          Club(
            id: try #require(Identifier(id)), slug: try #require(Slug(slug)),
            name: try PlainText("x")))
      }
    }
    #expect(try shown("stage", in: town) == "space haedge/stage")
    #expect(try shown("kayak", in: town) == "club kayak 0")
    #expect(try shown("kayak0", in: town) == "club sv 0")
    #expect(throws: Failure.self) { try shown("stage0", in: town) }
    // Two clubs are meant equally well, and no space.
    #expect {
      try shown("zz", in: town)
    } throws: { error in
      guard case Failure.ambiguous(.club, _, let candidates) = error else { return false }
      return candidates.map(\.text) == ["zz-a", "zz-b"]
    }
    #expect(try shown("stage001", in: town) == "space neu-1")
  }
}
