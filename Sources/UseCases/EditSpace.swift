// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import Store

/// `space edit`: what is not named stays; `--in-use` brings back what was retired.
package enum EditSpace {
  package struct Input: Sendable {
    package let space: String
    package var name: String?
    /// In the city's first language, in place of all; empty for none.
    package var description: String?
    /// Twice optional: none at all is a choice too.
    package var kind: Kind??
    package var useMode: UseMode?
    /// 0: it cannot be booked.
    package var capacity: Int?
    /// Buffer before and after, in minutes.
    package var minutesBefore: Int?
    package var minutesAfter: Int?
    /// Empty for none.
    package var district: String?
    package var access: [(name: AccessFeature.Name, state: AccessFeature.State)] = []
    /// Brings it, and all below it, back into use.
    package var isInUse = false

    package init(space: String) { self.space = space }
  }

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> Edited<SpaceView> {
    let store = database.store
    return try store.edit(circumstances) { try edit(input, in: store, now: $0, circumstances) }
  }

  private static func edit(
    _ input: Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws -> Edited<SpaceView> {
    let city = try store.knownCity()
    let tree = try store.spaces()
    let before = try tree.space(named: input.space)
    if let capacity = input.capacity, capacity > 0, !tree.isLeaf(before) {
      throw Failure.usage(.capacityOfWhole(path: before.path.text, capacity: capacity))
    }
    var after = before
    after.details = try before.details.edited(input, in: city)
    try store.checkClaimable(after, before, in: tree, now)
    var changed = [after]
    if input.isInUse { changed = try store.broughtBack(after, in: tree, now) }
    let fields =
      before.details.differences(from: after.details)
      + (changed.contains { tree[$0.id]?.isRetired != $0.isRetired } ? ["in-use"] : [])
    var conflicts: [AffectedDate] = []
    if !fields.isEmpty {
      let unfit = try store.misfits(below: before, fields, city: city, now, circumstances.zone)
      try store.save(changed, over: tree, command: "space edit", at: now, circumstances.seed)
      conflicts = try store.misfits(below: before, fields, city: city, now, circumstances.zone)
        .missing(from: unfit)
    }
    let new = try store.spaces()
    return Edited(
      view: SpaceView(new[before.id] ?? after, in: new, city: city), fields: fields,
      conflicts: conflicts, isWritten: !fields.isEmpty && !circumstances.isDryRun)
  }
}

extension SpaceDetails {
  fileprivate func edited(_ input: EditSpace.Input, in city: City) throws -> SpaceDetails {
    var details = self
    if let name = input.name { details.name = try plainText(name, field: "name") }
    if let text = input.description { details.description = try description(text, in: city) }
    if let kind = input.kind { details.kind = kind }
    if let useMode = input.useMode { details.useMode = useMode }
    if let capacity = input.capacity {
      let capacities = 0...SpaceDetails.capacityLimit
      guard capacities.contains(capacity) else {
        throw Failure.usage(.number(field: "capacity", text: String(capacity), capacities))
      }
      details.capacity = capacity == 0 ? nil : capacity
    }
    details.buffers = try edited(input.minutesBefore, input.minutesAfter)
    details.district = try editedText(input.district, over: district, field: "district")
    for (name, state) in input.access {
      // What somebody has seen and written down stays, where it is said again.
      if details.access.contains(where: { $0.name == name && $0.state == state }) { continue }
      details.access.removeAll { $0.name == name }
      details.access.append(AccessFeature(name: name, state: state, date: nil, source: nil))
    }
    let order = AccessFeature.Name.allCases
    details.access.sort {
      order.firstIndex(of: $0.name) ?? 0 < order.firstIndex(of: $1.name) ?? 0
    }
    return details
  }

  /// A text alone counts for the city's first language. Another language would still say what
  /// was true before, so it goes where the text is a new one.
  private func description(_ text: String, in city: City) throws -> LocalizedText? {
    guard !text.isEmpty else { return nil }
    let text = try plainText(text, field: "description", limit: PlainText.noteLimit)
    let isEnglish = city.languages.first == "en"
    if (isEnglish ? description?.english : description?.german) == text { return description }
    return isEnglish
      ? LocalizedText(german: nil, english: text) : LocalizedText(german: text, english: nil)
  }

  private func edited(_ before: Int?, _ after: Int?) throws -> Buffers {
    let minutes = 0...1_440
    for (field, number) in [("before", before), ("after", after)] {
      if let number, !minutes.contains(number) {
        throw Failure.usage(.number(field: field, text: String(number), minutes))
      }
    }
    return Buffers(
      minutesBefore: before ?? buffers.minutesBefore, minutesAfter: after ?? buffers.minutesAfter)
      ?? buffers
  }
}

extension Store {
  /// The dates at and below a space that do not fit, where the fields can matter for that.
  fileprivate func misfits(
    below space: Space, _ fields: [String], city: City, _ now: Timestamp, _ zone: Zone
  ) throws -> [AffectedDate] {
    guard !Set(fields).isDisjoint(with: ["use", "capacity", "in-use"]) else { return [] }
    let tree = try spaces()
    return try affected(
      on: tree.subtree(of: space).filter(tree.isLeaf), in: tree, city: city, now: now, zone: zone
    ) { _ in true }
  }

  /// To the bookings of wholes above it, a space that becomes claimable is like a new part.
  fileprivate func checkClaimable(
    _ after: Space, _ before: Space, in tree: SpaceTree, _ now: Timestamp
  ) throws {
    guard !before.details.isClaimable, after.details.isClaimable, tree.isLeaf(before),
      !before.isRetired, let parent = before.path.parent.flatMap({ tree[$0] })
    else { return }
    let claiming = Set(try bookings(claiming: before.id, after: now))
    let standing = try claimants(of: parent, in: tree, now).filter { !claiming.contains($0) }
    guard standing.isEmpty else {
      throw Failure.usage(
        .parentIsClaimed(path: parent.path.text, bookings: standing.count))
    }
  }

  /// The space and all below it in use again, and what loses its capacity by having parts again.
  fileprivate func broughtBack(
    _ space: Space, in tree: SpaceTree, _ now: Timestamp
  ) throws -> [Space] {
    let retired = tree.subtree(of: space).filter(\.isRetired)
    guard !retired.isEmpty else { return [space] }
    // Each is like a new part to what it comes back below, if that stayed in use.
    for part in retired {
      guard let above = part.path.parent, let parent = tree[above] else { continue }
      if parent.isRetired {
        if part.id == space.id { throw Failure.usage(.wholeIsRetired(path: above.text)) }
        continue
      }
      let standing = try claimants(of: parent, in: tree, now)
      guard standing.isEmpty else {
        throw Failure.usage(.parentIsClaimed(path: above.text, bookings: standing.count))
      }
    }
    var back = tree.spaces.map { old in
      var new = old.id == space.id ? space : old
      if retired.contains(where: { $0.id == old.id }) { new.isRetired = false }
      return new
    }
    let after = SpaceTree(back)
    for index in back.indices where back[index] != tree[back[index].id] || back[index] == space {
      for node in after.lineage(of: back[index])
      where node.details.capacity != nil && !after.isLeaf(node) {
        guard let place = back.firstIndex(where: { $0.id == node.id }) else { continue }
        back[place].details.capacity = nil
        back[place].details.unitLabel = nil
      }
    }
    return back.filter { $0 != tree[$0.id] }
  }
}
