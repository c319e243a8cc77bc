// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
package import IntervalTree

/// A time in which a use fits, wherever in it: half-open, for the use itself without its buffers.
package struct FreeWindow: Hashable, Sendable {
  package let start: Timestamp
  package let end: Timestamp
}

/// Looks for the times at which `decide` accepts uses of some length.
///
/// Each rule states its free stretches beside its reasons; what lies in one of each is free.
package struct FreeSearch: Sendable {
  package let length: Length
  private let facts: Facts
  private let frames: [FreeStretch]
  private let frame: SearchFrame?
  private let grid = StartGrid()

  /// `frames` is when to look, in UTC seconds; the facts must cover it, buffers included.
  package init(length: Length, frames: [Interval], given facts: Facts) {
    self.length = length
    self.facts = facts
    let frames = FreeSearch.merged(frames)
    self.frames = frames.map { FreeStretch($0) }
    if let first = frames.first, let last = frames.last {
      frame = SearchFrame(Interval(start: first.start, end: last.end), facts)
    } else {
      frame = nil
    }
  }

  /// The maximal windows inside a frame in which a use as the proposal wants it fits, by start.
  ///
  /// `decide` accepts every use of that length that lies inside a window and starts on the grid,
  /// and no other inside the frames. Where slots overlap, so may windows; none contains another.
  /// The dates of the proposal do not matter; its leaves must be among the facts.
  package func windows(for proposal: Proposal) -> [FreeWindow] {
    guard let frame, proposal.unclaimable.isEmpty, !proposal.leaves.isEmpty else { return [] }
    var free = frames
    for demand in proposal.leaves {
      guard let leaf = facts.leaves[demand.leaf] else {
        preconditionFailure("no facts about \(demand.leaf)")
      }
      guard leaf.misfit(of: demand) == nil else { return [] }
      let sought = Sought(demand: demand, leaf: leaf, kind: proposal.kind)
      free = free.intersected(with: sought.room(in: frame))
      for rule in rules where !free.isEmpty {
        free = free.intersected(with: rule.free(for: sought, in: frame))
      }
      if free.isEmpty { return [] }
    }
    return FreeSearch.outermost(free.compactMap { window(in: $0, frame) })
  }

  /// The part of a stretch in which uses start on the grid; nil where none is long enough.
  private func window(in stretch: FreeStretch, _ frame: SearchFrame) -> Interval? {
    let first = grid.first(from: stretch.interval.start)
    var end = stretch.interval.end
    if stretch.startsBefore < end {
      // A use that starts too late must not lie inside the window.
      let last = grid.last(before: stretch.startsBefore)
      end = min(end, length.end(from: last, zone: frame.zone) ?? last)
    }
    let start = starts(from: first, before: end, frame).first { start in
      start >= first && start < stretch.startsBefore
        && length.end(from: start, zone: frame.zone).map { $0 <= end } ?? false
    }
    return start.flatMap { Interval(from: $0, to: end) }
  }

  /// Where the first use can start: with the stretch; or, where days are counted by the clock,
  /// with a change of the clocks, after which a use may end earlier than before.
  private func starts(from first: Int64, before end: Int64, _ frame: SearchFrame) -> [Int64] {
    guard case .clock(let seconds) = length else { return [first] }
    let changes = frame.clockChanges.filter { first < $0 && $0 <= end }
    let starts = changes.flatMap { change in
      let reading = frame.zone.civil(at: Timestamp(seconds: change))
      return [change, frame.zone.instant(of: reading.addingClock(seconds: -seconds)).seconds]
    }
    return ([first] + starts.map { grid.first(from: $0) }).sorted()
  }

  /// By start, without those that lie in another.
  private static func outermost(_ windows: [Interval]) -> [FreeWindow] {
    var found: [FreeWindow] = []
    let ordered = windows.sorted {
      $0.start == $1.start ? $0.end > $1.end : $0.start < $1.start
    }
    for window in ordered where found.last.map({ $0.end.seconds < window.end }) ?? true {
      found.append(
        FreeWindow(
          start: Timestamp(seconds: window.start), end: Timestamp(seconds: window.end)))
    }
    return found
  }

  private static func merged(_ frames: [Interval]) -> [Interval] {
    var merged: [Interval] = []
    for frame in frames.sorted() {
      if let last = merged.last, frame.start <= last.end {
        merged[merged.count - 1] = Interval(start: last.start, end: max(last.end, frame.end))
      } else {
        merged.append(frame)
      }
    }
    return merged
  }
}

/// What is looked for on one leaf.
struct Sought {
  let demand: LeafDemand
  let leaf: LeafFacts
  let kind: Kind

  /// What the use would take: everything, or some of the units.
  var mode: UseMode { UseMode(taking: demand.units) }

  /// Seconds.
  var before: Int64 { Int64(demand.buffers.minutesBefore) * 60 }
  var after: Int64 { Int64(demand.buffers.minutesAfter) * 60 }

  /// Where the claims leave room: what `decide` asks of the interval tree, the other way round.
  func room(in frame: SearchFrame) -> [FreeStretch] {
    leaf.taken.gaps(
      in: frame.claimed(before: before, after: after), fitting: IntervalTree.units(demand.units),
      of: Int64(leaf.capacity)
    ).compactMap { $0.without(before: before, after: after) }.map { FreeStretch($0) }
  }
}

/// The instants at which a use may start: whole minutes.
struct StartGrid {
  private let step: Int64 = 60

  /// The first at or after that instant.
  func first(from instant: Int64) -> Int64 { last(before: instant + step) }

  /// The last before that instant.
  func last(before instant: Int64) -> Int64 {
    let rest = (instant - 1) % step
    return instant - 1 - (rest < 0 ? rest + step : rest)
  }
}

extension Length {
  /// When a use ends that starts then; nil where the clocks skip that reading.
  func end(from start: Int64, zone: Zone) -> Int64? {
    switch self {
    case .elapsed(let seconds): return start + seconds
    case .clock(let seconds):
      let reading = zone.civil(at: Timestamp(seconds: start)).addingClock(seconds: seconds)
      switch zone.resolve(reading) {
      case .unique(let end), .fold(let end, _): return end.seconds
      case .gap: return nil
      }
    }
  }
}
