// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

/// One date of a request on one leaf: what a rule looks at.
struct Use {
  let occurrence: Occurrence
  let demand: LeafDemand
  let leaf: LeafFacts
  let kind: Kind
  /// Whether this is the first leaf of its date, for rules that do not look at the leaf.
  let isFirstOfDate: Bool

  /// The use with its buffers.
  var claim: Claim { Claim(demand, during: occurrence) }

  /// What the use takes: everything, or some of the units.
  var mode: UseMode { UseMode(taking: demand.units) }

  /// A reason against this use; `start` and `end` in UTC seconds, the use's own without them.
  func reason(
    _ cause: Reason.Cause, start: Int64? = nil, end: Int64? = nil, unitsLeft: Int? = nil
  ) -> Reason {
    Reason(
      space: leaf.space.path, cause: cause,
      start: start.map(Timestamp.init(seconds:)) ?? occurrence.start,
      end: end.map(Timestamp.init(seconds:)) ?? occurrence.end,
      occurrence: occurrence, unitsLeft: unitsLeft)
  }
}

extension UseMode {
  /// The use mode of a use that takes so many units, nil for the whole.
  init(taking units: Int?) { self = units == nil ? .exclusive : .shared }
}
