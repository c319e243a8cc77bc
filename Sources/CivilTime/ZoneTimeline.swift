// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which offset a zone's clocks have at any instant, as a table with the past and 400 years to
/// come.
///
/// The Gregorian calendar repeats after 400 years, weekdays included. So a yearly rule needs no
/// arithmetic at lookup: instants beyond the table are moved back into it by whole cycles.
struct ZoneTimeline: Sendable {
  /// Instants at which the offset changes.
  let changes: ChangeTable
  /// `offsets[i]` is in force before `changes[i]`, and the last one after all; one more than
  /// changes.
  let offsets: [Int32]
  /// From here on the table repeats with the rule; nil when the last offset stays for ever.
  let repeatsFrom: Int64?
  let smallestOffset: Int64
  let greatestOffset: Int64

  /// 400 years in seconds.
  static let cycle: Int64 = 146_097 * 86_400
  /// Instants and readings farther from 1970 than this many seconds count as this far: it keeps
  /// sums of them and offsets from overflow, wherever the number came from.
  static let reach: Int64 = 1 << 60

  /// The offset at the same place as a change is in force before it, the last one after all.
  ///
  /// `changes` ascends; `offsets` has one more.
  init(changes: [Int64], offsets: [Int32], repeatsFrom: Int64?) {
    self.changes = ChangeTable(changes)
    self.offsets = offsets
    self.repeatsFrom = repeatsFrom
    smallestOffset = Int64(offsets.min() ?? 0)
    greatestOffset = Int64(offsets.max() ?? 0)
  }

  /// O(log changes), as a rule O(1); no allocation.
  func offset(at seconds: Int64) -> Int {
    let seconds = bounded(seconds)
    return Int(offsets[changes.count(upTo: seconds - cyclesBack(seconds))])
  }

  /// The clock's reading at that instant, as seconds since 1970-01-01T00:00:00.
  func clock(at seconds: Int64) -> Int64 { bounded(seconds) + Int64(offset(at: seconds)) }

  /// How far an instant is to be moved back to lie in the table: 0 or whole cycles.
  func cyclesBack(_ seconds: Int64) -> Int64 {
    guard let repeatsFrom, seconds >= repeatsFrom else { return 0 }
    return ((seconds - repeatsFrom) / Self.cycle + 1) * Self.cycle
  }

  func bounded(_ seconds: Int64) -> Int64 { min(max(seconds, -Self.reach), Self.reach) }
}
