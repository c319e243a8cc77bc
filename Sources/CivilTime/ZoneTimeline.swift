// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which offset a zone's clocks have at any instant, as a table with the past and 400 years to
/// come.
///
/// The Gregorian calendar repeats after 400 years, weekdays included. So a yearly rule needs no
/// arithmetic at lookup: instants beyond the table are moved back into it by whole cycles.
struct ZoneTimeline: Sendable {
  /// 400 years in seconds.
  private static let cycle: Int64 = 146_097 * 86_400

  /// Instants at which the offset changes, ascending.
  private var changes: [Int64] = []
  /// `offsets[i]` is in force before `changes[i]`, and the last one after all; one more than
  /// changes.
  private var offsets: [Int32]
  /// From here on the table repeats with the rule; nil when the last offset stays for ever.
  private var repeatsFrom: Int64?
  private var smallestOffset: Int64 = 0
  private var greatestOffset: Int64 = 0

  /// A zone whose clocks never change.
  init(offset: Int) {
    offsets = [Int32(offset)]
    noteExtremes()
  }

  init(_ file: TZif) {
    // A file without transitions and with a rule lives by its rule alone.
    let isRuleAlone = file.transitions.isEmpty
    let first = isRuleAlone ? file.rule?.standard.offset ?? file.firstOffset : file.firstOffset
    offsets = [Int32(first)]
    for (instant, offset) in zip(file.transitions, file.offsets) { add(instant, offset) }
    if let rule = file.rule { extend(by: rule, after: file.transitions.last) }
    noteExtremes()
  }

  /// Appends the rule's changes of 400 years and a bit.
  ///
  /// Without a recorded transition the rule holds from 1800 on, before that its standard time.
  private mutating func extend(by rule: ZoneRule, after last: Int64?) {
    let from = max(
      last ?? .min, Int64(CivilDate(uncheckedYear: 1800, month: 1, day: 1).dayNumber) * 86_400)
    guard from < Int64(CivilDate.last.dayNumber) * 86_400 else { return }
    let year = CivilDateTime(clockSeconds: from).date.year
    // A change may lie days outside its year (`J1/-24`), so the years on both sides count too.
    var coming = (year - 1...year + 403).flatMap { rule.changes(inYear: $0) }
    coming.sort { ($0.instant, $0.isStart ? 1 : 0) < ($1.instant, $1.isStart ? 1 : 0) }
    if coming.isEmpty { add(from + 1, rule.standard.offset) }
    for change in coming where change.instant > from { add(change.instant, change.offset) }
    repeatsFrom = Int64(CivilDate(uncheckedYear: year + 402, month: 1, day: 1).dayNumber) * 86_400
  }

  private mutating func add(_ instant: Int64, _ offset: Int) {
    if changes.last == instant {
      changes.removeLast()
      offsets.removeLast()
    }
    // Many recorded transitions change the name only.
    guard offsets.last != Int32(offset) else { return }
    changes.append(instant)
    offsets.append(Int32(offset))
  }

  private mutating func noteExtremes() {
    smallestOffset = Int64(offsets.min() ?? 0)
    greatestOffset = Int64(offsets.max() ?? 0)
  }

  /// How far an instant is to be moved back to lie in the table: 0 or whole cycles.
  private func cyclesBack(_ seconds: Int64) -> Int64 {
    guard let repeatsFrom, seconds >= repeatsFrom else { return 0 }
    return ((seconds - repeatsFrom) / Self.cycle + 1) * Self.cycle
  }

  /// The number of changes at or before `seconds`, which is the place of its offset.
  private func place(of seconds: Int64) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// O(log changes), no allocation.
  func offset(at seconds: Int64) -> Int {
    let seconds = bounded(seconds)
    return Int(offsets[place(of: seconds - cyclesBack(seconds))])
  }

  /// The clock's reading at that instant, as seconds since 1970-01-01T00:00:00.
  func clock(at seconds: Int64) -> Int64 { bounded(seconds) + Int64(offset(at: seconds)) }

  /// What the reading `clock`, seconds on the clock since 1970-01-01T00:00:00, stands for.
  ///
  /// A period between two changes holds the reading when taking the period's offset from it gives
  /// an instant within the period. O(log changes), no allocation.
  func resolve(_ clock: Int64) -> LocalInstant {
    let clock = bounded(clock)
    let shift = cyclesBack(clock - smallestOffset)
    let moved = clock - shift
    var place = place(of: moved - greatestOffset)
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
    return gap ?? .unique(Timestamp(seconds: clock - Int64(offsets[place])))
  }

  /// Keeps sums of instants and offsets far from overflow, wherever the number came from.
  private func bounded(_ seconds: Int64) -> Int64 { min(max(seconds, -1 << 60), 1 << 60) }
}
