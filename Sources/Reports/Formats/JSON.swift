// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value whose members keep their order (RFC 8259).
///
/// Written as a dictionary literal, a member of nil is left out:
/// `["id": "b7k3f9qm", "note": note.map(JSON.string)]`.
package enum JSON: Hashable, Sendable {
  case object([Member])
  case array([JSON])
  case string(String)
  case integer(Int)
  /// A number with a fraction, as its digits.
  case decimal(Decimal)
  /// Any other number, as its digits.
  case number(String)
  case bool(Bool)
  case null

  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// A whole number of millionths, written without needless zeros: 54.0942.
  package struct Decimal: Hashable, Sendable {
    package let millionths: Int

    package init(millionths: Int) { self.millionths = millionths }

    package var text: String {
      let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
      let sign = millionths < 0 ? "-" : ""
      guard rest > 0 else { return "\(sign)\(whole)" }
      let plain = String(rest)
      var digits = String(repeating: "0", count: 6 - plain.utf8.count) + plain
      while digits.hasSuffix("0") { digits.removeLast() }
      return "\(sign)\(whole).\(digits)"
    }
  }

  /// The value of the first member of that name; nil where there is none.
  package subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The object with the members of another one after its own.
  package func followed(by other: JSON) -> JSON {
    guard case .object(let members) = self, case .object(let more) = other else { return self }
    return .object(members + more)
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  package init(dictionaryLiteral members: (String, JSON?)...) {
    self = .object(members.compactMap { key, value in value.map { Member(key, $0) } })
  }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}
