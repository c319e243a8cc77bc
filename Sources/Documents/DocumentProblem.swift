// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime

/// What can be wrong in a document, with the facts that a sentence about it needs.
package enum DocumentProblem: Equatable, Sendable {
  // The bytes.
  case tooLarge(limitBytes: Int)
  case invalidUTF8
  /// A character that acts on a display instead of showing on it, by its code point.
  case controlCharacter(UInt32)
  /// Lines that begin with a per cent sign.
  case tooManyDirectives(limit: Int)

  // The YAML.
  case syntax(SyntaxReason)
  case empty
  case severalDocuments
  case tooDeep(limit: Int)
  case tooManyNodes(limit: Int)
  case unsupportedTag(String)
  case unknownAlias(String, suggestion: String?)
  /// The anchors from the one that is still open round to it again.
  case aliasCycle([String])
  case duplicateKey(String, firstLine: Int)
  /// A list or a group of keys where a single key must stand.
  case keyNotText

  // The shape.
  case unknownKey(String, suggestion: String?)
  /// The same among settings, which are described elsewhere.
  case unknownSetting(String, suggestion: String?)
  case missingKey(String)
  /// A key that cannot stand beside another one.
  case excludedKey(String, by: String)
  case wrongType(expected: DocumentType, found: DocumentType)
  case invalidValue(String, InvalidValue)

  // The tree of places.
  case unknownParent(String, suggestion: String?)
  /// Several spaces have that slug.
  case ambiguousParent(String, candidates: [String])
  /// The spaces of the ring, by slug; the first is repeated at the end.
  case parentCycle([String])
  case duplicatePath(String, firstLine: Int)
  case tooDeepTree(limit: Int)
  /// Only leaves have a capacity, and `part` stands below this space.
  case capacityOfInnerSpace(part: String)
  case tooManySpaces(limit: Int)

  // The season.
  case tooManyEntries(limit: Int)

  // The sheet.
  /// A quotation mark that stands where none can, or that nothing closes.
  case quotation
  case unknownColumn(String, suggestion: String?)
  /// A column, or the field of a row, that must be there.
  case missingColumn(String)
  /// More fields in a row than columns.
  case tooManyFields(columns: Int)
  /// A language or the like that is named for the second time.
  case repeated(String)
}

/// What a value is, in the words of a document.
package enum DocumentType: Equatable, Sendable {
  case text, number, trueOrFalse, list, keys, nothing
  /// A text, or keys for the languages.
  case textOrLanguages
  case textOrKeys
}

/// Why libyaml could not follow the text.
package enum SyntaxReason: Equatable, Sendable {
  /// A tab, `@`, a backtick or the like begins a value; the character where it is known.
  case cannotStartValue
  /// `a: b: c`, or a text with a colon in it that needs quotation marks.
  case colonInValue
  case missingColon
  /// Reported where the quotation begins.
  case quotationNotClosed
  /// `[` or `{` without its end; reported where it begins.
  case bracketNotClosed
  case indentation
  case escape
  /// In libyaml's own words.
  case other(String)
}

/// Why a value of the right type cannot be taken.
package enum InvalidValue: Error, Equatable, Sendable {
  case text(TextError)
  case notOneOf([String], suggestion: String?)
  /// `[]` or `{}` where something must stand.
  case nothingInside
  case wholeNumber
  case outOfRange(lowest: Int, highest: Int)
  case date
  /// None of the columns of a sheet of bookings.
  case columnName(suggestion: String?)
  /// A date and a time by the clock.
  case localTime
  /// A date whose year has two digits.
  case shortYear
  /// A time that does not begin a minute.
  case seconds
  /// A date, or a date and a time by the clock.
  case dateOrTime
  /// The end of a date that is not after its start.
  case notAfterStart
  /// `2h`, `90min` or `PT1H30M`.
  case length
  /// Neither a date, a date and a time, `holidays` nor `school-holidays`.
  case dayChoice
  case clockTime
  /// Neither `07:00-22:00`, a list of such ranges, nor `closed`.
  case clockRanges
  /// The end is not after the start; hours past midnight belong to the next day.
  case endNotAfterStart
  case overlappingRanges
  case startEqualsEnd
  case lastBeforeFirst(CivilDate, CivilDate)
  /// `suggestion` is a slug made from the value.
  case slug(suggestion: String?)
  case path
  case degrees
  case latitude
  case longitude
  case zoneName
  /// It could be one, but the system does not know it.
  case unknownZone(suggestion: String?)
  case hostName
  case mailAddress
  case webAddress
  /// Letters, digits and hyphens, with a letter or digit first.
  case aliasName
  /// A quotation that this mark opens.
  case openQuote(String)
  case openBackslash
}
