// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Testing

@Suite("Nearest names") struct SpellingTests {
  @Test(arguments: [
    ("capcity", ["capacity"]), ("kapacity", ["capacity"]), ("cpaacity", ["capacity"]),
    ("Capacity", ["capacity"]), ("cap", ["capacity"]), ("ca", []), ("colour", []),
    ("streetbal", ["haedge/streetball"]), ("haedge/streetbll", ["haedge/streetball"]),
    ("Strassenfest", ["Straßenfest"]), ("bäle", ["sportbox/baelle"]), ("", []),
    (String(repeating: "a", count: 10_000), []),
  ])
  func table(word: String, expected: [String]) {
    let candidates = [
      "capacity", "haedge", "haedge/streetball", "Straßenfest", "sportbox/baelle", "",
    ]
    #expect(nearest(to: word, among: candidates) == expected)
  }

  @Test func bestFirstThenInOrder() {
    #expect(
      nearest(to: "test", among: ["tests", "text", "test", "tast"]) == ["test", "tests", "text"])
    #expect(nearest(to: "test", among: ["tests", "text"], limit: 1) == ["tests"])
  }

  /// All pairs of short words, against a walk over all single changes.
  @Test func asFarAsTheFewestChanges() {
    let letters: [Character] = ["a", "b", "c"]
    var words = [""]
    for _ in 0..<3 { words += words.flatMap { word in letters.map { word + String($0) } } }
    words = Array(Set(words)).sorted()
    for word in words where !word.isEmpty {
      for other in words where !other.isEmpty {
        let isNear = word == other || changes(of: word, letters).contains(other)
        let begins = word.count >= 3 && other.hasPrefix(word)
        #expect(nearest(to: word, among: [other]).isEmpty == !(isNear || begins))
      }
    }
  }

  /// Every word that is one change away.
  private func changes(of word: String, _ letters: [Character]) -> Set<String> {
    var changed: Set<String> = []
    let characters = Array(word)
    for index in characters.indices {
      var shorter = characters
      shorter.remove(at: index)
      changed.insert(String(shorter))
      for letter in letters {
        var other = characters
        other[index] = letter
        changed.insert(String(other))
      }
      guard index > 0 else { continue }
      var swapped = characters
      swapped.swapAt(index, index - 1)
      changed.insert(String(swapped))
    }
    for index in 0...characters.count {
      for letter in letters {
        var longer = characters
        longer.insert(letter, at: index)
        changed.insert(String(longer))
      }
    }
    return changed
  }
}
