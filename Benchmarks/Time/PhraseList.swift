// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime
internal import Measuring
internal import Phrases

/// What people write, German and English: times, lengths and repetitions.
struct PhraseList {
  private let times = [
    "16.6. 18-20", "Di 18-20", "heute 18-20 Uhr", "morgen 9:30-11", "übermorgen 18 Uhr für 2h",
    "nächsten Dienstag 18-20", "Samstag, 10-12", "17. Juni 18:00/90m", "2027-06-16 18:00-20:00",
    "16.6.2027 von 18 bis 20 Uhr", "18-20 am 16.6.", "16.6. 18:00/17.6. 02:00", "KW 25",
    "in 3 Tagen 18-20", "nächste Woche", "Sommerferien", "24. Dezember 16.30–18.00",
    "June 16 6pm-8pm", "tomorrow 6pm to 8pm", "next Tuesday 18-20", "Sat 10-12",
    "June 16 6pm / June 17 2am", "2027-06-17T18:00+02:00/2027-06-17T20:00+02:00",
    "17 June 6pm/PT90M", "6pm-8pm on June 16", "today from 18:00 to 20:00", "2027-W25-3 18-20",
    "next week", "in 2 weeks 18-20", "20270617T1800/20270617T2000",
  ].map { Phrase($0) }
  private let lengths = ["2h", "90m", "1:30", "PT90M", "1,5 Stunden", "90 minutes"]
    .map { Phrase($0) }
  private let repetitions = [
    "wöchentlich", "jeden Dienstag", "alle 2 Wochen", "jeden 2. Dienstag im Monat", "daily",
    "every Tue and Thu", "last Friday of the month", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20",
  ].map { Phrase($0) }

  private let context: PhraseContext

  init() {
    let today = CivilDate(dayNumber: 20_782)
    let now = CivilDateTime(today, ClockTime(hour: 9) ?? .midnight)
    context = PhraseContext(
      now: now, purpose: .writing,
      periods: [
        NamedPeriod(
          name: "Sommerferien", first: today.adding(days: 230), last: today.adding(days: 270))
      ])
  }

  /// Reads each phrase once. The checksum is made of the kinds of the answers.
  func reading() throws -> Pass {
    var pass = Pass()
    for phrase in times {
      switch try phrase.when(context).value {
      case .days(let first, let last): pass.take(Int64(first.dayNumber + last.dayNumber))
      case .times(let start, _): pass.take(start.local.clockSeconds)
      }
    }
    for phrase in lengths {
      switch try phrase.duration() {
      case .elapsed(let seconds): pass.take(Int64(seconds))
      case .days(let days): pass.take(Int64(days))
      }
    }
    for phrase in repetitions { pass.take(Int64(try phrase.repeatRule().utf8.count)) }
    return pass
  }
}
