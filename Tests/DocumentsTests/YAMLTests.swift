// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Testing

@testable import Documents

@Suite("YAML text as a tree, within bounds") struct YAMLTests {
  private func compose(_ bytes: [UInt8]) -> (YAMLNode?, DocumentErrors?) {
    var findings = Findings(file: "x")
    let node = SourceText(bytes, &findings).flatMap { YAMLComposer.compose($0, &findings) }
    return (node, findings.isEmpty ? nil : findings.errors)
  }

  private func problem(_ text: String) -> String? {
    compose(Array(text.utf8)).1?.first.first.map { "\($0.line):\($0.column) \($0.problem)" }
  }

  @Test func placesAndStyles() throws {
    let node = try #require(compose(Array("a: x\nü: [1, 'y']\nb: >\n  z\n".utf8)).0)
    guard case .mapping(let entries) = node.content else { return #expect(Bool(false)) }
    #expect(entries.map(\.key) == ["a", "ü", "b"])
    #expect(entries.map(\.keyPlace.line) == [1, 2, 3])
    #expect(entries.map(\.value.place.column) == [4, 4, 4])
    #expect(node.size == 9)
    #expect(node.depth == 3)
  }

  @Test func bytes() {
    #expect(compose([0x61, 0x0A, 0x62, 0xC3]).1?.first.first?.problem == .invalidUTF8)
    #expect(compose([0x61, 0x0A, 0x62, 0xC3]).1?.first.first?.line == 2)
    #expect(compose([0xFF, 0xFE, 0x61, 0]).1?.first.first?.problem == .invalidUTF8)
    #expect(compose([0xEF, 0xBB, 0xBF, 0x61]).0 != nil)
    #expect(problem("a: \u{0}") == "1:4 \(DocumentProblem.controlCharacter(0))")
    #expect(problem("a:\r\n\rb \u{202E}") == "3:3 \(DocumentProblem.controlCharacter(0x202E))")
    #expect(problem("a: \u{85}") == "1:4 \(DocumentProblem.controlCharacter(0x85))")
    let directives = (0..<9).map { "%TAG !a\($0)! x\n" }.joined()
    #expect(problem(directives) == "9:1 \(DocumentProblem.tooManyDirectives(limit: 8))")
    let large = [UInt8](repeating: UInt8(ascii: "a"), count: 8 << 20)
    #expect(compose(large).0 != nil)
    #expect(compose(large + [0x61]).1?.first.first?.problem == .tooLarge(limitBytes: 8 << 20))
  }

  @Test(arguments: [
    ("", "1:1", DocumentProblem.empty), ("# only\n", "2:1", .empty),
    ("a: 1\n---\nb: 2", "2:1", .severalDocuments), ("a: 1\n...\n---\n", "3:1", .severalDocuments),
    ("a: 1\nb: 2\na: 3", "3:1", .duplicateKey("a", firstLine: 1)),
    ("a: 1\n\"a\": 3", "2:1", .duplicateKey("a", firstLine: 1)),
    ("a: !tree 1", "1:4", .unsupportedTag("!tree")),
    ("a: !!binary 1", "1:4", .unsupportedTag("tag:yaml.org,2002:binary")),
    ("a: !!str 1\nb: !!map {}\nc: ! 5\n? [x]\n: 1", "4:3", .keyNotText),
    ("a: *b", "1:4", .unknownAlias("b", suggestion: nil)),
    ("a: &anker 1\nb: *ankr", "2:4", .unknownAlias("ankr", suggestion: "anker")),
    ("a: &a [1, *a]", "1:11", .aliasCycle(["a", "a"])),
    ("a: &a {x: &b [{y: *a}]}", "1:19", .aliasCycle(["a", "b", "a"])),
    ("a: b: c", "1:5", .syntax(.colonInValue)), ("a:\n\t- b", "2:1", .syntax(.cannotStartValue)),
    ("a: @b", "1:4", .syntax(.cannotStartValue)),
    ("x: 'abc\n\nd: e", "1:4", .syntax(.quotationNotClosed)),
    ("a: \"b\nc: d\n", "1:4", .syntax(.quotationNotClosed)),
    ("a: [1, 2\nb: 3", "1:4", .syntax(.bracketNotClosed)),
    ("a: {x: 1\n", "1:4", .syntax(.bracketNotClosed)),
    ("a: 1\n b: 2", "2:3", .syntax(.colonInValue)),
    ("a: 1\n  - b\nc", "3:1", .syntax(.missingColon)),
    ("- a\nb: c", "2:1", .syntax(.indentation)),
    ("a:\n  b: 1\n c: 2", "3:2", .syntax(.indentation)),
    ("a: \"\\q\"", "1:5", .syntax(.escape)),
    ("%YAML 3.0\n---\na", "1:1", .syntax(.other("found incompatible YAML document"))),
  ])
  func mistakes(text: String, place: String, problem: DocumentProblem) {
    #expect(self.problem(text) == "\(place) \(problem)")
  }

  @Test func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(problem(nested(63)) == nil)
    #expect(problem(nested(64)) == "1:64 \(DocumentProblem.tooDeep(limit: 64))")
    #expect(problem(nested(500_000)) == "1:64 \(DocumentProblem.tooDeep(limit: 64))")
    #expect(problem(String(repeating: "- ", count: 500_000))?.hasPrefix("1:") == true)
    let shallow = "a: &a \(nested(40))\nb: \(String(repeating: "[", count: 30))*a"
    #expect(problem(shallow) == "2:34 \(DocumentProblem.tooDeep(limit: 64))")
  }

  @Test func aliasesCountByWhatTheyStandFor() throws {
    let node = try #require(compose(Array("[&a [1, 2], *a, *a]".utf8)).0)
    #expect(node.size == 10)
    // A billion laughs: nine levels of ten.
    var laughs = "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    for level in 1..<9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      laughs += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(
      problem(laughs)?.hasSuffix("\(DocumentProblem.tooManyNodes(limit: 1_000_000))") == true)
    let many = "[" + String(repeating: "1,", count: 999_999) + "]"
    #expect(compose(Array(many.utf8)).0?.size == 1_000_000)
    #expect(compose(Array(("[1," + many.dropFirst()).utf8)).0 == nil)
  }

  /// Beginnings of a file, and the file with some bytes changed, are read or refused.
  @Test func damagedFiles() throws {
    let bytes = try Repository.bytes("Config/luebeck.yaml")
    var chance = SplitMix(seed: 1)
    var damaged = stride(from: 0, to: bytes.count, by: 7).map { Array(bytes[..<$0]) }
    for _ in 0..<500 {
      var changed = bytes
      for _ in 0...chance.below(3) {
        changed[chance.below(bytes.count)] = UInt8(truncatingIfNeeded: chance.next())
      }
      damaged.append(changed)
    }
    let refused = damaged.filter { (try? CityFile.read($0, file: "")) == nil }
    #expect(refused.count > damaged.count / 4)
  }
}
