// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import SQL

// What is taken of a leaf at one time, recomputed from the claims alone by a sweep over their ends;
// the interval tree has no part in it.

extension Store {
  /// The first leaf, by identifier, of which more is taken at one time than it holds. A capacity that
  /// was lowered below what was booked before is no fault.
  package func peakFinding() throws -> Finding? {
    var leaves: [(id: Identifier, capacity: Int)] = []
    try connection.rows("SELECT id, capacity FROM space ORDER BY id") { row in
      leaves.append((id: try row.identifier(0), capacity: try row.units(1) ?? 0))
    }
    for (leaf, capacity) in leaves {
      let steps = try steps(of: leaf)
      guard steps.firstExcess(over: capacity) != nil else { continue }
      let largest = max(capacity, try largestCapacity(of: leaf))
      if let at = steps.firstExcess(over: largest) {
        return Finding(.peak, space: leaf, at: Timestamp(seconds: at))
      }
    }
    return nil
  }

  /// The largest that the journal knows.
  private func largestCapacity(of leaf: Identifier) throws -> Int {
    try connection.first(
      """
      SELECT coalesce(max(max(coalesce(before ->> '$.capacity', 0),
        coalesce(after ->> '$.capacity', 0))), 0)
      FROM change WHERE entity_id = $id AND entity = 'space'
      """, ["$id": leaf.text]
    ) { row in try row[0] as Int } ?? 0
  }

  private func steps(of leaf: Identifier) throws -> [Step] {
    var steps: [Step] = []
    try connection.rows(
      "SELECT start_at, end_at, units FROM claim WHERE leaf = $leaf", ["$leaf": leaf.text]
    ) { row in
      let units = try row.units(2)
      let (whole, some) = units.map { (0, $0) } ?? (1, 0)
      steps.append(Step(at: try row[0], claims: 1, whole: whole, units: some))
      steps.append(Step(at: try row[1], claims: -1, whole: -whole, units: -some))
    }
    return steps.sorted { ($0.at, $0.claims) < ($1.at, $1.claims) }
  }

  /// The first tier that is missing, or shorter than a claim in it.
  package func tierFinding() throws -> Finding? {
    try connection.first(
      """
      SELECT claim.leaf, claim.tier FROM claim
        LEFT JOIN claim_tier ON claim_tier.leaf = claim.leaf AND claim_tier.tier = claim.tier
      GROUP BY claim.leaf, claim.tier
      HAVING coalesce(max(claim_tier.longest), 0) < max(claim.end_at - claim.start_at)
      ORDER BY claim.leaf, claim.tier LIMIT 1
      """
    ) { row in
      Finding(.tier, space: try row.identifier(0), detail: "\(try row[1] as Int)")
    }
  }
}

extension Store {
  /// How much there is that was looked at; bookings that claim.
  package func verifiedCounts() throws -> (bookings: Int, claims: Int, operations: Int) {
    func count(_ query: String) throws -> Int {
      try connection.first("SELECT count(*) FROM \(query)") { row in try row[0] as Int } ?? 0
    }
    return (
      try count("booking WHERE status IN ('held', 'confirmed')"), try count("claim"),
      try count("operation")
    )
  }
}

/// What begins or ends to be taken at an instant.
private struct Step {
  let at: Int64
  let claims: Int
  let whole: Int
  let units: Int
}

extension [Step] {
  /// The first instant at which more is taken, or something beside the whole. They are in order, what
  /// ends before what begins.
  fileprivate func firstExcess(over capacity: Int) -> Int64? {
    var (claims, whole, units) = (0, 0, 0)
    for step in self {
      claims += step.claims
      whole += step.whole
      units += step.units
      if units > capacity || whole > 0 && claims > 1 { return step.at }
    }
    return nil
  }
}
