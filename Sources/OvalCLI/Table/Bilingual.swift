// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import Reports

/// A text in both languages of the interface, so that a missing one cannot compile.
package struct Bilingual: Hashable, Sendable {
  package let german: String
  package let english: String

  package init(_ german: String, _ english: String) {
    self.german = german
    self.english = english
  }

  /// The same in both languages: slugs, numbers, names of variables.
  package init(same text: String) { self.init(text, text) }

  package subscript(language: Language) -> String {
    switch language {
    case .german: german
    case .english: english
    }
  }

  /// The same behind a beginning that both languages have.
  func behind(_ beginning: String) -> Bilingual {
    Bilingual(beginning + german, beginning + english)
  }

  /// Whether `word` is this name in either language; case and umlauts fold.
  func isNamed(_ word: String) -> Bool {
    // No name is that long, and folding a hostile megabyte would take its time.
    guard word.utf8.count <= 200 else { return false }
    let wanted = word.folded
    return german.folds(to: wanted) || english.folds(to: wanted)
  }
}

extension String {
  /// Whether its folded form is `wanted`. Of a name, folding changes no length: ä has two bytes, as ae
  /// does.
  fileprivate func folds(to wanted: String) -> Bool {
    self == wanted || utf8.count == wanted.utf8.count && folded == wanted
  }
}

extension [Bilingual] {
  /// The names that a person who wrote `word` may have meant, in either language, best first.
  func nearest(to word: String) -> [Bilingual] {
    var found: [Bilingual] = []
    // No name is longer, and a hostile word may be a megabyte.
    let word = String(word.unicodeScalars.prefix(100))
    for spelling in Bookings.nearest(to: word, among: flatMap { [$0.german, $0.english] }) {
      for name in self where name.isNamed(spelling) && !found.contains(name) { found.append(name) }
    }
    return found
  }
}
