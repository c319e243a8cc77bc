// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import UseCases

extension Wording {
  /// The first line of an answer to `edit`: changed, would be changed, or nothing to change.
  func edited<View>(_ name: String, _ outcome: Edited<View>) -> StyledText {
    edited(name, isChanged: !outcome.fields.isEmpty, isWritten: outcome.isWritten)
  }

  func edited(_ name: String, isChanged: Bool, isWritten: Bool) -> StyledText {
    if !isChanged {
      return StyledText(
        self(
          de: "Nichts geändert: \(name) ist schon so.",
          en: "Nothing changed: \(name) is like that already."))
    }
    guard isWritten else {
      return StyledText(
        self(
          de: "Geändert würde \(name); es wurde nichts geändert.",
          en: "\(name) would be changed; nothing was changed."))
    }
    return StyledText(self(de: "Geändert", en: "Changed"), .good) + StyledText(": \(name)")
  }

  /// The dates that no longer fit after a change, and what can be done about them.
  func conflicts(_ dates: [AffectedDate]) -> [Block] {
    guard !dates.isEmpty else { return [] }
    let number = count(dates.occasions, .date)
    let headline =
      dates.occasions == 1
      ? self(
        de: "Nicht mehr passend: \(number). Er bleibt, wie er ist.",
        en: "No longer fitting: \(number). It stays as it is.")
      : self(
        de: "Nicht mehr passend: \(number). Sie bleiben, wie sie sind.",
        en: "No longer fitting: \(number). They stay as they are.")
    return [.paragraph(StyledText(headline)), .table(table(of: dates))]
  }
}

extension Edited {
  /// What every answer to a change carries: the fields, the dates that no longer fit, whether it
  /// was written.
  func json(in wording: Wording) -> JSON {
    [
      "changed": .array(fields.map(JSON.string)),
      "conflicts": .array(conflicts.map { $0.json(in: wording.zone) }),
      "written": .bool(isWritten),
    ]
  }
}
