// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

/// The values that say when the dates of an entry are.
struct DatedKeys {
  let start: DocumentValue?
  let end: DocumentValue?
  let length: DocumentValue?
  let repetition: DocumentValue?
  let until: DocumentValue?
  let except: DocumentValue?
}

/// `2026-05-05`, or with a time `2026-05-05 18:00`, which may have an offset.
private enum Start {
  case day(CivilDate)
  case time(EntryDates.Time)
}

extension DocumentValue {
  /// Nil, and a finding, unless all of it can be read.
  func dates(_ keys: DatedKeys, _ findings: inout Findings) -> EntryDates? {
    let repetition = keys.repetition?.text(&findings, limit: PlainText.noteLimit)
    let until = keys.until?.date(&findings)
    let except = keys.except?.dayChoices(&findings)
    let span = span(keys, &findings)
    if keys.repetition == nil {
      for (key, value) in [("until", keys.until), ("except", keys.except)] {
        guard let value else { continue }
        findings.add(.missingKey("repeat"), at: value.node.place, path: path + [.key(key)])
      }
    }
    guard let span else { return nil }
    var dates = EntryDates(span: span)
    dates.repetition = repetition
    dates.until = until
    dates.except = except ?? []
    return dates
  }

  private func span(_ keys: DatedKeys, _ findings: inout Findings) -> EntryDates.Span? {
    if let length = keys.length, keys.end != nil {
      findings.add(.excludedKey("length", by: "end"), at: length.node.place, path: path)
    }
    let start = keys.start?.dateOrTime(&findings)
    switch start {
    case nil: return nil
    case .day(let first):
      if let length = keys.length {
        findings.add(.excludedKey("length", by: "start"), at: length.node.place, path: path)
      }
      guard let end = keys.end else { return .days(first: first, last: first) }
      guard let last = end.date(&findings) else { return nil }
      guard first <= last else {
        return end.invalid(last.iso, .lastBeforeFirst(first, last), &findings)
      }
      return .days(first: first, last: last)
    case .time(let start):
      if let length = keys.length {
        return length.seconds(&findings).map { .times(start: start, end: .lasting(seconds: $0)) }
      }
      guard let end = keys.end else {
        findings.add(.missingKey("end"), at: node.place, path: path)
        return nil
      }
      return end.end(after: start, &findings).map { .times(start: start, end: .at($0)) }
    }
  }

  /// `20:00`, which is the next day's where it is not after the start, or a date and a time.
  private func end(
    after start: EntryDates.Time, _ findings: inout Findings
  ) -> EntryDates.Time? {
    guard let string = string(&findings) else { return nil }
    if let clock = ClockTime(iso: string) {
      let sameDay = CivilDateTime(start.local.date, clock)
      return EntryDates.Time(
        local: sameDay > start.local ? sameDay : sameDay.addingClock(seconds: 86_400), offset: nil)
    }
    guard let time = EntryDates.Time(string) else {
      return invalid(string, .localTime, &findings)
    }
    // With offsets the clock may show an end before the start; then the instants decide.
    guard time.local > start.local || time.offset != nil || start.offset != nil else {
      return invalid(string, .notAfterStart, &findings)
    }
    return time
  }

  private func dateOrTime(_ findings: inout Findings) -> Start? {
    guard let string = string(&findings) else { return nil }
    if let date = CivilDate(iso: string) { return .day(date) }
    return EntryDates.Time(string).map(Start.time) ?? invalid(string, .dateOrTime, &findings)
  }

  /// A date and a time without an offset.
  func start(_ findings: inout Findings) -> CivilDateTime? {
    guard let string = string(&findings) else { return nil }
    guard let time = EntryDates.Time(string), time.offset == nil else {
      return invalid(string, .localTime, &findings)
    }
    return time.local
  }

