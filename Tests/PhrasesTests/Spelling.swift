// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases

// Short spellings of readings, so that a table row shows them at a glance.

/// Wednesday, 1 April 2026, noon.
let noon = CivilDateTime(iso: "2026-04-01T12:00") ?? CivilDateTime(clockSeconds: 0)

func context(
  _ now: String? = nil, _ purpose: PhrasePurpose = .writing, periods: [NamedPeriod] = [],
  own: [String] = []
) -> PhraseContext {
  PhraseContext(
    now: now.flatMap { CivilDateTime(iso: $0) } ?? noon, purpose: purpose, periods: periods,
    ownDates: own.compactMap { CivilDate(iso: $0) })
}

extension When {
  /// `2026-06-16T18:00/2026-06-16T20:00`, `2026-06-16..2026-06-18`.
  var spelled: String {
    switch self {
    case .days(let first, let last): "\(first.iso)..\(last.iso)"
    case .times(let start, let end): "\(start.spelled)/\(end.spelled)"
    }
  }
}

extension When.End {
  var spelled: String {
    switch self {
    case .at(let moment): moment.spelled
    case .elapsed(let seconds): "\(seconds)s"
    case .days(let days): "\(days)d"
    }
  }
}

extension Moment {
  var spelled: String {
    "\(local.date.iso)T\(local.time.iso)" + (isUTC ? "Z" : offset.map(spelledOffset) ?? "")
  }
}

func spelledOffset(_ offset: Int) -> String {
  let minutes = abs(offset) / 60
  func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return (offset < 0 ? "-" : "+") + pair(minutes / 60) + ":" + pair(minutes % 60)
}

extension WrittenLength {
  var spelled: String {
    switch self {
    case .elapsed(let seconds): "\(seconds)s"
    case .days(let days): "\(days)d"
    }
  }
}

extension MoveTarget {
  /// `day time`, with `-` for what stays.
  var spelled: String {
    let day =
      switch day {
      case .weekday(let weekday, let next)?: "\(weekday)=\(next.iso)"
      case .date(let date)?: date.iso
      case .days(let first, let last)?: "\(first.iso)..\(last.iso)"
      case nil: "-"
      }
    let time =
      switch time {
      case .start(let start)?: start.spelled
      case .until(let start, let end, let days)?: "\(start.spelled)/\(end.spelled)+\(days)"
      case .lasting(let start, let length)?: "\(start.spelled)/\(length.spelled)"
      case .wholeDay?: "all"
      case nil: "-"
      }
    return "\(day) \(time)"
  }
}

extension MoveTarget.Clock {
  var spelled: String { time.iso + (offset.map(spelledOffset) ?? "") }
}

/// The error that the work throws, if any.
func refusal(_ work: () throws(PhraseError) -> Void) -> PhraseError? {
  do {
    try work()
    return nil
  } catch {
    return error
  }
}
