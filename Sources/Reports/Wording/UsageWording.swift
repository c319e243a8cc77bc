// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Documents
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
    case .number(let field, let text, let range): noNumber(self.field(field), quoted(text), range)
    case .noWords(let text): noWords(quoted(text))
    case .year(let text, let range): noYear(quoted(text), range)
    case .value(let field, let text, let reason): noValue(self.field(field), text, reason)
    case .slug(let text, let suggestion): noSlug(quoted(text), suggestion)
    case .path(let text, let suggestion): noPath(quoted(text), suggestion)
    case .exists(let noun, let text): existing(noun, text)
    case .missingParent(let path): missingParent(path)
    case .parentIsClaimed(let path, let bookings): parentIsClaimed(path, bookings)
    case .capacityOfWhole(let path, let capacity): capacityOfWhole(path, capacity)
    case .spaceIsClaimed(let path, let bookings): spaceIsClaimed(path, bookings)
    case .wholeIsRetired(let path): wholeIsRetired(path)
    case .umbrellaRing(let club, let umbrella): umbrellaRing(club, umbrella)
    case .mergeWithItself(let club): mergeWithItself(club)
    case .alreadyMerged(let club, let heir): alreadyMerged(club, heir)
    case .endlessSeries: endlessSeries
    case .endGivenTwice: endGivenTwice
    case .seriesOptionWithoutRepeat(let option): seriesOptionAlone(self.option(option))
    case .noDates: noDates
    case .tooManyDates(let limit): tooManyDates(limit)
    case .endsTooLate: endsTooLate
    case .together(let one, let other): together(operand(one), operand(other))
    case .noSuchDate(let booking, let text): noSuchDate(booking, quoted(text))
    case .nothingToCancel(let booking): nothingToCancel(booking)
    case .needsYes(let count): needsYes(count)
    case .needsYesForOthers(let booking, let club): needsYesForOthers(booking, club.text)
    case .notStanding(let booking, let status): notStanding(booking, status)
    case .allPast(let booking): allPast(booking)
    case .hasBegun(let booking): hasBegun(booking)
    case .oneOfSeveralDates(let booking): oneOfSeveralDates(booking)
    case .mapWithoutSheet(let file): mapWithoutSheet(quoted(file))
    case .holdHasEnded(let end): holdHasEnded(end)
    case .noDateThere(let key, let date): noDateThere(key, date)
    case .keyOfOtherSheet(let key, let sheet): keyOfOtherSheet(key, sheet)
    case .seriesToDate(let booking, let count, let first, let days, let text):
      seriesToDate(booking, count, first, days: days, text)
    case .noSeries(let booking): noSeries(booking)
    case .severalSpaces(let booking, let spaces): severalSpaces(booking, spaces)
    case .notClaimable(let path): notClaimable(quoted(path))
    case .exceptWithoutUntil: exceptWithoutUntil
    case .tooMuchForSeason(let entries): tooMuchForSeason(entries)
    case .notHeld(let booking): notHeld(booking)
    case .nothingNamed: nothingNamed
    case .spaceTwice(let path): spaceTwice(quoted(path))
    case .tooManySpaces(let limit): tooManySpaces(limit)
    case .isOver(let start, let end, let now): isOver(start, end, now: now)
    case .tooManyDays(let limit): tooManyDays(limit)
    case .noReasons(let text): noReasons(quoted(text))
    case .alreadyInTransaction: alreadyInTransaction
    case .notInTransaction: notInTransaction
    case .otherDatabaseInTransaction: otherDatabaseInTransaction
    case .noSuchSavepoint(let name, let known): noSuchSavepoint(name, known: known)
    case .tooManySavepoints(let limit): tooManySavepoints(limit)
    case .nothingToUndo: nothingToUndo
    case .nothingToRedo: nothingToRedo
    case .undoInTransaction: undoInTransaction
    case .verifyInTransaction: verifyInTransaction
    case .alreadyUndone(let operation, let undoer): alreadyUndone(operation, undoer)
    case .cannotUndo(let operation, let command): cannotUndo(operation, command)
    case .backupExists(let path): backupExists(path)
    case .backupOverDatabase(let path): backupOverDatabase(path)
    case .restoreFromItself(let path): restoreFromItself(path)
    case .needsYesToRestore(let path, let file): needsYesToRestore(path, file)
    case .restoreInTransaction: restoreInTransaction
    case .zoneChange(let from, let to): zoneChange(from, to)
    }
  }

  func words(for error: TextError, in field: String) -> FailureWords {
    switch error {
    case .empty:
      return failure(
        de: ("\(field): Der Text ist leer.", "Schreiben Sie mindestens ein Zeichen."),
        en: ("\(field): the text is empty.", "Write at least one character."))
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

  private func noNumber(
    _ field: String, _ text: String, _ range: ClosedRange<Int>
  ) -> FailureWords {
    let (low, high) = (range.lowerBound, range.upperBound)
    return failure(
      de: (
        "\(field): \(text) ist keine ganze Zahl von \(low) bis \(high).",
        "Schreiben Sie zum Beispiel 12."
      ),
      en: (
        "\(field): \(text) is not a whole number from \(low) to \(high).",
        "Write for example 12."
      ))
  }

  private func noWords(_ text: String) -> FailureWords {
    failure(
      de: (
        "In \(text) ist kein Buchstabe und keine Ziffer, also nichts, was sich suchen lässt.",
        "Schreiben Sie ein Wort oder seinen Anfang, zum Beispiel: oval suchen rollstuhl"
      ),
      en: (
        "There is no letter and no digit in \(text), so nothing that can be searched for.",
        "Write a word or its beginning, for example: oval search rollstuhl"
      ))
  }

  private func noYear(_ text: String, _ range: ClosedRange<Int>) -> FailureWords {
    let (low, high) = (range.lowerBound, range.upperBound)
    return failure(
      de: (
        "\(text) ist kein Jahr von \(low) bis \(high).",
        "Schreiben Sie zum Beispiel: oval feiertag liste 2027"
      ),
      en: (
        "\(text) is not a year from \(low) to \(high).",
        "Write for example: oval holiday list 2027"
      ))
  }

  private func noValue(_ field: String, _ text: String, _ reason: InvalidValue) -> FailureWords {
    let words = DocumentWording(language)
    let isTime = reason == .clockTime || reason == .clockRanges
    return FailureWords(
      "\(field): \(words.value(quoted(text), reason))",
      hint: isTime
        ? self(de: "Schreiben Sie zum Beispiel: 22-6", en: "Write for example: 22-6")
        : words.hint(reason))
  }

  private func noSlug(_ text: String, _ suggestion: String?) -> FailureWords {
    let example = suggestion ?? "sv-nordlicht"
    return failure(
      de: (
        "\(text) kann kein Kurzname sein: Ein Kurzname hat nur a–z, 0–9 und Bindestriche.",
        "Schreiben Sie zum Beispiel: \(example)"
      ),
      en: (
        "\(text) cannot be a short name: a short name has only a–z, 0–9 and hyphens.",
        "Write for example: \(example)"
      ))
  }

  private func noPath(_ text: String, _ suggestion: String?) -> FailureWords {
    let example = suggestion ?? "hafen/streetball"
    return failure(
      de: (
        "\(text) kann kein Pfad sein: Ein Pfad hat nur a–z, 0–9 und Bindestriche, mit / dazwischen.",
        "Schreiben Sie zum Beispiel: \(example)"
      ),
      en: (
        "\(text) cannot be a path: a path has only a–z, 0–9 and hyphens, with / between.",
        "Write for example: \(example)"
      ))
  }

  private func existing(_ noun: Noun, _ text: String) -> FailureWords {
    FailureWords(
      exists(noun, text),
      hint: self(de: "Wählen Sie einen anderen Kurznamen.", en: "Choose another short name."))
  }

  /// An option, or what stands for one in `SPACE:UNITS`.
  private func operand(_ name: String) -> String {
    name == "units" ? self(de: "Eine Zahl von Einheiten", en: "A number of units") : option(name)
  }

  private func together(_ one: String, _ other: String) -> FailureWords {
    failure(
      de: ("\(one) und \(other) schließen einander aus.", "Lassen Sie eines davon weg."),
      en: ("\(one) and \(other) exclude each other.", "Leave out one of them."))
  }
}