  /// `90min`, `2h`, `PT1H30M`: seconds, up to a year.
  private func seconds(_ findings: inout Findings) -> Int64? {
    guard let string = string(&findings) else { return nil }
    guard let seconds = Int64(lengthText: string), (1...366 * 86_400).contains(seconds) else {
      return invalid(string, .length, &findings)
    }
    return seconds
  }

  func dayChoices(_ findings: inout Findings) -> [DayChoice]? {
    list(&findings)?.compactMap { $0.dayChoice(&findings) }
  }

  func dayChoice(_ findings: inout Findings) -> DayChoice? {
    guard let string = string(&findings) else { return nil }
    return DayChoice(string) ?? invalid(string, .dayChoice, &findings)
  }

  /// A date, or a date and a time without an offset.
  func dayOrStart(_ findings: inout Findings) -> DayChoice? {
    switch dateOrTime(&findings) {
    case .day(let date): .day(date)
    case .time(let time) where time.offset == nil: .start(time.local)
    case .time(let time): invalid(time.text, .dateOrTime, &findings)
    case nil: nil
    }
  }

  /// A date and a time, with an offset where the clock shows it twice.
  func moment(_ findings: inout Findings) -> EntryDates.Time? {
    guard let string = string(&findings) else { return nil }
    return EntryDates.Time(string) ?? invalid(string, .localTime, &findings)
  }
}

extension EntryDates.Time {
  /// `2026-05-05 18:00`, seconds and an offset where they are needed; `T` in place of the blank.
  init?(_ text: String) {
    guard text.utf8.count <= 40 else { return nil }
    var bytes = Array(text.utf8)
    guard bytes.count > 10 else { return nil }
    if bytes[10] == UInt8(ascii: " ") { bytes[10] = UInt8(ascii: "T") }
    var local = bytes[...]
    var offset: Int?
    if bytes.last == UInt8(ascii: "Z") {
      local = bytes.dropLast()
      offset = 0
    } else if let sign = bytes[11...].firstIndex(where: {
      $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }) {
      local = bytes[..<sign]
      let written = String(decoding: bytes[(sign + 1)...], as: UTF8.self)
      guard let size = ClockTime(iso: written)?.secondOfDay, size <= 18 * 3600 else { return nil }
      offset = bytes[sign] == UInt8(ascii: "-") ? -size : size
    }
    guard let local = CivilDateTime(iso: String(decoding: local, as: UTF8.self)) else {
      return nil
    }
    self.init(local: local, offset: offset)
  }
}

extension DayChoice {
  fileprivate init?(_ text: String) {
    switch text {
    case DayChoice.holidays.text: self = .holidays
    case DayChoice.schoolHolidays.text: self = .schoolHolidays
    default:
      if let date = CivilDate(iso: text) {
        self = .day(date)
      } else if let time = EntryDates.Time(text), time.offset == nil {
        self = .start(time.local)
      } else {
        return nil
      }
    }
  }
}

extension Int64 {
  /// A length in seconds: `2h`, `90min`, `PT1H30M20S`; nil for anything else.
  fileprivate init?(lengthText text: String) {
    guard text.utf8.count <= 20 else { return nil }
    func number(_ text: some StringProtocol) -> Int64? {
      text.utf8.count <= 7 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        ? Int64(text) : nil
    }
    if text.hasSuffix("min") {
      guard let minutes = number(text.dropLast(3)) else { return nil }
      self = minutes * 60
    } else if text.hasSuffix("h") {
      guard let hours = number(text.dropLast()) else { return nil }
      self = hours * 3600
    } else {
      guard text.hasPrefix("PT"), text.utf8.count > 2 else { return nil }
      var seconds: Int64 = 0
      var rest = text.dropFirst(2)
      for (unit, size) in [("H", 3600), ("M", 60), ("S", 1)] as [(Character, Int64)] {
        guard let place = rest.firstIndex(of: unit) else { continue }
        guard let count = number(rest[..<place]) else { return nil }
        seconds += count * size
        rest = rest[rest.index(after: place)...]
      }
      guard rest.isEmpty else { return nil }
      self = seconds
    }
  }
}
