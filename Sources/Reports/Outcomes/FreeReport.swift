// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Phrases
package import UseCases

extension Report {
  /// `free`: the days as headings; in a pipe a line per window that begins with its date.
  package static func free(_ outcome: FreeOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.zone)
    let records = outcome.windows.map { $0.json(in: outcome.zone) }
    var seen: Set<SpacePath> = []
    let paths = outcome.windows.map(\.space.path).filter { seen.insert($0).inserted }
    let head: JSON = ["windows": .array(records), "total": .integer(outcome.total)]
    return Report(
      outcome.windows.isEmpty ? [] : [.table(wording.table(of: outcome))],
      json: JSON.document(
        "free",
        head.followed(by: JSON.span(outcome.start, outcome.end, in: outcome.zone)).followed(by: [
          "length": .string(outcome.length.iso), "unknown": .array(outcome.unknownRecords),
          "notes": JSON(outcome.notes),
        ])),
      records: records, csvColumns: ["space", "start", "end", "zone"],
      quiet: paths.map(\.text), remarks: wording.notes(outcome.notes) + wording.remarks(on: outcome)
    )
  }
}

extension FoundWindow {
  fileprivate func json(in zone: Zone) -> JSON {
    let head: JSON = ["space": JSON(space.path)]
    return head.followed(by: JSON.span(start, end, in: zone)).followed(by: [
      "spaceName": JSON(space.name)
    ])
  }
}

extension FreeOutcome {
  fileprivate var unknownRecords: [JSON] {
    unknown.map { space, features in
      [
        "space": JSON(space.path), "spaceName": JSON(space.name),
        "features": .array(features.map { .string($0.rawValue) }),
      ]
    }
  }
}

extension WrittenLength {
  /// RFC 5545 §3.3.6: `PT5400S`, `P3D`.
  fileprivate var iso: String {
    switch self {
    case .days(let days): "P\(days)D"
    case .elapsed(let seconds) where seconds % 3_600 == 0: "PT\(seconds / 3_600)H"
    case .elapsed(let seconds) where seconds % 60 == 0: "PT\(seconds / 60)M"
    case .elapsed(let seconds): "PT\(seconds)S"
    }
  }
}

extension Wording {
  fileprivate func table(of outcome: FreeOutcome) -> Table {
    var days: [(day: CivilDate, rows: [[StyledText]])] = []
    for window in outcome.windows {
      let day = zone.civil(at: window.start).date
      if days.last?.day != day { days.append((day, [])) }
      days[days.count - 1].rows.append(row(window, on: day))
    }
    return Table(
      columns: [
        Table.Column(self(de: "Zeit", en: "Time"), wraps: true),
        Table.Column(self(de: "Dauer", en: "Length"), .trailing),
        Table.Column(self(de: "Fläche", en: "Space"), wraps: true),
        Table.Column(self(de: "Pfad", en: "Path")),
      ],
      sections: days.map { day, rows in
        Table.Section(heading: heading(of: day, holiday: nil), key: date(day), rows: rows)
      },
      hasTitles: false)
  }

  private func row(_ window: FoundWindow, on day: CivilDate) -> [StyledText] {
    [
      StyledText(time(of: window)), StyledText(length(from: window.start, to: window.end)),
      StyledText(window.space.name.text), StyledText(window.space.path.text, .faint),
    ]
  }

  /// The time below the heading of the day on which it starts; the end with its day where that is
  /// another.
  private func time(of window: FoundWindow) -> String {
    switch stretch(window.start, window.end) {
    case .wholeDays(let first, let last) where first == last: return allDay
    case .wholeDays(_, let last):
      return self(
        de: "\(allDay) bis \(shortDate(last))", en: "\(allDay) until \(shortDate(last))")
    case .hours: return bareHours(window.start, window.end)
    case .days(_, let last):
      let (start, end) = (zone.civil(at: window.start), zone.civil(at: window.end))
      let close = "\(shortDate(last)) \(clock(end.time))"
      return self(
        de: "\(clock(start.time)) bis \(close)", en: "\(clock(start.time)) until \(close)")
    }
  }

  /// `2 Std. 30 Min.`; of several whole days their number.
  private func length(from start: Timestamp, to end: Timestamp) -> String {
    if case .wholeDays(let first, let last) = stretch(start, end), first < last {
      return days(last.dayNumber - first.dayNumber + 1)
    }
    return elapsed(end.since(start))
  }

  func days(_ count: Int) -> String {
    self(
      de: count == 1 ? "1 Tag" : "\(count) Tage", en: count == 1 ? "1 day" : "\(count) days")
  }

  /// `2 Std. 30 Min.`; from two days on in days of 24 hours.
  func elapsed(_ seconds: Int64) -> String {
    let days = seconds < 2 * 86_400 ? 0 : seconds / 86_400
    let hours = seconds / 3_600 - days * 24
    let (minutes, rest) = (seconds / 60 % 60, seconds % 60)
    let parts = [
      days == 0 ? nil : self.days(Int(days)),
      hours == 0 ? nil : self(de: "\(hours) Std.", en: "\(hours) h"),
      minutes == 0 ? nil : self(de: "\(minutes) Min.", en: "\(minutes) min"),
      rest == 0 ? nil : self(de: "\(rest) Sek.", en: "\(rest) s"),
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}
