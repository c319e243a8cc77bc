// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// A public holiday (Feiertag) of a German state, as its law names it.
package struct Holiday: Hashable, Sendable {
  /// The holidays that some state has had since 1995. Raw values are what JSON carries.
  package enum Occasion: String, CaseIterable, Sendable {
    case newYear = "new-year"
    case epiphany
    case womensDay = "womens-day"
    case goodFriday = "good-friday"
    case easterSunday = "easter-sunday"
    case easterMonday = "easter-monday"
    case labourDay = "labour-day"
    case liberationDay = "liberation-day"
    case ascension
    case whitSunday = "whit-sunday"
    case whitMonday = "whit-monday"
    case corpusChristi = "corpus-christi"
    case uprisingDay = "uprising-day"
    case assumption
    case childrensDay = "childrens-day"
    case unityDay = "unity-day"
    case reformationDay = "reformation-day"
    case allSaints = "all-saints"
    case repentanceDay = "repentance-day"
    case christmasDay = "christmas-day"
    case secondChristmasDay = "second-christmas-day"
  }

  package let date: CivilDate
  package let occasion: Occasion

  package init(date: CivilDate, occasion: Occasion) {
    self.date = date
    self.occasion = occasion
  }

  /// In both languages.
  package var name: LocalizedText { LocalizedText(occasion) }
}

extension LocalizedText {
  fileprivate init(_ occasion: Holiday.Occasion) {
    german = PlainText(constant: occasion.german)
    english = PlainText(constant: occasion.english)
  }
}

extension PlainText {
  /// A text of the program's own, which needs no check.
  fileprivate init(constant: StaticString) { text = constant.description }
}

extension Holiday.Occasion {
  fileprivate var german: StaticString {
    switch self {
    case .newYear: "Neujahr"
    case .epiphany: "Heilige Drei Könige"
    case .womensDay: "Frauentag"
    case .goodFriday: "Karfreitag"
    case .easterSunday: "Ostersonntag"
    case .easterMonday: "Ostermontag"
    case .labourDay: "Tag der Arbeit"
    case .liberationDay: "Tag der Befreiung"
    case .ascension: "Christi Himmelfahrt"
    case .whitSunday: "Pfingstsonntag"
    case .whitMonday: "Pfingstmontag"
    case .corpusChristi: "Fronleichnam"
    case .uprisingDay: "Jahrestag des Aufstandes vom 17. Juni 1953"
    case .assumption: "Mariä Himmelfahrt"
    case .childrensDay: "Weltkindertag"
    case .unityDay: "Tag der Deutschen Einheit"
    case .reformationDay: "Reformationstag"
    case .allSaints: "Allerheiligen"
    case .repentanceDay: "Buß- und Bettag"
    case .christmasDay: "Erster Weihnachtstag"
    case .secondChristmasDay: "Zweiter Weihnachtstag"
    }
  }

  fileprivate var english: StaticString {
    switch self {
    case .newYear: "New Year's Day"
    case .epiphany: "Epiphany"
    case .womensDay: "Women's Day"
    case .goodFriday: "Good Friday"
    case .easterSunday: "Easter Sunday"
    case .easterMonday: "Easter Monday"
    case .labourDay: "Labour Day"
    case .liberationDay: "Liberation Day"
    case .ascension: "Ascension Day"
    case .whitSunday: "Whit Sunday"
    case .whitMonday: "Whit Monday"
    case .corpusChristi: "Corpus Christi"
    case .uprisingDay: "Anniversary of the uprising of 17 June 1953"
    case .assumption: "Assumption Day"
    case .childrensDay: "World Children's Day"
    case .unityDay: "German Unity Day"
    case .reformationDay: "Reformation Day"
    case .allSaints: "All Saints' Day"
    case .repentanceDay: "Day of Repentance and Prayer"
    case .christmasDay: "Christmas Day"
    case .secondChristmasDay: "Boxing Day"
    }
  }
}
