// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Phrases

// What could not be read: a phrase about time, or a file. What exactly is wrong in them is said
// by their own wordings.

extension Wording {
  func unreadable(_ error: PhraseError, option: String?, width: Int) -> FailureWords {
    let place = option.map { "\(self.option($0)): " } ?? ""
    let wording = PhraseWording(language)
    return FailureWords(
      place + wording.message(error), excerpt: PhraseExcerpt(error, width: width).lines,
      hint: wording.hint(error))
  }

  func unreadable(_ errors: DocumentErrors) -> FailureWords {
    let name = errors.first.first?.file ?? ""
    let file = name == "-" ? self(de: "der Standardeingabe", en: "standard input") : name
    let count = errors.total
    var details = errors.first.map(DocumentWording(language).line)
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
