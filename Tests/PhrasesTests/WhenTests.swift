// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases
import Testing

/// Dates with times: each row is read on Wednesday, 1 April 2026, at noon.
@Suite struct WhenTests {
  @Test(arguments: [
    // ISO 8601 in all its forms.
    ("2026-06-17 18:00-20:00", "2026-06-17T18:00/2026-06-17T20:00"),
    ("2026-06-17T18:00..2026-06-17T20:00", "2026-06-17T18:00/2026-06-17T20:00"),
    ("2026-06-17T18:00/2026-06-17T20:00", "2026-06-17T18:00/2026-06-17T20:00"),
    ("2026-06-17T18:00:00/2026-06-17T20:00:30", "2026-06-17T18:00/2026-06-17T20:00:30"),
    ("2026-06-17t18:00/pt2h", "2026-06-17T18:00/7200s"),
    ("2026-06-17 18:00 / PT90M", "2026-06-17T18:00/5400s"),
    ("2026-06-17T18:00..90m", "2026-06-17T18:00/5400s"),
    ("2026-06-17T18:00/1:30", "2026-06-17T18:00/5400s"),
    ("2026-06-17T18/2h", "2026-06-17T18:00/7200s"),
    ("2026-06-17T1800/P1D", "2026-06-17T18:00/1d"),
    ("20260617T180000/20260617T200000", "2026-06-17T18:00/2026-06-17T20:00"),
    ("20260617 18-20", "2026-06-17T18:00/2026-06-17T20:00"),
    ("2026-W25-3 18-20", "2026-06-17T18:00/2026-06-17T20:00"),
    ("2026-W25-3T18:00/PT2H", "2026-06-17T18:00/7200s"),
    ("2026-06-17T18:00 bis 2026-06-18T02:00", "2026-06-17T18:00/2026-06-18T02:00"),
    ("2026-06-17T18:00 to 2026-06-18 02:00", "2026-06-17T18:00/2026-06-18T02:00"),
    ("2026-06-17T18:00/2026-06-17T24:00", "2026-06-17T18:00/2026-06-18T00:00"),
    // What a club secretary types.
    ("Di 18-20", "2026-04-07T18:00/2026-04-07T20:00"),
    ("Dienstag 18:00-20:00", "2026-04-07T18:00/2026-04-07T20:00"),
    ("dienstag 18:00–20:00 uhr", "2026-04-07T18:00/2026-04-07T20:00"),
    ("Di. 18 — 20 Uhr", "2026-04-07T18:00/2026-04-07T20:00"),
    ("16.6. 18-20 Uhr", "2026-06-16T18:00/2026-06-16T20:00"),
    ("16.6.2026 18:00 bis 20:00", "2026-06-16T18:00/2026-06-16T20:00"),
    ("16.06.2026 18.00-20.00 Uhr", "2026-06-16T18:00/2026-06-16T20:00"),
    ("16.6.26 1800-2000", "2026-06-16T18:00/2026-06-16T20:00"),
    ("morgen 18 Uhr für 2h", "2026-04-02T18:00/7200s"),
    ("MORGEN 18 UHR FUER 2 STD.", "2026-04-02T18:00/7200s"),
    ("17. Juni ab 18 Uhr für 2 Stunden", "2026-06-17T18:00/7200s"),
    ("June 17 6pm-8pm", "2026-06-17T18:00/2026-06-17T20:00"),
    ("June 17 from 6 pm for 90 minutes", "2026-06-17T18:00/5400s"),
    ("17 June 2026 18:00 + 2h", "2026-06-17T18:00/7200s"),
    ("tomorrow 18:00+1:30", "2026-04-02T18:00/5400s"),
    ("heute 18 Uhr + 3d", "2026-04-01T18:00/3d"),
    ("übermorgen mittag bis 14 Uhr", "2026-04-03T12:00/2026-04-03T14:00"),
    ("today noon to 2pm", "2026-04-01T12:00/2026-04-01T14:00"),
    ("Do halb 8 bis halb 9", "2026-04-02T07:30/2026-04-02T08:30"),
    ("Sa 22-24", "2026-04-04T22:00/2026-04-05T00:00"),
    ("Sa 0-24", "2026-04-04T00:00/2026-04-05T00:00"),
    ("Di, 16.06.2026, 18:00–20:00", "2026-06-16T18:00/2026-06-16T20:00"),
    ("am Dienstag von 18 bis 20 Uhr", "2026-04-07T18:00/2026-04-07T20:00"),
    ("on Tuesday from 6pm to 8pm", "2026-04-07T18:00/2026-04-07T20:00"),
    ("Sonnabend um 10 Uhr für 1,5h", "2026-04-04T10:00/5400s"),
    ("in 3 Tagen 10-12", "2026-04-04T10:00/2026-04-04T12:00"),
    ("+2w 10-12", "2026-04-15T10:00/2026-04-15T12:00"),
    ("17. Juni 2030 18-20", "2030-06-17T18:00/2030-06-17T20:00"),
    // Times first.
    ("18-20 Di", "2026-04-07T18:00/2026-04-07T20:00"),
    ("18-20 June 17", "2026-06-17T18:00/2026-06-17T20:00"),
    ("18-20 17 June", "2026-06-17T18:00/2026-06-17T20:00"),
    ("8-10 am Dienstag", "2026-04-07T08:00/2026-04-07T10:00"),
    ("von 18 bis 20 Uhr am 16.6.", "2026-06-16T18:00/2026-06-16T20:00"),
    ("ab 18 Uhr für 2h morgen", "2026-04-02T18:00/7200s"),
    ("from 6pm to 8pm June 17", "2026-06-17T18:00/2026-06-17T20:00"),
    ("18:00 + 2h 16.6.", "2026-06-16T18:00/7200s"),
    // Over midnight.
    ("Fr 22-2", "2026-04-03T22:00/2026-04-04T02:00"),
    ("Fr 22:00 bis Sa 02:00", "2026-04-03T22:00/2026-04-04T02:00"),
    ("Fr 18 Uhr - So 12 Uhr", "2026-04-03T18:00/2026-04-05T12:00"),
    ("30.12. 18:00 bis 2.1. 12:00", "2026-12-30T18:00/2027-01-02T12:00"),
    ("30.12. 18:00 bis 2.1.2027 12:00", "2026-12-30T18:00/2027-01-02T12:00"),
    ("Fr 18 to PT2H", "2026-04-03T18:00/7200s"),
    ("Fr 18 bis 2h", "2026-04-03T18:00/7200s"),
    ("Fr 18 bis 1,5 Stunden", "2026-04-03T18:00/5400s"),
    ("10-2pm Fr", "2026-04-03T10:00/2026-04-03T14:00"),
    ("Fr 10pm-2am", "2026-04-03T22:00/2026-04-04T02:00"),
    ("Fr 12am-12pm", "2026-04-03T00:00/2026-04-03T12:00"),
  ]) func reads(phrase: String, expected: String) throws {
    #expect(try Phrase(phrase).when(context()).value.spelled == expected)
  }

