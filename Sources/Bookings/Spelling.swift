// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The candidates that `word` was probably meant to be, best first, at most `limit`.
///
/// Case and umlauts do not count. A candidate is near when at most a third of the letters, and at
/// least one, would have to be added, left out, replaced or swapped with their neighbour, or when
/// it begins with the word. A path is also compared by its last part. Equally near ones keep the
/// order of `candidates`. Time: a few microseconds for each candidate, however long it is; words
/// of more than 64 scalars have no neighbours.
package func nearest(
  to word: String, among candidates: some Sequence<String>, limit: Int = 3
) -> [String] {
  guard let word = letters(of: word[...]) else { return [] }
  var found: [(distance: Int, candidate: String)] = []
  for candidate in candidates {
    guard let distance = distance(from: word, toPath: candidate) else { continue }
    found.append((distance, candidate))
  }
  return found.enumerated()
    .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
    .prefix(limit).map(\.element.candidate)
}

private let longestWord = 64

/// The folded scalars; nil where there are none, or too many to compare.
private func letters(of text: Substring) -> [Unicode.Scalar]? {
  guard text.utf8.count <= longestWord * 4 else { return nil }
  let letters = Array(String(text).folded.unicodeScalars)
  return (1...longestWord).contains(letters.count) ? letters : nil
}

/// How far the candidate, or its part after the last slash, is from the word; nil when too far.
private func distance(from word: [Unicode.Scalar], toPath candidate: String) -> Int? {
  let whole = letters(of: candidate[...]).flatMap { distance(from: word, to: $0) }
  guard let slash = candidate.lastIndex(of: "/") else { return whole }
  let last = letters(of: candidate[candidate.index(after: slash)...])
  return [whole, last.flatMap { distance(from: word, to: $0) }].compactMap(\.self).min()
}

private func distance(from word: [Unicode.Scalar], to other: [Unicode.Scalar]) -> Int? {
  let bound = max(1, min(word.count, other.count) / 3)
  if abs(word.count - other.count) <= bound {
    let edits = edits(from: word, to: other)
    if edits <= bound { return edits }
  }
  // What was only begun is further away than any slip.
  return word.count >= 3 && other.starts(with: word) ? longestWord : nil
}

/// The least number of letters added, left out, replaced or swapped with their neighbour
/// (optimal string alignment: no letter is touched twice).
private func edits(from word: [Unicode.Scalar], to other: [Unicode.Scalar]) -> Int {
  var beforePrevious = [Int](repeating: 0, count: other.count + 1)
  var previous = Array(0...other.count)
  for (row, letter) in word.enumerated() {
    var current = [row + 1]
    for (column, otherLetter) in other.enumerated() {
      var best = min(previous[column + 1], current[column]) + 1
      best = min(best, previous[column] + (letter == otherLetter ? 0 : 1))
      if row > 0, column > 0, letter == other[column - 1], word[row - 1] == otherLetter {
        best = min(best, beforePrevious[column - 1] + 1)
      }
      current.append(best)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[other.count]
}
