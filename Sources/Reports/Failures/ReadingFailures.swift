// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Phrases

// What could not be read: a phrase about time, or a file. What exactly is wrong in them is said
// by their own wordings.

extension Wording {
  func unreadable(_ error: PhraseError, option: String?) -> FailureWords {
    let place = option.map { "\(self.option($0)): " } ?? ""
    return FailureWords(
      place
        + self(
          de: "Die Zeitangabe \(quoted(error.text)) ist nicht zu verstehen.",
          en: "The time \(quoted(error.text)) cannot be read."),
      excerpt: error.text.isEmpty ? [] : caret(under: error),
      hint: self(
        de: "Schreiben Sie zum Beispiel: Di 18-20, oder 2026-06-16 18:00-20:00",
        en: "Write for example: Tue 18-20, or 2026-06-16 18:00-20:00"))
  }

  /// The phrase, and a caret under the word.
  private func caret(under error: PhraseError) -> [String] {
    let before = error.text.prefix(error.range.lowerBound)
    let word = error.text.dropFirst(error.range.lowerBound).prefix(error.range.count)
    let blank = String(repeating: " ", count: String(before).displayWidth)
    let mark = String(repeating: "^", count: max(1, String(word).displayWidth))
    return ["  \(error.text)", "  \(blank)\(mark)"]
  }

  func unreadable(_ errors: DocumentErrors) -> FailureWords {
    let file = errors.first.first?.file ?? ""
    let count = errors.total
    var details = errors.first.map { "\($0.file):\($0.line):\($0.column)" }
    if count > details.count {
      let rest = more(count - details.count)
      details.append(self(de: "und \(rest)", en: "and \(rest)"))
    }
    return FailureWords(
      self(
        de: count == 1
          ? "In \(file) ist ein Fehler; es wurde nichts geändert."
          : "In \(file) sind \(count) Fehler; es wurde nichts geändert.",
        en: count == 1
          ? "There is a mistake in \(file); nothing was changed."
          : "There are \(count) mistakes in \(file); nothing was changed."),
      details: details,
      hint: self(
        de: "Berichtigen Sie die Datei und wiederholen Sie den Befehl.",
        en: "Correct the file and repeat the command."))
  }
}