  @Test(arguments: [
    ("2026-10-25 02:30+02:00 bis 02:30+01:00", "2026-10-25T02:30+02:00/2026-10-25T02:30+01:00"),
    ("2026-10-25 02:45+02:00 - 02:15+01:00", "2026-10-25T02:45+02:00/2026-10-25T02:15+01:00"),
    ("2026-06-17T18:00+02:00/PT2H", "2026-06-17T18:00+02:00/7200s"),
    ("2026-06-17T16:00Z/2026-06-17T18:00:00Z", "2026-06-17T16:00Z/2026-06-17T18:00Z"),
    (
      "2026-06-17T18:00-05:00/2026-06-17T20:00-05:00",
      "2026-06-17T18:00-05:00/2026-06-17T20:00-05:00"
    ),
    ("2026-06-17 18:00-05:00-20:00-05:00", "2026-06-17T18:00-05:00/2026-06-17T20:00-05:00"),
    ("2026-06-17 18:00-05:00 bis 20:00-05:00", "2026-06-17T18:00-05:00/2026-06-17T20:00-05:00"),
    ("2026-06-17 18:00-05:00 für 2h", "2026-06-17T18:00-05:00/7200s"),
    // A dash and four digits are the end, where nothing else is one.
    ("2026-06-17 18:00-05:00", "2026-06-17T18:00/2026-06-18T05:00"),
    ("2026-06-17 08:00-10:00", "2026-06-17T08:00/2026-06-17T10:00"),
    ("2026-06-17 18:00-20:00+02:00", "2026-06-17T18:00/2026-06-17T20:00+02:00"),
    ("2026-06-17 18:00-05:00+01:00", "2026-06-17T18:00/2026-06-18T05:00+01:00"),
    ("2026-06-17 18:00-05:00-20:00", "2026-06-17T18:00-05:00/2026-06-17T20:00"),
    ("02:30+02:00-02:30+01:00 25.10.2026", "2026-10-25T02:30+02:00/2026-10-25T02:30+01:00"),
  ]) func readsOffsets(phrase: String, expected: String) throws {
    #expect(try Phrase(phrase).when(context()).value.spelled == expected)
  }

