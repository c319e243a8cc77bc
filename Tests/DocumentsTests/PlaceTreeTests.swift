// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Testing

@testable import Documents

@Suite("The tree of places from a flat list") struct PlaceTreeTests {
  /// The paths of spaces that are given as `slug` or `slug<parent`.
  private func paths(_ spaces: String) throws -> [String] {
    try CityFile.read(Array(file(spaces).utf8), file: "city").places.map(\.path.text)
  }

  private func file(_ spaces: String) -> String {
    let lines = spaces.split(separator: " ").map { space in
      let parts = space.split(separator: "<")
      return "  - {slug: \(parts[0]), name: A\(parts.count > 1 ? ", parent: \(parts[1])" : "")}\n"
    }
    return "name: M\nzone: UTC\nspaces:\n" + lines.joined()
  }

  private func problems(_ spaces: String) -> [DocumentProblem]? {
    errors(in: file(spaces))?.first.map(\.problem)
  }

  @Test func orderOfTheFileWithParentsBefore() throws {
    #expect(try paths("a b c<b d<a e") == ["a", "b", "b/c", "a/d", "e"])
    #expect(try paths("c<a/b b<a z a") == ["a", "a/b", "a/b/c", "z"])
  }

  @Test func aSiteGoesBeforeAPartOfTheSameSlug() throws {
    #expect(try paths("x a x<a p<x q<a/x") == ["x", "a", "a/x", "x/p", "a/x/q"])
  }

  @Test func sameSlugsInOtherPlaces() throws {
    #expect(try paths("a b s<a s<b t<a/s t<b/s") == ["a", "b", "a/s", "b/s", "a/s/t", "b/s/t"])
  }

  @Test func whatHangsOnAMistakeIsSilent() {
    #expect(
      problems("a<nowhere b<a c<b d<c") == [.unknownParent("nowhere", suggestion: nil)])
    #expect(problems("a<b b<c c<a d<a e<d") == [.parentCycle(["a", "b", "c", "a"])])
    #expect(
      problems("s a<x/s a<y/s")
        == [.unknownParent("x/s", suggestion: nil), .unknownParent("y/s", suggestion: nil)])
  }

  @Test func aRingByPaths() {
    #expect(problems("a<b/c b<c/a c<a/b") == [.parentCycle(["a", "c", "b", "a"])])
  }

  @Test func depthIsBounded() throws {
    let deep = (1...16).map { $0 == 1 ? "s1" : "s\($0)<s\($0 - 1)" }.joined(separator: " ")
    #expect(try paths(deep).last?.split(separator: "/").count == 16)
    #expect(problems(deep + " s17<s16 s18<s17") == [.tooDeepTree(limit: 16)])
  }

  /// In the file's order and against it; a quadratic walk would take minutes.
  @Test func tenThousandSpaces() throws {
    let wide = (0..<10_000).map { $0 == 0 ? "s0" : "s\($0)<s\(($0 - 1) / 8)" }
    #expect(try paths(wide.joined(separator: " ")).count == 10_000)
    #expect(try paths(wide.reversed().joined(separator: " ")).count == 10_000)
    #expect(
      errors(in: file((wide + ["t"]).joined(separator: " ")))?.first.map(\.problem)
        == [.tooManySpaces(limit: 10_000)])
    let chain = (0..<10_000).map { "s\($0)<s\($0 + 1)" }.joined(separator: " ")
    #expect(problems(chain)?.count == 1)
    let ring = (0..<10_000).map { "s\($0)<s\(($0 + 1) % 10_000)" }.joined(separator: " ")
    #expect(problems(ring)?.count == 1)
    let same = (0..<10_000).map { "s<p\($0)/s" }.joined(separator: " ")
    #expect(errors(in: file(same))?.total == 10_000)
  }
}
