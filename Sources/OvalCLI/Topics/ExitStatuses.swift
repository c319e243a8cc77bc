// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Topic {
  static let exitStatuses = Topic(
    name: Bilingual("rückgabewerte", "exit-codes"),
    title: Bilingual("Rückgabewerte", "Exit statuses"),
    parts: [
      .samples(ExitStatus.allCases.map { Sample(String($0.rawValue), $0.meaning) }),
      .paragraph(
        Bilingual(
          "Treffen 3 und 5 beide zu, gilt 3.", "Where 3 and 5 both apply, it is 3.")),
    ])
}

extension ExitStatus {
  var meaning: Bilingual {
    switch self {
    case .done: Bilingual("erledigt; auch eine leere Liste", "done; an empty list, too")
    case .unexpected: Bilingual("unerwarteter Fehler", "unexpected failure")
    case .usage:
      Bilingual(
        "falscher Aufruf oder unlesbare Zeitangabe", "wrong usage, or a time that cannot be read")
    case .conflict: Bilingual("Konflikt: vergeben oder gesperrt", "conflict: taken or closed")
    case .notFound: Bilingual("nicht gefunden oder mehrdeutig", "not found, or ambiguous")
    case .notAllowed: Bilingual("durch eine Regel nicht erlaubt", "not allowed by a rule")
    case .someRefused: Bilingual("ein Teil wurde abgelehnt", "some items refused")
    case .wouldChange:
      Bilingual(
        "plan: es würde sich etwas ändern, alles ist zulässig",
        "plan: something would change, all of it accepted")
    case .busy:
      Bilingual("Datenbank belegt, auch nach Warten", "database busy, after waiting")
    case .invalidData: Bilingual("Eingabedatei fehlerhaft", "input data invalid")
    case .noDatabase:
      Bilingual(
        "keine brauchbare Datenbank: fehlend, beschädigt oder andere Version",
        "no usable database: missing, damaged, or not this version's")
    case .hungUp: Bilingual("das Terminal ist weg", "the terminal went away")
    case .interrupted: Bilingual("mit Strg-C abgebrochen", "interrupted by Ctrl-C")
    case .terminated: Bilingual("von außen beendet", "ended from outside")
    default: Bilingual(same: "")
    }
  }
}
