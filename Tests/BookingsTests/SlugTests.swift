// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Bookings

struct SlugTests {
  @Test("letters, digits and inner hyphens are a slug", arguments: ["a", "kai-2", "9-1", "a--b"])
  func reads(text: String) { #expect(Slug(text)?.text == text) }

  @Test(
    "anything else is none",
    arguments: ["", "-a", "a-", "-", "A", "ä", "a b", "a/b", "a_b", "a.b", "ａ", "a\u{0}"])
  func refuses(text: String) { #expect(Slug(text) == nil) }

  @Test("64 letters are the most")
  func limit() {
    #expect(Slug(String(repeating: "a", count: 64)) != nil)
    #expect(Slug(String(repeating: "a", count: 65)) == nil)
  }

  @Test(
    "a name folds into its slug",
    arguments: [
      ("Gehlsdorfer Ufer", "gehlsdorfer-ufer"), ("gehlsdorfer-ufer", "gehlsdorfer-ufer"),
      ("Größe & Maß", "groesse-mass"), ("GRÖẞE", "groesse"), ("U\u{308}bung", "uebung"),
      ("  Kai  2 ", "kai-2"), ("Bühne 602", "buehne-602"), ("!!a!!", "a"), ("日本 Kai", "kai"),
    ])
  func folds(name: String, slug: String) { #expect(Slug(folding: name)?.text == slug) }

  @Test("a name of other letters has no slug", arguments: ["", "-", "日本", "🏀", "..."])
  func foldsToNothing(name: String) { #expect(Slug(folding: name) == nil) }

  @Test("a long name keeps its beginning, also where the cut falls on a gap between words")
  func cuts() {
    let word = String(repeating: "a", count: 63)
    #expect(Slug(folding: "\(word) b")?.text == word)
    #expect(Slug(folding: "\(word)bcd")?.text == "\(word)b")
  }

  @Test("folding any text gives a slug that folds into itself, or none")
  func foldsAnything() {
    let letters = Array("aZ0ßÄöéΩ日🏀- /._\u{308}\u{0}\u{A0}İ")
    var chance = SplitMix(seed: 2)
    for _ in 0..<2_000 {
      let name = String((0..<chance.below(80)).map { _ in letters[chance.below(letters.count)] })
      guard let slug = Slug(folding: name) else {
        #expect(!name.contains { $0.isASCII && ($0.isLetter || $0.isNumber) }, "\(name)")
        continue
      }
      #expect(Slug(slug.text) == slug)
      #expect(Slug(folding: slug.text) == slug)
    }
  }
}

struct SpacePathTests {
  @Test("slugs between slashes are a path")
  func reads() throws {
    let path = try #require(SpacePath("kai/halle/feld-1"))
    #expect(path.slugs.map(\.text) == ["kai", "halle", "feld-1"])
    #expect(path.text == "kai/halle/feld-1")
    #expect(path.last.text == "feld-1")
    #expect(path.parent?.parent == SpacePath("kai"))
    #expect(SpacePath("kai")?.parent == nil)
  }

  @Test(
    "anything else is none",
    arguments: ["", "/", "a/", "/a", "a//b", "a/B", "a b", "a/-b", "../a", "a/ö"])
  func refuses(text: String) { #expect(SpacePath(text) == nil) }

  @Test("sixteen steps are the most")
  func depth() {
    #expect(SpacePath(Array(repeating: "a", count: 16).joined(separator: "/")) != nil)
    #expect(SpacePath(Array(repeating: "a", count: 17).joined(separator: "/")) == nil)
  }

  @Test("a space sorts before its parts, and these before its next sibling")
  func order() {
    let sorted = ["a", "a/b", "a/b/c", "a/c", "a-b", "ab", "b"].compactMap { SpacePath($0) }
    var chance = SplitMix(seed: 3)
    for _ in 0..<50 { #expect(sorted.shuffled(using: &chance).sorted() == sorted) }
  }

  @Test("below is what lies under it, not what is called alike")
  func below() throws {
    let kai = try #require(SpacePath("kai"))
    #expect(SpacePath("kai/a/b").map { $0.isBelow(kai) } == true)
    #expect(SpacePath("kai").map { $0.isBelow(kai) } == false)
    #expect(SpacePath("kai-2/a").map { $0.isBelow(kai) } == false)
    #expect(SpacePath("a/kai").map { $0.isBelow(kai) } == false)
  }
}
