// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// A reading of the clock on a day, with the offset where one was written.
///
/// Two moments are equal when they say the same; where they stood does not count.
package struct Moment: Hashable, Sendable {
  package let local: CivilDateTime
  /// Seconds east of UTC, where written.
  package let offset: Int?
  /// Written with `Z`: `local` is what the clocks of UTC show, whatever the zone.
  package let isUTC: Bool
  /// Where the time stood in the phrase, in characters.
  package let place: Range<Int>?

  package init(
    local: CivilDateTime, offset: Int? = nil, isUTC: Bool = false, place: Range<Int>? = nil
  ) {
    self.local = local
    self.offset = offset
    self.isUTC = isUTC
    self.place = place
  }

  package static func == (left: Moment, right: Moment) -> Bool {
    left.local == right.local && left.offset == right.offset && left.isUTC == right.isUTC
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(local)
    hasher.combine(offset)
    hasher.combine(isUTC)
  }

  /// Seconds since 1970-01-01T00:00:00Z, where the phrase alone says so.
  var writtenInstant: Int64? {
    if isUTC { return local.clockSeconds }
    return offset.map { local.clockSeconds - Int64($0) }
  }
}

/// What a phrase says about time.
package enum When: Hashable, Sendable {
  /// A stretch with times.
  case times(start: Moment, end: End)
  /// Whole days, the last included.
  case days(first: CivilDate, last: CivilDate)

  package enum End: Hashable, Sendable {
    case at(Moment)
    /// So many seconds of elapsed time after the start.
    case elapsed(seconds: Int64)
    /// The same reading of the clock so many days later.
    case days(Int)
  }
}

/// How long something lasts: hours are elapsed time, days and weeks calendar time.
package enum WrittenLength: Hashable, Sendable {
  case elapsed(seconds: Int64)
  case days(Int)
}

/// What was read, and what a careful listener would repeat.
package struct Reading<Value: Sendable>: Sendable {
  package let value: Value
  /// In the order of the phrase.
  package let notes: [PhraseNote]

  package init(value: Value, notes: [PhraseNote]) {
    self.value = value
    self.notes = notes
  }
}

extension Reading: Equatable where Value: Equatable {}

/// A fact about a reading that the person did not write.
package enum PhraseNote: Hashable, Sendable {
  /// The end lies on the day after the start.
  case endsNextDay(CivilDate)
  /// No year, or only two digits of it, were written.
  case yearAssumed(CivilDate)
  /// "Next Wednesday" was read as `date`, but could be heard as `other`.
  case couldMean(CivilDate, other: CivilDate)
  /// The same of a weekend: by its Saturdays.
  case weekendCouldMean(CivilDate, other: CivilDate)
}
