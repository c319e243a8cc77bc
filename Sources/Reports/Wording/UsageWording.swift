// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import UseCases

extension Wording {
  /// What is wrong, then what to do, in each language.
  func failure(de german: (String, String), en english: (String, String)) -> FailureWords {
    let (message, hint) = language == .german ? german : english
    return FailureWords(message, hint: hint)
  }

  func words(for problem: UsageProblem) -> FailureWords {
    switch problem {
    case .text(let field, let error): words(for: error, in: self.field(field))
    case .value(let field, let text): unfitValue(self.field(field), quoted(text))
    case .slug(let text): noSlug(quoted(text))
    case .exists(let noun, let text): existing(noun, text)
    case .missingParent(let path): missingParent(path)
    case .parentIsClaimed(let path, let bookings): parentIsClaimed(path, bookings)
    case .endlessSeries: endlessSeries
    case .endGivenTwice: endGivenTwice
    case .seriesOptionWithoutRepeat(let option): seriesOptionAlone(self.option(option))
    case .noDates: noDates
    case .tooManyDates(let limit): tooManyDates(limit)
    case .together(let one, let other): together(option(one), option(other))
    case .noSuchDate(let booking, let text): noSuchDate(booking, quoted(text))
    case .nothingToCancel(let booking): nothingToCancel(booking)
    case .needsYes(let count): needsYes(count)
    case .spaceTwice(let path): spaceTwice(quoted(path))
    case .noCity: noCity
    case .zoneChange(let from, let to): zoneChange(from, to)
    case .emptyRequest: emptyRequest
    }
  }

  func words(for error: TextError, in field: String) -> FailureWords {
    switch error {
    case .empty:
      return failure(
        de: ("\(field): Da steht nichts.", "Schreiben Sie mindestens ein Zeichen."),
        en: ("\(field): there is nothing.", "Write at least one character."))
    case .tooLong(let limit):
      return failure(
        de: ("\(field): Der Text ist länger als \(limit) Zeichen.", "Kürzen Sie ihn."),
        en: ("\(field): the text is longer than \(limit) characters.", "Shorten it."))
    case .controlCharacter(let code):
      let hex = String(code, radix: 16, uppercase: true)
      let sign = "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
      return failure(
        de: (
          "\(field): Der Text enthält ein Steuerzeichen (\(sign)).",
          "Schreiben Sie ihn ohne dieses Zeichen, in einer Zeile."
        ),
        en: (
          "\(field): the text has a control character in it (\(sign)).",
          "Write it without that character, on one line."
        ))
    }
  }

  private func unfitValue(_ field: String, _ text: String) -> FailureWords {
    failure(
      de: (
        "\(field): Der Wert \(text) passt nicht.",
        "Was passt, steht in der Hilfe des Befehls, zum Beispiel: oval help book"
      ),
      en: (
        "\(field): the value \(text) does not fit.",
        "The command's help says what fits, for example: oval help book"
      ))
  }

  private func noSlug(_ text: String) -> FailureWords {
    failure(
      de: (
        "\(text) ist kein Kurzname.",
        "Kurznamen haben kleine Buchstaben a–z, Ziffern und Bindestriche: sv-nordlicht"
      ),
      en: (
        "\(text) is not a short name.",
        "Short names have small letters a–z, digits and hyphens: sv-nordlicht"
      ))
  }

  private func existing(_ noun: Noun, _ text: String) -> FailureWords {
    FailureWords(
      exists(noun, text),
      hint: self(de: "Wählen Sie einen anderen Namen.", en: "Choose another name."))
  }

  private func together(_ one: String, _ other: String) -> FailureWords {
    failure(
      de: ("\(one) und \(other) schließen einander aus.", "Lassen Sie eines davon weg."),
      en: ("\(one) and \(other) exclude each other.", "Leave out one of them."))
  }

  private var emptyRequest: FailureWords {
    failure(
      de: ("Es ist nicht gesagt, worum es geht.", "Nennen Sie eine Kennung oder einen Namen."),
      en: ("It is not said what this is about.", "Give an id or a name."))
  }
}
