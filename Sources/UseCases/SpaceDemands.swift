// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// `SPACE[:UNITS][,SPACE…]` and how much of each is wanted, as a person wrote it.
package struct WrittenDemands: Hashable, Sendable {
  package let text: String
  /// `--units`, for the spaces that name none of their own.
  package let units: Int?
  /// `--exclusive`: the whole of each.
  package let isExclusive: Bool

  package init(text: String, units: Int? = nil, isExclusive: Bool = false) {
    self.text = text
    self.units = units
    self.isExclusive = isExclusive
  }
}

/// What a request wants of the tree of spaces.
struct SpaceDemands {
  let demands: [Demand]
  /// The named spaces, in the order given.
  let spaces: [Space]
  let leaves: [LeafDemand]
  let unclaimable: [Proposal.Unclaimable]

  /// The most spaces that one booking may name.
  static let limit = 100
  /// How much of a space may be wanted.
  private static let units = 1...SpaceDetails.capacityLimit

  init(_ written: WrittenDemands, in tree: SpaceTree) throws(Failure) {
    if written.isExclusive, written.units != nil {
      throw .usage(.together("units", "exclusive"))
    }
    if let units = written.units, !SpaceDemands.units.contains(units) {
      throw SpaceDemands.noUnits(String(units))
    }
    var demands: [Demand] = []
    var spaces: [Space] = []
    let parts = written.text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= SpaceDemands.limit else {
      throw .usage(.tooManySpaces(limit: SpaceDemands.limit))
    }
    for part in parts {
      let (name, units) = try SpaceDemands.split(part)
      if written.isExclusive, units != nil { throw .usage(.together("units", "exclusive")) }
      let space = try tree.space(named: name)
      if spaces.contains(where: { $0.id == space.id }) {
        throw .usage(.spaceTwice(path: space.path.text))
      }
      spaces.append(space)
      demands.append(Demand(space: space.id, units: units ?? written.units))
    }
    try self.init(demands, spaces: spaces, in: tree)
  }

  /// The spaces, where all of them may be named by their paths; else none.
  static func paths(in written: WrittenDemands) -> [SpacePath] {
    let parts = written.text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= SpaceDemands.limit else { return [] }
    let paths = parts.compactMap { part in
      (try? SpaceDemands.split(part)).flatMap { SpacePath($0.name.folded) }
    }
    return paths.count == parts.count ? paths : []
  }

  /// `spaces` are those of the demands, in the same order.
  init(_ demands: [Demand], spaces: [Space], in tree: SpaceTree) throws(Failure) {
    var leaves: [LeafDemand] = []
    var unclaimable: [Proposal.Unclaimable] = []
    for (demand, space) in zip(demands, spaces) {
      let (claimed, cause) = SpaceDemands.claimed(space, units: demand.units, in: tree)
      for leaf in claimed {
        // A part beside its whole, or two wholes that share it.
        if leaves.contains(where: { $0.leaf == leaf.leaf }) {
          throw .usage(.spaceTwice(path: tree[leaf.leaf]?.path.text ?? space.path.text))
        }
        leaves.append(leaf)
      }
      if let cause { unclaimable.append(Proposal.Unclaimable(space: space.path, cause: cause)) }
    }
    self.demands = demands
    self.spaces = spaces
    self.leaves = leaves
    self.unclaimable = unclaimable
  }

  /// What a booking claims already, as it was settled when it was made.
  init(settled place: Place, in tree: SpaceTree) {
    demands = place.demands
    spaces = place.demands.compactMap { tree[$0.space] }
    leaves = place.leaves
    // What is wrong with a leaf is for `decide` to say, also where it has got parts since.
    let settled = Set(place.leaves.map(\.leaf))
    unclaimable = place.demands.compactMap { demand in
      guard !settled.contains(demand.space), let space = tree[demand.space],
        let cause = SpaceDemands.claimed(space, units: demand.units, in: tree).cause
      else { return nil }
      return Proposal.Unclaimable(space: space.path, cause: cause)
    }
  }

  var place: Place { Place(demands: demands, leaves: leaves) }

  /// The leaves that a demand takes: the space itself, or every claimable leaf below it, whole.
  ///
  /// `cause` says why a whole cannot be taken like that; what is wrong with a leaf is for `decide`
  /// to say, beside all else that stands against it.
  static func claimed(
    _ space: Space, units: Int?, in tree: SpaceTree
  ) -> (leaves: [LeafDemand], cause: Reason.Cause?) {
    let buffers = space.details.buffers
    guard tree.isLeaf(space) else {
      let leaves = tree.claimableLeaves(below: space).map {
        LeafDemand(leaf: $0.id, units: nil, buffers: $0.details.buffers)
      }
      return (leaves, leaves.isEmpty ? .notClaimable : units == nil ? nil : .wholeOnly)
    }
    // All the units of an exclusive space are the whole of it.
    let isWhole = space.details.useMode == .exclusive && units == space.details.capacity
    return ([LeafDemand(leaf: space.id, units: isWhole ? nil : units, buffers: buffers)], nil)
  }

  private static func split(_ part: Substring) throws(Failure) -> (name: String, units: Int?) {
    guard let colon = part.lastIndex(of: ":") else { return (String(part.trimmed), nil) }
    let number = part[part.index(after: colon)...].trimmed
    guard let units = Int(number), SpaceDemands.units.contains(units) else {
      throw noUnits(String(number))
    }
    return (String(part[..<colon].trimmed), units)
  }

  private static func noUnits(_ text: String) -> Failure {
    .usage(.number(field: "units", text: text, SpaceDemands.units))
  }
}

extension Substring {
  /// Without the blanks around it.
  fileprivate var trimmed: Substring {
    let front = drop { $0 == " " }
    guard let last = front.lastIndex(where: { $0 != " " }) else { return front }
    return front[...last]
  }
}
