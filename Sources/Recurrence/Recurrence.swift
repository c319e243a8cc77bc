// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// Why a rule cannot be taken.
package enum RecurrenceError: Error, Equatable, Sendable {
  /// The part that cannot be read, as written.
  case malformed(part: String)
  /// A part of RFC 5545 that is not supported yet, or makes no sense beside the others.
  case unsupported(part: String)
  /// No date can ever match.
  case neverMatches
  /// More starts than `limit` were asked for at once.
  case tooMany(limit: Int)
}

/// A recurrence rule, the value of RRULE (RFC 5545 §3.3.10).
package struct RecurrenceRule: Hashable, Sendable {
  /// The rule in canonical form, `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE`.
  package let text: String

  /// Reads the value of an RRULE, without the name.
  package init(_ text: String) throws(RecurrenceError) { self.text = text }

  /// Whether COUNT or UNTIL ends it.
  package var isBounded: Bool { false }
}

/// The local starts of a series: a first start, a rule, and dates taken out.
package struct RecurrenceSet: Hashable, Sendable {
  package var start: CivilDateTime
  package var rule: RecurrenceRule?
  /// EXDATE: starts that are left out. COUNT still counts them.
  package var excluded: Set<CivilDateTime>

  package init(
    start: CivilDateTime, rule: RecurrenceRule? = nil, excluded: Set<CivilDateTime> = []
  ) {
    self.start = start
    self.rule = rule
    self.excluded = excluded
  }

  /// The starts in `window` (half-open, local), ascending, each once; all when it is nil.
  ///
  /// A start that does not match its own rule is not counted (see `firstMatch`). `zone` is needed
  /// for an UNTIL in UTC. Throws `tooMany` past `limit`.
  package func starts(
    in window: Range<CivilDateTime>? = nil, zone: Zone, limit: Int = 100_000
  ) throws(RecurrenceError) -> [CivilDateTime] { [] }
}
