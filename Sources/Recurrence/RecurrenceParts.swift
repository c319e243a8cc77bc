// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime

/// The parts of a rule that choose among the days and times of a period: its BY parts. An empty
/// part stands for one that is not there.
package struct RecurrenceParts: Hashable, Sendable {
  /// 0...59.
  private(set) var bySecond = RecurrenceNumbers()
  /// 0...59.
  private(set) var byMinute = RecurrenceNumbers()
  /// 0...23.
  private(set) var byHour = RecurrenceNumbers()
  /// Weekdays without a number, 1 for Monday to 7.
  private(set) var byWeekday = RecurrenceNumbers()
  /// Weekdays with a number.
  private(set) var byNumberedDay: [NumberedWeekday] = []
  /// 1...31, or −31...−1 from the month's end.
  private(set) var byMonthDay = RecurrenceNumbers()
  /// 1...366, or −366...−1 from the year's end; in the order of the year.
  private(set) var byYearDay: [Int] = []
  /// 1...53, or −53...−1 from the year's end.
  private(set) var byWeekNo = RecurrenceNumbers()
  /// 1...12.
  private(set) var byMonth = RecurrenceNumbers()
  /// 1...366, or −366...−1 from the period's end: which of what the other parts choose.
  private(set) var bySetPos: [Int] = []

  package init() {}

  /// Throws `malformed` for numbers out of range.
  package init(
    byDay: [NumberedWeekday] = [], byMonthDay: [Int] = []
  ) throws(RecurrenceError) {
    for day in byDay { try insert(day) }
    for day in byMonthDay { try insert(day, into: .byMonthDay) }
  }

  /// As RFC 5545 calls them, in the order in which it applies them.
  package enum Name: String, CaseIterable, Sendable {
    case byMonth = "BYMONTH"
    case byWeekNo = "BYWEEKNO"
    case byYearDay = "BYYEARDAY"
    case byMonthDay = "BYMONTHDAY"
    case byDay = "BYDAY"
    case byHour = "BYHOUR"
    case byMinute = "BYMINUTE"
    case bySecond = "BYSECOND"
    case bySetPos = "BYSETPOS"

    /// The numbers that may stand there; where they are counted from the end, too, without 0.
    fileprivate var range: ClosedRange<Int> {
      switch self {
      case .bySecond: 0...60
      case .byMinute: 0...59
      case .byHour: 0...23
      case .byDay, .byWeekNo: -53...53
      case .byMonthDay: -31...31
      case .byYearDay, .bySetPos: -366...366
      case .byMonth: 1...12
      }
    }

    func admits(_ number: Int) -> Bool {
      range.contains(number) && (number != 0 || range.lowerBound >= 0)
    }
  }

  /// Sorted: first those without a number, then first to last.
  package var byDay: [NumberedWeekday] {
    Weekday.allCases.filter { byWeekday.fromStart.has($0.rawValue) }.map { NumberedWeekday($0) }
      + byNumberedDay
  }

  /// The numbers of a part, from the beginning to the end of what they count; of BYDAY those before
  /// weekdays.
  package subscript(name: Name) -> [Int] {
    switch name {
    case .bySecond: bySecond.list
    case .byMinute: byMinute.list
    case .byHour: byHour.list
    case .byDay: byNumberedDay.compactMap(\.ordinal)
    case .byMonthDay: byMonthDay.list
    case .byYearDay: byYearDay
    case .byWeekNo: byWeekNo.list
    case .byMonth: byMonth.list
    case .bySetPos: bySetPos
    }
  }

  /// Throws `malformed` for a number that the part cannot have. The leap second 60, which
  /// `Timestamp` does not count, becomes 59 (RFC 5545 §3.3.12).
  mutating func insert(_ number: Int, into name: Name) throws(RecurrenceError) {
    guard name.admits(number) else { throw .malformed(part: "\(name.rawValue)=\(number)") }
    switch name {
    case .bySecond: bySecond.insert(min(number, 59))
    case .byMinute: byMinute.insert(number)
    case .byHour: byHour.insert(number)
    case .byMonthDay: byMonthDay.insert(number)
    case .byWeekNo: byWeekNo.insert(number)
    case .byMonth: byMonth.insert(number)
    case .byYearDay: byYearDay.append(number)
    case .bySetPos: bySetPos.append(number)
    // Of weekdays, see below.
    case .byDay: break
    }
  }

  /// Throws `malformed` for a number that no weekday can have.
  mutating func insert(_ day: NumberedWeekday) throws(RecurrenceError) {
    if let ordinal = day.ordinal {
      guard Name.byDay.admits(ordinal) else { throw .malformed(part: "BYDAY=\(day.text)") }
      byNumberedDay.append(day)
    } else {
      byWeekday.insert(day.weekday.rawValue)
    }
  }

  /// The value of a part as RFC 5545 writes it; empty where it is not there.
  package func text(of name: Name) -> String {
    let values = name == .byDay ? byDay.map(\.text) : self[name].map(String.init)
    return values.joined(separator: ",")
  }

  /// Whether the part is there.
  package func has(_ name: Name) -> Bool {
    switch name {
    case .bySecond: !bySecond.isEmpty
    case .byMinute: !byMinute.isEmpty
    case .byHour: !byHour.isEmpty
    case .byDay: !byWeekday.isEmpty || !byNumberedDay.isEmpty
    case .byMonthDay: !byMonthDay.isEmpty
    case .byYearDay: !byYearDay.isEmpty
    case .byWeekNo: !byWeekNo.isEmpty
    case .byMonth: !byMonth.isEmpty
    case .bySetPos: !bySetPos.isEmpty
    }
  }

  /// Whether a part is there that chooses times of the day.
  package var choosesTimes: Bool { has(.bySecond) || has(.byMinute) || has(.byHour) }

  /// Whether a part is there that chooses days or times.
  var choosesAny: Bool { Name.allCases.contains { $0 != .bySetPos && has($0) } }

  /// With every weekday so many days later, or earlier below zero; numbers stay.
  package func withWeekdays(later days: Int) -> RecurrenceParts {
    var parts = self
    parts.byWeekday = []
    for day in Weekday.allCases where byWeekday.fromStart.has(day.rawValue) {
      parts.byWeekday.insert(day.adding(days: days).rawValue)
    }
    parts.byNumberedDay = byNumberedDay.map {
      NumberedWeekday($0.weekday.adding(days: days), ordinal: $0.ordinal)
    }
    return parts
  }

  /// Without the parts that choose times of the day.
  var withoutTimes: RecurrenceParts {
    var parts = self
    parts.bySecond = []
    parts.byMinute = []
    parts.byHour = []
    return parts
  }

  /// Every list in its order, each value once.
  var sorted: RecurrenceParts {
    var parts = self
    if byNumberedDay.count > 1 { parts.byNumberedDay = Set(byNumberedDay).sorted() }
    if byYearDay.count > 1 { parts.byYearDay = inOrder(byYearDay) }
    if bySetPos.count > 1 { parts.bySetPos = inOrder(bySetPos) }
    return parts
  }

  private func inOrder(_ numbers: [Int]) -> [Int] {
    Set(numbers).sorted { rankFromStart($0) < rankFromStart($1) }
  }
}
