// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Store

/// The spaces of which free windows are wanted, and what a booking would claim of each.
struct FreePlaces {
  /// A space as `check` would be asked about it.
  struct Place {
    let space: Space
    let proposal: Proposal
  }

  /// By path.
  let wanted: [Place]
  /// Left out because nobody knows whether they have these features.
  let unknown: [(space: SpaceName, features: [AccessFeature.Name])]
  /// Whether the named space has parts that are looked at together.
  let isWhole: Bool
  /// Those of all places, each once.
  let leaves: [Space]

  /// Without a space all that can be claimed; `period` stands for the use in a refusal.
  ///
  /// What `check` refuses whatever the time is refused here too.
  init(
    _ input: FindFree.Input, space: Space?, period: Occurrence, in tree: SpaceTree
  ) throws {
    isWhole = space.map { !tree.isLeaf($0) && !input.wantsParts } ?? false
    let spaces: [Space]
    if let space, isWhole || tree.isLeaf(space) {
      spaces = [space]
    } else {
      spaces = space.map { tree.claimableLeaves(below: $0) } ?? tree.claimableLeaves
    }
    let places = spaces.map { FreePlaces.place($0, input, in: tree) }
    let misfits = places.map { $0.misfits(in: tree) }
    if !places.isEmpty || space != nil, !misfits.contains(where: \.isEmpty) {
      throw Failure.refused(
        FreePlaces.refusal(misfits, of: spaces.isEmpty ? space : nil, period, in: tree))
    }
    var wanted: [Place] = []
    var unknown: [(space: SpaceName, features: [AccessFeature.Name])] = []
    for (place, misfits) in zip(places, misfits) where misfits.isEmpty {
      let states = input.access.map { ($0, tree.access($0, ofAll: place)) }
      if states.contains(where: { $0.1 == .no }) { continue }
      let open = states.filter { $0.1 == .unknown }.map(\.0)
      if open.isEmpty {
        wanted.append(place)
      } else {
        unknown.append((SpaceName(place.space), open))
      }
    }
    wanted.sort { $0.space.path < $1.space.path }
    self.wanted = wanted
    self.unknown = unknown.sorted { $0.space.path < $1.space.path }
    leaves = wanted.flatMap(\.proposal.leaves).compactMap { tree[$0.leaf] }
  }

  /// The request that `check` would judge: of the space's own kind unless one is named.
  private static func place(
    _ space: Space, _ input: FindFree.Input, in tree: SpaceTree
  ) -> Place {
    let (leaves, cause) = SpaceDemands.claimed(space, units: input.units, in: tree)
    return Place(
      space: space,
      proposal: Proposal(
        club: nil, kind: input.kind ?? tree.inherited(\.kind, of: space) ?? .sport,
        leaves: leaves,
        unclaimable: cause.map { [Proposal.Unclaimable(space: space.path, cause: $0)] } ?? [],
        occurrences: []))
  }

  /// The one space's reasons; of several the one that would have room for the most.
  private static func refusal(
    _ misfits: [[Proposal.Unclaimable]], of space: Space?, _ period: Occurrence,
    in tree: SpaceTree
  ) -> Refusal {
    let nothing = space.map { [Proposal.Unclaimable(space: $0.path, cause: .notClaimable)] } ?? []
    let chosen = misfits.max { $0.room < $1.room } ?? nothing
    let reasons = chosen.map {
      Reason(
        space: $0.space, cause: $0.cause, start: period.start, end: period.end,
        occurrence: period)
    }
    let names = chosen.compactMap { misfit in
      tree[misfit.space].map { (misfit.space, $0.details.name) }
    }
    return Refusal(
      id: nil, reasons: reasons, alternatives: [], requested: 1,
      spaceNames: Dictionary(names, uniquingKeysWith: { first, _ in first }))
  }
}

extension FreePlaces.Place {
  /// Why nobody can ever claim it like that.
  fileprivate func misfits(in tree: SpaceTree) -> [Proposal.Unclaimable] {
    proposal.unclaimable
      + proposal.leaves.compactMap { demand in
        tree[demand.leaf].flatMap { leaf in
          leaf.misfit(of: demand).map { Proposal.Unclaimable(space: leaf.path, cause: $0) }
        }
      }
  }
}

extension [Proposal.Unclaimable] {
  /// For how many units there would have been room.
  fileprivate var room: Int {
    map { unclaimable in
      guard case .tooManyUnits(_, let capacity) = unclaimable.cause else { return 0 }
      return capacity
    }.max() ?? 0
  }
}

extension SpaceTree {
  /// All leaves that somebody can claim, in the city's order.
  fileprivate var claimableLeaves: [Space] {
    parts(of: nil).flatMap { claimableLeaves(below: $0) }
  }

  /// Of several leaves the least: one that lacks it, or about which nobody knows.
  fileprivate func access(
    _ name: AccessFeature.Name, ofAll place: FreePlaces.Place
  ) -> AccessFeature.State {
    let states = place.proposal.leaves.compactMap { self[$0.leaf] }.map { access(name, of: $0) }
    if states.contains(.no) { return .no }
    return states.isEmpty || states.contains(.unknown) ? .unknown : .yes
  }
}
