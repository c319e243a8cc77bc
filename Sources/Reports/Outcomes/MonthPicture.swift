// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

/// Draws a month: weeks as rows, from Monday on, beside the number of the week.
///
/// On a wide page the days hold words and titles, on a usual one signs with numbers; on a narrow
/// one each day has the sign that says most, and what is behind it stands in a list below.
struct MonthPicture {
  private enum Manner { case words, signs, list }

  private let days: [MonthDay]
  private let wording: Wording
  private let width: Int
  private let manner: Manner
  /// Columns of a day, without the gap behind it.
  private let cell: Int

  init(_ days: [MonthDay], _ wording: Wording, width: Int) {
    self.days = days
    self.wording = wording
    self.width = width
    let room = (width - MonthPicture.margin) / 7 - 1
    manner = room >= 16 ? .words : room >= 7 ? .signs : .list
    cell = manner == .list ? 4 : min(room, 30)
  }

  private static let margin = 4

  var lines: [StyledText] {
    var lines: [StyledText] = []
    if MonthPicture.margin + 7 * (cell + 1) - 1 <= width {
      lines.append(head)
      for week in weeks {
        lines += row(week)
        if manner != .list { lines.append("") }
      }
      if manner == .list { lines.append("") }
      lines += legend.isEmpty ? [] : legend.wrapped(to: width)
    }
    if manner == .list {
      for day in days {
        let parts = wording.told(day, titles: 1)
        guard !parts.isEmpty else { continue }
        let date = wording.shortDate(day.date)
        lines += StyledText("\(date): \(parts.joined(separator: ", "))").wrapped(
          to: width, indent: 2)
      }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  // MARK: - Rows

  /// The days by week; the first and last may be short.
  private var weeks: [[MonthDay]] {
    var weeks: [[MonthDay]] = []
    for day in days {
      if weeks.isEmpty || day.date.weekday == .monday { weeks.append([]) }
      weeks[weeks.count - 1].append(day)
    }
    return weeks
  }

  private var head: StyledText {
    let label = wording(de: "KW", en: "Wk")
    let names = Weekday.allCases.map { weekday in
      let name = wording.weekday(weekday)
      return padded(manner == .list ? " \(name)" : name)
    }
    return trimmed(
      [StyledText(padded(label, to: MonthPicture.margin), .faint)]
        + names.map { StyledText($0 + " ", .heading) })
  }

  private func row(_ week: [MonthDay]) -> [StyledText] {
    guard let first = week.first else { return [] }
    let before = first.date.weekday.rawValue - 1
    let cells = Array(repeating: [StyledText](), count: before) + week.map(content)
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let number = line == 0 ? "\(first.date.isoWeek.week)" : ""
      let parts = cells.map { cell -> StyledText in
        let text = line < cell.count ? cell[line] : ""
        let blank = self.cell + 1 - text.displayWidth
        return text + StyledText(String(repeating: " ", count: max(0, blank)))
      }
      return trimmed([StyledText(padded(number, to: MonthPicture.margin), .faint)] + parts)
    }
  }

  private func content(_ day: MonthDay) -> [StyledText] {
    let number = "\(day.date.day)"
    switch manner {
    case .list:
      let blank = String(repeating: " ", count: 2 - number.utf8.count)
      let sign = signs(day).first.map { StyledText(String($0.sign), $0.style) }
      return [StyledText(blank + (day.isToday ? ">" : " ") + number) + (sign ?? "")]
    case .signs:
      let marks = [
        day.isToday ? ">" : "", number, day.holiday == nil ? "" : " *",
        day.schoolHolidays == nil ? "" : " ~",
      ]
      let counts = signs(day).filter { $0.count > 0 }.map { "\($0.sign)\($0.count)" }
      return [StyledText(marks.joined(), day.isToday ? .heading : .plain)]
        + StyledText(counts.joined(separator: " ")).wrapped(to: cell).filter { !$0.isEmpty }
    case .words:
      let school = day.schoolHolidays.map { " " + wording.text($0) } ?? ""
      return (StyledText(number, .heading) + StyledText(school, .faint)).wrapped(to: cell)
        + wording.told(day, titles: 3).flatMap { StyledText($0).wrapped(to: cell, indent: 1) }
    }
  }

  // MARK: - Signs

  private struct Mark: Hashable {
    let sign: Character
    let style: Style
    var count = 0
  }

  private func signs(_ day: MonthDay) -> [Mark] {
    [
      day.closures.isEmpty ? nil : Mark(sign: "x", style: .bad, count: day.closures.count),
      day.bookings == 0 ? nil : Mark(sign: "#", style: .bad, count: day.bookings),
      day.open.isEmpty ? nil : Mark(sign: "o", style: .good, count: day.open.count),
      day.holiday == nil ? nil : Mark(sign: "*", style: .plain),
    ].compactMap(\.self)
  }

  /// The signs that occur, with their words.
  private var legend: StyledText {
    guard manner != .words else { return "" }
    func word(_ isUsed: (MonthDay) -> Bool, _ text: String) -> String? {
      days.contains(where: isUsed) ? text : nil
    }
    // A sign and its word stay on one line.
    let words = [
      word({ !$0.closures.isEmpty }, "x\u{A0}\(wording(de: "Sperrungen", en: "closures"))"),
      word({ $0.bookings > 0 }, "#\u{A0}\(wording(de: "Buchungen", en: "bookings"))"),
      word({ !$0.open.isEmpty }, "o\u{A0}\(wording(de: "offen für alle", en: "open to all"))"),
      word({ $0.holiday != nil }, "*\u{A0}\(wording(de: "Feiertag", en: "public holiday"))"),
      word(
        { $0.schoolHolidays != nil && manner == .signs },
        "~\u{A0}\(wording(de: "Ferien", en: "school holidays"))"),
      word({ $0.isToday }, ">\u{A0}\(wording(de: "heute", en: "today"))"),
    ]
    return StyledText(words.compactMap(\.self).joined(separator: ", "))
  }

  // MARK: - Blanks

  private func padded(_ text: String, to width: Int? = nil) -> String {
    text + String(repeating: " ", count: max(0, (width ?? cell) - text.displayWidth))
  }

  /// The parts side by side; no line ends with blanks.
  private func trimmed(_ parts: [StyledText]) -> StyledText {
    var line = StyledText("")
    var owed = ""
    for part in parts {
      let text = part.text
      let kept = text.reversed().drop { $0 == " " }.count
      if kept > 0 {
        line += StyledText(owed) + part.first(kept)
        owed = ""
      }
      owed += String(repeating: " ", count: text.count - kept)
    }
    return line
  }
}
