// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Phrases
import Testing

/// DURATION and REPEAT: a row for each alternative.
@Suite struct GrammarLengthsTests {
  static let lengths = [
    Alternative(
      "90m", "90m | 90 m | 90min | 90 Min. | 90 Minuten | 90 minutes | 90 mins", "5400s"),
    Alternative("1 minute", "1 Minute | 1 minute | 1m", "60s"),
    Alternative("1h30", "1h30 | 1h30m | 1 h 30 min | 1h 30m", "5400s"),
    Alternative("1 hour 30 minutes", "1 Stunde 30 Minuten | 1 hour 30 minutes", "5400s"),
    Alternative("1:30", "1:30 | 01:30", "5400s"), Alternative("25:00", "25:00", "90000s"),
    Alternative("2h", "2h | 2 h | 2 Std. | 2std | 2 hrs", "7200s"),
    Alternative("1,5h", "1,5h | 1.5h | 1,5 Stunden | 1.5 hours | 1,50h", "5400s"),
    Alternative("hundredths", "1,25h | 1.25 hours", "4500s"),
    Alternative("less than an hour", "0,25 Stunden | 0.25 hours", "900s"),
    Alternative("3d", "3d | 3 d | 3 Tage | 3 days | 3 Tagen", "3d"),
    Alternative("1 day", "1d | 1 Tag | 1 day", "1d"),
    Alternative("2w", "2w | 2 Wochen | 2 weeks", "14d"),
    Alternative("1 week", "1w | 1 Woche | 1 week", "7d"),
    Alternative("PT90M", "PT90M | PT1H30M | pt1h30m | PT5400S | P0DT90M", "5400s"),
    Alternative("PT45S", "PT45S", "45s"), Alternative("PT2H", "PT2H", "7200s"),
    Alternative("P3D", "P3D", "3d"),
    Alternative("P2W", "P2W | p14d", "14d"), Alternative("P1W2D", "P1W2D", "9d"),
    Alternative("2 Stunden", "2 Stunden | 2 hours", "7200s"),
    Alternative("1 Stunde", "1 Stunde | 1 hour | 1 hr", "3600s"),
  ]

