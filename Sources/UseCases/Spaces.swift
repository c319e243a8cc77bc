// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import Store

/// `space list`, `space tree`, `space show` and `space add`.
package enum Spaces {
  package struct Input: Sendable {
    package let path: String
    package let name: String
    package var capacity: Int?
    package var useMode: UseMode = .exclusive
    package var kind: Kind?

    package init(path: String, name: String) {
      self.path = path
      self.name = name
    }
  }

  /// All spaces at and below `space`, or of the city; parents before their parts.
  package static func list(
    below space: String? = nil, in database: Database
  ) throws -> [SpaceView] {
    let store = database.store
    return try store.read {
      let tree = try store.spaces()
      let city = try store.city()
      let root = try space.map { try tree.space(named: $0) }
      return (root.map(tree.subtree) ?? tree.spaces)
        .filter { !$0.isRetired }
        .map { SpaceView($0, in: tree, city: city) }
    }
  }

  package static func show(_ space: String, in database: Database) throws -> SpaceView {
    let store = database.store
    return try store.read {
      let tree = try store.spaces()
      return SpaceView(try tree.space(named: space), in: tree, city: try store.city())
    }
  }

  package static func add(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> SpaceView {
    let store = database.store
    return try store.change(circumstances) {
      try insert(input, in: store, now: $0, circumstances)
    }
  }

  private static func insert(
    _ input: Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws -> SpaceView {
    let tree = try store.spaces()
    guard let path = SpacePath(input.path) else {
      throw Failure.usage(
        .path(text: input.path, suggestion: SpacePath(folding: input.path)?.text))
    }
    if tree[path] != nil { throw Failure.usage(.exists(.space, text: path.text)) }
    let parent = try path.parent.map { above in
      guard let parent = tree[above], !parent.isRetired else {
        throw Failure.usage(.missingParent(path: above.text))
      }
      return parent
    }
    let capacities = 1...SpaceDetails.capacityLimit
    if let capacity = input.capacity, !capacities.contains(capacity) {
      throw Failure.usage(.number(field: "capacity", text: String(capacity), capacities))
    }
    if let parent {
      let standing = try store.claimants(of: parent, in: tree, now)
      if !standing.isEmpty {
        throw Failure.usage(
          .parentIsClaimed(path: parent.path.text, bookings: standing.count))
      }
    }
    var details = SpaceDetails(name: try plainText(input.name, field: "name"))
    details.capacity = input.capacity
    details.useMode = input.useMode
    details.kind = input.kind
    var ids = try IdentifierSource(circumstances.seed, store: store)
    let space = Space(id: try ids.next(.space), path: path, details: details)
    try store.save(space, parent: parent?.id, position: try store.lastSpacePosition() + 1)
    var changes = [Change(space: space, before: nil)]
    if let parent, let bare = try store.takeCapacity(of: parent) {
      changes.append(Change(space: bare, before: parent))
    }
    try store.record(
      try ids.next(.operation), command: "space add", at: now, changes: changes)
    return SpaceView(space, in: try store.spaces(), city: try store.city())
  }
}

extension Store {
  /// What a leaf becomes that got a part: only leaves have a capacity. Nil where it had none.
  fileprivate func takeCapacity(of leaf: Space) throws -> Space? {
    guard leaf.details.capacity != nil, let position = try spacePosition(leaf.id) else {
      return nil
    }
    var bare = leaf
    bare.details.capacity = nil
    bare.details.unitLabel = nil
    let parent = try leaf.path.parent.flatMap { try spaces()[$0] }
    try save(bare, parent: parent?.id, position: position)
    return bare
  }

  /// The bookings that a new part of `parent` would reach: those that name it or a space above it
  /// as a whole, and, where it was a leaf, those that claim it.
  func claimants(of parent: Space, in tree: SpaceTree, _ now: Timestamp) throws -> [Identifier] {
    try bookings(naming: Set(tree.lineage(of: parent).map(\.id)), after: now)
  }
}

extension SpaceView {
  init(_ space: Space, in tree: SpaceTree, city: City?) {
    let lineage = tree.lineage(of: space)
    self.init(
      space: space, isLeaf: tree.isLeaf(space), depth: space.path.slugs.count - 1,
      hours: lineage.lazy.compactMap { node in node.details.hours.map { ($0, node.path) } }.first,
      quietHours: tree.inherited(\.quietHours, of: space) ?? city?.quietHours,
      district: tree.inherited(\.district, of: space))
  }
}
