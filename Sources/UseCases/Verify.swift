// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import Store

/// `verify`: what does not follow from the rest, in the order in which it was looked for; of each kind
/// the first.
package struct VerifyOutcome: Sendable {
  package let findings: [FindingView]
  /// Held and confirmed ones.
  package let bookings: Int
  package let claims: Int
  package let operations: Int
  package let zone: Zone
}

/// One thing that is wrong, with the names that a sentence about it needs.
package struct FindingView: Sendable {
  package let kind: FindingKind
  package let operation: Identifier?
  package let booking: Identifier?
  /// The path, or the identifier where there is no such space.
  package let space: String?
  package let at: Timestamp?
  package let detail: String?
}

/// What does not follow from the rest; scripts read the words.
package enum FindingKind: String, Sendable {
  case file, reference, chain, text, occurrence, ending, claim, peak, tier

  fileprivate init(_ kind: Finding.Kind) {
    self =
      switch kind {
      case .file: .file
      case .reference: .reference
      case .chain: .chain
      case .text: .text
      case .occurrence: .occurrence
      case .ending: .ending
      case .claim: .claim
      case .peak: .peak
      case .tier: .tier
      }
  }
}

/// Recomputes from nothing what the tables hold twice: the journal's chain, dates and ends from schedules,
/// claims from dates, and what is taken at once. Writes nothing.
package enum Verify {
  package static func run(
    in database: Database, _ circumstances: Circumstances
  ) throws -> VerifyOutcome {
    let store = database.store
    guard !database.isInTransaction else { throw Failure.usage(.verifyInTransaction) }
    return try store.read {
      var findings = [try store.fileFinding()].compactMap(\.self)
      // In a file that is damaged everything else may be wrong, or cannot be read at all.
      if findings.isEmpty {
        findings += [try store.chainFinding(), try store.textFinding()].compactMap(\.self)
        findings += try store.bookingFindings(
          zone: circumstances.zone, watch: circumstances.watch)
        findings += [
          try store.endingFinding(zone: circumstances.zone), try store.peakFinding(),
          try store.tierFinding(),
        ].compactMap(\.self)
      }
      let paths = Dictionary(
        uniqueKeysWithValues: (try? store.spaces())?.spaces.map { ($0.id, $0.path.text) } ?? [])
      let counts = try store.verifiedCounts()
      return VerifyOutcome(
        findings: findings.map { finding in
          FindingView(
            kind: FindingKind(finding.kind), operation: finding.operation, booking: finding.booking,
            space: finding.space.map { paths[$0] ?? $0.text }, at: finding.at,
            detail: finding.detail)
        }, bookings: counts.bookings, claims: counts.claims, operations: counts.operations,
        zone: circumstances.shownZone)
    }
  }
}
