// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Bookings

struct SpaceTreeTests {
  static let spaces: [Space] = [
    .at("kai", 1), .at("kai/wiese", 2, capacity: 200, useMode: .shared),
    .at("kai/halle", 3), .at("kai/halle/feld", 4, capacity: 1),
    .at("kai/halle/bar", 5, capacity: 9, useMode: .open),
    .at("kai/halle/alt", 6, capacity: 1, isRetired: true), .at("kai/blick", 7),
    .at("ufer", 8, capacity: 3),
  ]

  static let tree = SpaceTree(spaces)

  private func space(_ path: String) throws -> Space {
    try #require(SpacePath(path).flatMap { SpaceTreeTests.tree[$0] })
  }

  @Test("a parent stands before its parts, and siblings stay in the city's order")
  func order() {
    #expect(SpaceTreeTests.tree.spaces == SpaceTreeTests.spaces)
    // The same siblings in the same order, but the levels in any.
    let mixed = [3, 0, 5, 1, 7, 2, 4, 6].map { SpaceTreeTests.spaces[$0] }
    #expect(
      SpaceTree(mixed).spaces.map(\.path.text) == [
        "kai", "kai/wiese", "kai/halle", "kai/halle/feld", "kai/halle/alt", "kai/halle/bar",
        "kai/blick", "ufer",
      ])
  }

  @Test("a space is found by path and by identifier")
  func finds() throws {
    for space in SpaceTreeTests.spaces {
      #expect(SpaceTreeTests.tree[space.id] == space)
      #expect(SpaceTreeTests.tree[space.path] == space)
    }
    #expect(SpaceTreeTests.tree[.of(.space, 99)] == nil)
  }

  @Test("parts, lineage and subtree")
  func family() throws {
    let tree = SpaceTreeTests.tree
    #expect(tree.parts(of: nil).map(\.path.text) == ["kai", "ufer"])
    #expect(
      tree.parts(of: try space("kai")).map(\.path.text) == ["kai/wiese", "kai/halle", "kai/blick"])
    #expect(tree.parts(of: try space("ufer")) == [])
    #expect(
      tree.lineage(of: try space("kai/halle/feld")).map(\.path.text) == [
        "kai/halle/feld", "kai/halle", "kai",
      ])
    #expect(
      tree.subtree(of: try space("kai/halle")).map(\.path.text) == [
        "kai/halle", "kai/halle/feld", "kai/halle/bar", "kai/halle/alt",
      ])
  }

  @Test("of a whole, only leaves with a capacity that are neither open nor retired can be claimed")
  func claimable() throws {
    let tree = SpaceTreeTests.tree
    #expect(
      tree.claimableLeaves(below: try space("kai")).map(\.path.text) == [
        "kai/wiese", "kai/halle/feld",
      ])
    #expect(tree.claimableLeaves(below: try space("ufer")).map(\.path.text) == ["ufer"])
    #expect(tree.claimableLeaves(below: try space("kai/blick")) == [])
  }

  @Test("a space whose parts are all out of use is a leaf again")
  func leafAgain() throws {
    let tree = SpaceTree([
      .at("kai", 1, capacity: 2), .at("kai/alt", 2, capacity: 1, isRetired: true),
    ])
    let kai = try #require(tree[.of(.space, 1)])
    #expect(tree.isLeaf(kai))
    #expect(tree.claimableLeaves(below: kai) == [kai])
    #expect(!SpaceTreeTests.tree.isLeaf(try space("kai/halle")))
  }

  @Test("the nearest node that says something decides, the space itself first")
  func inherits() throws {
    var spaces = SpaceTreeTests.spaces
    spaces[0].details.hours = .daily("07:00-22:00")
    spaces[2].details.hours = .daily("10:00-12:00")
    let tree = SpaceTree(spaces)
    func hours(_ path: String) throws -> OpeningHours? {
      tree.inherited(\.hours, of: try space(path))
    }
    #expect(try hours("kai/halle/feld") == .daily("10:00-12:00"))
    #expect(try hours("kai/halle") == .daily("10:00-12:00"))
    #expect(try hours("kai/wiese") == .daily("07:00-22:00"))
    #expect(try hours("ufer") == nil)
  }
}

struct SpaceNamingTests {
  /// The path of the space that is meant, the candidates in brackets, or `none: nearest`.
  private func meant(_ text: String, in spaces: [Space] = SpaceTreeTests.spaces) -> String {
    switch SpaceTree(spaces).named(text) {
    case .one(let space): space.path.text
    case .several(let spaces): "[\(spaces.map(\.path.text).joined(separator: " "))]"
    case .none(let nearest): "none: \(nearest.joined(separator: " "))"
    }
  }

  @Test("path, last part, identifier, its start, and any part name a space")
  func names() {
    #expect(meant("kai/halle/feld") == "kai/halle/feld")
    #expect(meant("feld") == "kai/halle/feld")
    #expect(meant("KAI/Halle") == "kai/halle")
    #expect(meant("halle/fel") == "kai/halle/feld")
    #expect(meant("wies") == "kai/wiese")
    for space in SpaceTreeTests.spaces where !space.isRetired {
      #expect(meant(space.id.text) == space.path.text)
    }
  }

