// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines of 32-bit numbers in memory that whoever owns it frees.
///
/// The counts of the owner are its bounds. Only builds for debugging check each place, as the tests
/// do, so that what is searched most costs nothing besides.
@safe struct Numbers {
  private let start: UnsafeMutablePointer<Int32>
  #if DEBUG
    private let places: Range<Int>
  #endif

  /// That many lines, all vacant, and one before them that `shift(up:)` may read; without any
  /// there is nothing to free.
  init(lines: Int) {
    #if DEBUG
      places = lines > 0 ? -Line.width..<lines * Line.width : 0..<0
    #endif
    guard lines > 0 else {
      unsafe start = UnsafeMutablePointer(bitPattern: MemoryLayout<Line>.alignment)!
      return
    }
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: (1 + lines) * MemoryLayout<Line>.size, alignment: MemoryLayout<Line>.alignment)
    let numbers = unsafe memory.bindMemory(to: Int32.self, capacity: (1 + lines) * Line.width)
    unsafe numbers.initialize(repeating: Line.vacant, count: (1 + lines) * Line.width)
    unsafe start = numbers + Line.width
  }

  /// Breaks off a build for debugging where a place lies outside.
  @inline(always)
  private func check(_ range: Range<Int>) {
    #if DEBUG
      precondition(
        range.isEmpty
          || places.lowerBound <= range.lowerBound && range.upperBound <= places.upperBound,
        "\(range) lies outside of \(places)")
    #endif
  }

  @inline(always)
  private func checkLine(_ number: Int) {
    check(number &* Line.width..<(number &+ 1) &* Line.width)
  }

  /// Not for none.
  func free() { unsafe (start - Line.width).deallocate() }

  subscript(place: Int) -> Int32 {
    @inline(always) get {
      check(place..<place &+ 1)
      return unsafe start[place]
    }
    @inline(always) nonmutating set {
      check(place..<place &+ 1)
      unsafe start[place] = newValue
    }
  }

  /// The line of that number, counted from 0.
  @inline(always)
  func line(_ number: Int) -> Line {
    checkLine(number)
    return unsafe UnsafeRawPointer(start).load(
      fromByteOffset: number &* MemoryLayout<Line>.size, as: Line.self)
  }

  /// Moves the numbers of a line from that lane on up by one; the last is lost, that of the lane
  /// stays as well.
  @inline(always)
  func shift(up number: Int, from lane: Int) {
    let line = line(number)
    let offset = number &* MemoryLayout<Line>.size
    let before = unsafe UnsafeRawPointer(start).loadUnaligned(
      fromByteOffset: offset &- MemoryLayout<Int32>.size, as: Line.self)
    let lanes = Line(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    let shifted = line.replacing(
      with: before, where: lanes .> Line(repeating: Int32(truncatingIfNeeded: lane)))
    unsafe UnsafeMutableRawPointer(start).storeBytes(
      of: shifted, toByteOffset: offset, as: Line.self)
  }

  /// Puts the numbers of the range where they begin at `place`, which may overlap.
  @inline(always)
  func move(_ range: Range<Int>, to place: Int) {
    check(range)
    check(place..<place + range.count)
    unsafe (start + place).update(from: start + range.lowerBound, count: range.count)
  }

  /// Puts a line of others in place of one of these.
  @inline(always)
  func copyLine(_ number: Int, of others: Numbers, to place: Int) {
    checkLine(place)
    others.checkLine(number)
    unsafe (start + place * Line.width).update(
      from: others.start + number * Line.width, count: Line.width)
  }

  /// Makes the places vacant.
  func clear(_ range: Range<Int>) {
    check(range)
    unsafe (start + range.lowerBound).update(repeating: Line.vacant, count: range.count)
  }
}
