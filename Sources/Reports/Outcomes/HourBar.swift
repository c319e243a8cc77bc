// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import UseCases

/// The hours of a day side by side, each as wide as the others.
struct HourScale {
  let hours: Range<Int>
  /// Minutes of a column.
  private let minutes: Int
  /// Where each column begins, and where the last one ends; ascending.
  private let edges: [Timestamp]

  /// The finest scale that fits into `room` columns, of a quarter of an hour at least.
  init(_ hours: Range<Int>, within room: Int, on day: CivilDate, in zone: Zone) {
    self.hours = hours
    let minutes = HourScale.minutes(of: hours, within: room)
    self.minutes = minutes
    let (first, last) = (hours.lowerBound * 60, hours.upperBound * 60)
    edges = (Array(stride(from: first, to: last, by: minutes)) + [last]).map { minute in
      let clock = day.midnight.clockSeconds + Int64(minute * 60)
      return zone.instant(of: CivilDateTime(clockSeconds: clock))
    }
  }

  /// How many minutes a column must stand for.
  static func minutes(of hours: Range<Int>, within room: Int) -> Int {
    [15, 30, 60, 120, 180].first { hours.count * 60 <= room * $0 } ?? 240
  }

  var width: Int { edges.count - 1 }
  var range: Range<Timestamp> { edges[0]..<max(edges[0], edges[width]) }

  /// The hours above the bars, each where it begins, four columns or more apart.
  var line: String {
    var scale = ""
    for hour in stride(from: hours.lowerBound, to: hours.upperBound, by: max(1, minutes / 15)) {
      let column = (hour - hours.lowerBound) * 60 / minutes
      let label = String(hour)
      guard column + label.utf8.count <= width else { break }
      scale += String(repeating: " ", count: max(0, column - scale.utf8.count)) + label
    }
    return scale
  }

  /// A sign for each column; neighbours of the same sign share a style. A column in which the
  /// state changes shows the one that says more.
  func bar(_ day: SpaceDay) -> StyledText {
    var first = 0
    let cells = (0..<width).map { column -> SpaceDay.State in
      while first < day.stretches.count, day.stretches[first].end <= edges[column] { first += 1 }
      let here = day.stretches[first...].prefix { $0.start < edges[column + 1] }
      return here.lazy.map(\.state).min() ?? .shut
    }
    var line = StyledText("")
    var start = 0
    while start < width {
      let end = cells[start...].firstIndex { $0 != cells[start] } ?? width
      let state = cells[start]
      line += StyledText(part: .repeated(state.sign, end - start), state.style)
      start = end
    }
    return line
  }
}

extension SpaceDay.State {
  var sign: Character {
    switch self {
    case .closed: "x"
    case .taken: "#"
    case .partlyTaken: "+"
    case .open: "o"
    case .shut: "-"
    case .free: "."
    }
  }

  var style: Style {
    switch self {
    case .closed, .taken: .bad
    case .open: .good
    case .shut: .faint
    case .partlyTaken, .free: .plain
    }
  }
}

extension Wording {
  func word(_ state: SpaceDay.State) -> String {
    switch state {
    case .closed: self(de: "gesperrt", en: "closed")
    case .taken: self(de: "belegt", en: "taken")
    case .partlyTaken: self(de: "teilweise belegt", en: "partly taken")
    case .open: self(de: "offen für alle", en: "open to all")
    case .shut: self(de: "nicht buchbar", en: "not bookable")
    case .free: self(de: "frei", en: "free")
    }
  }

  /// `# belegt, o offen für alle, . frei`: those that occur.
  func legend(_ states: Set<SpaceDay.State>) -> StyledText {
    StyledText(states.sorted().map { "\($0.sign)\u{A0}\(word($0))" }.joined(separator: ", "))
  }
}

extension CivilDate {
  var midnight: CivilDateTime { CivilDateTime(self, .midnight) }

  /// From midnight to midnight.
  func range(in zone: Zone) -> Range<Timestamp> {
    zone.instant(of: midnight)..<zone.instant(of: adding(days: 1).midnight)
  }
}
