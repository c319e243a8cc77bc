// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Phrases
import Testing

/// Read on Wednesday, 1 April 2026, at noon.
@Suite struct MoveTargetTests {
  @Test(arguments: [
    ("19", "- 19:00"), ("19 Uhr", "- 19:00"), ("um 19:30", "- 19:30"), ("7pm", "- 19:00"),
    ("19-21", "- 19:00/21:00+0"), ("22-2", "- 22:00/02:00+1"), ("22-24", "- 22:00/24:00+0"),
    ("ab 19 Uhr für 2h", "- 19:00/7200s"), ("Do", "thursday=2026-04-02 -"),
    ("Donnerstag", "thursday=2026-04-02 -"), ("16.6.", "2026-06-16 -"),
    ("Di, 16.6.", "2026-06-16 -"), ("morgen", "2026-04-02 -"), ("next Thu", "2026-04-02 -"),
    ("Do 19 Uhr", "thursday=2026-04-02 19:00"), ("Mi 11 Uhr", "wednesday=2026-04-08 11:00"),
    ("Do 19-21", "thursday=2026-04-02 19:00/21:00+0"), ("16.6. 19-21", "2026-06-16 19:00/21:00+0"),
    ("19-21 Do", "thursday=2026-04-02 19:00/21:00+0"), ("19 Uhr morgen", "2026-04-02 19:00"),
    ("2026-06-16T19:00", "2026-06-16 19:00"), ("2026-06-16T19:00/PT2H", "2026-06-16 19:00/7200s"),
    ("2026-06-16T19:00+02:00", "2026-06-16 19:00+02:00"),
    ("Fr 22 Uhr bis So 2 Uhr", "friday=2026-04-03 22:00/02:00+2"), ("ganztägig", "- all"),
    ("16.6. ganztägig", "2026-06-16 all"), ("ganztägig 16.6.", "2026-06-16 all"),
    ("1.5.-3.5.", "2026-05-01..2026-05-03 -"), ("1.5.-3.5. all-day", "2026-05-01..2026-05-03 all"),
  ]) func reads(phrase: String, expected: String) throws {
    #expect(try Phrase(phrase).moveTarget(context()).value.spelled == expected)
  }

  @Test(arguments: [
    ("", PhraseError.Problem.empty, 0..<0), ("irgendwann", .unexpected, 0..<10),
    ("24:00", .endOfDayAsStart, 0..<5), ("19-19", .equalTimes, 0..<5),
    ("KW 25 19 Uhr", .timesForSeveralDays, 6..<8), ("19 KW 25", .timesForSeveralDays, 3..<8),
    ("19 foo", .leftOver, 3..<6), ("Do 19 foo", .leftOver, 6..<9),
    ("2026-06-16T17:00Z", .unexpected, 11..<17),
  ]) func refuses(phrase: String, problem: PhraseError.Problem, range: Range<Int>) {
    let error = refusal { () throws(PhraseError) in
      _ = try Phrase(phrase).moveTarget(context())
    }
    #expect(error?.problem == problem)
    #expect(error?.range == range)
  }
}
