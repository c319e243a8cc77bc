// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Store

/// The way from the city that the tables hold to the one that a file describes.
struct CityUpdate {
  private let wanted: City
  private let store: Store
  private let now: Timestamp
  private let zone: Zone
  private let before: City?
  private let tree: SpaceTree
  private let places: [SpacePath: City.Place]

  init(_ wanted: City, in store: Store, now: Timestamp, zone: Zone) throws {
    self.wanted = wanted
    places = Dictionary(
      wanted.places.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.store = store
    self.now = now
    self.zone = zone
    before = try store.city()
    tree = try store.spaces()
  }

  /// What differs, in the file's order, and last what the file no longer names.
  func changes() -> [CityChange] {
    var changes: [CityChange] = []
    if let before {
      let fields = before.differences(from: wanted) + (orderDiffers ? ["spaces"] : [])
      if !fields.isEmpty {
        changes.append(CityChange(act: .updated, subject: .city, fields: fields))
      }
    } else {
      changes.append(CityChange(act: .added, subject: .city, fields: []))
    }
    for place in wanted.places {
      guard let space = tree[place.path], !space.isRetired else {
        changes.append(CityChange(act: .added, subject: .space(place.path), fields: []))
        continue
      }
      let fields = space.details.differences(from: place.details)
      if !fields.isEmpty {
        changes.append(CityChange(act: .updated, subject: .space(place.path), fields: fields))
      }
    }
    return changes
      + unnamed.map { CityChange(act: .removed, subject: .space($0.path), fields: []) }
  }

  /// Spaces that the file does not name, the deepest first, so that parts go before their whole.
  var unnamed: [Space] {
    let named = Set(wanted.places.map(\.path))
    return tree.spaces.reversed().filter { !$0.isRetired && !named.contains($0.path) }
  }

  /// Whether the spaces that both know stand in another order.
  private var orderDiffers: Bool {
    let named = Set(wanted.places.map(\.path))
    let known = tree.spaces.filter { !$0.isRetired && named.contains($0.path) }.map(\.path)
    let new = wanted.places.map(\.path).filter { tree[$0].map { !$0.isRetired } ?? false }
    return known != SpaceTree.ordered(new)
  }

  /// Why a change cannot be made: the bookings that stand in its way.
  func obstacles(to change: CityChange) throws -> [Identifier] {
    guard case .space(let path) = change.subject else { return [] }
    switch change.act {
    case .added:
      guard let parent = path.parent.flatMap({ tree[$0] }) else { return [] }
      return try store.claimants(of: parent, in: tree, now)
    case .removed:
      guard let space = tree[path] else { return [] }
      let claimed = try store.bookings(claiming: space.id, after: now)
      let named = try store.bookings(naming: [space.id], after: now)
      return Set(claimed + named).sorted()
    case .updated: return try becomesClaimable(path)
    case .unchanged: return []
    }
  }

  /// The bookings of wholes that would have claimed a space, had it been claimable then: to them
  /// it is like a new part.
  private func becomesClaimable(_ path: SpacePath) throws -> [Identifier] {
    guard let space = tree[path], !space.details.isClaimable,
      places[path]?.details.isClaimable ?? false,
      let parent = path.parent.flatMap({ tree[$0] })
    else { return [] }
    let claiming = Set(try store.bookings(claiming: space.id, after: now))
    return try store.claimants(of: parent, in: tree, now).filter { !claiming.contains($0) }
  }

  /// Writes the wanted city over what is there. Spaces that it does not name stay, unless
  /// `retiring` lists them.
  func make(
    _ ids: inout IdentifierSource, retiring: [Space] = []
  ) throws -> [Change] {
    var changes: [Change] = []
    if before == nil || before.map({ !$0.differences(from: wanted).isEmpty }) ?? true {
      try store.save(wanted)
      changes.append(Change(city: wanted, before: before))
    }
    var known = Dictionary(uniqueKeysWithValues: tree.spaces.map { ($0.path, $0.id) })
    let unnamed = Set(unnamed.map(\.path))
    for (position, place) in wanted.places.enumerated() {
      let old = tree[place.path]
      let id = try old?.id ?? ids.next(.space)
      known[place.path] = id
      let new = Space(id: id, path: place.path, details: place.details)
      try store.save(new, parent: place.path.parent.flatMap { known[$0] }, position: position)
      if old != new { changes.append(Change(space: new, before: old)) }
    }
    // What the file does not name comes after what it names, in its old order.
    let rest = tree.spaces.filter { unnamed.contains($0.path) }
    for (offset, space) in rest.enumerated() {
      var kept = space
      kept.isRetired = retiring.contains(space)
      try store.save(
        kept, parent: space.path.parent.flatMap { known[$0] },
        position: wanted.places.count + offset)
      if kept != space { changes.append(Change(space: kept, before: space)) }
    }
    return changes
  }

  /// The leaves at and below the spaces that change; all where another state has other holidays.
  func touchedLeaves(_ changes: [CityChange]) throws -> [Space] {
    let tree = try store.spaces()
    let touched = changes.compactMap { change -> SpacePath? in
      guard case .space(let path) = change.subject, change.act == .updated else { return nil }
      return path
    }
    let isElsewhere = changes.contains { $0.subject == .city && $0.fields.contains("state") }
    return tree.spaces.filter { space in
      guard tree.isLeaf(space) else { return false }
      return isElsewhere
        || touched.contains { space.path == $0 || space.path.isBelow($0) }
    }
  }
}

extension SpaceDetails {
  /// Whether somebody can claim it, as long as it is a leaf.
  var isClaimable: Bool { capacity != nil && useMode != .open }
}

extension SpaceTree {
  /// Paths in the order that a tree gives them: a parent, then its parts, siblings as they come.
  fileprivate static func ordered(_ paths: [SpacePath]) -> [SpacePath] {
    var parts: [SpacePath?: [SpacePath]] = [:]
    let named = Set(paths)
    for path in paths {
      parts[path.parent.flatMap { named.contains($0) ? $0 : nil }, default: []].append(path)
    }
    var ordered: [SpacePath] = []
    var pending = Array((parts[nil] ?? []).reversed())
    while let path = pending.popLast() {
      ordered.append(path)
      pending.append(contentsOf: (parts[path] ?? []).reversed())
    }
    return ordered
  }
}
