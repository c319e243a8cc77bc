// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Phrases
import Testing

@Suite struct RepetitionTests {
  @Test(arguments: [
    ("daily", "FREQ=DAILY"), ("täglich", "FREQ=DAILY"), ("every day", "FREQ=DAILY"),
    ("jeden Tag", "FREQ=DAILY"), ("alle 3 Tage", "FREQ=DAILY;INTERVAL=3"),
    ("weekly", "FREQ=WEEKLY"), ("wöchentlich", "FREQ=WEEKLY"), ("Woechentlich", "FREQ=WEEKLY"),
    ("jede Woche", "FREQ=WEEKLY"), ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
    ("alle 2 Wochen", "FREQ=WEEKLY;INTERVAL=2"), ("every 1 week", "FREQ=WEEKLY"),
    ("jeden Mi", "FREQ=WEEKLY;BYDAY=WE"), ("jeden Mittwoch", "FREQ=WEEKLY;BYDAY=WE"),
    ("every Wed", "FREQ=WEEKLY;BYDAY=WE"), ("dienstags", "FREQ=WEEKLY;BYDAY=TU"),
    ("Tuesdays", "FREQ=WEEKLY;BYDAY=TU"), ("jeden Di und Do", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("dienstags und donnerstags", "FREQ=WEEKLY;BYDAY=TU,TH"), ("Mi", "FREQ=WEEKLY;BYDAY=WE"),
    ("Mo-Fr", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), ("Mo bis Mi", "FREQ=WEEKLY;BYDAY=MO,TU,WE"),
    ("Sa–Mo", "FREQ=WEEKLY;BYDAY=MO,SA,SU"), ("Mo-Mi,Fr", "FREQ=WEEKLY;BYDAY=MO,TU,WE,FR"),
    ("Di,Do", "FREQ=WEEKLY;BYDAY=TU,TH"), ("Do, Di", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("Di und Do", "FREQ=WEEKLY;BYDAY=TU,TH"), ("Tue and Thu", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("Di,Di", "FREQ=WEEKLY;BYDAY=TU"), ("weekly on Tue", "FREQ=WEEKLY;BYDAY=TU"),
    ("wöchentlich am Di und Do", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("every 2 weeks on Tue", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
    ("alle 2 Wochen Di,Do", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"),
    ("monthly", "FREQ=MONTHLY"), ("jeden Monat", "FREQ=MONTHLY"),
    ("monatlich am 1. Mi", "FREQ=MONTHLY;BYDAY=1WE"),
    ("monthly on the 1st Wed", "FREQ=MONTHLY;BYDAY=1WE"),
    ("monthly on the first Wednesday", "FREQ=MONTHLY;BYDAY=1WE"),
    ("monatlich am letzten Freitag", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("letzter Fr im Monat", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("jeden letzten Fr im Monat", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("last Fri of the month", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("every 2nd Tue of the month", "FREQ=MONTHLY;BYDAY=2TU"),
    ("monatlich am 1. und 3. Mi", "FREQ=MONTHLY;BYDAY=1WE,3WE"),
    ("monatlich am letzten und 2. Mi", "FREQ=MONTHLY;BYDAY=2WE,-1WE"),
    ("monatlich am 15.", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ("monthly on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ("monatlich am letzten Tag", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("alle 2 Monate am 1. Mi", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1WE"),
    ("RRULE:FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU"),
    (" rrule:FREQ=YEARLY;X-a=1 ", "FREQ=YEARLY;X-a=1"),
  ]) func reads(phrase: String, expected: String) throws {
    #expect(try Phrase(phrase).repeatRule() == expected)
  }

  @Test(arguments: [
    ("", PhraseError.Problem.empty, 0..<0), ("manchmal", .unexpected, 0..<8),
    ("alle 0 Wochen", .outOfRange, 5..<6), ("alle 1000 Wochen", .outOfRange, 5..<9),
    ("alle 2 Jahre", .unexpected, 7..<12), ("every", .incomplete, 5..<5),
    ("Mo-Mo", .equalTimes, 3..<5), ("Di,", .incomplete, 3..<3), ("Di 18-20", .leftOver, 3..<8),
    ("täglich am Di", .unexpected, 11..<13), ("daily foo", .leftOver, 6..<9),
    ("1. Mi", .incomplete, 5..<5), ("6. Mi im Monat", .outOfRange, 0..<5),
    ("monatlich am 32.", .outOfRange, 13..<16), ("monatlich am 0. Mi", .outOfRange, 13..<18),
    ("monatlich Mi", .unexpected, 10..<12), ("RRULE:", .incomplete, 6..<6),
    ("RRULE:FREQ=DAILY\nX", .unexpected, 16..<17), ("RRULE:FREQ=Ä", .unexpected, 11..<12),
  ]) func refuses(phrase: String, problem: PhraseError.Problem, range: Range<Int>) {
    let error = refusal { () throws(PhraseError) in _ = try Phrase(phrase).repeatRule() }
    #expect(error?.problem == problem)
    #expect(error?.range == range)
    #expect(error?.expected == .repetition)
  }
}
