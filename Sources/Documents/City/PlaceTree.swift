// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// Finds the path of each space of a file, whose parents may stand anywhere in it.
///
/// Linear in the number of spaces, but for the suggestions in messages.
struct PlaceTree {
  /// What a space waits for before its own path is known.
  private enum Wait {
    case nothing
    case entry(Int)
    case path(SpacePath)
    /// A finding has been noted.
    case never
  }

  /// A space by its slug and that of the space which it names as its parent.
  private struct Tail: Hashable {
    let slug: Slug
    let parent: Slug?
  }

  private let entries: [SpaceEntry]
  /// The parents that are named; nil for sites, and where no path is named.
  private let parents: [SpacePath?]
  private var entriesBySlug: [Slug: [Int]] = [:]
  private var entriesByTail: [Tail: [Int]] = [:]
  private var paths: [SpacePath?]
  private var entriesByPath: [SpacePath: Int] = [:]
  private var waits: [Wait]

  init(_ entries: [SpaceEntry]) {
    self.entries = entries
    parents = entries.map { $0.parent.flatMap { SpacePath($0.text) } }
    paths = Array(repeating: nil, count: entries.count)
    waits = Array(repeating: .never, count: entries.count)
    for (index, entry) in entries.enumerated() {
      entriesBySlug[entry.slug, default: []].append(index)
      let tail = Tail(slug: entry.slug, parent: parents[index]?.last)
      entriesByTail[tail, default: []].append(index)
    }
  }

  /// The places in the order of the file, but a parent before its parts.
  consuming func places(_ findings: inout Findings) -> [City.Place] {
    for index in entries.indices { waits[index] = wait(of: index, &findings) }
    settle(&findings)
    for index in entries.indices where paths[index] == nil { explain(index, &findings) }
    checkCapacities(&findings)
    return ordered
  }

  // MARK: Seeking parents

  private func wait(of index: Int, _ findings: inout Findings) -> Wait {
    guard let parent = entries[index].parent else { return .nothing }
    guard let path = parents[index] else {
      findings.add(
        .invalidValue(parent.text.excerpt, .path), at: parent.value.node.place,
        path: parent.value.path)
      return .never
    }
    let named = entriesBySlug[path.last] ?? []
    guard path.slugs.count == 1, !named.contains(where: { entries[$0].parent == nil }) else {
      return .path(path)
    }
    // A slug alone may also name a space further down, where only one has it.
    if named.count == 1 { return .entry(named[0]) }
    guard !named.isEmpty else { return .path(path) }
    findings.add(
      .ambiguousParent(
        parent.text.excerpt, candidates: named.prefix(3).map { describe($0).excerpt }),
      at: parent.value.node.place, path: parent.value.path)
    return .never
  }

  /// As good a name as there is before the paths are known.
  private func describe(_ index: Int) -> String {
    let entry = entries[index]
    return entry.parent.map { "\($0.text)/\(entry.slug)" } ?? entry.slug.text
  }

  /// Gives paths from the sites down, until no more can be found.
  private mutating func settle(_ findings: inout Findings) {
    var waitingForEntry: [Int: [Int]] = [:]
    var waitingForPath: [SpacePath: [Int]] = [:]
    var ready: [(index: Int, parent: SpacePath?)] = []
    for index in entries.indices.reversed() {
      switch waits[index] {
      case .nothing: ready.append((index, nil))
      case .entry(let parent): waitingForEntry[parent, default: []].append(index)
      case .path(let parent): waitingForPath[parent, default: []].append(index)
      case .never: break
      }
    }
    while let (index, parent) = ready.popLast() {
      guard let path = settle(index, under: parent, &findings) else {
        waits[index] = .never
        continue
      }
      for part in waitingForEntry[index] ?? [] { ready.append((part, path)) }
      for part in waitingForPath.removeValue(forKey: path) ?? [] { ready.append((part, path)) }
    }
  }

  private mutating func settle(
    _ index: Int, under parent: SpacePath?, _ findings: inout Findings
  ) -> SpacePath? {
    let entry = entries[index]
    let slugValue = entry.slugValue
    guard let path = SpacePath((parent?.slugs ?? []) + [entry.slug]) else {
      findings.add(
        .tooDeepTree(limit: SpacePath.depthLimit), at: slugValue.node.place, path: slugValue.path)
      return nil
    }
    if let other = entriesByPath[path] {
      let line = entries[other].slugValue.node.place.line
      findings.add(
        .duplicatePath(path.text, firstLine: line), at: slugValue.node.place, path: slugValue.path)
      return nil
    }
    entriesByPath[path] = index
    paths[index] = path
    return path
  }

  // MARK: Explaining what found no parent

  /// Notes why the space has no path, unless that has been noted or a space above it is to blame.
  private mutating func explain(_ index: Int, _ findings: inout Findings) {
    var way: [Int] = []
    var seen: Set<Int> = []
    var next: Int? = index
    while let current = next, seen.insert(current).inserted {
      way.append(current)
      next = parentEntry(of: current)
    }
    if let again = next, let start = way.firstIndex(of: again) {
      noteRing(Array(way[start...]), &findings)
    } else if let last = way.last {
      noteUnknownParent(of: last, &findings)
    }
    // What hangs on one mistake is mended with it, and no way is walked twice.
    for member in way { waits[member] = .never }
  }

  private func parentEntry(of index: Int) -> Int? {
    guard case .path(let path) = waits[index] else {
      if case .entry(let parent) = waits[index], paths[parent] == nil { return parent }
      return nil
    }
    // Nobody has that path: a space that waits itself may be meant, if it hangs below the same.
    return entriesByTail[Tail(slug: path.last, parent: path.parent?.last)]?
      .first { paths[$0] == nil }
  }

  private func noteRing(_ ring: [Int], _ findings: inout Findings) {
    guard let parent = entries[ring[0]].parent else { return }
    let slugs = (ring + [ring[0]]).map { entries[$0].slug.text }
    // A ring of thousands is as clear from its beginning.
    let shown = slugs.count <= 10 ? slugs : slugs.prefix(8) + ["…", slugs[0]]
    findings.add(.parentCycle(shown), at: parent.value.node.place, path: parent.value.path)
  }

  private func noteUnknownParent(of index: Int, _ findings: inout Findings) {
    guard case .path = waits[index], let parent = entries[index].parent else { return }
    let known = entriesByPath.keys
    findings.add(
      .unknownParent(
        parent.text.excerpt,
        suggestion: nearest(to: parent.text, among: known.sorted().map(\.text)).first),
      at: parent.value.node.place, path: parent.value.path)
  }

  // MARK: What the whole tree must keep

  private func checkCapacities(_ findings: inout Findings) {
    var told: Set<SpacePath> = []
    for index in entries.indices {
      guard let path = paths[index], let parent = path.parent, let above = entriesByPath[parent],
        let capacity = entries[above].capacityValue, told.insert(parent).inserted
      else { continue }
      findings.add(
        .capacityOfInnerSpace(part: path.text), at: capacity.node.place, path: capacity.path)
    }
  }

  private var ordered: [City.Place] {
    var places: [City.Place] = []
    var placed: Set<Int> = []
    for index in entries.indices {
      var way: [Int] = []
      var path = paths[index]
      while let above = path, let entry = entriesByPath[above], placed.insert(entry).inserted {
        way.append(entry)
        path = above.parent
      }
      for entry in way.reversed() {
        guard let path = paths[entry] else { continue }
        places.append(City.Place(path: path, details: entries[entry].details))
      }
    }
    return places
  }
}
