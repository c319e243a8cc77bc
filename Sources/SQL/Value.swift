// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a column or a parameter holds. Real numbers are not used.
package enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
}

/// A type that goes into a parameter and comes back out of a column.
package protocol Bindable {
  var value: Value { get }
  /// Nil where the column holds something that this type cannot be.
  static func read(_ value: Value) -> Self?
}

extension Value: Bindable {
  package var value: Value { self }
  package static func read(_ value: Value) -> Value? { value }
}

extension Int64: Bindable {
  package var value: Value { .integer(self) }
  package static func read(_ value: Value) -> Int64? {
    guard case .integer(let number) = value else { return nil }
    return number
  }
}

extension Int: Bindable {
  package var value: Value { .integer(Int64(self)) }
  package static func read(_ value: Value) -> Int? {
    guard case .integer(let number) = value else { return nil }
    return Int(exactly: number)
  }
}

/// Stored as 0 and 1.
extension Bool: Bindable {
  package var value: Value { .integer(self ? 1 : 0) }
  package static func read(_ value: Value) -> Bool? {
    switch value {
    case .integer(0): false
    case .integer(1): true
    default: nil
    }
  }
}

extension String: Bindable {
  package var value: Value { .text(self) }
  package static func read(_ value: Value) -> String? {
    guard case .text(let text) = value else { return nil }
    return text
  }
}

extension [UInt8]: Bindable {
  package var value: Value { .bytes(self) }
  package static func read(_ value: Value) -> [UInt8]? {
    guard case .bytes(let bytes) = value else { return nil }
    return bytes
  }
}

/// Stored as NULL when nil.
extension Optional: Bindable where Wrapped: Bindable {
  package var value: Value { self?.value ?? .null }
  package static func read(_ value: Value) -> Wrapped?? {
    if value == .null { return .some(.none) }
    return Wrapped.read(value).map { .some($0) }
  }
}

/// The parameters of one run of a statement, by name with the sign: `["$id": id, "$name": name]`.
///
/// Each of the statement's parameters must be there, and no other: anything else is a fault of the
/// program and stops it.
package struct Parameters: ExpressibleByDictionaryLiteral {
  /// Names and values.
  private(set) var pairs: [(String, any Bindable)]

  package init(dictionaryLiteral elements: (String, any Bindable)...) { pairs = elements }

  package mutating func add(_ name: String, _ value: some Bindable) { pairs.append((name, value)) }
}
