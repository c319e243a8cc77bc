// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree

/// What becomes of a request.
package enum Decision: Sendable {
  case accepted(Plan)
  /// Never empty; all that apply, clashes first, then by time and place.
  case refused([Reason])
}

/// What an accepted request will take.
package struct Plan: Sendable {
  package let occurrences: [Occurrence]
  /// Dates that are left out because the request asked for it, each with its first reason.
  package let skipped: [Skipped]

  package struct Skipped: Sendable {
    package let occurrence: Occurrence
    package let reason: Reason
  }
}

/// What to do with dates of a series that are taken or closed.
package enum OnConflict: String, CaseIterable, Sendable {
  case refuse, skip
}

/// The one decision that every way of writing passes.
///
/// Pure: the same proposal and facts give the same answer. All dates are judged, in order, against
/// what is taken and against those of the request that were accepted before them. That the facts
/// cover each leaf of the proposal is a precondition: what is not known must not look free.
package func decide(
  _ proposal: Proposal, given facts: Facts, onConflict: OnConflict = .refuse
) -> Decision {
  var trees = facts.leaves.mapValues(\.taken)
  var accepted: [Occurrence] = []
  var skipped: [Plan.Skipped] = []
  var refused = unclaimable(in: proposal, given: facts)
  for occurrence in proposal.occurrences {
    let reasons = judge(occurrence, of: proposal, given: facts, trees: trees)
    if reasons.isEmpty {
      accepted.append(occurrence)
      if proposal.occurrences.count > 1 { take(occurrence, of: proposal, in: &trees) }
    } else if onConflict == .skip, reasons.allSatisfy(\.code.maySkip) {
      let first = reasons.sorted(by: Reason.inOrder)[0]
      skipped.append(Plan.Skipped(occurrence: occurrence, reason: first))
    } else {
      refused.append(contentsOf: reasons)
    }
  }
  if refused.isEmpty, accepted.isEmpty { refused = skipped.map(\.reason) }
  guard refused.isEmpty else { return .refused(refused.sorted(by: Reason.inOrder)) }
  return .accepted(Plan(occurrences: accepted, skipped: skipped))
}

/// All reasons against one date.
private func judge(
  _ occurrence: Occurrence, of proposal: Proposal, given facts: Facts,
  trees: [Identifier: IntervalTree]
) -> [Reason] {
  var reasons: [Reason] = []
  for (position, demand) in proposal.leaves.enumerated() {
    guard let leaf = facts.leaves[demand.leaf], let tree = trees[demand.leaf] else {
      preconditionFailure("no facts about \(demand.leaf)")
    }
    let use = Use(
      occurrence: occurrence, demand: demand, leaf: leaf, kind: proposal.kind,
      isFirstOfDate: position == 0)
    reasons.append(contentsOf: conflicts(of: use, with: tree, in: proposal))
    for rule in rules { reasons.append(contentsOf: rule.reasons(against: use, given: facts)) }
  }
  return reasons
}

/// The claims that leave no room for the use: the interval tree decides.
private func conflicts(
  of use: Use, with tree: IntervalTree, in proposal: Proposal
) -> [Reason] {
  let claim = use.claim
  let capacity = Int64(use.leaf.capacity)
  func hasRoom(in interval: Interval) -> Bool {
    tree.hasRoom(in: interval, for: IntervalTree.units(claim.units), of: capacity)
  }
  guard !hasRoom(in: claim.interval) else { return [] }
  // Of the claims that meet it, only those stand in the way that are there when it gets too full.
  return tree.entries(overlapping: claim.interval).compactMap { entry in
    guard let shared = entry.interval.intersection(claim.interval), !hasRoom(in: shared) else {
      return nil
    }
    let left = capacity - tree.peakUse(in: shared)
    // Of a booking that is changed, its other dates are its own as well.
    let isOwn =
      entry.id == ownEntry
      || proposal.booking != nil && use.leaf.booking(entry.id) == proposal.booking
    return use.reason(
      isOwn ? .ownDate : .booking(use.leaf.holder(entry.id, seenBy: proposal.club)),
      start: entry.interval.start, end: entry.interval.end,
      unitsLeft: left > 0 ? Int(left) : nil)
  }
}

private func take(
  _ occurrence: Occurrence, of proposal: Proposal, in trees: inout [Identifier: IntervalTree]
) {
  for demand in proposal.leaves {
    trees[demand.leaf]?.insert(Claim(demand, during: occurrence).entry(ownEntry))
  }
}

/// Reasons that hold for every date, said once.
private func unclaimable(in proposal: Proposal, given facts: Facts) -> [Reason] {
  guard let first = proposal.occurrences.first else { return [] }
  let unfit = proposal.leaves.compactMap { demand in
    facts.leaves[demand.leaf].flatMap { leaf in
      leaf.misfit(of: demand).map {
        Proposal.Unclaimable(space: leaf.space.path, cause: $0)
      }
    }
  }
  return (proposal.unclaimable + unfit).map { unclaimable in
    Reason(
      space: unclaimable.space, cause: unclaimable.cause, start: first.start, end: first.end,
      occurrence: first)
  }
}

extension LeafFacts {
  /// Why nobody can ever claim the leaf like that, whatever the time; nil where it is possible.
  func misfit(of demand: LeafDemand) -> Reason.Cause? { space.misfit(of: demand) }
}

extension Space {
  /// Why nobody can ever claim the leaf like that, whatever the time; nil where it is possible.
  package func misfit(of demand: LeafDemand) -> Reason.Cause? {
    if details.useMode == .open { return .openToAll }
    guard let capacity = details.capacity, capacity >= 1, !isRetired else { return .notClaimable }
    guard let units = demand.units else { return nil }
    if units > capacity { return .tooManyUnits(wanted: units, capacity: capacity) }
    return details.useMode == .exclusive ? .wholeOnly : nil
  }
}

extension LeafFacts {
  /// The booking that the claim is of; nil for one of the request itself.
  fileprivate func booking(_ entry: UInt32) -> Identifier? {
    holders.indices.contains(Int(entry)) ? holders[Int(entry)].booking : nil
  }

  /// Who holds the claim; nil where others may only see that the time is taken.
  fileprivate func holder(_ entry: UInt32, seenBy club: Identifier?) -> Holder? {
    guard let holder = holders.indices.contains(Int(entry)) ? holders[Int(entry)] : nil else {
      return nil
    }
    let isHidden = holder.visibility == .busy && holder.club != club
    return isHidden ? nil : holder
  }
}
