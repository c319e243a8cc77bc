// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases
import Testing

@Suite struct RepetitionTests {
  @Test(arguments: [
    ("", PhraseError.Problem.empty, 0..<0), ("manchmal", .unexpected, 0..<8),
    ("alle 0 Wochen", .outOfRange, 5..<6), ("alle 1000 Wochen", .outOfRange, 5..<9),
    ("alle 2 Stunden", .unexpected, 7..<14), ("every", .incomplete, 5..<5),
    ("Mo-Mo", .equalTimes, 3..<5), ("Di,", .incomplete, 3..<3), ("Di 18-20", .leftOver, 3..<8),
    ("täglich am Di", .unexpected, 11..<13), ("daily foo", .leftOver, 6..<9),
    ("1. Mi", .incomplete, 5..<5), ("6. Mi im Monat", .outOfRange, 0..<5),
    ("monatlich am 32.", .outOfRange, 13..<16), ("monatlich am 0. Mi", .outOfRange, 13..<18),
    ("monatlich Mi", .unexpected, 10..<12), ("jede erste Woche", .unexpected, 5..<10),
    ("every last week", .unexpected, 6..<10), ("jeden 1. Tag", .unexpected, 6..<8),
    ("every other", .incomplete, 11..<11), ("every other 2 weeks", .unexpected, 12..<13),
    ("every 1000th day", .outOfRange, 6..<12), ("jährlich am 1. Mai", .unexpected, 12..<13),
    ("jeden ersten und zweiten Dienstag", .incomplete, 33..<33),
    ("every 3 Tue", .unexpected, 8..<11),
    ("every other Tue of the month", .leftOver, 16..<28), ("jährlich Mo", .leftOver, 9..<11),
    (
      "jeden zweiten Dienstag",
      .ambiguous([.weekly([.tuesday], interval: 2), .monthly([.tuesday], ordinal: 2)]), 6..<22
    ),
    (
      "every 3rd Thu, Tue",
      .ambiguous([
        .weekly([.tuesday, .thursday], interval: 3), .monthly([.tuesday, .thursday], ordinal: 3),
      ]), 6..<18
    ), ("RRULE:", .incomplete, 6..<6),
    ("RRULE:FREQ=DAILY\nX", .unexpected, 16..<17), ("RRULE:FREQ=Ä", .unexpected, 11..<12),
  ]) func refuses(phrase: String, problem: PhraseError.Problem, range: Range<Int>) {
    let error = refusal { () throws(PhraseError) in _ = try Phrase(phrase).repeatRule() }
    #expect(error?.problem == problem)
    #expect(error?.range == range)
    #expect(error?.expected == .repetition)
  }
}