  @Test func joinsTheWordsOfACommandLine() throws {
    let phrase = Phrase(["16.6.", "18", "bis", "20", "Uhr"])
    #expect(phrase.text == "16.6. 18 bis 20 Uhr")
    #expect(try phrase.when(context()).value.spelled == "2026-06-16T18:00/2026-06-16T20:00")
  }

  /// A weekday is today's while its time is ahead; now is Wednesday, noon.
  @Test(arguments: [
    ("Mi 12:00-13:00", "2026-04-01T12:00/2026-04-01T13:00"),
    ("Mi 18-20", "2026-04-01T18:00/2026-04-01T20:00"),
    ("Mi 11:59-13:00", "2026-04-08T11:59/2026-04-08T13:00"),
    ("11-13 Mi", "2026-04-08T11:00/2026-04-08T13:00"),
    ("nächsten Mi 18-20", "2026-04-08T18:00/2026-04-08T20:00"),
    ("Mi", "2026-04-01..2026-04-01"),
    ("Mi ganztägig", "2026-04-08..2026-04-08"),
  ]) func readsAWeekdayByItsTime(phrase: String, expected: String) throws {
    #expect(try Phrase(phrase).when(context()).value.spelled == expected)
  }

  @Test func notesWhatWasNotWritten() throws {
    func notes(_ phrase: String) throws -> [PhraseNote] {
      try Phrase(phrase).when(context()).notes
    }
    func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }
    #expect(try notes("16.6.2026 18-20").isEmpty)
    #expect(try notes("16.6. 18-20") == [.yearAssumed(day("2026-06-16"))])
    #expect(try notes("16.6.26 18-20") == [.yearAssumed(day("2026-06-16"))])
    #expect(try notes("Fr 22-2") == [.endsNextDay(day("2026-04-04"))])
    #expect(try notes("Fr 22-24").isEmpty)
    // On Wednesday, "next Friday" may be the one of the week after; "next Monday" cannot.
    #expect(
      try notes("nächsten Fr 18-20") == [.couldMean(day("2026-04-03"), other: day("2026-04-10"))])
    #expect(try notes("next Monday 18-20").isEmpty)
    #expect(try notes("nächsten Mittwoch 18-20").isEmpty)
    #expect(
      try notes("nächstes Wochenende")
        == [.weekendCouldMean(day("2026-04-11"), other: day("2026-04-04"))])
  }

  @Test func refusesDaysAloneWhereTimesAreWanted() throws {
    #expect(
      refusal { () throws(PhraseError) in
        _ = try Phrase("16.6.").when(context(), needsTimes: true)
      }?.problem == .missingTime)
    let whole = try Phrase("16.6. ganztägig").when(context(), needsTimes: true).value
    #expect(whole.spelled == "2026-06-16..2026-06-16")
  }
}
