// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension ZoneTimeline {
  /// What the reading `clock`, seconds on the clock since 1970-01-01T00:00:00, stands for.
  ///
  /// O(log changes), as a rule O(1); no allocation.
  func resolve(_ clock: Int64) -> LocalInstant {
    let clock = bounded(clock)
    let shift = cyclesBack(clock - smallestOffset)
    let moved = clock - shift
    let place = changes.count(upTo: moved - greatestOffset)
    // Whatever the offset, no change is near the reading.
    if place == changes.count || changes[place] > moved - smallestOffset {
      return .unique(Timestamp(seconds: clock - Int64(offsets[place])))
    }
    return resolve(moved, shift: shift, from: place)
  }

  /// The periods from `place` on that may hold the reading, one after the other.
  ///
  /// A period between two changes holds the reading when taking the period's offset from it gives
  /// an instant within the period.
  private func resolve(_ moved: Int64, shift: Int64, from place: Int) -> LocalInstant {
    var place = place
    var first: Int64?
    var gap: LocalInstant?
    while true {
      let instant = moved - Int64(offsets[place])
      let hasBegun = place == 0 || instant >= changes[place - 1]
      let hasEnded = place < changes.count && instant >= changes[place]
      if hasBegun && !hasEnded {
        if let first {
          return .fold(
            first: Timestamp(seconds: first + shift), second: Timestamp(seconds: instant + shift))
        }
        first = instant
      } else if hasEnded, gap == nil {
        // Only a gap if the next period begins on a later reading; otherwise the loop finds it.
        let next = changes[place] + Int64(offsets[place + 1])
        if next > moved {
          gap = .gap(
            before: Timestamp(seconds: instant + shift),
            nextValid: CivilDateTime(clockSeconds: next + shift))
        }
      }
      // Later periods begin too late for the reading under any offset.
      guard place < changes.count, changes[place] <= moved - smallestOffset else { break }
      place += 1
    }
    if let first { return .unique(Timestamp(seconds: first + shift)) }
    return gap ?? .unique(Timestamp(seconds: moved - Int64(offsets[place]) + shift))
  }
}
