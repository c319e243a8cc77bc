// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

/// The words of the grammar, in both languages, folded as the lexer folds them.
enum Vocabulary {
  static let weekdays: [String: Weekday] = table([
    (.monday, "mo montag mon monday"),
    (.tuesday, "di dienstag tue tues tuesday"),
    (.wednesday, "mi mittwoch wed wednesday"),
    (.thursday, "do donnerstag thu thur thurs thursday"),
    (.friday, "fr freitag fri friday"),
    (.saturday, "sa samstag sonnabend sat saturday"),
    (.sunday, "so sonntag sun sunday"),
  ])

  /// `dienstags`: every Tuesday.
  static let repeatedWeekdays: [String: Weekday] = table([
    (.monday, "montags mondays"),
    (.tuesday, "dienstags tuesdays"),
    (.wednesday, "mittwochs wednesdays"),
    (.thursday, "donnerstags thursdays"),
    (.friday, "freitags fridays"),
    (.saturday, "samstags sonnabends saturdays"),
    (.sunday, "sonntags sundays"),
  ])

  static let months: [String: Int] = table([
    (1, "januar january jan"),
    (2, "februar february feb"),
    (3, "maerz march maer mrz mar"),
    (4, "april apr"),
    (5, "mai may"),
    (6, "juni june jun"),
    (7, "juli july jul"),
    (8, "august aug"),
    (9, "september sept sep"),
    (10, "oktober october okt oct"),
    (11, "november nov"),
    (12, "dezember december dez dec"),
  ])

  /// Days from today.
  static let relativeDays: [String: Int] = table([
    (-1, "gestern yesterday"), (0, "heute today"), (1, "morgen tomorrow"), (2, "uebermorgen"),
  ])

  static let units: [String: Unit] = table([
    (.minute, "m min minute minuten minutes mins"),
    (.hour, "h std stunde stunden hour hours hr hrs"),
    (.day, "d tag tage tagen day days"),
    (.week, "w woche wochen week weeks"),
    (.month, "monat monate monaten month months"),
    (.year, "jahr jahre jahren year years"),
  ])

  enum Unit: Hashable, Sendable { case minute, hour, day, week, month, year }

  static let weekends: Set<String> = ["wochenende", "weekend"]

  static let this: Set<String> = ["diese", "dieser", "diesen", "dieses", "diesem", "this"]
  static let next: Set<String> = [
    "naechste", "naechster", "naechsten", "naechstes", "naechstem", "next",
  ]
  static let coming: Set<String> = [
    "kommende", "kommender", "kommenden", "kommendes", "kommendem",
  ]

  static let ordinals: [String: Int] = table([
    (1, "erste erster ersten erstes first"),
    (2, "zweite zweiter zweiten zweites second"),
    (3, "dritte dritter dritten drittes third"),
    (4, "vierte vierter vierten viertes fourth"),
    (5, "fuenfte fuenfter fuenften fuenftes fifth"),
    (-1, "letzte letzter letzten letztes last"),
  ])
  static let ordinalSuffixes: Set<String> = ["st", "nd", "rd", "th"]

  /// Between two ends, where a dash could stand.
  static let until: Set<String> = ["bis", "to"]
  static let lasting: Set<String> = ["fuer", "for"]
  static let onDay: Set<String> = ["am", "on"]
  /// What may open a date without being one.
  static let beforeDay = next.union(coming).union(onDay)
  static let from: Set<String> = ["von", "vom", "from"]
  /// Before a start whose end follows; `ab` is no "from" of days.
  static let beforeTime: Set<String> = ["ab", "von", "from", "um", "at"]
  static let and: Set<String> = ["und", "and"]
  static let noon: Set<String> = ["mittag", "noon"]

  // MARK: Repetitions

  static let frequencies: [String: Unit] = table([
    (.day, "taeglich daily"), (.week, "woechentlich weekly"), (.month, "monatlich monthly"),
    (.year, "jaehrlich yearly"),
  ])
  static let every: Set<String> = ["jeden", "jede", "jeder", "jedes", "alle", "every"]
  static let article: Set<String> = ["the", "dem"]

  private static func table<Value>(_ rows: [(Value, String)]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, words) in rows {
      for word in words.split(separator: " ") { table[String(word)] = value }
    }
    return table
  }
}
