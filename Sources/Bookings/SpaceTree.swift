// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a text that should name something came to.
package enum Match<Found: Sendable>: Sendable {
  case one(Found)
  /// Several are meant equally well.
  case several([Found])
  /// Nothing is meant; the nearest names, best first.
  case none(nearest: [String])
}

/// The spaces of a city as a tree, in the order in which the city lists them.
package struct SpaceTree: Sendable {
  /// A parent before its parts, siblings in the city's order.
  package let spaces: [Space]
  private let positionByID: [Identifier: Int]
  private let positionByPath: [SpacePath: Int]
  /// The parts of each space, and at the end the sites, as positions.
  private let children: [[Int]]

  /// `spaces` in any order; paths must be distinct and parents present.
  package init(_ spaces: [Space]) {
    // Numbers are moved about instead of spaces, which are large.
    let given = places(of: spaces, by: \.path)
    var parts = [[Int]](repeating: [], count: spaces.count)
    var sites: [Int] = []
    for (place, space) in spaces.enumerated() {
      guard let parent = space.path.parent else {
        sites.append(place)
        continue
      }
      if let parent = given[parent] { parts[parent].append(place) }
    }
    var ordered: [Int] = []
    var pending = Array(sites.reversed())
    while let place = pending.popLast() {
      ordered.append(place)
      pending.append(contentsOf: parts[place].reversed())
    }
    self.spaces = ordered.map { spaces[$0] }
    positionByPath = places(of: self.spaces, by: \.path)
    positionByID = places(of: self.spaces, by: \.id)
    var positions = [Int](repeating: 0, count: spaces.count)
    for (position, place) in ordered.enumerated() { positions[place] = position }
    children = (ordered.map { parts[$0] } + [sites]).map { $0.map { positions[$0] } }
  }

  package subscript(id: Identifier) -> Space? { positionByID[id].map { spaces[$0] } }
  package subscript(path: SpacePath) -> Space? { positionByPath[path].map { spaces[$0] } }

  /// The parts of a space, or the sites.
  package func parts(of space: Space?) -> [Space] {
    let position = space.map { positionByPath[$0.path] } ?? spaces.count
    return position.map { children[$0].map { spaces[$0] } } ?? []
  }

  /// Whether nothing in use lies below it; a retired part does not count.
  package func isLeaf(_ space: Space) -> Bool { parts(of: space).allSatisfy(\.isRetired) }

  /// The space itself, then its parent, up to the site.
  package func lineage(of space: Space) -> [Space] {
    var lineage: [Space] = []
    var path: SpacePath? = space.path
    while let current = path {
      if let space = self[current] { lineage.append(space) }
      path = current.parent
    }
    return lineage
  }

  /// The space itself and all below it.
  package func subtree(of space: Space) -> [Space] {
    spaces.filter { $0.path == space.path || $0.path.isBelow(space.path) }
  }

  /// The leaves at or below a space that somebody can claim: with a capacity, not open, in use.
  package func claimableLeaves(below space: Space) -> [Space] {
    subtree(of: space).filter { leaf in
      leaf.details.capacity != nil && leaf.details.useMode != .open && !leaf.isRetired
        && isLeaf(leaf)
    }
  }

  /// What the nearest node, the space itself first, says about `value`; nil where none does.
  package func inherited<Value>(
    _ value: KeyPath<SpaceDetails, Value?>, of space: Space
  ) -> Value? {
    for node in lineage(of: space) {
      if let found = node.details[keyPath: value] { return found }
    }
    return nil
  }

  /// The space that `text` names: its path, its id, its slug or name, the start of its id, or
  /// any part of path or name; the first of these that fits decides. Umlauts fold.
  package func named(_ text: String) -> Match<Space> {
    let wanted = text.folded
    if let path = SpacePath(wanted), let space = self[path] { return .one(space) }
    if let id = Identifier(wanted), let space = self[id] { return .one(space) }
    guard !wanted.isEmpty, wanted.utf8.count <= 1_000 else { return .none(nearest: []) }
    let readings: [(Space) -> Bool] = [
      { $0.path.last.text == wanted || $0.details.name.text.folded == wanted },
      { wanted.utf8.count >= 4 && $0.id.text.hasPrefix(wanted) },
      { Slug(folding: wanted).map($0.path.text.hasPart) ?? false },
      { $0.details.name.text.folded.hasPart(wanted) || $0.path.text.hasPart(wanted) },
    ]
    for reading in readings {
      let found = spaces.filter { !$0.isRetired && reading($0) }
      if found.count == 1 { return .one(found[0]) }
      if found.count > 1 { return .several(found) }
    }
    return .none(nearest: suggestions(for: wanted))
  }

  private func suggestions(for wanted: String) -> [String] {
    let names = spaces.filter { !$0.isRetired }.flatMap { space in
      [
        (name: space.path.text, path: space.path.text),
        (name: space.path.last.text, path: space.path.text),
        (name: space.details.name.text.folded, path: space.path.text),
      ]
    }
    var paths: [String] = []
    for name in nearest(to: wanted, among: names.map(\.name)) {
      for candidate in names where candidate.name == name && !paths.contains(candidate.path) {
        paths.append(candidate.path)
      }
    }
    return Array(paths.prefix(3))
  }
}

private func places<Key: Hashable>(
  of spaces: [Space], by key: (Space) -> Key
) -> [Key: Int] {
  var places: [Key: Int] = [:]
  places.reserveCapacity(spaces.count)
  for (place, space) in spaces.enumerated() { places[key(space)] = place }
  return places
}

extension String {
  fileprivate func hasPart(_ slug: Slug) -> Bool { hasPart(slug.text) }

  /// Whether `part` stands anywhere in this text; both folded.
  fileprivate func hasPart(_ part: String) -> Bool {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { offset in
      bytes[offset..<(offset + wanted.count)].elementsEqual(wanted)
    }
  }
}
