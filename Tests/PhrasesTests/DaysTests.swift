// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases
import Testing

/// Which year, and which of several: where no other now is named, it is Wednesday, 1 April 2026, noon.
@Suite struct DaysTests {
  /// Without a year: writing takes the next within twelve months, reading the nearest.
  @Test(arguments: [
    ("31.3.", "2026-04-01T12:00", "2027-03-31", "2026-03-31"),
    ("1.4.", "2026-04-01T12:00", "2026-04-01", "2026-04-01"),
    ("2.10.", "2026-04-01T12:00", "2026-10-02", "2025-10-02"),
    ("30.9.", "2026-04-01T12:00", "2026-09-30", "2026-09-30"),
    ("1.1.", "2026-12-31T23:59", "2027-01-01", "2027-01-01"),
    ("31.12.", "2026-01-01T00:00", "2026-12-31", "2025-12-31"),
    ("29.2.", "2027-06-01T12:00", "2028-02-29", "2028-02-29"),
    ("29.2.", "2028-02-29T12:00", "2028-02-29", "2028-02-29"),
  ]) func assumesTheYear(phrase: String, now: String, writing: String, reading: String) throws {
    #expect(try Phrase(phrase).date(context(now, .writing)).value.iso == writing)
    #expect(try Phrase(phrase).date(context(now, .reading)).value.iso == reading)
  }

