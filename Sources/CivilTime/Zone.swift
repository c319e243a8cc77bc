// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules of one time zone: which offset from UTC its clocks show at which instant.
///
/// Two zones are equal when their names are. Lookups do not allocate; they take O(log transitions)
/// at worst and as a rule the same time wherever they look, some ten nanoseconds.
///
/// Every instant and reading has an answer. Beyond ±2^60 seconds around 1970, far from any year of
/// the calendar, it is the one that holds there.
package struct Zone: Sendable {
  /// The IANA name as it was asked for (`Europe/Berlin`), an alias kept as written.
  package let name: String
  /// What holds after the last recorded transition, where the file says so.
  package let rule: ZoneRule?
  private let timeline: ZoneTimeline

  package static let utc = Zone(name: "UTC")

  private init(name: String) {
    self.name = name
    rule = ZoneRule(standard: ZoneRule.Observance(name: name, offset: 0), daylight: nil)
    timeline = ZoneTimeline(offset: 0)
  }

  /// Reads the bytes of a TZif file, version 1 to 4 (RFC 8536, RFC 9636).
  package init(name: String, tzif: [UInt8]) throws(ZoneError) {
    let file = try TZif(tzif)
    self.name = name
    rule = file.rule
    timeline = ZoneTimeline(file)
  }

  /// Seconds east of UTC that the clocks show at that instant.
  package func offset(at instant: Timestamp) -> Int { timeline.offset(at: instant.seconds) }

  /// What the clocks show at that instant.
  package func civil(at instant: Timestamp) -> CivilDateTime {
    CivilDateTime(clockSeconds: timeline.clock(at: instant.seconds))
  }

  /// What that reading of the clock stands for.
  package func resolve(_ local: CivilDateTime) -> LocalInstant {
    timeline.resolve(local.clockSeconds)
  }

  /// The one instant that RFC 5545 §3.3.5 gives to the reading: with the offset before the jump
  /// in a gap, the first of the two in a fold.
  package func instant(of local: CivilDateTime) -> Timestamp {
    switch resolve(local) {
    case .unique(let instant): instant
    case .gap(let before, _): before
    case .fold(let first, _): first
    }
  }

  /// The stretch of readings around that one in which every reading stands for one instant and the
  /// offset stays the same; nil in a gap or a fold, and beyond ±2^60 seconds.
  ///
  /// `clockSeconds` counts on the clock since 1970-01-01T00:00:00, as
  /// `CivilDateTime.clockSeconds`. Whoever turns ascending readings into instants asks once a
  /// stretch, half a year in most zones, and subtracts.
  package func steadyPeriod(around clockSeconds: Int64) -> SteadyPeriod? {
    timeline.steadyPeriod(around: clockSeconds)
  }
}

extension Zone: Hashable {
  package static func == (left: Zone, right: Zone) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
