// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// What a column of a sheet of bookings has; raw values are the places in the list of all.
package enum SheetColumn: Int, CaseIterable, Sendable {
  case key, club, space, start, end, title, kind, units, repetition
  case until, except, note, discipline, group, visibility, hold
  /// The day, where `start` and `end` are times only.
  case date

  /// As `export` writes it.
  package var name: String { spellings[0] }

  /// In both languages, folded.
  var spellings: [String] {
    switch self {
    case .key: ["key", "schluessel"]
    case .club: ["club", "verein"]
    case .space: ["space", "flaeche"]
    case .start: ["start", "beginn"]
    case .end: ["end", "ende"]
    case .title: ["title", "titel"]
    case .kind: ["kind", "art", "bereich"]
    case .units: ["units", "einheiten"]
    case .repetition: ["repeat", "wiederholen"]
    case .until: ["until", "bis"]
    case .except: ["except", "ausser"]
    case .note: ["note", "notiz"]
    case .discipline: ["discipline", "disziplin"]
    case .group: ["group", "gruppe"]
    case .visibility: ["visibility", "sichtbarkeit"]
    case .hold: ["hold", "vormerkung"]
    case .date: ["date", "datum"]
    }
  }

  /// The column of that name.
  init?(named text: String) {
    let folded = String(text.prefix(100)).folded
    guard let column = SheetColumn.allCases.first(where: { $0.spellings.contains(folded) }) else {
      return nil
    }
    self = column
  }

  static func nearest(to text: String) -> String? {
    Bookings.nearest(
      to: String(text.prefix(100)).folded, among: allCases.flatMap(\.spellings)
    ).first
  }
}

extension [SheetColumn] {
  /// What says where and when a booking is.
  static let times: [SheetColumn] = [
    .space, .start, .end, .units, .repetition, .until, .except, .date,
  ]
}
