// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import IntervalTree
package import Phrases
import Store

/// `free`: when a use of some length could be booked.
package enum FindFree {
  package struct Input: Sendable {
    /// `[SPACE] [WHEN]`.
    package let operands: [String]
    /// `--for`.
    package let length: String
    package var kind: Kind?
    /// Nil: the whole of a space.
    package var units: Int?
    /// Only spaces that certainly have these: unknown is never yes.
    package var access: [AccessFeature.Name] = []
    /// The parts of the named space, each by itself.
    package var wantsParts = false
    /// All windows, not only the first.
    package var wantsAll = false

    package init(operands: [String], length: String) {
      self.operands = operands
      self.length = length
    }
  }

  /// The days that are searched without WHEN.
  package static let defaultDays = 14
  /// How many windows are shown unless all are wanted.
  package static let limit = 20
  /// The most days from the first to the last that are searched.
  package static let longestDays = 800

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> FreeOutcome {
    let store = database.store
    return try store.read {
      let now = try store.present(circumstances.now)
      let city = try store.knownCity()
      let tree = try store.spaces()
      let reader = FreeOperands(now: now, zone: circumstances.zone, city: city, tree: tree)
      let length = try phraseFailures(option: "for") { try Phrase(input.length).duration() }
      let operands = try reader.read(input.operands)
      let places = try FreePlaces(input, space: operands.space, period: operands.period, in: tree)
      let need = FactsNeed(
        now: now, zone: circumstances.zone, state: city.state, spaces: tree,
        uses: [operands.period], margin: 86_400)
      let search = FreeSearch(
        length: Length(length), frames: operands.frames,
        given: try store.sweep(places.leaves, need))
      let found = windows(of: places.wanted, search)
      let shown = input.wantsAll ? found[...] : found.prefix(limit)
      return FreeOutcome(
        windows: shown.map { found in
          FoundWindow(space: SpaceName(places.wanted[found.place].space), found.window)
        }, total: found.count,
        length: length, start: operands.period.start, end: operands.period.end,
        zone: circumstances.shownZone, places: places.wanted.count, unknown: places.unknown,
        space: operands.space.map(SpaceName.init), isWhole: places.isWhole, notes: operands.notes)
    }
  }

  /// By start, then place. There may be thousands of which few are shown: only these get names.
  private static func windows(
    of places: [FreePlaces.Place], _ search: FreeSearch
  ) -> [(place: Int, window: FreeWindow)] {
    var found: [(place: Int, window: FreeWindow)] = []
    for (position, place) in places.enumerated() {
      for window in search.windows(for: place.proposal) { found.append((position, window)) }
    }
    found.sort { left, right in
      if left.window.start != right.window.start { return left.window.start < right.window.start }
      return left.place == right.place
        ? left.window.end < right.window.end : left.place < right.place
    }
    return found
  }
}

/// `free`: windows by start, then path.
package struct FreeOutcome: Sendable {
  package let windows: [FoundWindow]
  /// How many there are, shown or not.
  package let total: Int
  package let length: WrittenLength
  /// What was searched, from the first instant to the last; half-open.
  package let start: Timestamp
  package let end: Timestamp
  package let zone: Zone
  /// How many spaces were looked at.
  package let places: Int
  /// Spaces that were left out because nobody knows whether they have these features.
  package let unknown: [(space: SpaceName, features: [AccessFeature.Name])]
  /// The space that was named; nil: all that can be claimed.
  package let space: SpaceName?
  /// Whether it has parts, which were looked at together.
  package let isWhole: Bool
  package let notes: [PhraseNote]
}

/// A free window and where it is.
package struct FoundWindow: Sendable {
  package let space: SpaceName
  package let start: Timestamp
  /// Exclusive.
  package let end: Timestamp

  init(space: SpaceName, _ window: FreeWindow) {
    self.space = space
    start = window.start
    end = window.end
  }
}

extension Length {
  /// Hours are elapsed time; days go by the clock.
  fileprivate init(_ written: WrittenLength) {
    self =
      switch written {
      case .elapsed(let seconds): .elapsed(seconds: seconds)
      case .days(let days): .clock(seconds: Int64(days) * 86_400)
      }
  }
}
