// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
package import Recurrence

/// Why a line of `date expand` has no starts.
package enum ExpansionProblem: Error, Hashable, Sendable {
  /// The line is no JSON object.
  case notAnObject
  /// More bytes than a line may have.
  case tooLong(limit: Int)
  case unknownField(String, nearest: [String])
  case missingField(String)
  case repeatedField(String)
  /// A value of the wrong kind: `expected` is what it should be.
  case wrongKind(field: String, expected: Kind)
  /// A text that is not what RFC 5545 writes there.
  case unreadable(field: String, text: String)
  case unknownZone(String, nearest: [String])
  /// The zone data of that name are not there, or cannot be used.
  case zoneData(String)
  /// A series without end and no window.
  case endless
  case recurrence(RecurrenceError)

  package enum Kind: Hashable, Sendable {
    case text, listOfTexts, textOrNumber
  }
}

/// One line of `date expand`, read.
struct ExpansionRequest {
  let start: RecurrenceMoment
  let zone: String?
  let rule: String?
  let excluded: [RecurrenceMoment]
  let added: [RecurrenceMoment]
  let window: Range<Timestamp>?

  private static let fields = [
    "id", "dtstart", "tzid", "value", "duration", "rrule", "exdate", "rdate", "window",
  ]

  init(_ members: [(name: String, value: JSONReader.Value)]) throws(ExpansionProblem) {
    var values: [String: JSONReader.Value] = [:]
    for (name, value) in members {
      guard ExpansionRequest.fields.contains(name) else {
        throw .unknownField(name, nearest: nearest(to: name, among: ExpansionRequest.fields))
      }
      if values.updateValue(value, forKey: name) != nil { throw .repeatedField(name) }
    }
    let fields = ExpansionFields(values.filter { $0.value != .null })
    try fields.checkID()
    guard let text = try fields.text("dtstart") else { throw .missingField("dtstart") }
    guard let start = RecurrenceMoment(text: text) else {
      throw .unreadable(field: "dtstart", text: text)
    }
    self.start = start
    try fields.checkForm(of: start)
    zone = try fields.text("tzid")
    rule = try fields.text("rrule").flatMap { $0.isEmpty ? nil : $0 }
    if let text = try fields.text("duration"), RecurrenceDuration(text: text) == nil {
      throw .unreadable(field: "duration", text: text)
    }
    excluded = try fields.moments("exdate") { RecurrenceMoment(text: $0) }
    added = try fields.moments("rdate") {
      RecurrenceMoment(text: $0) ?? RecurrencePeriod(text: $0)?.start
    }
    window = try fields.window()
  }
}

/// The members of one line by their names.
private struct ExpansionFields {
  private let values: [String: JSONReader.Value]

  init(_ values: [String: JSONReader.Value]) { self.values = values }

  func text(_ field: String) throws(ExpansionProblem) -> String? {
    switch values[field] {
    case nil: nil
    case .string(let text)?: text
    default: throw .wrongKind(field: field, expected: .text)
    }
  }

  private func texts(_ field: String) throws(ExpansionProblem) -> [String] {
    switch values[field] {
    case nil: []
    case .strings(let texts)?: texts
    default: throw .wrongKind(field: field, expected: .listOfTexts)
    }
  }

  func checkID() throws(ExpansionProblem) {
    guard let id = values["id"], ExpansionOutcome.ID(id) == nil else { return }
    throw .wrongKind(field: "id", expected: .textOrNumber)
  }

  /// VALUE, where it is said, must be the form in which DTSTART is written.
  func checkForm(of start: RecurrenceMoment) throws(ExpansionProblem) {
    guard let form = try text("value") else { return }
    let isDate = if case .date = start { true } else { false }
    guard form == (isDate ? "DATE" : "DATE-TIME") else {
      throw .unreadable(field: "value", text: form)
    }
  }

  func moments(
    _ field: String, _ read: (String) -> RecurrenceMoment?
  ) throws(ExpansionProblem) -> [RecurrenceMoment] {
    var moments: [RecurrenceMoment] = []
    for text in try texts(field) {
      guard let moment = read(text) else { throw .unreadable(field: field, text: text) }
      moments.append(moment)
    }
    return moments
  }

  func window() throws(ExpansionProblem) -> Range<Timestamp>? {
    if values["window"] == nil { return nil }
    let ends = try texts("window")
    guard ends.count == 2 else { throw .wrongKind(field: "window", expected: .listOfTexts) }
    var instants: [Timestamp] = []
    for text in ends {
      guard let instant = Timestamp(basicISO: text) ?? Timestamp(rfc3339: text) else {
        throw .unreadable(field: "window", text: text)
      }
      instants.append(instant)
    }
    guard instants[0] <= instants[1] else { throw .unreadable(field: "window", text: ends[1]) }
    return instants[0]..<instants[1]
  }
}
