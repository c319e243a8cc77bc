// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import Store

/// `space retire`: a space and all below it go out of use; their past stays as it was.
package enum RetireSpace {
  package static func run(
    _ text: String, in database: Database, _ circumstances: Circumstances
  ) throws -> RetireOutcome {
    let store = database.store
    return try store.change(circumstances, keepingIf: \.isWritten) {
      try retire(text, in: store, now: $0, circumstances)
    }
  }

  private static func retire(
    _ text: String, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws -> RetireOutcome {
    let tree = try store.spaces()
    let space = try tree.space(named: text)
    let inUse = tree.subtree(of: space).filter { !$0.isRetired }
    let standing = try store.bookings(standingOn: inUse, after: now)
    guard standing.isEmpty else {
      throw Failure.usage(.spaceIsClaimed(path: space.path.text, bookings: standing))
    }
    if !inUse.isEmpty {
      let retired = inUse.map { space in
        var space = space
        space.isRetired = true
        return space
      }
      try store.save(
        retired, over: tree, command: "space retire", at: now, circumstances.seed)
    }
    let new = try store.spaces()
    return RetireOutcome(
      view: SpaceView(new[space.id] ?? space, in: new, city: try store.city()),
      retired: inUse.map(\.path), isWritten: !inUse.isEmpty && !circumstances.isDryRun)
  }
}

/// `space retire`.
package struct RetireOutcome: Sendable {
  package let view: SpaceView
  /// What went out of use; empty where all of it was already.
  package let retired: [SpacePath]
  package let isWritten: Bool
}

extension Store {
  /// The bookings with a date that ends after `start` on one of the spaces, or on a whole that was
  /// named as one of them, ascending.
  func bookings(standingOn spaces: [Space], after start: Timestamp) throws -> [Identifier] {
    let named = try bookings(naming: Set(spaces.map(\.id)), after: start)
    let claimed = try spaces.flatMap { try bookings(claiming: $0.id, after: start) }
    return Set(named + claimed).sorted()
  }

  /// Writes what spaces that are there now are, as one entry of the journal. `tree` is how they
  /// were.
  func save(
    _ spaces: [Space], over tree: SpaceTree, command: String, at now: Timestamp,
    _ seed: Circumstances.Seed
  ) throws {
    var changes: [Change] = []
    for space in spaces {
      let parent = space.path.parent.flatMap { tree[$0] }
      try save(space, parent: parent?.id, position: try spacePosition(space.id) ?? 0)
      changes.append(Change(space: space, before: tree[space.id]))
    }
    var ids = try IdentifierSource(seed, store: self)
    try record(try ids.next(.operation), command: command, at: now, changes: changes)
  }
}
