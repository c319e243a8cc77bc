// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// A time, or another space, at which a refused request would be accepted.
package struct Alternative: Hashable, Sendable {
  package let space: SpacePath
  /// The first date of the request, half-open.
  package let start: Timestamp
  package let end: Timestamp
}

/// What may be offered instead of a refused request.
package struct AlternativeSearch: Sendable {
  /// Steps between the times that are tried, in seconds.
  package static let step: Int64 = 900
  /// How far from the wanted time to look, in seconds on the clock.
  package static let reach: Int64 = 14 * 86_400
  /// How many are offered.
  package static let limit = 3
  /// How many dates are judged before the search is given up; a long series in a full year is not
  /// worth more.
  package static let patience = 100_000

  package let proposal: Proposal
  /// The space that was named.
  package let space: SpacePath
  /// The same request on other spaces of the same kind, in the order of their paths.
  package let siblings: [(space: SpacePath, proposal: Proposal)]

  package init(
    proposal: Proposal, space: SpacePath, siblings: [(space: SpacePath, proposal: Proposal)]
  ) {
    self.proposal = proposal
    self.space = space
    self.siblings = siblings
  }

  /// At most three that `decide` accepts with the same facts, which must cover `reach` on both
  /// sides: the same space at other times, nearest first; then siblings at the same time. A
  /// series is only shifted as a whole, so that every date is free. No two of them overlap. What
  /// lasts longer than `reach` is not shifted.
  package func alternatives(given facts: Facts) -> [Alternative] {
    var found = canBeShifted(facts) ? shifted(facts) : []
    for sibling in siblings where found.count < AlternativeSearch.limit {
      guard let first = sibling.proposal.occurrences.first,
        AlternativeSearch.isAccepted(sibling.proposal, facts)
      else { continue }
      found.append(Alternative(space: sibling.space, start: first.start, end: first.end))
    }
    return found
  }

  private func shifted(_ facts: Facts) -> [Alternative] {
    var found: [Alternative] = []
    var judged = 0
    // Most shifts fail on the date on which the last one failed, so it is asked alone first.
    var stubborn = 0
    for shift in shifts
    where found.count < AlternativeSearch.limit && judged < AlternativeSearch.patience {
      let moved = proposal.occurrences.map { $0.shifted(by: shift, zone: facts.zone) }
      guard moved[0].start >= facts.now, !found.contains(where: { $0.overlaps(moved[0]) }) else {
        continue
      }
      judged += 1
      guard AlternativeSearch.isAccepted(proposal.at([moved[stubborn]]), facts) else { continue }
      judged += moved.count
      switch decide(proposal.at(moved), given: facts) {
      case .accepted:
        found.append(Alternative(space: space, start: moved[0].start, end: moved[0].end))
      case .refused(let reasons): stubborn = moved.firstIndex(of: reasons[0].occurrence) ?? 0
      }
    }
    return found
  }

  /// Whether another time could help at all.
  private func canBeShifted(_ facts: Facts) -> Bool {
    proposal.unclaimable.isEmpty && !proposal.leaves.isEmpty && !proposal.occurrences.isEmpty
      && proposal.leaves.allSatisfy { facts.leaves[$0.leaf]?.misfit(of: $0) == nil }
      && proposal.occurrences.allSatisfy { $0.end.since($0.start) <= AlternativeSearch.reach }
  }

  /// Later before earlier at the same distance.
  private var shifts: [Int64] {
    stride(
      from: AlternativeSearch.step, through: AlternativeSearch.reach,
      by: Int(AlternativeSearch.step)
    )
    .flatMap { [$0, -$0] }
  }

  private static func isAccepted(_ proposal: Proposal, _ facts: Facts) -> Bool {
    if case .accepted = decide(proposal, given: facts) { true } else { false }
  }
}

extension Alternative {
  fileprivate func overlaps(_ occurrence: Occurrence) -> Bool {
    start < occurrence.end && occurrence.start < end
  }
}

extension Occurrence {
  /// The same date `seconds` later on the clock, of the same elapsed length.
  fileprivate func shifted(by seconds: Int64, zone: Zone) -> Occurrence {
    let local = original.addingClock(seconds: seconds)
    let begin = zone.instant(of: local)
    return Occurrence(
      original: local, start: begin, end: begin.advanced(by: end.since(start)))
  }
}
