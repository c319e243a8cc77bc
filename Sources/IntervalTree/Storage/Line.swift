// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Sixteen numbers of 32 bits: one cache line, compared at once.
///
/// A comparison gives −1 where it holds and 0 elsewhere, so that answers can be added up. No
/// branches.
typealias Line = SIMD16<Int32>

extension Line {
  /// How many numbers a line has.
  static var width: Int { 16 }

  /// What stands where a line has no number: more than every number that is kept.
  static var vacant: Int32 { .max }

  /// −1 where a number is below the bound.
  @inline(always)
  func isBelow(_ bound: Int32) -> Line {
    Line.zero.replacing(with: -1, where: self .< Line(repeating: bound))
  }

  /// −1 where a number is above the bound.
  @inline(always)
  func isAbove(_ bound: Int32) -> Line {
    Line.zero.replacing(with: -1, where: self .> Line(repeating: bound))
  }

  /// −1 where a number is that one.
  @inline(always)
  func isEqual(_ number: Int32) -> Line {
    Line.zero.replacing(with: -1, where: self .== Line(repeating: number))
  }

  /// How many of its numbers are below the bound.
  @inline(always)
  func count(below bound: Int32) -> Int { Int(0 &- isBelow(bound).quarters.total) }

  /// Its four quarters added up, place by place.
  @inline(always)
  var quarters: SIMD4<Int32> {
    let half = lowHalf &+ highHalf
    return half.lowHalf &+ half.highHalf
  }

  /// Of the answers to a comparison: a one in bit i where place i has −1.
  @inline(always)
  var bits: UInt32 {
    let powers = Line(
      1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10, 1 << 11,
      1 << 12, 1 << 13, 1 << 14, 1 << 15)
    return UInt32(truncatingIfNeeded: (self & powers).quarters.total)
  }
}

extension SIMD4<Int32> {
  /// Its numbers added up.
  @inline(always)
  var total: Int32 {
    let half = lowHalf &+ highHalf
    return half.x &+ half.y
  }
}
