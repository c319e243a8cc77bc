// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The numbers of a BY part that has few: a set of −63...63 in two words.
package struct RecurrenceNumbers: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// Bit `n` for the number `n`, from 0 on.
  private(set) var fromStart: UInt64 = 0
  /// Bit `n − 1` for the number `−n`.
  private(set) var fromEnd: UInt64 = 0

  package init() {}

  /// Numbers outside of −63...63 are passed over.
  package init(arrayLiteral numbers: Int...) {
    for number in numbers { insert(number) }
  }

  package var isEmpty: Bool { fromStart | fromEnd == 0 }

  /// Numbers outside of −63...63 are passed over.
  package mutating func insert(_ number: Int) {
    if (0...63).contains(number) { fromStart |= 1 << UInt64(number) }
    if (-63..<0).contains(number) { fromEnd |= 1 << UInt64(-number - 1) }
  }

  /// From the beginning to the end: 1, 2, 3 … −2, −1.
  package var list: [Int] {
    guard !isEmpty else { return [] }
    return Array(Bits(fromStart)) + Bits(fromEnd).reversed().map { -$0 - 1 }
  }
}

extension UInt64 {
  /// Whether the bit is set.
  func has(_ bit: Int) -> Bool { self >> UInt64(bit) & 1 == 1 }

  /// The lowest bit set at or above `bit`.
  func nextBit(from bit: Int) -> Int? {
    let rest = bit < 64 ? self & (~0 << UInt64(bit)) : 0
    return rest == 0 ? nil : rest.trailingZeroBitCount
  }
}

/// The places of the bits that are set, ascending.
struct Bits: Sequence, IteratorProtocol {
  private var rest: UInt64

  init(_ bits: UInt64) { rest = bits }

  mutating func next() -> Int? {
    guard rest != 0 else { return nil }
    defer { rest &= rest - 1 }
    return rest.trailingZeroBitCount
  }
}
