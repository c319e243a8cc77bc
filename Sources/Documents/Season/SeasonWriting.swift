// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

extension SeasonFile {
  /// The season as a file that `AppliedFile.read` takes for the same one.
  package func written() -> String {
    var sections = [YAMLEmitter.text(of: .keys(SeasonKey.self, [(.season, .text(name.text))]))]
    let lists: [(SeasonKey, [YAMLOutput])] = [
      (.clubs, clubs.map(\.output)), (.slots, slots.map(\.output)),
      (.closures, closures.map(\.output)), (.series, series.map(\.output)),
    ]
    for (key, entries) in lists {
      // A blank line between entries, which libyaml would not write.
      for (index, entry) in entries.enumerated() {
        let head = index == 0 ? key.rawValue + ":\n" : ""
        sections.append(head + YAMLEmitter.text(of: .sequence([entry])))
      }
    }
    return sections.joined(separator: "\n")
  }
}

extension SeasonFile.ClubEntry {
  fileprivate var output: YAMLOutput {
    .keys(
      ClubKey.self,
      [
        (.slug, .text(slug.text)), (.name, .text(name.text)), (.district, .text(district)),
        (.size, size.map { .bare(String($0)) }), (.umbrella, .text(umbrella)),
      ])
  }
}

extension SeasonFile.SlotEntry {
  fileprivate var output: YAMLOutput {
    .keys(
      SlotKey.self,
      [
        (.key, .text(head.key)), (.space, .text(space.text)), (.name, .text(name.text)),
        (.kind, .text(kind.rawValue)), (.use, .text(useMode.rawValue)),
        (.discipline, .text(discipline)), (.audience, .text(audience)),
        (.start, dates.startOutput), (.end, dates.endOutput), (.length, dates.lengthOutput),
        (.repetition, .text(dates.repetition)), (.until, dates.untilOutput),
        (.except, dates.except.output), (.late, isLate ? .bare("true") : nil),
      ])
  }
}

extension SeasonFile.ClosureEntry {
  fileprivate var output: YAMLOutput {
    .keys(
      ClosureKey.self,
      [
        (.key, .text(head.key)), (.space, .text(space.text)), (.reason, .text(reason.text)),
        (.start, dates.startOutput), (.end, dates.endOutput), (.length, dates.lengthOutput),
        (.repetition, .text(dates.repetition)), (.until, dates.untilOutput),
        (.except, dates.except.output), (.late, isLate ? .bare("true") : nil),
      ])
  }
}

extension SeasonFile.SeriesEntry {
  fileprivate var output: YAMLOutput {
    let single = parts.count == 1 ? parts[0] : nil
    return .keys(
      SeriesKey.self,
      [
        (.key, .text(head.key)), (.space, single?.spaceOutput), (.club, .text(club)),
        (.group, .text(group)), (.title, .text(title)), (.kind, kind.map { .text($0.rawValue) }),
        (.discipline, .text(discipline)),
        (.visibility, visibility == .public ? nil : .text(visibility.rawValue)),
        (.note, .text(note)), (.hold, hold.map { .text($0.text) }),
        (.start, single?.dates.startOutput),
        (.end, single?.dates.endOutput), (.length, single?.dates.lengthOutput),
        (.repetition, .text(single?.dates.repetition)), (.until, single?.dates.untilOutput),
        (.except, single?.dates.except.output), (.was, single?.was?.output),
        (.cancelled, single?.cancelled?.output), (.skipped, single?.skipped?.output),
        (.parts, single == nil ? .sequence(parts.map(\.output)) : nil),
      ])
  }
}

extension SeasonFile.Part {
  fileprivate var output: YAMLOutput {
    .keys(
      PartKey.self,
      [
        (.space, spaceOutput), (.units, units.map { .bare(String($0)) }),
        (.start, dates.startOutput), (.end, dates.endOutput), (.length, dates.lengthOutput),
        (.repetition, .text(dates.repetition)), (.until, dates.untilOutput),
        (.except, dates.except.output), (.was, was?.output),
        (.cancelled, cancelled?.output), (.skipped, skipped?.output),
      ])
  }

  fileprivate var spaceOutput: YAMLOutput {
    spaces.count == 1 ? .text(spaces[0].text) : .sequence(spaces.map { .text($0.text) })
  }
}

extension EntryDates {
  fileprivate var startOutput: YAMLOutput {
    switch span {
    case .days(let first, _): .text(first.iso)
    case .times(let start, _): .text(start.text)
    }
  }

  fileprivate var endOutput: YAMLOutput? {
    switch span {
    case .days(let first, let last): first == last ? nil : .text(last.iso)
    case .times(_, .lasting): nil
    case .times(let start, .at(let end)):
      // The clock alone says it where it is the next time that the clock shows this.
      end.offset == nil && start.local.addingClock(seconds: 86_400) >= end.local
        ? .text(end.local.time.iso) : .text(end.text)
    }
  }

  fileprivate var lengthOutput: YAMLOutput? {
    guard case .times(_, .lasting(let seconds)) = span else { return nil }
    if seconds % 3600 == 0 { return .text("\(seconds / 3600)h") }
    return .text(seconds % 60 == 0 ? "\(seconds / 60)min" : "PT\(seconds)S")
  }

  fileprivate var untilOutput: YAMLOutput? { until.map { .text($0.iso) } }
}

extension EntryDates.Time {
  /// As it stands in a file.
  package var text: String {
    guard let offset else { return local.words }
    let size = ClockTime(secondOfDay: abs(offset))?.iso ?? "00:00"
    return local.words + (offset < 0 ? "-" : "+") + size
  }
}

extension CivilDateTime {
  /// `2026-05-05 18:00`, with seconds where there are some.
  fileprivate var words: String { "\(date.iso) \(time.iso)" }
}

extension DayChoice {
  fileprivate var output: YAMLOutput {
    if case .start(let start) = self { .text(start.words) } else { .text(text) }
  }
}

extension [DayChoice] {
  /// Nil of none.
  fileprivate var output: YAMLOutput? { isEmpty ? nil : .sequence(map(\.output)) }
}

extension [DroppedDates] {
  /// Nil of none.
  fileprivate var output: YAMLOutput? {
    isEmpty
      ? nil
      : .sequence(
        map { date in
          guard let reason = date.reason else { return date.choice.output }
          return .keys(DroppedKey.self, [(.date, date.choice.output), (.reason, .text(reason))])
        })
  }
}

extension FormerStarts {
  fileprivate var output: YAMLOutput {
    switch self {
    case .first(let start): .text(start.words)
    case .each(let starts):
      .sequence(
        starts.map {
          .keys(FormerKey.self, [(.date, $0.date.output), (.start, .text($0.start.words))])
        })
    }
  }
}
