// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree

@testable import Bookings

/// A leaf about which facts are given, one by one.
struct GivenLeaf {
  var space: Space
  var hours: OpeningHours?
  var claims: [(claim: Claim, holder: Holder)] = []
  var closures: [Dated<Closure>] = []
  var openSlots: [Dated<Slot>] = []
  var seasons: [SlotSeason] = []
  var windows: [Dated<Slot>] = []

  var id: Identifier { space.id }
  var path: SpacePath { space.path }

  init(
    _ path: String = "site/leaf", _ number: Int = 1, capacity: Int? = 1,
    useMode: UseMode = .exclusive
  ) {
    space = .at(path, number, capacity: capacity, useMode: useMode)
  }

  /// The demand for so many units, nil for the whole.
  func demand(_ units: Int? = nil, before: Int = 0, after: Int = 0) -> LeafDemand {
    LeafDemand(
      leaf: id, units: units, buffers: Buffers(minutesBefore: before, minutesAfter: after)!)
  }

  /// Takes some time, buffers included; the booking's number is its place among the claims.
  mutating func take(
    _ occurrence: Occurrence, units: Int? = nil, before: Int = 0, after: Int = 0,
    club: Identifier? = nil, visibility: Visibility = .public
  ) {
    claims.append(
      (
        Claim(demand(units, before: before, after: after), during: occurrence),
        .of(claims.count, club: club, visibility: visibility)
      ))
  }

  mutating func close(_ occurrence: Occurrence, number: Int = 1, on space: String? = nil) {
    closures.append(
      Dated(
        subject: .of(number), space: space.flatMap { SpacePath($0) } ?? path,
        occurrence: occurrence))
  }

  mutating func join(_ occurrence: Occurrence, number: Int = 1) {
    openSlots.append(
      Dated(subject: .of(number, useMode: .open), space: path, occurrence: occurrence))
  }

  /// A slot that restricts from `first` to `last`, with one date; of the nearest nodes first.
  mutating func restrict(
    to occurrence: Occurrence, number: Int = 1, on space: Int = 1, name: String = "Slot",
    kind: Kind = .sport,
    useMode: UseMode = .exclusive, first: String = "2026-01-01", last: String? = "2026-12-31"
  ) {
    let slot = Slot.of(number, on: space, name: name, kind: kind, useMode: useMode)
    seasons.append(
      SlotSeason(slot: slot, first: Berlin.date(first), last: last.map(Berlin.date)))
    windows.append(Dated(subject: slot, space: path, occurrence: occurrence))
  }

  /// `tree` in place of the one that holds the claims.
  func facts(tree: IntervalTree? = nil) -> LeafFacts {
    LeafFacts(
      space: space, capacity: space.details.capacity ?? 0, hours: hours,
      taken: tree ?? self.tree, holders: claims.map(\.holder), closures: closures,
      openSlots: openSlots, seasons: seasons, windows: windows)
  }

  private var tree: IntervalTree {
    IntervalTree(
      claims.enumerated().map { number, taken in
        taken.claim.entry(UInt32(number))
      })
  }
}

extension Facts {
  /// On 1 April 2026 at noon, unless another `now` is given.
  static func about(_ leaves: GivenLeaf..., now: String = "2026-04-01T12:00") -> Facts {
    Facts(
      now: Berlin.at(now), zone: Berlin.zone, state: nil,
      leaves: Dictionary(uniqueKeysWithValues: leaves.map { ($0.id, $0.facts()) }))
  }
}

extension Decision {
  /// Nil when it is a refusal.
  var plan: Plan? {
    if case .accepted(let plan) = self { plan } else { nil }
  }

  /// Empty when it is accepted.
  var reasons: [Reason] {
    if case .refused(let reasons) = self { reasons } else { [] }
  }

  var codes: [ReasonCode] { reasons.map(\.code) }
}
