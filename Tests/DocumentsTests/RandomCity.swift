// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

/// Cities by chance, with texts that YAML likes to misread.
struct RandomCity {
  var chance: SplitMix

  static let awkward = [
    "no", "Yes", "on", "~", "null", "true", "1e3", "0x1F", "0o17", "12:30", "1_000", ".5", "-.inf",
    ".NaN", "2026-02-09", "2026-02-09 10:00:00", "<<", "=", "#", "# a", "a # b", "a #b", "a: b",
    "a:", ": a", "- a", "-", "?", "? a", "!a", "&a", "*a", "@a", "`a`", "%a", "|", ">", ">-", "'",
    "''", "\"", "\"a\" b", "it's", "a, b", "[a]", "{a}", "a]", "a}", "[", "{", ",", "\\", "\\n",
    "a\\", "Grünfläche", "Straße", "école", "Ω", "日本", "🏀 Streetball", "a\u{A0}b", "\u{FFFE}",
    "e\u{301}", "x\u{200D}y", "a  b", "a   #  b", "---", "...", "--- a", "%YAML 1.1", "y", "N",
    "Ähre: 5", "closed", "unknown", "0", "007", "-1", "+1", "1.0", "\u{3000}", "null ", "a  ",
  ]

  mutating func isTrue(_ oneIn: Int = 2) -> Bool { chance.below(oneIn) == 0 }

  mutating func text() -> PlainText {
    var text = RandomCity.awkward[chance.below(RandomCity.awkward.count)]
    // Long ones are folded over lines.
    for _ in 0..<(isTrue(4) ? chance.below(25) : 0) {
      text += isTrue(6) ? "  " : " "
      text += RandomCity.awkward[chance.below(RandomCity.awkward.count)]
    }
    return (try? PlainText(text, limit: PlainText.nameLimit)) ?? self.text()
  }

  mutating func maybeText() -> PlainText? { isTrue() ? text() : nil }

  mutating func localized() -> LocalizedText? {
    LocalizedText(german: maybeText(), english: maybeText())
  }

  mutating func date() -> CivilDate { CivilDate(dayNumber: chance.below(30_000)) }

  mutating func time() -> ClockTime {
    ClockTime(secondOfDay: chance.below(96) * 900 + (isTrue(10) ? 7 : 0)) ?? .midnight
  }

  mutating func ranges() -> [ClockRange] {
    let ends = (0..<chance.below(3) * 2).map { _ in time() }.sorted()
    return stride(from: 0, to: ends.count, by: 2).compactMap { index in
      ClockRange(
        ends[index], ends[index + 1] == ends.last && isTrue() ? .endOfDay : ends[index + 1])
    }
  }

  mutating func hours() -> OpeningHours {
    let usual = [ranges(), ranges()]
    var weekdays: [Weekday: [ClockRange]] = [:]
    let isWild = isTrue()
    for day in Weekday.allCases {
      weekdays[day] = isWild ? usual[chance.below(2)] : usual[day >= .saturday ? 1 : 0]
    }
    let exceptions = (0..<chance.below(3)).map { _ in
      let first = date()
      return OpeningHours.Exception(
        first: first, last: first.adding(days: isTrue() ? 0 : chance.below(30)), ranges: ranges())
    }
    return OpeningHours(
      weekdays: weekdays, holidays: isTrue(3) ? ranges() : nil, exceptions: exceptions)
  }

  mutating func quietHours() -> QuietHours {
    let start = time()
    var end = time()
    while end == start { end = time() }
    return QuietHours(start: start, end: end, reason: maybeText())
  }

  mutating func details(isLeaf: Bool) -> SpaceDetails {
    var details = SpaceDetails(name: text())
    details.description = localized()
    details.district = maybeText()
    details.kind = isTrue() ? Kind.allCases.randomElement(using: &chance) : nil
    details.useMode = UseMode.allCases.randomElement(using: &chance) ?? .open
    details.capacity = isLeaf && isTrue() ? 1 + chance.below(SpaceDetails.capacityLimit) : nil
    details.unitLabel = localized()
    details.buffers =
      Buffers(minutesBefore: chance.below(3) * 720, minutesAfter: chance.below(3)) ?? .none
    details.hours = isTrue() ? hours() : nil
    details.quietHours = isTrue(4) ? quietHours() : nil
    details.access = AccessFeature.Name.allCases.filter { _ in isTrue(3) }.map { name in
      AccessFeature(
        name: name, state: AccessFeature.State.allCases.randomElement(using: &chance) ?? .unknown,
        date: isTrue() ? date() : nil, source: maybeText())
    }
    details.coordinates =
      isTrue()
      ? Coordinates(
        latitude: chance.below(180_000_001) - 90_000_000, longitude: chance.below(21) - 10) : nil
    details.source = maybeText()
    details.isVerified = isTrue()
    return details
  }

  /// A parent before its parts, otherwise in any order; the same slug may stand in many places.
  mutating func places() -> [City.Place] {
    let names = ["a", "no", "1e3", "007", "kai", "wiese-2", "true", "9-1"].compactMap { Slug($0) }
    var paths: [SpacePath] = []
    for _ in 0..<chance.below(12) {
      let parent = isTrue(3) ? nil : paths.randomElement(using: &chance)
      let slug = names.randomElement(using: &chance)
      guard let slug, let path = SpacePath((parent?.slugs ?? []) + [slug]), !paths.contains(path)
      else { continue }
      paths.append(path)
    }
    return paths.map { path in
      City.Place(path: path, details: details(isLeaf: !paths.contains { $0.parent == path }))
    }
  }

  mutating func city() -> City {
    var city = City(name: text(), zone: ["Europe/Berlin", "UTC", "Etc/GMT+1"][chance.below(3)])
    city.office = isTrue() ? Office(name: text(), mail: nil, web: nil) : nil
    if isTrue(), let mail = try? PlainText("orte@example.org") {
      city.office = Office(name: text(), mail: mail, web: try? PlainText("https://example.org/#a"))
    }
    city.domain =
      isTrue() ? try? PlainText(["oval.example.org", "no", "1.2"][chance.below(3)]) : nil
    city.state = isTrue(3) ? nil : GermanState.allCases.randomElement(using: &chance)
    city.languages = [["de"], ["en"], ["de", "en"], ["en", "de"]][chance.below(4)]
    city.quietHours = isTrue() ? quietHours() : nil
    city.schoolHolidays = (0..<chance.below(4)).compactMap { _ in
      let first = date()
      return localized().map {
        SchoolHoliday(
          name: $0, first: first, last: first.adding(days: chance.below(50)), source: maybeText())
      }
    }
    city.places = places()
    return city
  }
}
