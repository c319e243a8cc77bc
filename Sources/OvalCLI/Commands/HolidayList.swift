// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

extension Operand {
  static let year = Operand(
    Bilingual("JAHR", "YEAR"), .optional,
    summary: Bilingual(
      "vierstellig; ohne Angabe dieses Jahr", "in four digits; this year if not given"))
}

extension Command {
  static let holidayList = Command(
    Bilingual("feiertag liste", "holiday list"), group: .administration,
    summary: Bilingual("Feiertage und Ferien eines Jahres", "the holidays of a year"),
    description: Bilingual(
      """
      Listet die gesetzlichen Feiertage des Bundeslandes und die Ferien, die in der Stadtdatei \
      stehen, mit ihrer Quelle. Diese Tage lassen --außer feiertage und --außer ferien aus.
      """,
      """
      Lists the public holidays of the federal state, and the school holidays that stand in the \
      city file, with their source. These are the days that --except holidays and --except \
      school-holidays leave out.
      """),
    operands: [.year], formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual("feiertag liste 2027", "holiday list 2027"),
        Bilingual("die des Jahres 2027", "those of the year 2027"))
    ],
    run: runHolidayList)
}

@Sendable private func runHolidayList(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try Holidays.list(in: invocation[.year], in: database, circumstances)
    return Desk.Answer { .holidays(outcome, in: $0) }
  }
}
