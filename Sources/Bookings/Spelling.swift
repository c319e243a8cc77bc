// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The names of `candidates` that a person who wrote `word` may have meant, best first, at most
/// three.
///
/// By edit distance over characters, a third of the word's length at most; cost is bounded by
/// reading 64 characters of each.
package func nearest(to word: String, among candidates: [String]) -> [String] {
  let wanted = Array(word.folded.prefix(64))
  let reach = max(1, wanted.count / 3)
  let scored = candidates.map { candidate in
    (candidate, distance(wanted, Array(candidate.folded.prefix(64)), reach: reach))
  }
  var seen: Set<String> = []
  return scored.filter { $0.1 <= reach && seen.insert($0.0).inserted }
    .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    .prefix(3).map(\.0)
}

/// Edit distance with neighbours swapped counted as one (optimal string alignment); anything
/// past `reach` is `reach + 1`.
private func distance(_ left: [Character], _ right: [Character], reach: Int) -> Int {
  guard abs(left.count - right.count) <= reach else { return reach + 1 }
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 1...left.count {
    var current = [row]
    for column in 1...right.count {
      let same = left[row - 1] == right[column - 1]
      var best = min(
        last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
      {
        best = min(best, beforeLast[column - 2] + 1)
      }
      current.append(best)
    }
    (beforeLast, last) = (last, current)
  }
  return min(last[right.count], reach + 1)
}
