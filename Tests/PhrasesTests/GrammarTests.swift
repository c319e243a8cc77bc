// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Phrases
import Testing

/// An alternative of the grammar: its spellings in both languages, and what all of them mean.
struct Alternative: Sendable, CustomTestStringConvertible {
  let spellings: [String]
  let meaning: String
  let testDescription: String

  /// - Parameter spellings: separated by ` | `.
  init(_ name: String, _ spellings: String, _ meaning: String) {
    self.spellings = spellings.split(separator: " | ").map(String.init)
    self.meaning = meaning
    testDescription = name
  }
}

/// WHEN, DATETIME, OFFSET, RANGE and TIME: a row for each alternative of each production.
@Suite struct GrammarTests {
  private func read(_ phrase: String) throws -> String {
    try Phrase(phrase).when(context()).value.spelled
  }

  static let when = [
    Alternative(
      "DATE", "16.6. | 16 June | am 16.6. | on June 16", "2026-06-16..2026-06-16"),
    Alternative(
      "DATE RANGE", "16.6. 18-20 | June 16 6pm-8pm", "2026-06-16T18:00/2026-06-16T20:00"),
    Alternative(
      "DATE, RANGE", "16.6., 18-20 | June 16, 6pm-8pm", "2026-06-16T18:00/2026-06-16T20:00"),
    Alternative(
      "RANGE DATE",
      "18-20 16.6. | 6pm-8pm June 16 | 18-20, 16.6. | 18-20 am 16.6. | 18-20 on 16.6.",
      "2026-06-16T18:00/2026-06-16T20:00"),
    Alternative(
      "DATETIME '/' DATETIME", "16.6. 18:00/17.6. 02:00 | June 16 6pm / June 17 2am",
      "2026-06-16T18:00/2026-06-17T02:00"),
    Alternative(
      "DATETIME '..' DATETIME", "16.6. 18:00..17.6. 02:00 | June 16 6pm .. June 17 2am",
      "2026-06-16T18:00/2026-06-17T02:00"),
    Alternative(
      "DATETIME bis|to DATETIME", "16.6. 18 Uhr bis 17.6. 2 Uhr | June 16 6pm to June 17 2am",
      "2026-06-16T18:00/2026-06-17T02:00"),
    Alternative(
      "DATETIME '/' DURATION", "16.6. 18:00/90m | June 16 6pm/PT90M | 16.6. 18:00 / 1:30",
      "2026-06-16T18:00/5400s"),
    Alternative(
      "DATETIME '..' DURATION", "16.6. 18:00..90m | June 16 6pm .. 1h30",
      "2026-06-16T18:00/5400s"),
    Alternative(
      "DATETIME bis|to DURATION", "16.6. 18 bis 90 Minuten | June 16 6pm to 1.5 hours",
      "2026-06-16T18:00/5400s"),
    Alternative("PERIOD", "KW 25 | 2026-W25", "2026-06-15..2026-06-21"),
  ]

  static let dateTimes = [
    Alternative(
      "DATE blank TIME", "2026-06-17 18:00 | 17.6. 18 Uhr | June 17 6pm", "2026-06-17T18:00"),
    Alternative(
      "DATE 'T' TIME", "2026-06-17T18:00 | 20260617T1800 | 2026-W25-3t18:00 | 17.6.2026T18:00",
      "2026-06-17T18:00"),
    Alternative(
      "seconds behind 'T'", "2026-06-17T18:00:30 | 20260617T180030", "2026-06-17T18:00:30"),
    Alternative(
      "OFFSET east", "2026-06-17 18:00+02:00 | 17.6. 18+02:00 | June 17 6pm+02:00",
      "2026-06-17T18:00+02:00"),
    Alternative(
      "OFFSET west", "2026-06-17T18:00-05:00 | 17.6. 18 Uhr-05:00", "2026-06-17T18:00-05:00"),
    Alternative("'Z'", "2026-06-17T16:00Z | 2026-06-17 16:00z | 17.6. 16Z", "2026-06-17T16:00Z"),
  ]

