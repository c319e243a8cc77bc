// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A named check that can refuse a use.
protocol Rule: Sendable {
  /// All reasons of this rule against the use; empty when it has none.
  func reasons(against use: Use, given facts: Facts) -> [Reason]

  /// The stretches of the frame in which the rule has no reason against a use, by start: exactly
  /// what `reasons` leaves. Free windows are made of these, so both must change together.
  func free(for sought: Sought, in frame: SearchFrame) -> [FreeStretch]
}

/// All rules, in the order in which they are asked.
let rules: [any Rule] = [
  ClosureRule(), PastRule(), OpeningHoursRule(), SlotRule(), OpenSlotRule(),
]
