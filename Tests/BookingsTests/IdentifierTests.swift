// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Bookings

struct IdentifierTests {
  /// Crockford's alphabet, as published.
  static let digits = "0123456789abcdefghjkmnpqrstvwxyz"

  @Test("a letter for the kind and seven digits are read")
  func reads() throws {
    let id = try #require(Identifier("b7k3f9qm"))
    #expect(id.text == "b7k3f9qm")
    #expect(id.kind == .booking)
    #expect(Identifier("k0000000")?.kind == .club)
  }

  @Test(
    "anything else is not an identifier",
    arguments: [
      "", "b", "b7k3f9q", "b7k3f9qm0", "B7K3F9QM", "b7k3f9qM", "z7k3f9qm", "07k3f9qm", "b7k3f9qi",
      "b7k3f9ql", "b7k3f9qo", "b7k3f9qu", "b7k3f9q-", "b7k3f9q ", " b7k3f9q", "b7k3fé9", "b7k3f9ß",
      "b7k3f\u{308}9", "b7k3f9q\u{0}",
    ])
  func refuses(text: String) { #expect(Identifier(text) == nil) }

  @Test("exactly these letters name a kind")
  func letters() {
    let letters = "abcdefghijklmnopqrstuvwxyz".filter { Identifier("\($0)0000000") != nil }
    #expect(letters == "abcfkoprstw")
  }

  @Test("the 35 lowest bits are the seven digits, and no others matter")
  func bits() throws {
    var chance = SplitMix(seed: 1)
    for _ in 0..<500 {
      let random = chance.next()
      let kind = IdentifierKind.allCases.randomElement(using: &chance) ?? .booking
      let id = Identifier(kind, random: random)
      #expect(Identifier(id.text) == id)
      #expect(id.kind == kind)
      var bits: UInt64 = 0
      for digit in id.text.dropFirst().reversed() {
        let place = try #require(IdentifierTests.digits.firstIndex(of: digit))
        let value = IdentifierTests.digits.distance(
          from: IdentifierTests.digits.startIndex, to: place)
        bits = bits << 5 | UInt64(value)
      }
      #expect(bits == random & (1 << 35 - 1))
    }
  }
}
