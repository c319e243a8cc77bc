// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Store

/// What every request to take time passes, from whichever way in: facts, decision, and what else is
/// free after a refusal. All within the caller's transaction.
struct Judgement {
  let now: Timestamp
  let zone: Zone
  let city: City
  let tree: SpaceTree
  private let store: Store
  /// Dates of the booking that is being changed, whose present claims do not count.
  private var except: FactsNeed.Exception?
  /// Slots and closures, where they were read for many decisions.
  private var times: CityTimes?

  /// What is wanted on the same spaces.
  struct Part {
    let wanted: SpaceDemands
    let proposal: Proposal
  }

  /// `paths`: the only spaces that will be asked about, so that no others need be read.
  init(_ store: Store, now: Timestamp, zone: Zone, about paths: [SpacePath] = []) throws {
    self.store = store
    self.now = now
    self.zone = zone
    city = try store.knownCity()
    tree = try (paths.isEmpty ? nil : store.spaces(around: paths)) ?? store.spaces()
  }

  /// The same for a booking whose dates do not stand in its own way.
  func ignoring(_ except: FactsNeed.Exception) -> Judgement {
    var judgement = self
    judgement.except = except
    return judgement
  }

  /// The same for many decisions, while no slot or closure changes.
  func forMany() throws -> Judgement {
    var judgement = self
    judgement.times = try store.cityTimes()
    return judgement
  }

  /// All parts or none: each is judged against what is taken and against the parts before it.
  func decide(_ parts: [Part], onConflict: OnConflict = .refuse) throws -> [Decision] {
    for part in parts {
      guard part.proposal.occurrences.allSatisfy({ $0.end <= Judgement.latest }) else {
        throw Failure.usage(.endsTooLate)
      }
    }
    var taken: [Claim] = []
    return try parts.map { part in
      let proposal = part.proposal
      let facts = try store.facts(
        about: proposal.leaves.compactMap { tree[$0.leaf] },
        need(proposal.occurrences, margin: proposal.widestBuffer), amid: times
      ).taking(taken)
      let decision = Bookings.decide(proposal, given: facts, onConflict: onConflict)
      if case .accepted(let plan) = decision {
        for occurrence in plan.occurrences {
          taken += proposal.leaves.map { Claim($0, during: occurrence) }
        }
      }
      return decision
    }
  }

  /// The end of the calendar, a day early, so that every zone and buffer stays within it.
  private static let latest = Timestamp(seconds: Int64(CivilDate.last.dayNumber) * 86_400)

  /// What a person is told of the reasons, with other times where they are wanted and all is on the
  /// same spaces.
  func refusal(
    _ reasons: [Reason], of parts: [Part], id: Identifier?, wantsAlternatives: Bool,
    maySkip: Bool = true
  ) throws -> Refusal {
    let alternatives =
      wantsAlternatives && parts.count == 1 ? try self.alternatives(to: parts[0]) : []
    let closed = reasons.compactMap { reason -> SpacePath? in
      guard case .closure(_, _, let space) = reason.cause else { return nil }
      return space
    }
    let paths = Set(reasons.map(\.space) + alternatives.map(\.space) + closed)
    let names = paths.compactMap { path in tree[path].map { (path, $0.details.name) } }
    return Refusal(
      id: id, reasons: reasons, alternatives: alternatives,
      requested: parts.map(\.proposal.occurrences.count).reduce(0, +),
      spaceNames: Dictionary(names, uniquingKeysWith: { first, _ in first }), maySkip: maySkip)
  }

  /// Keeps a refusal, so that it can be explained later.
  func keep(_ refusal: Refusal, of parts: [Part], command: String, id: Identifier) throws {
    try store.insert(stored(refusal, of: parts, command: command, id: id))
  }

  private func stored(_ refusal: Refusal, of parts: [Part], command: String, id: Identifier)
    -> StoredRefusal
  {
    var codes: [String] = []
    for reason in refusal.reasons where !codes.contains(reason.code.rawValue) {
      codes.append(reason.code.rawValue)
    }
    let first = parts[0].proposal.occurrences[0]
    return StoredRefusal(
      id: id, at: now, command: command, club: parts[0].proposal.club, codes: codes,
      spaces: parts[0].wanted.spaces.map(\.path.text), start: first.start, end: first.end,
      dates: refusal.requested)
  }

  private func need(_ uses: [Occurrence], margin: Int64) -> FactsNeed {
    FactsNeed(
      now: now, zone: zone, state: city.state, spaces: tree, uses: uses, margin: margin,
      except: except)
  }

  /// Looks once more, in the same snapshot and more widely.
  private func alternatives(to part: Part) throws -> [Alternative] {
    let proposal = part.proposal
    guard proposal.unclaimable.isEmpty, let space = part.wanted.spaces.first else { return [] }
    let siblings = part.wanted.spaces.count == 1 ? self.siblings(of: space, part) : []
    let leaves = (proposal.leaves + siblings.flatMap(\.proposal.leaves)).map(\.leaf)
    let facts = try store.facts(
      about: Set(leaves).sorted().compactMap { tree[$0] },
      need(
        proposal.occurrences,
        margin: AlternativeSearch.reach + 86_400 + proposal.widestBuffer), amid: times)
    return AlternativeSearch(proposal: proposal, space: space.path, siblings: siblings)
      .alternatives(given: facts)
  }

  /// The same request on the other leaves beside a leaf that are of its kind.
  private func siblings(
    of space: Space, _ part: Part
  ) -> [(space: SpacePath, proposal: Proposal)] {
    guard tree.isLeaf(space), let parent = space.path.parent.flatMap({ tree[$0] }) else {
      return []
    }
    let kind = tree.inherited(\.kind, of: space)
    return tree.parts(of: parent).filter { $0.id != space.id && tree.isLeaf($0) }
      .filter { tree.inherited(\.kind, of: $0) == kind }
      .sorted { $0.path < $1.path }
      .compactMap { sibling in
        let units = part.wanted.demands.first?.units
        let (leaves, cause) = SpaceDemands.claimed(sibling, units: units, in: tree)
        guard cause == nil else { return nil }
        return (
          sibling.path,
          Proposal(
            booking: part.proposal.booking, club: part.proposal.club, kind: part.proposal.kind,
            leaves: leaves, occurrences: part.proposal.occurrences)
        )
      }
  }
}

extension [Decision] {
  /// All that was refused, in order; nil where all was accepted.
  var refusal: [Reason]? {
    let reasons: [Reason] = flatMap { decision -> [Reason] in
      if case .refused(let reasons) = decision { reasons } else { [] }
    }
    return reasons.isEmpty ? nil : reasons.sorted(by: Reason.inOrder)
  }
}

extension Proposal {
  /// Seconds.
  fileprivate var widestBuffer: Int64 {
    let buffers = leaves.map(\.buffers)
    return Int64(buffers.map { max($0.minutesBefore, $0.minutesAfter) }.max() ?? 0) * 60
  }
}
