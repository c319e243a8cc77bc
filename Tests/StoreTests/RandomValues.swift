// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence

@testable import Bookings

/// Values of the domain by chance, with texts that tables like to spoil.
struct RandomValues {
  var chance: SplitMix

  init(seed: UInt64) { chance = SplitMix(seed: seed) }

  static let awkward = [
    "Grünfläche", "Straße", "e\u{301}cole", "école", "日本", "🏀 Streetball", "x\u{200D}y", "O'Neill",
    "\"a\"", "'; DROP TABLE space; --", "$name", "?1", "%_\\", "null", "0", "-1", "1e3", "a,b c",
    "{}",
    "\u{3000}", "\u{FFFD}",
  ]

  static let rules = [
    nil, "FREQ=DAILY;COUNT=3", "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260930T215959Z",
    "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270101", "FREQ=WEEKLY;INTERVAL=2", "FREQ=DAILY",
  ]

  mutating func once(in count: Int) -> Bool { chance.once(in: count) }

  mutating func one<Value>(of values: [Value]) -> Value { values[chance.below(values.count)] }

  mutating func id(_ kind: IdentifierKind) -> Identifier {
    Identifier(kind, random: chance.next())
  }

  mutating func text() -> PlainText {
    let words = (0...chance.below(3)).map { _ in one(of: RandomValues.awkward) }
    return (try? PlainText(words.joined(separator: " "))) ?? text()
  }

  mutating func maybe<Value>(_ value: (inout RandomValues) -> Value) -> Value? {
    once(in: 2) ? value(&self) : nil
  }

  mutating func maybeText() -> PlainText? { maybe { $0.text() } }

  mutating func localized() -> LocalizedText? {
    LocalizedText(german: maybeText(), english: maybeText())
  }

  mutating func slug() -> Slug {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    return Slug(String((0..<12).map { _ in one(of: letters) }))!
  }

  mutating func date() -> CivilDate {
    CivilDate(dayNumber: CivilDate(iso: "2026-01-01")!.dayNumber + chance.below(700))
  }

  mutating func time() -> ClockTime { ClockTime(secondOfDay: chance.below(1_440) * 60)! }

  mutating func timestamp() -> Timestamp {
    Timestamp(seconds: 1_760_000_000 + Int64(chance.below(80_000_000)))
  }

  mutating func ranges() -> [ClockRange] {
    let ends = (0..<chance.below(3) * 2).map { _ in time() }.sorted()
    return stride(from: 0, to: ends.count, by: 2).compactMap { index in
      ClockRange(ends[index], index + 2 == ends.count && once(in: 2) ? .endOfDay : ends[index + 1])
    }
  }

  mutating func hours() -> OpeningHours {
    var weekdays: [Weekday: [ClockRange]] = [:]
    for day in Weekday.allCases { weekdays[day] = ranges() }
    let exceptions = (0..<chance.below(4)).map { _ in
      let first = date()
      return OpeningHours.Exception(
        first: first, last: first.adding(days: chance.below(9)), ranges: ranges())
    }
    return OpeningHours(
      weekdays: once(in: 5) ? [:] : weekdays, holidays: maybe { $0.ranges() },
      exceptions: exceptions)
  }

  mutating func quietHours() -> QuietHours {
    QuietHours(start: time(), end: time(), reason: maybeText())
  }

  mutating func details() -> SpaceDetails {
    var details = SpaceDetails(name: text())
    details.description = localized()
    details.district = maybeText()
    details.kind = maybe { $0.one(of: Kind.allCases) }
    details.useMode = one(of: UseMode.allCases)
    details.capacity = maybe { 1 + $0.chance.below(SpaceDetails.capacityLimit) }
    details.unitLabel = localized()
    details.buffers = Buffers(
      minutesBefore: chance.below(1_441), minutesAfter: chance.below(1_441))!
    details.hours = maybe { $0.hours() }
    details.quietHours = maybe { $0.quietHours() }
    for name in AccessFeature.Name.allCases where once(in: 3) {
      details.access.append(
        AccessFeature(
          name: name, state: one(of: AccessFeature.State.allCases), date: maybe { $0.date() },
          source: maybeText()))
    }
    details.coordinates = maybe {
      Coordinates(
        latitude: $0.chance.below(180_000_001) - 90_000_000,
        longitude: $0.chance.below(360_000_001) - 180_000_000)!
    }
    details.source = maybeText()
    details.isVerified = once(in: 2)
    return details
  }

  mutating func schedule() -> Schedule {
    let start = CivilDateTime(date(), time())
    let seconds = Int64(1 + chance.below(100_000))
    return Schedule(
      start: start, length: once(in: 2) ? .clock(seconds: seconds) : .elapsed(seconds: seconds),
      zone: one(of: ["Europe/Berlin", "UTC"]),
      rule: one(of: RandomValues.rules).map { try! RecurrenceRule($0) },
      excluded: Set((0..<chance.below(3)).map { _ in CivilDateTime(date(), time()) }),
      startOffset: maybe { $0.one(of: [0, 3_600, 7_200, -34_200]) },
      endOffset: maybe { $0.one(of: [0, 3_600, 7_200]) })
  }

  mutating func purpose() -> Purpose {
    Purpose(
      title: maybeText(), kind: one(of: Kind.allCases), discipline: maybeText(), group: maybeText(),
      visibility: one(of: Visibility.allCases), note: maybeText())
  }
}
