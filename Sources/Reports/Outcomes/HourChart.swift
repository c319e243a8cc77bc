// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import UseCases

/// Bars of hours under one scale, each with a name beside it, or above where the page is narrow.
struct HourChart {
  struct Row {
    let name: String
    let day: SpaceDay
    /// Stands behind the bar; the first that has room there, or the first below it.
    let notes: [String]
  }

  let scale: HourScale
  private let width: Int
  private let labelWidth: Int
  private let isBeside: Bool

  /// `names` are those of all charts of a page, so that their bars stand below each other.
  init(_ hours: Range<Int>, names: [String], on day: CivilDate, in zone: Zone, width: Int) {
    self.width = width
    labelWidth = names.map(\.displayWidth).max() ?? 0
    // A name beside the bar must not make it coarse.
    let beside = HourScale.minutes(of: hours, within: width - labelWidth - 4)
    isBeside = beside <= max(30, HourScale.minutes(of: hours, within: width - 2))
    let room = width - 2 - (isBeside ? labelWidth + 2 : 0)
    scale = HourScale(hours, within: room, on: day, in: zone)
  }

  var head: StyledText {
    StyledText(String.repeated(" ", margin) + scale.line, .faint)
  }

  func lines(of row: Row) -> [StyledText] {
    let bar = scale.bar(row.day)
    var lines: [StyledText]
    if isBeside {
      let blank = String.repeated(" ", labelWidth - row.name.displayWidth + 2)
      lines = [StyledText("  \(row.name)\(blank)") + bar]
    } else {
      lines = StyledText("  \(row.name)").wrapped(to: width, indent: 2) + [StyledText("  ") + bar]
    }
    guard let note = row.notes.first else { return lines }
    let room = width - margin - scale.width - 2
    if let beside = row.notes.first(where: { $0.displayWidth <= room }), isBeside {
      lines[lines.count - 1] += StyledText("  \(beside)")
      return lines
    }
    let before = String(repeating: " ", count: isBeside ? margin : 2)
    return lines
      + StyledText(note).wrapped(to: width - before.utf8.count).map { StyledText(before) + $0 }
  }

  private var margin: Int { isBeside ? labelWidth + 4 : 2 }
}

extension AgendaOutcome {
  /// Whole hours that hold all bookings and open slots, and at least `usual`.
  func hours(atLeast usual: Range<Int>) -> Range<Int> {
    var (first, last) = (usual.lowerBound, usual.upperBound)
    for entry in entries {
      if case .closure = entry.subject { continue }
      let start = zone.civil(at: entry.start)
      let end = zone.civil(at: entry.end.advanced(by: -1))
      let isOneDay = start.date == end.date
      first = min(first, isOneDay ? start.time.hour : 0)
      last = max(last, isOneDay ? end.time.hour + 1 : 24)
    }
    return first..<last
  }
}

extension Table {
  /// Two blanks in, below a picture.
  func indented(width: Int) -> [StyledText] {
    lines(on: Page(medium: .terminal, width: width - 2)).map {
      $0.isEmpty ? $0 : StyledText("  ") + $0
    }
  }
}

extension Wording {
  /// What is left where a part is taken: `10:00–12:00 noch 15 von 20 frei`, and shorter.
  func unitsLeft(_ day: SpaceDay) -> [String] {
    let partly = day.stretches.filter { $0.left != nil }
    guard let least = partly.compactMap(\.left).min(), let capacity = day.space.capacity else {
      return []
    }
    let short = [
      self(de: "noch \(least)/\(capacity)", en: "\(least)/\(capacity) left"),
      self(de: "noch \(least)", en: "\(least) left"),
    ]
    guard partly.count <= 2 else {
      return [
        self(
          de: "zeitweise nur noch \(least) von \(capacity) frei",
          en: "at times only \(least) of \(capacity) left")
      ] + short
    }
    let each = partly.compactMap { stretch in
      stretch.left.map { left in
        let time = bareHours(stretch.start, stretch.end)
        return self(
          de: "\(time) noch \(left) von \(capacity) frei", en: "\(time) \(left) of \(capacity) left"
        )
      }
    }
    return [each.joined(separator: ", ")] + short
  }
}
