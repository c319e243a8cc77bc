// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// A word that may stand at the cursor.
struct Candidate: Hashable {
  /// The word as it would be typed, before a shell quotes it.
  let word: String
  /// What it is, for shells that can show that; may be empty.
  let meaning: String
  /// Other names by which somebody may look for it.
  var otherNames: [String] = []

  init(_ word: String, _ meaning: String, otherNames: [String] = []) {
    self.word = word
    self.meaning = meaning
    self.otherNames = otherNames
  }

  /// The same behind a beginning that stands already: `--format=`, `haedge,`.
  func behind(_ beginning: String) -> Candidate {
    beginning.isEmpty ? self : Candidate(beginning + word, meaning, otherNames: otherNames)
  }
}

/// What to offer for the word at the cursor.
struct Offer {
  /// More are never handed to a shell.
  static let limit = 200

  var candidates: [Candidate] = []
  /// Whether the shell offers its files instead.
  var takesFiles = false

  /// Those that begin with what is typed; else those that are otherwise called so; else those
  /// that hold it anywhere. Case and umlauts fold.
  static func matching(_ candidates: [Candidate], _ typed: String) -> [Candidate] {
    guard typed.utf8.count <= 200 else { return [] }
    let wanted = typed.folded
    if wanted.isEmpty { return Array(candidates.prefix(limit)) }
    let readings: [(Candidate) -> Bool] = [
      { $0.word.folded.hasPrefix(wanted) },
      { candidate in
        candidate.otherNames.contains { $0.folded.hasPrefix(wanted) }
          || candidate.word.folded.split(separator: "/").contains { $0.hasPrefix(wanted) }
      },
      { candidate in
        ([candidate.word] + candidate.otherNames).contains { $0.folded.contains(wanted) }
      },
    ]
    for reading in readings {
      let found = candidates.lazy.filter(reading).prefix(limit)
      if !found.isEmpty { return Array(found) }
    }
    return []
  }

  /// A line for each candidate, `WORD<TAB>MEANING`; files are a line `<TAB>files`.
  ///
  /// Nothing in it can act on a terminal or begin a line of its own.
  var text: String {
    if takesFiles { return "\tfiles\n" }
    return candidates.filter { $0.word.unicodeScalars.allSatisfy { !PlainText.isControl($0) } }
      .map { "\($0.word)\t\(Offer.plain($0.meaning))\n" }.joined()
  }

  private static func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(200).map { PlainText.isControl($0) ? " " : $0 }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: scalars)
    return String(plain)
  }
}
