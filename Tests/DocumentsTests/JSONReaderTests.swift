// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Testing

@Suite struct JSONReaderTests {
  private let reader: JSONReader

  init() throws { reader = try JSONReader() }

  private func members(_ text: String) throws -> [String: JSONReader.Value]? {
    try reader.members(of: text.utf8).map {
      Dictionary($0.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    }
  }

  @Test func membersAreReadInTheirOrder() throws {
    let text = #" { "b" : "x", "a":[ "1" , "2" ],"n":null,"t":true,"f":false,"c":{"d":1} } "#
    let members = try #require(try reader.members(of: text.utf8))
    #expect(members.map(\.name) == ["b", "a", "n", "t", "f", "c"])
    #expect(
      members.map(\.value) == [
        .string("x"), .strings(["1", "2"]), .null, .bool(true), .bool(false), .other,
      ])
    #expect(try reader.members(of: "{}".utf8)?.isEmpty == true)
  }

  @Test(arguments: ["0", "-1", "7.50", "1e3", "12345678901234567890123", "-0.0"])
  func numbersKeepTheirDigits(_ digits: String) throws {
    let text = "{\"a\":[1],\"id\":\(digits)}"
    guard case .number? = try members(text)?["id"] else {
      Issue.record("no number")
      return
    }
    #expect(try reader.digits(of: "id", in: text.utf8) == digits)
    #expect(try reader.digits(of: "b", in: text.utf8) == nil)
  }

  @Test func textsAreUnescaped() throws {
    #expect(
      try members(#"{"a":"\"\\\/\b\f\n\r\t\u00e4\ud83d\ude00ü","\u0061b":""}"#)
        == ["a": .string("\"\\/\u{8}\u{C}\n\r\tä😀ü"), "ab": .string("")])
  }

  @Test func listsOfOtherThingsAreOther() throws {
    #expect(
      try members(#"{"a":[1],"b":["x",null],"c":[["x"]],"d":[],"e":[{"x":"y"}],"f":["z"]}"#) == [
        "a": .other, "b": .other, "c": .other, "d": .strings([]), "e": .other,
        "f": .strings(["z"]),
      ])
  }

  @Test(arguments: [
    "", "null", "[]", "\"x\"", "1", "{", "}", "{}x", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
    "{'a':1}", "{\"a\":1 \"b\":2}", "{\"a\":01}", "{\"a\":\"\u{1}\"}", "{}\0", "{\0}",
    "{\"a\":\"x}", "{\"a\":\"\\x\"}", "{\"a\":tru}",
    // What SQLite would cut, and what is no text.
    #"{"a":"x\u0000y"}"#, #"{"a\u0000":1}"#, #"{"a":"\ud800"}"#, #"{"a":"\udc00"}"#,
    #"{"a":"\ud800\u0041"}"#, #"{"a":"\ud83d\ude00\udc00"}"#,
  ])
  func whatIsNoObjectIsNone(_ text: String) throws {
    #expect(try reader.members(of: text.utf8) == nil, "\(text)")
  }

  @Test func bytesThatAreNoTextAreNone() throws {
    #expect(try reader.members(of: [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D]) == nil)
    #expect(try reader.members(of: String(repeating: "[", count: 200_000).utf8) == nil)
    let deep = "{\"a\":" + String(repeating: "[", count: 200_000)
    #expect(try reader.members(of: deep.utf8) == nil)
  }

  /// What Foundation writes is read as it was meant.
  @Test func randomObjectsAreThoseOfFoundation() throws {
    var chance = SplitMix(seed: 8259)
    let scalars = Array("aZ0\"\\/\u{8}\n\u{7F}\u{80}äß€😀\u{2028}".unicodeScalars)
    func text() -> String {
      var text = String.UnicodeScalarView()
      for _ in 0..<chance.below(8) { text.append(scalars[chance.below(scalars.count)]) }
      return String(text)
    }
    for _ in 0..<500 {
      var object: [String: Any] = [:]
      var expected: [String: JSONReader.Value] = [:]
      for _ in 0..<chance.below(6) {
        let name = text()
        switch chance.below(4) {
        case 0: (object[name], expected[name]) = (NSNull(), .null)
        case 1:
          let value = text()
          (object[name], expected[name]) = (value, .string(value))
        case 2:
          let number = Int(truncatingIfNeeded: chance.next() >> 12)
          (object[name], expected[name]) = (number, .number(String(number)))
        default:
          let list = (0..<chance.below(4)).map { _ in text() }
          (object[name], expected[name]) = (list, .strings(list))
        }
      }
      let data = try JSONSerialization.data(withJSONObject: object)
      #expect(try members(String(decoding: data, as: UTF8.self)) == expected)
    }
  }
}