  /// Half a year off in both directions: the later one.
  @Test func takesTheLaterOfTwoEquallyNear() throws {
    // 2 July 2027 lies 183 days before 1 January 2028, and 1 January 2027 lies 182 before it.
    #expect(
      try Phrase("1.1.").date(context("2027-07-02T12:00", .reading)).value.iso == "2027-01-01")
    // 2 July 2028 is 183 days after 1 January and 183 before the next.
    #expect(
      try Phrase("1.1.").date(context("2028-07-02T12:00", .reading)).value.iso == "2029-01-01")
  }

  @Test(arguments: [
    ("1.5. bis 30.9.", "2026-07-15T12:00", "2027-05-01..2027-09-30", "2026-05-01..2026-09-30"),
    ("KW 10", "2026-04-01T12:00", "2027-03-08..2027-03-14", "2026-03-02..2026-03-08"),
    ("KW 53", "2026-01-05T12:00", "2026-12-28..2027-01-03", "2026-12-28..2027-01-03"),
    ("Mai", "2026-04-01T12:00", "2026-05-01..2026-05-31", "2026-05-01..2026-05-31"),
    ("April", "2026-04-30T23:59", "2026-04-01..2026-04-30", "2026-04-01..2026-04-30"),
    ("März", "2026-04-01T12:00", "2027-03-01..2027-03-31", "2026-03-01..2026-03-31"),
    ("February", "2027-06-01T12:00", "2028-02-01..2028-02-29", "2027-02-01..2027-02-28"),
    // From the first of April, October 2025 ended 152 days ago, and the next begins in 183.
    ("Oktober", "2026-04-01T12:00", "2026-10-01..2026-10-31", "2025-10-01..2025-10-31"),
    ("Oct", "2026-04-30T12:00", "2026-10-01..2026-10-31", "2026-10-01..2026-10-31"),
  ]) func assumesTheYearOfPeriods(
    phrase: String, now: String, writing: String, reading: String
  ) throws {
    #expect(try Phrase(phrase).when(context(now, .writing)).value.spelled == writing)
    #expect(try Phrase(phrase).when(context(now, .reading)).value.spelled == reading)
  }

  /// An `--until` is the first after the start: writing, with the start as the present.
  @Test func countsAnEndFromTheStart() throws {
    let start = context("2026-10-01T18:00")
    #expect(try Phrase("30.9.").date(start).value.iso == "2027-09-30")
    #expect(try Phrase("1.10.").date(start).value.iso == "2026-10-01")
  }

  /// `--only` and `--except` speak of the booking's own dates.
  @Test func prefersTheBookingsOwnDates() throws {
    let past = context(own: ["2025-06-16", "2025-06-23"])
    #expect(try Phrase("16.6.").date(past).value.iso == "2025-06-16")
    let both = context(own: ["2025-06-16", "2026-06-16", "2027-06-16"])
    #expect(try Phrase("16.6.").date(both).value.iso == "2026-06-16")
    // No date of its own, but within its days.
    let days = try Phrase("17.6.-19.6.").dates(past)
    #expect("\(days.first.iso)..\(days.last.iso)" == "2025-06-17..2025-06-19")
    #expect(try Phrase("1.12.").date(past).value.iso == "2026-12-01")
    #expect(try Phrase("Juni").dates(past).first.iso == "2025-06-01")
    #expect(try Phrase("June").dates(both).last.iso == "2026-06-30")
  }

  /// A period may begin before the booking's first date, and end after its last.
  @Test(arguments: [
    ("1.5. bis 12.5.", "2026-05-01..2026-05-12"), ("1.5.-30.6.", "2026-05-01..2026-06-30"),
    ("15.12. bis 15.5.", "2025-12-15..2026-05-15"), ("12.5. bis 1.4.", "2026-05-12..2027-04-01"),
    ("1.1. bis 4.5.", "2027-01-01..2027-05-04"), ("Mai", "2026-05-01..2026-05-31"),
    ("Januar", "2027-01-01..2027-01-31"),
  ]) func placesAPeriodWhereTheBookingIs(phrase: String, expected: String) throws {
    let series = context("2026-05-05T00:00", own: ["2026-05-05", "2026-05-12", "2026-05-19"])
    let days = try Phrase(phrase).dates(series)
    #expect("\(days.first.iso)..\(days.last.iso)" == expected)
  }

  // MARK: Names

  private static func period(_ name: String, _ first: String, _ last: String) -> NamedPeriod {
    NamedPeriod(
      name: name, first: CivilDate(iso: first) ?? .first, last: CivilDate(iso: last) ?? .first)
  }

  private static let periods = [
    period("Sommerferien", "2025-07-28", "2025-09-06"),
    period("Sommerferien", "2026-07-13", "2026-08-22"),
    period("Sommerferien", "2027-07-05", "2027-08-14"),
    period("Sommer", "2026-05-01", "2026-09-30"),
    period("Saison 2026/27 Übergang", "2026-10-01", "2027-03-31"),
    period("Juni 2026 Turnier", "2026-06-12", "2026-06-14"),
    period("Mai", "2026-05-04", "2026-05-08"),
  ]

  @Test(arguments: [
    ("Sommerferien", PhrasePurpose.writing, "2026-07-13..2026-08-22"),
    ("sommerferien", .reading, "2026-07-13..2026-08-22"),
    ("Sommerferien 2027", .writing, "2027-07-05..2027-08-14"),
    ("Sommerferien 2025", .writing, "2025-07-28..2025-09-06"),
    ("Sommer", .writing, "2026-05-01..2026-09-30"),
    ("SAISON 2026/27 UEBERGANG", .writing, "2026-10-01..2027-03-31"),
    ("Sommerferien ganztägig", .writing, "2026-07-13..2026-08-22"),
    // The longer reading wins, whichever it is.
    ("Juni 2026", .writing, "2026-06-01..2026-06-30"),
    ("Juni 2026 Turnier", .writing, "2026-06-12..2026-06-14"),
    // As long: what the grammar reads, it reads in every city.
    ("Mai", .writing, "2026-05-01..2026-05-31"),
    ("Mai 17", .writing, "2026-05-17..2026-05-17"),
  ]) func readsNames(phrase: String, purpose: PhrasePurpose, expected: String) throws {
    let context = context(nil, purpose, periods: DaysTests.periods)
    #expect(try Phrase(phrase).when(context).value.spelled == expected)
    let days = try Phrase(phrase.replacing(" ganztägig", with: "")).dates(context)
    #expect("\(days.first.iso)..\(days.last.iso)" == expected)
  }

  @Test func refusesANameOfAnotherYear() {
    let error = refusal { () throws(PhraseError) in
      _ = try Phrase("Sommerferien 2031").when(context(periods: DaysTests.periods))
    }
    #expect(error?.problem == .noSuchPeriod(name: "Sommerferien", year: 2031))
    #expect(error?.range == 0..<17)
  }
}