  @Test("an exact path goes before an identifier, this before a name, this before a part")
  func precedence() {
    // Each of these would also be found by what the next one is found by.
    let key = Identifier.of(.space, 7).text
    let path = Space.at(key, 1)
    let identifier = Space.at("a", 7)
    let name = Space.at("b", 2, name: key)
    let part = Space.at("c", 3, name: "x \(key) y")
    #expect(meant(key, in: [part, name, identifier, path]) == key)
    #expect(meant(key, in: [part, name, identifier]) == "a")
    #expect(meant(key, in: [part, name]) == "b")
    #expect(meant(key, in: [part]) == "c")
    #expect(meant(key, in: []) == "none: ")
  }

  @Test("four characters of an identifier are enough, three are not")
  func prefixes() {
    let spaces: [Space] = [.at("kai", 1), .at("ufer", 32)]
    #expect(spaces.map(\.id.text) == ["s1000000", "s0100000"])
    #expect(meant("s100", in: spaces) == "kai")
    #expect(meant("s10", in: spaces) == "none: ")
  }

  @Test("what fits several is ambiguous, in the order of the tree")
  func ambiguous() {
    #expect(meant("halle/") == "[kai/halle kai/halle/feld kai/halle/bar]")
    let spaces: [Space] = [
      .at("ost", 1), .at("ost/feld", 2, name: "Feld Ost"), .at("west", 3),
      .at("west/feld", 4, name: "Feld West"),
    ]
    #expect(meant("feld", in: spaces) == "[ost/feld west/feld]")
    #expect(meant("Feld West", in: spaces) == "west/feld")
    #expect(meant("ost", in: spaces) == "ost")
  }

  @Test("umlauts fold, and so do blanks in names")
  func folds() {
    let spaces: [Space] = [
      .at("gehlsdorfer-ufer", 1, name: "Gehlsdorfer Ufer"), .at("muehle", 2, name: "Alte Mühle"),
      .at("strasse", 3, name: "Große Straße"),
    ]
    #expect(meant("Gehlsdorfer Ufer", in: spaces) == "gehlsdorfer-ufer")
    #expect(meant("gehlsdorfer ufer", in: spaces) == "gehlsdorfer-ufer")
    #expect(meant("Mühle", in: spaces) == "muehle")
    #expect(meant("MUEHLE", in: spaces) == "muehle")
    #expect(meant("mu\u{308}hle", in: spaces) == "muehle")
    #expect(meant("große straße", in: spaces) == "strasse")
  }

  @Test("a retired space is only found by its whole path or identifier")
  func retired() {
    #expect(meant("kai/halle/alt") == "kai/halle/alt")
    #expect(meant(Identifier.of(.space, 6).text) == "kai/halle/alt")
    #expect(meant("alt") == "none: ")
  }

  @Test("what names nothing gets the nearest names")
  func suggests() {
    #expect(meant("wiesee") == "none: kai/wiese")
    #expect(meant("kai/haale") == "none: kai/halle")
    #expect(meant("feldd") == "none: kai/halle/feld")
    #expect(meant("") == "none: ")
    #expect(meant("zzzzzz") == "none: ")
    #expect(meant(String(repeating: "wiese", count: 100_000)) == "none: ")
  }
}

struct ClubNamingTests {
  static let clubs = [
    Club(id: .of(.club, 1), slug: Slug("sv-nordlicht")!, name: .of("SV Nordlicht e. V.")),
    Club(id: .of(.club, 2), slug: Slug("sv-moewe")!, name: .of("SV Möwe")),
    Club(id: .of(.club, 3), slug: Slug("nordlicht")!, name: .of("Initiative Nordlicht")),
  ]

  private func meant(_ text: String) -> String {
    switch ClubNamingTests.clubs.named(text) {
    case .one(let club): club.slug.text
    case .several(let clubs): "[\(clubs.map(\.slug.text).joined(separator: " "))]"
    case .none(let nearest): "none: \(nearest.joined(separator: " "))"
    }
  }

  @Test("slug, identifier, name and part name a club, the first that fits")
  func names() {
    #expect(meant("sv-nordlicht") == "sv-nordlicht")
    #expect(meant("nordlicht") == "nordlicht")
    #expect(meant(Identifier.of(.club, 2).text) == "sv-moewe")
    #expect(meant("SV MÖWE") == "sv-moewe")
    #expect(meant("moewe") == "sv-moewe")
    #expect(meant("initiative") == "nordlicht")
    #expect(meant("sv") == "[sv-nordlicht sv-moewe]")
    #expect(meant("sv-nordlich") == "sv-nordlicht")
    #expect(meant("sv-nordlihct") == "none: sv-nordlicht")
    #expect(meant("") == "none: ")
  }
}
