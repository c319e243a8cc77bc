// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import Phrases

/// `date WHEN`: how a phrase is read by a writing command.
package enum ReadDate {
  /// `city` gives names of holidays; nil where there is no database.
  package static func run(
    _ when: [String], city: City?, _ circumstances: Circumstances
  ) throws -> DateOutcome {
    let zone = circumstances.shownZone
    return try phraseFailures(option: nil) {
      let phrase = Phrase(when)
      let context = PhraseContext(
        now: zone.civil(at: circumstances.now), purpose: .writing,
        periods: city?.namedPeriods ?? [])
      let reading = try phrase.when(context)
      let resolved = try resolve(reading.value, in: zone, of: phrase)
      return DateOutcome(
        start: resolved.start, end: resolved.end, isWholeDays: resolved.wholeDays, zone: zone,
        notes: reading.notes)
    }
  }
}
