// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import UseCases

/// The hours of a day on one space, a sign for each part of an hour.
struct HourBar {
  /// What is going on; of several at once the first says more.
  enum Sign: Character, CaseIterable, Hashable {
    case closed = "x"
    case taken = "#"
    case partlyTaken = "+"
    case open = "o"
    case free = "."

    var style: Style {
      switch self {
      case .closed, .taken: .bad
      case .open: .good
      case .partlyTaken, .free: .plain
      }
    }
  }

  let space: SpaceName
  private let cells: [Sign]

  /// `perHour` divides 60.
  init(
    space: SpaceName, day: CivilDate, hours: Range<Int>, perHour: Int, entries: [AgendaEntry],
    zone: Zone
  ) {
    self.space = space
    let minutes = 60 / perHour
    cells = (hours.lowerBound * perHour..<hours.upperBound * perHour).map { cell in
      let clock = day.midnight.clockSeconds + Int64(cell * minutes * 60)
      let start = zone.instant(of: CivilDateTime(clockSeconds: clock))
      let end = zone.instant(of: CivilDateTime(clockSeconds: clock + Int64(minutes * 60)))
      let signs = entries.filter { $0.start < end && start < $0.end }.map(\.sign)
      return Sign.allCases.first(where: signs.contains) ?? .free
    }
  }

  var signs: Set<Sign> { Set(cells) }

  /// Neighbours of the same sign share a style.
  var line: StyledText {
    var line = StyledText("")
    var start = cells.startIndex
    while start < cells.endIndex {
      let end = cells[start...].firstIndex { $0 != cells[start] } ?? cells.endIndex
      let sign = cells[start]
      line += StyledText(String(repeating: sign.rawValue, count: end - start), sign.style)
      start = end
    }
    return line
  }

  /// The hours above the bars, each where it begins, four columns or more apart.
  static func scale(_ hours: Range<Int>, perHour: Int) -> String {
    var scale = ""
    for hour in stride(from: hours.lowerBound, to: hours.upperBound, by: max(1, 4 / perHour)) {
      let column = (hour - hours.lowerBound) * perHour
      scale += String(repeating: " ", count: max(0, column - scale.utf8.count)) + "\(hour)"
    }
    return scale
  }
}

extension AgendaEntry {
  var sign: HourBar.Sign {
    switch subject {
    case .booking(_, _, _, _, _, let isWhole, _, _), .busy(_, let isWhole):
      isWhole ? .taken : .partlyTaken
    case .open: .open
    case .closure: .closed
    }
  }
}

extension Wording {
  func word(_ sign: HourBar.Sign) -> String {
    switch sign {
    case .closed: self(de: "gesperrt", en: "closed")
    case .taken: self(de: "belegt", en: "taken")
    case .partlyTaken: self(de: "teilweise belegt", en: "partly taken")
    case .open: self(de: "offen für alle", en: "open to all")
    case .free: self(de: "frei", en: "free")
    }
  }
}
