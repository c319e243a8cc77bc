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
  /// series is only shifted as a whole, so that every date is free. No two of them overlap.
  package func alternatives(given facts: Facts) -> [Alternative] {
    var found: [Alternative] = []
    for shift in shifts where found.count < AlternativeSearch.limit {
      let moved = proposal.occurrences.map { $0.shifted(by: shift, zone: facts.zone) }
      guard let first = moved.first, first.start >= facts.now,
        !found.contains(where: { $0.start < first.end && first.start < $0.end }),
        accepts(proposal.at(moved), facts)
      else { continue }
      found.append(Alternative(space: space, start: first.start, end: first.end))
    }
    for sibling in siblings where found.count < AlternativeSearch.limit {
      guard let first = proposal.occurrences.first, accepts(sibling.proposal, facts) else {
        continue
      }
      found.append(Alternative(space: sibling.space, start: first.start, end: first.end))
    }
    return found
  }

  /// Later before earlier at the same distance.
  private var shifts: [Int64] {
    stride(
      from: AlternativeSearch.step, through: AlternativeSearch.reach,
      by: Int(AlternativeSearch.step)
    )
    .flatMap { [$0, -$0] }
  }

  private func accepts(_ proposal: Proposal, _ facts: Facts) -> Bool {
    guard proposal.unclaimable.isEmpty, !proposal.leaves.isEmpty else { return false }
    // Most shifts fail on their first date, so that one is asked alone before the whole series.
    if proposal.occurrences.count > 1, let first = proposal.occurrences.first,
      case .refused = decide(proposal.at([first]), given: facts)
    {
      return false
    }
    if case .accepted = decide(proposal, given: facts) { return true }
    return false
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
