// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Store

// What people write to what they mean, or the failure that tells them what could be meant.

extension SpaceTree {
  func space(named text: String) throws(Failure) -> Space {
    switch named(text) {
    case .one(let space): return space
    case .several(let spaces):
      throw .ambiguous(
        .space, text: text,
        candidates: spaces.map {
          Candidate(text: $0.path.text, detail: $0.details.name.text)
        })
    case .none(let nearest): throw .notFound(.space, text: text, nearest: nearest)
    }
  }
}

extension [Club] {
  func club(named text: String) throws(Failure) -> Club {
    switch named(text) {
    case .one(let club): return club
    case .several(let clubs):
      throw .ambiguous(
        .club, text: text,
        candidates: clubs.map { Candidate(text: $0.slug.text, detail: $0.name.text) })
    case .none(let nearest): throw .notFound(.club, text: text, nearest: nearest)
    }
  }
}

extension Store {
  /// The club that `text` names.
  func club(named text: String) throws -> Club {
    // Most often it is a slug, and nobody reads all clubs. What is an identifier as well is left to
    // the rules.
    if let slug = Slug(text), Identifier(text) == nil, let club = try club(slug),
      club.mergedInto == nil
    {
      return club
    }
    return try clubs().club(named: text)
  }

  /// The identifier that `text` is, or is the start of, among these kinds.
  func identifier(named text: String, among kinds: [IdentifierKind], as noun: Noun) throws
    -> Identifier
  {
    let wanted = text.folded
    if let id = Identifier(wanted), let kind = id.kind, kinds.contains(kind), try isGiven(id) {
      return id
    }
    guard (4...8).contains(wanted.utf8.count), let letter = wanted.first,
      let kind = IdentifierKind(rawValue: letter), kinds.contains(kind)
    else { throw Failure.notFound(noun, text: text, nearest: []) }
    let found = try identifiers(kind, from: wanted, limit: 11)
    if found.count == 1 { return found[0] }
    if found.isEmpty { throw Failure.notFound(noun, text: text, nearest: []) }
    throw Failure.ambiguous(
      noun, text: text, candidates: found.map { Candidate(text: $0.text, detail: "") })
  }
}

extension Store {
  /// The slot that `text` names: its identifier, the start of that, its name, or a part of its
  /// name; the first of these that fits decides. Umlauts fold.
  func slot(named text: String, in tree: SpaceTree) throws -> Slot {
    let slots = try slots()
    do {
      let id = try identifier(named: text, among: [.slot], as: .slot)
      if let slot = slots.first(where: { $0.id == id }) { return slot }
    } catch Failure.notFound {}
    let wanted = text.folded
    let readings: [(String) -> Bool] = [
      { $0 == wanted }, { !wanted.isEmpty && $0.contains(wanted) },
    ]
    for reading in readings where text.utf8.count <= 1_000 {
      let found = slots.filter { reading($0.name.text.folded) }
      if found.count == 1 { return found[0] }
      if found.count > 1 {
        throw Failure.ambiguous(
          .slot, text: text,
          candidates: found.map { slot in
            let place = tree[slot.space].map { ", \($0.path.text)" } ?? ""
            return Candidate(text: slot.id.text, detail: slot.name.text + place)
          })
      }
    }
    throw Failure.notFound(
      .slot, text: text, nearest: nearest(to: text, among: slots.map(\.name.text)))
  }
}

/// A text for people, or the failure that names the field.
func plainText(
  _ text: String, field: String, limit: Int = PlainText.nameLimit
) throws(Failure) -> PlainText {
  do {
    return try PlainText(text, limit: limit)
  } catch { throw .usage(.text(field: field, error)) }
}
