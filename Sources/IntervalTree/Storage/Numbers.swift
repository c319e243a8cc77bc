// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines of 32-bit numbers in memory that whoever owns it frees.
///
/// No place is checked: the counts of the owner are its bounds.
@safe struct Numbers {
  private let start: UnsafeMutablePointer<Int32>

  /// That many lines, all vacant; without any there is nothing to free.
  init(lines: Int) {
    guard lines > 0 else {
      unsafe start = UnsafeMutablePointer(bitPattern: MemoryLayout<Line>.alignment)!
      return
    }
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: lines * MemoryLayout<Line>.size, alignment: MemoryLayout<Line>.alignment)
    unsafe start = memory.bindMemory(to: Int32.self, capacity: lines * Line.width)
    unsafe start.initialize(repeating: Line.vacant, count: lines * Line.width)
  }

  /// Not for none.
  func free() { unsafe start.deallocate() }

  subscript(place: Int) -> Int32 {
    @inline(__always) get { unsafe start[place] }
    @inline(__always) nonmutating set { unsafe start[place] = newValue }
  }

  /// The line of that number, counted from 0.
  @inline(__always)
  func line(_ number: Int) -> Line {
    unsafe UnsafeRawPointer(start).load(
      fromByteOffset: number &* MemoryLayout<Line>.size, as: Line.self)
  }

  /// Puts the numbers of the range where they begin at `place`, which may overlap.
  @inline(__always)
  func move(_ range: Range<Int>, to place: Int) {
    unsafe (start + place).update(from: start + range.lowerBound, count: range.count)
  }

  /// Puts a line of others in place of one of these.
  @inline(__always)
  func copyLine(_ number: Int, of others: Numbers, to place: Int) {
    unsafe (start + place * Line.width).update(
      from: others.start + number * Line.width, count: Line.width)
  }

  /// Makes the places vacant.
  func clear(_ range: Range<Int>) {
    unsafe (start + range.lowerBound).update(repeating: Line.vacant, count: range.count)
  }
}
