// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// What a component with RECURRENCE-ID says of a series (RFC 5545 §3.8.4.4).
package struct RecurrenceOverride: Hashable, Sendable {
  /// The start that the series gives the instance: its name for ever.
  package let original: RecurrenceMoment
  /// Where it starts instead; nil where it does not take place.
  package let start: RecurrenceMoment?
  /// RANGE=THISANDFUTURE: all later instances move by the same time on the clock, or do not take
  /// place.
  package let isForFuture: Bool

  package init(original: RecurrenceMoment, start: RecurrenceMoment?, isForFuture: Bool = false) {
    self.original = original
    self.start = start
    self.isForFuture = isForFuture
  }
}

/// One instance of a series with overrides.
package struct RecurrenceInstance: Hashable, Sendable {
  /// The start that the series gives it.
  package let original: Timestamp
  package let start: Timestamp

  package init(original: Timestamp, start: Timestamp) {
    self.original = original
    self.start = start
  }
}

extension RecurringSeries {
  /// The instances that start in `window` (half-open), by their starts.
  ///
  /// An override of one instance goes before one for the future, of those the latest one at or
  /// before the instance. An override that names no instance is passed over, though one for the
  /// future holds from its time on. Throws `tooMany` past `limit`, and `searchLimit`.
  package func instances(
    in window: Range<Timestamp>, overrides: [RecurrenceOverride], limit: Int = 100_000
  ) throws(RecurrenceError) -> [RecurrenceInstance] {
    let single = Dictionary(
      overrides.filter { !$0.isForFuture }.map { (local($0.original).instant, $0.start) },
      uniquingKeysWith: { $1 })
    let changes = overrides.filter(\.isForFuture).map { Change($0, of: self) }
      .sorted { $0.from < $1.from }
    let reach = changes.compactMap(\.shift).map(abs).max() ?? 0
    var originals: Set<Start> = []
    func take(_ range: Range<Timestamp>) throws(RecurrenceError) {
      try eachStart(in: range) { start throws(RecurrenceError) in
        originals.insert(start)
        if originals.count > limit { throw .tooMany(limit: limit) }
      }
    }
    // A day for the clocks, which may change between an instance and where it moves to.
    let margin = reach == 0 ? 0 : reach + 86_400
    let near = window.lowerBound.advanced(by: -margin)..<window.upperBound.advanced(by: margin)
    try take(near)
    // Single instances may come from anywhere.
    for (original, start) in single {
      guard !near.contains(original), let start, window.contains(local(start).instant) else {
        continue
      }
      try take(original..<original.advanced(by: 1))
    }
    var found: [Timestamp: RecurrenceInstance] = [:]
    for original in originals {
      let start: Timestamp?
      if let own = single[original.instant] {
        start = own.map { local($0).instant }
      } else if let change = changes.last(where: { $0.from <= original.instant }) {
        start = change.shift.map { shift in
          shift == 0
            ? original.instant
            : clockZone.instant(of: original.local.addingClock(seconds: shift))
        }
      } else {
        start = original.instant
      }
      if let start, window.contains(start) {
        found[original.instant] = RecurrenceInstance(original: original.instant, start: start)
      }
    }
    return found.values.sorted { ($0.start, $0.original) < ($1.start, $1.original) }
  }

  /// A change of all instances from one on.
  private struct Change {
    let from: Timestamp
    /// Seconds on the clock; nil where nothing takes place any more.
    let shift: Int64?

    init(_ override: RecurrenceOverride, of series: RecurringSeries) {
      let original = series.local(override.original)
      from = original.instant
      shift = override.start.map {
        series.local($0).local.clockSeconds - original.local.clockSeconds
      }
    }
  }
}
