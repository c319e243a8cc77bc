// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What was written of a move, before it is placed in the calendar.
struct WrittenTarget {
  var days: WrittenDays?
  var stretch: WrittenStretch?
  var saysWholeDay = false
}

extension Parser {
  /// The whole phrase as what a booking is moved to: any part of a WHEN.
  mutating func target() throws(PhraseError) -> WrittenTarget {
    var target = WrittenTarget()
    target.saysWholeDay = acceptWholeDay()
    if target.saysWholeDay, atEnd { return target }
    target.days = try days()
    if let days = target.days {
      try takeTimes(after: days, of: &target)
    } else if target.saysWholeDay {
      throw dateFailure(.days)
    } else {
      if number() != nil, isGluedSymbol(.slash, 1) { throw dateFailure(.target) }
      guard startsTime else { throw unexpected(.target) }
      target.stretch = try stretch(on: nil, needsEnd: false)
      try takeDate(of: &target)
    }
    try finish(.target)
    return target
  }

  private mutating func takeTimes(
    after days: WrittenDays, of target: inout WrittenTarget
  ) throws(PhraseError) {
    if atEnd || target.saysWholeDay { return }
    _ = accept(.comma)
    if acceptWholeDay() {
      target.saysWholeDay = true
      return
    }
    guard case .date(let date) = days.form else {
      throw failure(startsTime ? .timesForSeveralDays : .leftOver, .target)
    }
    target.stretch = try stretch(on: date, needsEnd: false)
  }

  private mutating func takeDate(of target: inout WrittenTarget) throws(PhraseError) {
    if atEnd { return }
    _ = accept(.comma)
    guard let days = try days() else { return }
    guard days.isDate else { throw failure(.timesForSeveralDays, .date, at: days.range) }
    target.days = days
  }
}
