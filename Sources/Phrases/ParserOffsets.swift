// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// OFFSET: how far the clocks stand from UTC, right after a time.

extension Parser {
  /// Takes `Z` or an offset. A `-` and four digits may as well be the end of a stretch
  /// (`18:00-20:00`), so behind a start it is an offset only where a separate end follows.
  mutating func acceptOffset(
    _ time: WrittenTime, isStart: Bool
  ) throws(PhraseError) -> WrittenTime {
    var time = time
    let first = position
    if current.isGlued, word() == "z" {
      advance()
      time.isUTC = true
      time.offset = 0
    } else if let offset = offset(0), isSymbol(.plus) || !isStart {
      time.offset = try checked(offset)
      advance(4)
    } else if let offset = offset(0), try isOffsetOfStart() {
      time.offset = try checked(offset)
      advance(4)
    } else {
      return time
    }
    time.range = time.range.lowerBound..<range(from: first).upperBound
    return time
  }

  /// Seconds east, where `+hh:mm` or `-hh:mm` stands there without a blank.
  private func offset(_ ahead: Int) -> Int? {
    let isPlus = isGluedSymbol(.plus, ahead)
    guard isPlus || isGluedSymbol(.dash, ahead), let hours = gluedNumber(ahead + 1, digits: 2...2),
      isGluedSymbol(.colon, ahead + 2), let minutes = gluedNumber(ahead + 3, digits: 2...2),
      !isGluedSymbol(.colon, ahead + 4), minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (isPlus ? 1 : -1)
  }

  private func checked(_ offset: Int) throws(PhraseError) -> Int {
    guard isPossible(offset) else {
      let range = current.range.lowerBound..<token(3).range.upperBound
      throw failure(.offsetMisfit(valid: []), .time, at: range)
    }
    return offset
  }

  /// No zone was ever sixteen hours from Greenwich.
  private func isPossible(_ offset: Int) -> Bool { abs(offset) < 16 * 3600 }

  /// Whether `-hh:mm` here is the offset of a start and not the end.
  private func isOffsetOfStart() throws(PhraseError) -> Bool {
    guard let here = offset(0), isPossible(here) else { return false }
    if let next = offset(4), next <= 0, isSymbol(.dash, 4) {
      if isSymbol(.dash, 8) || isSymbol(.plus, 8) || !isPossible(next) { return true }
      let range = current.range.lowerBound..<token(7).range.upperBound
      throw failure(.ambiguous([.offset(here), .offset(next)]), .end, at: range)
    }
    if isSymbol(.plus, 4) { return offset(4) == nil }
    return isSymbol(.dash, 4) || isSymbol(.slash, 4) || isGluedSymbol(.dot, 5)
      || isWord(in: Vocabulary.until, 4) || isWord(in: Vocabulary.lasting, 4)
  }
}
