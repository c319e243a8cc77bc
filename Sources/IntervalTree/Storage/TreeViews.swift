// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What answers for trees side by side, found without counting references.
///
/// It owns nothing: whoever has it keeps the trees alive, and shows it each one that has changed.
struct TreeViews: Sendable {
  private var tiers: [Tiers]

  init(of trees: [IntervalTree]) { tiers = trees.map { $0.read { $0 } } }

  /// A tree that is not there breaks a precondition.
  @inline(always)
  subscript(tree: Int) -> Tiers { tiers[tree] }

  /// Looks at the tree anew: a change may have moved its memory.
  mutating func renew(_ number: Int, of tree: IntervalTree) { tiers[number] = tree.read { $0 } }
}