  static let ranges = [
    Alternative("TIME '-' TIME", "18-20 | 18 - 20 Uhr | 6pm-8pm | 18:00-20:00", "T18:00/T20:00"),
    Alternative("TIME '–' TIME", "18–20 | 18.00 – 20.00 Uhr | 6pm – 8pm", "T18:00/T20:00"),
    Alternative(
      "TIME bis|to TIME", "18 bis 20 | von 18 bis 20 Uhr | 6pm to 8pm | from 18:00 to 20:00",
      "T18:00/T20:00"),
    Alternative(
      "TIME OFFSET '-' TIME OFFSET",
      "18:00+02:00-20:00+02:00 | 18+02:00–20+02:00 | 18:00+02:00 bis 20:00+02:00 "
        + "| 6pm+02:00 to 8pm+02:00", "T18:00+02:00/T20:00+02:00"),
    Alternative(
      "TIME OFFSET '-' TIME", "18:00+02:00-20:00 | 6pm+02:00 to 8pm", "T18:00+02:00/T20:00"),
    Alternative(
      "TIME '-' TIME OFFSET", "18:00-20:00+02:00 | 6pm to 8pm+02:00", "T18:00/T20:00+02:00"),
    Alternative(
      "TIME '+' DURATION", "18:00 + 1h30 | 18 Uhr + 90 Minuten | 6pm + 1:30 | 18:00+1:30",
      "T18:00/5400s"),
    Alternative("TIME für|for DURATION", "18 Uhr für 90m | 6pm for 90 minutes", "T18:00/5400s"),
    Alternative(
      "ab|from TIME für|for DURATION", "ab 18 Uhr für 1,5h | from 6pm for 1.5h | ab 18 for 90m",
      "T18:00/5400s"),
  ]

  static let times = [
    Alternative("18", "18", "18:00"), Alternative("18:00", "18:00", "18:00"),
    Alternative("18.00", "18.00", "18:00"),
    Alternative("18 Uhr", "18 Uhr | 18:00 uhr | 18.00 Uhr | 1800 UHR", "18:00"),
    Alternative("1800", "1800", "18:00"),
    Alternative("6pm", "6pm | 6 PM | 6:00pm | 6.00 pm", "18:00"),
    Alternative("6am", "6am | 6 am | 6:00am", "06:00"), Alternative("12am", "12am", "00:00"),
    Alternative("12pm", "12pm", "12:00"), Alternative("halb 8", "halb 8 | Halb 8", "07:30"),
    Alternative("mittag noon", "mittag | noon | Mittag", "12:00"),
  ]

  @Test(arguments: when) func readsWhen(row: Alternative) throws {
    for phrase in row.spellings { #expect(try read(phrase) == row.meaning, "\(phrase)") }
  }

  @Test(arguments: dateTimes) func readsADateTime(row: Alternative) throws {
    for phrase in row.spellings {
      #expect(try read(phrase + "/90m") == row.meaning + "/5400s", "\(phrase)")
      #expect(try read("2026-05-01 10:00 bis \(phrase)") == "2026-05-01T10:00/\(row.meaning)")
    }
  }

  /// A range stands behind its date, and before it.
  @Test(arguments: ranges) func readsARange(row: Alternative) throws {
    let meaning = row.meaning.replacing("T", with: "2026-06-16T")
    for phrase in row.spellings {
      #expect(try read("16.6. \(phrase)") == meaning, "\(phrase)")
      #expect(try read("\(phrase) 2026-06-16") == meaning, "\(phrase)")
    }
  }

  @Test func readsAWholeDay() throws {
    for phrase in ["ganztägig", "ganztaegig", "all-day", "all day", "All-Day"] {
      for whole in ["16.6. \(phrase)", "\(phrase) 16.6.", "16.6., \(phrase)"] {
        let read = try Phrase(whole).when(context(), needsTimes: true).value
        #expect(read.spelled == "2026-06-16..2026-06-16")
      }
    }
  }

  /// A time is a start and an end alike.
  @Test(arguments: times) func readsATime(row: Alternative) throws {
    for phrase in row.spellings {
      #expect(
        try read("2026-06-16 \(phrase) für 1h") == "2026-06-16T\(row.meaning)/3600s", "\(phrase)")
      let ended = try read("15.6. 23:59 bis 2026-06-16 \(phrase)")
      #expect(ended == "2026-06-15T23:59/2026-06-16T\(row.meaning)", "\(phrase)")
    }
  }

  @Test func takesTheEndOfADayAsAnEndOnly() throws {
    for phrase in ["22-24", "22:00-24:00", "22 bis 24 Uhr", "10pm to 2400"] {
      #expect(try read("16.6. \(phrase)") == "2026-06-16T22:00/2026-06-17T00:00", "\(phrase)")
    }
    let error = refusal { () throws(PhraseError) in
      _ = try Phrase("16.6. 24:00 + 1h").when(context())
    }
    #expect(error?.problem == .endOfDayAsStart)
  }
}
