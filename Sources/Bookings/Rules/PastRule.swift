// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Nothing is booked that has begun.
struct PastRule: Rule {
  func reasons(against use: Use, given facts: Facts) -> [Reason] {
    guard use.isFirstOfDate, use.occurrence.start < facts.now else { return [] }
    return [use.reason(.inThePast(now: facts.now))]
  }
}
