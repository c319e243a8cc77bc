// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `holiday list`: public holidays, then school holidays; in a pipe each line begins with which.
  package static func holidays(_ outcome: HolidaysOutcome, in wording: Wording) -> Report {
    let holidays = outcome.holidays.map(\.record)
    let schoolHolidays = outcome.schoolHolidays.map(\.record)
    let isEmpty = holidays.isEmpty && schoolHolidays.isEmpty
    return Report(
      isEmpty ? [] : [.picture { wording.lines(of: outcome, on: $0) }],
      json: JSON.document(
        "holidays",
        [
          "year": .integer(outcome.year),
          "state": outcome.state.map { .string($0.rawValue) } ?? .null,
          "holidays": .array(outcome.holidays.map(\.json)),
          "schoolHolidays": .array(outcome.schoolHolidays.map(\.json)),
          "schoolHolidaysEnd": outcome.schoolHolidaysEnd.map { JSON($0) } ?? .null,
        ]),
      records: holidays + schoolHolidays,
      csvColumns: ["type", "first", "last", "nameDe", "nameEn", "holiday", "source"],
      quiet: outcome.holidays.map(\.date.iso) + outcome.schoolHolidays.map(\.first.iso),
      remarks: wording.remarks(outcome))
  }
}

extension Holiday {
  fileprivate var json: JSON {
    ["date": JSON(date), "name": JSON(name), "holiday": .string(occasion.rawValue)]
  }

  /// As flat as a line of CSV.
  fileprivate var record: JSON {
    [
      "type": "public", "first": JSON(date), "last": JSON(date), "nameDe": JSON(name.german),
      "nameEn": JSON(name.english), "holiday": .string(occasion.rawValue), "source": .null,
    ]
  }
}

extension SchoolHoliday {
  fileprivate var json: JSON {
    [
      "name": JSON(name), "first": JSON(first), "last": JSON(last), "source": JSON(source),
    ]
  }

  /// As flat as a line of CSV.
  fileprivate var record: JSON {
    [
      "type": "school", "first": JSON(first), "last": JSON(last), "nameDe": JSON(name.german),
      "nameEn": JSON(name.english), "holiday": .null, "source": JSON(source),
    ]
  }
}

extension Wording {
  /// In a pipe the source stands in each line, before people once below.
  fileprivate func lines(of outcome: HolidaysOutcome, on page: Page) -> [StyledText] {
    let isPiped = page.medium == .pipe
    let titles = [self(de: "Tag", en: "Day"), self(de: "Name", en: "Name")]
    let sources = isPiped ? [self(de: "Quelle", en: "Source")] : []
    let table = Table(
      columns: (titles + sources).map { Table.Column($0, wraps: true) },
      sections: [
        publicHolidays(of: outcome, isPiped: isPiped),
        schoolHolidays(of: outcome, isPiped: isPiped),
      ].compactMap(\.self), hasTitles: page.medium == .accessible)
    let lines = table.lines(on: page)
    return isPiped ? lines : lines + self.sources(of: outcome, width: page.width)
  }

  private func publicHolidays(of outcome: HolidaysOutcome, isPiped: Bool) -> Table.Section? {
    guard let state = outcome.state.map({ word($0) }) else { return nil }
    return Table.Section(
      heading: StyledText(
        self(
          de: "Feiertage \(outcome.year) in \(state)",
          en: "Public holidays \(outcome.year) in \(state)"), .heading),
      key: self(de: "Feiertag", en: "public holiday"),
      rows: outcome.holidays.map { holiday in
        [StyledText(date(holiday.date)), StyledText(text(holiday.name))] + (isPiped ? [""] : [])
      })
  }

  private func schoolHolidays(of outcome: HolidaysOutcome, isPiped: Bool) -> Table.Section? {
    guard !outcome.schoolHolidays.isEmpty else { return nil }
    return Table.Section(
      heading: StyledText(
        self(de: "Ferien \(outcome.year)", en: "School holidays \(outcome.year)"), .heading),
      key: self(de: "Ferien", en: "school holidays"),
      rows: outcome.schoolHolidays.map { holiday in
        [StyledText(period(holiday.first, holiday.last)), StyledText(text(holiday.name))]
          + (isPiped ? [StyledText(holiday.source?.text ?? "")] : [])
      })
  }

  /// Each source once; with what it is the source of, where there are several.
  private func sources(of outcome: HolidaysOutcome, width: Int) -> [StyledText] {
    var texts: [String] = []
    for case let source? in outcome.schoolHolidays.map(\.source?.text)
    where !texts.contains(source) { texts.append(source) }
    let lines = texts.flatMap { source in
      let names = outcome.schoolHolidays.filter { $0.source?.text == source }
        .map { text($0.name) }
      let ofWhat = names.count == outcome.schoolHolidays.count ? "" : " (\(list(names)))"
      return StyledText(self(de: "Quelle\(ofWhat): \(source)", en: "Source\(ofWhat): \(source)"))
        .wrapped(to: width, indent: 2)
    }
    return lines.isEmpty ? [] : [""] + lines
  }

  fileprivate func remarks(_ outcome: HolidaysOutcome) -> [String] {
    var remarks: [String] = []
    if outcome.state == nil {
      remarks.append(
        self(
          de: "Die Stadt nennt kein Bundesland; darum gibt es hier keine Feiertage.",
          en: "The city names no federal state, so there are no public holidays here."))
    }
    if outcome.schoolHolidays.isEmpty {
      remarks.append(
        self(
          de: "Ferien \(outcome.year) sind nicht eingetragen.",
          en: "No school holidays are entered for \(outcome.year)."))
    }
    if let end = outcome.schoolHolidaysEnd {
      remarks.append(
        self(
          de: "Ferien nach \(date(end)) sind noch nicht eingetragen.",
          en: "School holidays after \(date(end)) are not entered yet."))
    }
    return remarks
  }
}
