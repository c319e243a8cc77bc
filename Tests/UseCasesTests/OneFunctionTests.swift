// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

/// `check`, `book -n` and `book` are one function: on random states they answer the same, and what
/// they let in never exceeds a capacity.
struct OneFunctionTests {
  static let spaces = [
    "haedge", "haedge/streetball", "haedge/fitness", "haedge/stage", "haedge/lounge",
    "sportbox", "sportbox/baelle", "holzhalbinsel",
  ]

  private enum Answer: Equatable {
    case accepted([BookedOccurrence], [LeafDemand])
    case refused([Reason])
    case usage(UsageProblem)
  }

  private func answer(_ body: () throws -> BookOutcome) throws -> Answer {
    do {
      let booking = try body().view.booking
      return .accepted(booking.occurrences, booking.segments[0].leaves)
    } catch Failure.refused(let refusal) {
      return .refused(refusal.reasons)
    } catch Failure.usage(let problem) { return .usage(problem) }
  }

  private func randomInput(_ chance: inout SplitMix) -> BookSpace.Input {
    var names = [OneFunctionTests.spaces[chance.below(8)]]
    if chance.once(in: 4) { names.append(OneFunctionTests.spaces[chance.below(8)]) }
    let start = 6 + chance.below(14)
    let when = "2026-06-\(10 + chance.below(12)) \(start):00-\(start + 1 + chance.below(4)):30"
    let isSeries = chance.once(in: 4)
    var input = Town.input(
      names.joined(separator: ","), when, units: chance.once(in: 2) ? 1 + chance.below(22) : nil,
      club: ["nord", "moewe", nil][chance.below(3)], repetition: isSeries ? "daily" : nil,
      until: isSeries ? "2026-06-\(22 + chance.below(4))" : nil)
    input.onConflict = chance.once(in: 2) ? .skip : .refuse
    input.visibility = chance.once(in: 3) ? .busy : .public
    input.wantsAlternatives = false
    return input
  }

  @Test("the same answer three times, the same state before booking, no capacity exceeded")
  func same() throws {
    var chance = SplitMix(seed: 13)
    var kinds: [String: Int] = [:]
    for _ in 0..<6 {
      let town = try Town.rostock()
      try town.close("haedge", "2026-06-1\(chance.below(10))")
      try town.offer("haedge/fitness", "2026-06-10 17:00-18:00", repetition: "weekly")
      for _ in 0..<50 {
        let input = randomInput(&chance)
        let now = chance.once(in: 5) ? "2026-06-15T12:00" : Town.morning
        let before = try town.counts()
        let checked = try answer {
          try BookSpace.check(input, in: town.database, town.circumstances(now: now))
        }
        let rehearsed = try answer {
          try BookSpace.run(
            input, in: town.database, town.circumstances(now: now, isDryRun: true))
        }
        #expect(try town.counts() == before)
        let booked = try answer {
          try BookSpace.run(input, in: town.database, town.circumstances(now: now))
        }
        #expect(checked == rehearsed && checked == booked)
        switch booked {
        case .accepted: kinds["accepted", default: 0] += 1
        case .refused(let reasons):
          for reason in reasons { kinds[reason.code.rawValue, default: 0] += 1 }
          #expect(try town.counts() == before)
        case .usage: kinds["usage", default: 0] += 1
        }
        if chance.once(in: 6), case .accepted = booked { try cancelOne(town, &chance) }
      }
      try expectNoOverbooking(town)
    }
    for kind in ["accepted", "conflict", "closed", "capacity", "open-slot", "hours", "past"] {
      #expect(kinds[kind, default: 0] >= 10, "\(kind) occurs: \(kinds)")
    }
  }

  private func cancelOne(_ town: Town, _ chance: inout SplitMix) throws {
    let all = try town.store.bookings(in: .init(start: 0, end: 4_000_000_000))
    let booking = try #require(try town.store.booking(all[chance.below(all.count)]))
    guard booking.status.claims else { return }
    try town.cancel(booking, isSure: true)
  }

  /// Counts the units of all claims at each instant at which one begins.
  private func expectNoOverbooking(_ town: Town) throws {
    for space in try town.store.spaces().spaces {
      guard let capacity = space.details.capacity else { continue }
      var claims: [Claim] = []
      let all = Interval(start: 0, end: 4_000_000_000)
      try town.store.claims(on: space.id, overlapping: all, now: .init(seconds: 0)) {
        claims.append($0.claim)
      }
      for instant in claims.map(\.interval.start) {
        let there = claims.filter { $0.interval.start <= instant && instant < $0.interval.end }
        let isWhole = there.contains { $0.units == nil }
        #expect(isWhole ? there.count == 1 : there.reduce(0) { $0 + ($1.units ?? 0) } <= capacity)
      }
    }
  }

  @Test("each alternative that is offered can be booked")
  func alternatives() throws {
    let town = try Town.rostock()
    var chance = SplitMix(seed: 14)
    var offered = 0
    for _ in 0..<25 {
      var input = randomInput(&chance)
      input.wantsAlternatives = true
      do {
        _ = try BookSpace.run(input, in: town.database, town.circumstances())
      } catch Failure.refused(let refusal) {
        #expect(refusal.alternatives.count <= 3)
        guard input.schedule.repetition == nil, !input.spaces.text.contains(",") else { continue }
        for alternative in refusal.alternatives {
          let ends = [alternative.start, alternative.end].map {
            Town.zone.civil(at: $0).iso.prefix(16)
          }
          var other = Town.input(
            alternative.space.text, "\(ends[0]) .. \(ends[1])", units: input.spaces.units,
            club: input.club)
          // A kind that is not named is the space's own, and slots look at it.
          other.kind = input.kind
          _ = try BookSpace.check(other, in: town.database, town.circumstances())
          offered += 1
        }
      } catch Failure.usage {}
    }
    #expect(offered >= 5)
  }
}
