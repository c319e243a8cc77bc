// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Ascending numbers, and over them a level with every sixteenth, over that another, up to one
/// that is a few lines long: a search looks at one line a level, and at all of the uppermost.
///
/// The separators of a B+-tree, laid out without pointers and, unlike its inner nodes, as one dense
/// array: a new leaf moves those after it, and no node is ever split. The first number is the
/// smallest that there is, so that every search finds something. Equal numbers may follow each
/// other.
struct Directory {
  /// How many numbers there are.
  private(set) var count = 0
  /// The numbers themselves first, then each level over them.
  private let keys: Numbers
  /// How many lines the numbers have; the first level over them begins there.
  private let lines: Int
  /// At which line the uppermost level begins, and how many lines it has.
  private let top: Int
  private let topLines: Int
  /// How many levels there are, with the numbers themselves.
  private let height: Int

  /// The smallest number that can be kept.
  static var lowest: Int32 { .min }

  /// The most lines that the uppermost level may have.
  private static var topLimit: Int { 4 }

  /// An empty one with room for that many numbers.
  init(capacity: Int) {
    // One more than fit, so that there is a vacant place after the last.
    lines = capacity == 0 ? 0 : capacity / Line.width + 1
    var (start, length, height) = (0, lines, 1)
    while length > Directory.topLimit {
      start += length
      length = Directory.linesAbove(length)
      height += 1
    }
    (top, topLines, self.height) = (start, length, height)
    keys = Numbers(lines: start + length)
  }

  /// How many lines a level has over one of so many.
  private static func linesAbove(_ lines: Int) -> Int { (lines + Line.width - 1) / Line.width }

  func free() { keys.free() }

  /// The number at that place; `Line.vacant` after the last.
  @inline(always)
  subscript(place: Int) -> Int32 { keys[place] }

  /// The place of the last number below the bound, which is above `lowest`. O(log n).
  ///
  /// There must be a number.
  @inline(always)
  func last(below bound: Int32) -> Int {
    if height > 2 { return lastOfMany(below: bound) }
    // The usual cases, so that they are compiled into whatever searches.
    let place = lastOfTop(below: bound)
    if height == 1 { return place }
    return place &* Line.width &+ keys.line(place).count(below: bound) &- 1
  }

  @inline(never)
  private func lastOfMany(below bound: Int32) -> Int { last(below: bound, in: line(below: bound)) }

  /// The line of the numbers that has the last one below the bound: the levels above are passed.
  @inline(always)
  func line(below bound: Int32) -> Int {
    if height == 1 { return 0 }
    let line = lastOfTop(below: bound)
    return height == 2 ? line : descend(from: line, below: bound)
  }

  /// The second half of the search, in that line.
  @inline(always)
  func last(below bound: Int32, in line: Int) -> Int {
    if height == 1 { return lastOfTop(below: bound) }
    return line &* Line.width &+ keys.line(line).count(below: bound) &- 1
  }

  @inline(always)
  private func lastOfTop(below bound: Int32) -> Int {
    var sum = keys.line(top).isBelow(bound).quarters
    var line = 1
    while line < topLines {
      sum &+= keys.line(top &+ line).isBelow(bound).quarters
      line &+= 1
    }
    return Int(0 &- sum.total) &- 1
  }

  /// From a line of the second highest level, of three or more, to one of the numbers.
  private func descend(from line: Int, below bound: Int32) -> Int {
    var line = line
    for level in (1..<height - 1).reversed() {
      let keys = keys.line(start(of: level) &+ line)
      line = line &* Line.width &+ keys.count(below: bound) &- 1
    }
    return line
  }

  /// At which line a level begins; 0 is that of the numbers.
  private func start(of level: Int) -> Int {
    var (start, length) = (0, lines)
    for _ in 0..<level {
      start &+= length
      length = Directory.linesAbove(length)
    }
    return start
  }

  /// Puts the number at that place; those from there on move up. There must be room. O(n), a
  /// short move.
  mutating func insert(_ number: Int32, at place: Int) {
    keys.move(place..<count, to: place + 1)
    keys[place] = number
    count += 1
    refresh(from: place)
  }

  /// Takes the number at that place out; those after it move down. O(n) for the n numbers, a short
  /// move.
  ///
  /// Where the first goes, the next becomes `lowest`.
  mutating func remove(at place: Int) {
    keys.move(place + 1..<count, to: place)
    count -= 1
    keys[count] = Line.vacant
    if count > 0 { keys[0] = Directory.lowest }
    refresh(from: place)
  }

  /// Fills an empty one. The numbers are ascending, the first is `lowest`.
  mutating func fill(count: Int, _ number: (Int) -> Int32) {
    for place in 0..<count { keys[place] = number(place) }
    self.count = count
    refresh(from: 0)
  }

  /// Sets right what the levels over the numbers hold for that place and those after it.
  private func refresh(from place: Int) {
    var (first, last) = (place, count)
    var (below, length) = (0, lines)
    for _ in 1..<max(1, height) {
      let here = below + length
      first /= Line.width
      last /= Line.width
      // The one after the last is vacant, here as well as there.
      for index in first...last {
        keys[here * Line.width + index] = keys[(below + index) * Line.width]
      }
      (below, length) = (here, Directory.linesAbove(length))
    }
  }
}

extension Directory {
  /// What is wrong inside; empty for every directory, or it has a defect. For tests.
  func faults() -> [String] {
    guard topLines > 0 else { return count == 0 ? [] : ["\(count) without room"] }
    var faults: [String] = []
    if count > 0 && self[0] != Directory.lowest { faults.append("the first is \(self[0])") }
    for place in 0..<max(0, count - 1) where self[place] > self[place + 1] {
      faults.append("\(self[place + 1]) stands after \(self[place])")
    }
    for place in count..<lines * Line.width where self[place] != Line.vacant {
      faults.append("\(self[place]) stands after the last")
    }
    if start(of: height - 1) != top { faults.append("the levels end before line \(top)") }
    for level in 1..<max(1, height) {
      let (below, here) = (start(of: level - 1), start(of: level))
      let end = level + 1 < height ? start(of: level + 1) : top + topLines
      for index in 0..<(end - here) * Line.width {
        let isThere = below + index < here
        let right = isThere ? keys[(below + index) * Line.width] : Line.vacant
        if keys[here * Line.width + index] != right {
          faults.append("level \(level) has \(keys[here * Line.width + index]) at \(index)")
        }
      }
    }
    return faults
  }
}
