// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `week`: the agenda as a picture, a bar of the day's hours for each space that is used.
  ///
  /// In a pipe and for those who listen it is the agenda.
  package static func week(_ outcome: AgendaOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.zone)
    let picture = Block.picture { page in
      switch page.medium {
      case .terminal: WeekPicture(outcome, wording, width: page.width).lines
      case .accessible, .pipe: wording.table(of: outcome).lines(on: page)
      }
    }
    return agenda(outcome, in: wording, [picture])
  }
}

/// Draws days: for each a heading, bars of hours, and the entries below.
private struct WeekPicture {
  private let outcome: AgendaOutcome
  private let wording: Wording
  private let page: Page
  private let hours: Range<Int>
  private let holidays: [CivilDate: LocalizedText]

  init(_ outcome: AgendaOutcome, _ wording: Wording, width: Int) {
    self.outcome = outcome
    self.wording = wording
    page = Page(medium: .terminal, width: width)
    hours = WeekPicture.hours(of: outcome)
    holidays = Dictionary(
      outcome.holidays.map { ($0.date, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  var lines: [StyledText] {
    var lines: [StyledText] = []
    var signs: Set<HourBar.Sign> = []
    for number in outcome.first.dayNumber...max(outcome.first.dayNumber, outcome.last.dayNumber) {
      let day = CivilDate(dayNumber: number)
      let heading = wording.heading(of: day, holiday: holidays[day])
      let entries = outcome.entries.filter { touches($0, day) }
      if entries.isEmpty {
        lines += (heading + StyledText(": \(wording(de: "nichts", en: "nothing"))")).wrapped(
          to: page.width)
        continue
      }
      if let last = lines.last, !last.isEmpty { lines.append("") }
      lines += heading.wrapped(to: page.width)
      let bars = bars(of: day, entries)
      for bar in bars { signs.formUnion(bar.signs) }
      lines += drawn(bars)
      lines += list(entries, on: day)
      lines.append("")
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard !signs.isEmpty else { return lines }
    return lines + ["", legend(signs)].flatMap { $0.wrapped(to: page.width) }
  }

  // MARK: - Bars

  /// What holds for a space holds for all below it.
  private func bars(of day: CivilDate, _ entries: [AgendaEntry]) -> [HourBar] {
    let byPath = Dictionary(grouping: entries, by: \.space.path)
    let spaces = Set(entries.map(\.space)).sorted { $0.path < $1.path }
    return spaces.map { space in
      let own = space.path.upwards.flatMap { byPath[$0] ?? [] }
      return HourBar(
        space: space, day: day, hours: hours, perHour: perHour, entries: own, zone: wording.zone)
    }
  }

  /// Beside the longest name of a space, or below it where the page is narrow.
  private var labelWidth: Int { outcome.entries.map(\.space.name.text.displayWidth).max() ?? 0 }
  private var hasLabelsBeside: Bool { page.width - labelWidth - 4 >= hours.count * 2 }

  /// Columns of an hour: 4, 2 or 1.
  private var perHour: Int {
    let room = page.width - 2 - (hasLabelsBeside ? labelWidth + 2 : 0)
    return [4, 2].first { hours.count * $0 <= room } ?? 1
  }

  private func drawn(_ bars: [HourBar]) -> [StyledText] {
    let margin = hasLabelsBeside ? labelWidth + 4 : 2
    let scale = String(repeating: " ", count: margin) + HourBar.scale(hours, perHour: perHour)
    return [StyledText(scale, .faint)]
      + bars.flatMap { bar -> [StyledText] in
        let name = bar.space.name.text
        guard hasLabelsBeside else {
          return StyledText("  \(name)").wrapped(to: page.width, indent: 2)
            + [StyledText("  ") + bar.line]
        }
        let blank = String(repeating: " ", count: labelWidth - name.displayWidth + 2)
        return [StyledText("  \(name)\(blank)") + bar.line]
      }
  }

  private func list(_ entries: [AgendaEntry], on day: CivilDate) -> [StyledText] {
    let table = Table(
      columns: wording.agendaColumns, rows: entries.map { wording.row($0, on: day) },
      hasTitles: false)
    let inner = Page(medium: .terminal, width: page.width - 2)
    return table.lines(on: inner).map { $0.isEmpty ? $0 : StyledText("  ") + $0 }
  }

  /// `# belegt  o offen für alle  . frei`: the signs that occur.
  private func legend(_ signs: Set<HourBar.Sign>) -> StyledText {
    let words = HourBar.Sign.allCases.filter(signs.contains).map { sign in
      "\(sign.rawValue) \(wording.word(sign))"
    }
    return StyledText(words.joined(separator: ", "))
  }

  // MARK: - Days and hours

  private func touches(_ entry: AgendaEntry, _ day: CivilDate) -> Bool {
    entry.start < midnight(after: day) && entry.end > wording.zone.instant(of: day.midnight)
  }

  private func midnight(after day: CivilDate) -> Timestamp {
    wording.zone.instant(of: day.adding(days: 1).midnight)
  }

  /// From 8 to 22 o'clock, or as far as there are bookings and open slots.
  private static func hours(of outcome: AgendaOutcome) -> Range<Int> {
    var first = 8
    var last = 22
    for entry in outcome.entries {
      if case .closure = entry.subject { continue }
      let start = outcome.zone.civil(at: entry.start)
      let end = outcome.zone.civil(at: entry.end.advanced(by: -1))
      let isOneDay = start.date == end.date
      first = min(first, isOneDay ? start.time.hour : 0)
      last = max(last, isOneDay ? end.time.hour + 1 : 24)
    }
    return first..<last
  }
}

extension SpacePath {
  /// The path itself, then those above it up to the site.
  fileprivate var upwards: [SpacePath] { [self] + (parent?.upwards ?? []) }
}

extension CivilDate {
  var midnight: CivilDateTime { CivilDateTime(self, .midnight) }
}