  static let repetitions = [
    Alternative("daily täglich", "daily | täglich | taeglich | TÄGLICH", "FREQ=DAILY"),
    Alternative("every day", "jeden Tag | every day", "FREQ=DAILY"),
    Alternative("every N days", "alle 14 Tage | every 14 days", "FREQ=DAILY;INTERVAL=14"),
    Alternative(
      "every other day", "jeden zweiten Tag | jeden 2. Tag | every other day | every second day",
      "FREQ=DAILY;INTERVAL=2"),
    Alternative("weekly wöchentlich", "weekly | wöchentlich | Woechentlich", "FREQ=WEEKLY"),
    Alternative("every week", "jede Woche | every week | every 1 week", "FREQ=WEEKLY"),
    Alternative(
      "every 2 weeks", "every 2 weeks | alle 2 Wochen | every 2w", "FREQ=WEEKLY;INTERVAL=2"),
    Alternative(
      "every other week",
      "jede zweite Woche | jede 2. Woche | every other week | every second week | every 2nd week",
      "FREQ=WEEKLY;INTERVAL=2"),
    Alternative(
      "every third week", "jede dritte Woche | every third week", "FREQ=WEEKLY;INTERVAL=3"),
    Alternative(
      "jeden Mi", "jeden Mi | jeden Mittwoch | jeder Mittwoch | every Wed | every Wednesday",
      "FREQ=WEEKLY;BYDAY=WE"),
    Alternative("WEEKDAY", "Mi | Mittwoch | Wed", "FREQ=WEEKLY;BYDAY=WE"),
    Alternative("every other WEEKDAY", "every other Wed", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
    Alternative("montags", "montags | Mondays", "FREQ=WEEKLY;BYDAY=MO"),
    Alternative("dienstags", "dienstags | Tuesdays", "FREQ=WEEKLY;BYDAY=TU"),
    Alternative("mittwochs", "mittwochs | Wednesdays", "FREQ=WEEKLY;BYDAY=WE"),
    Alternative("donnerstags", "donnerstags | Thursdays", "FREQ=WEEKLY;BYDAY=TH"),
    Alternative("freitags", "freitags | Fridays", "FREQ=WEEKLY;BYDAY=FR"),
    Alternative("samstags", "samstags | sonnabends | Saturdays", "FREQ=WEEKLY;BYDAY=SA"),
    Alternative("sonntags", "sonntags | Sundays", "FREQ=WEEKLY;BYDAY=SU"),
    Alternative(
      "dienstags und donnerstags", "dienstags und donnerstags | Tuesdays and Thursdays",
      "FREQ=WEEKLY;BYDAY=TU,TH"),
    Alternative(
      "Mo-Fr", "Mo-Fr | Mo–Fr | Mo bis Fr | Mon-Fri | Mon to Fri | jeden Mo-Fr",
      "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    Alternative("over Sunday", "Sa–Mo | Sat-Mon", "FREQ=WEEKLY;BYDAY=MO,SA,SU"),
    Alternative("Di,Do", "Di,Do | Do, Di | Tue,Thu | Di,Do,Di", "FREQ=WEEKLY;BYDAY=TU,TH"),
    Alternative(
      "Di und Do", "Di und Do | jeden Di und Do | Tue and Thu | every Tue and Thu",
      "FREQ=WEEKLY;BYDAY=TU,TH"),
    Alternative("Mo-Mi,Fr", "Mo-Mi,Fr | Mon-Wed and Fri", "FREQ=WEEKLY;BYDAY=MO,TU,WE,FR"),
    Alternative(
      "weekly on WEEKDAY", "wöchentlich am Di und Do | weekly on Tue,Thu | jede Woche Di,Do",
      "FREQ=WEEKLY;BYDAY=TU,TH"),
    Alternative(
      "every 2 weeks on WEEKDAY",
      "alle 2 Wochen am Di | jede zweite Woche Di | every 2 weeks on Tue | every other week on Tue",
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
    Alternative("monthly", "monatlich | monthly | jeden Monat | every month", "FREQ=MONTHLY"),
    Alternative(
      "every 2 months", "alle 2 Monate | jeden zweiten Monat | every other month",
      "FREQ=MONTHLY;INTERVAL=2"),
    Alternative(
      "monatlich am 1. Mi",
      "monatlich am 1. Mi | monatlich am ersten Mittwoch | monthly on the 1st Wed "
        + "| monthly on the first Wednesday", "FREQ=MONTHLY;BYDAY=1WE"),
    Alternative(
      "every 2 months on the 1st", "alle 2 Monate am 1. Mi | every 2 months on the 1st Wed",
      "FREQ=MONTHLY;INTERVAL=2;BYDAY=1WE"),
    Alternative(
      "letzter Fr im Monat",
      "letzter Fr im Monat | jeden letzten Freitag des Monats | last Fri of the month "
        + "| every last Friday in the month | monatlich am letzten Fr | jeden letzten Freitag "
        + "| every last Friday", "FREQ=MONTHLY;BYDAY=-1FR"),
    Alternative(
      "jeden 1. Mi", "jeden 1. Mi | jeden ersten Mittwoch | every first Wed",
      "FREQ=MONTHLY;BYDAY=1WE"),
    Alternative(
      "2. Di im Monat", "2. Di im Monat | jeden 2. Di im Monat | every 2nd Tue of the month",
      "FREQ=MONTHLY;BYDAY=2TU"),
    Alternative(
      "several", "1. und 3. Mi im Monat | monthly on the 1st and 3rd Wed",
      "FREQ=MONTHLY;BYDAY=1WE,3WE"),
    Alternative(
      "from both ends", "monatlich am letzten und 2. Mi | monthly on the 2nd and last Wed",
      "FREQ=MONTHLY;BYDAY=2WE,-1WE"),
    Alternative(
      "monthly by number", "monatlich am 15. | monthly on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"),
    Alternative(
      "the last day", "monatlich am letzten Tag | monthly on the last day",
      "FREQ=MONTHLY;BYMONTHDAY=-1"),
    Alternative(
      "yearly", "jährlich | yearly | jedes Jahr | every year | JAEHRLICH", "FREQ=YEARLY"),
    Alternative(
      "every 2 years", "alle 2 Jahre | jedes zweite Jahr | every 2 years | every other year",
      "FREQ=YEARLY;INTERVAL=2"),
    Alternative(
      "RRULE:…", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU | rrule:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    Alternative("RRULE: is handed through", " RRULE:FREQ=X;X-a=1 ", "FREQ=X;X-a=1"),
  ]

  @Test(arguments: lengths) func readsALength(row: Alternative) throws {
    for phrase in row.spellings {
      #expect(try Phrase(phrase).duration().spelled == row.meaning, "\(phrase)")
    }
  }

  @Test(arguments: repetitions) func readsARepetition(row: Alternative) throws {
    for phrase in row.spellings {
      #expect(try Phrase(phrase).repeatRule() == row.meaning, "\(phrase)")
    }
  }
}
