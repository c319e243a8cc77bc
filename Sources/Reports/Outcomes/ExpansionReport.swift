// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
package import UseCases

extension ExpansionOutcome {
  /// One line of JSON, as `date expand` answers: `{"id":1,"starts":["19970902T130000Z"]}`, or
  /// `{"id":1,"error":"…"}`. It is the same in every language.
  package var line: [UInt8] {
    var writer = JSONWriter()
    writer.open("id", behind: "{")
    switch id {
    case .string(let text)?: writer.write(.string(text))
    case .number(let digits)?: writer.write(.number(digits))
    case nil: writer.write(.null)
    }
    switch result {
    case .starts(let starts):
      writer.open("starts", behind: ",")
      writer.write(list: starts.lazy.map(\.basicISO))
    case .dates(let dates):
      writer.open("starts", behind: ",")
      writer.write(list: dates.lazy.map(\.basicISO))
    case .failed(let problem):
      writer.open("error", behind: ",")
      writer.write(.string(problem.message))
    }
    writer.closeObject()
    writer.endLine()
    return writer.bytes
  }
}

extension ExpansionProblem {
  /// What is wrong, in English: a program reads it first.
  var message: String {
    switch self {
    case .notAnObject: "the line is not a JSON object"
    case .tooLong(let limit): "the line is longer than \(limit) bytes"
    case .unknownField(let name, let nearest):
      "there is no field “\(ExpansionProblem.cut(name))”" + ExpansionProblem.suggestion(nearest)
    case .repeatedField(let name): "the field “\(name)” stands there twice"
    case .missingField(let name): "the field “\(name)” is missing"
    case .wrongKind(let field, let expected): "the field “\(field)” must be \(expected.words)"
    case .unreadable(let field, let text):
      "the field “\(field)” cannot be read: “\(ExpansionProblem.cut(text))”"
    case .unknownZone(let name, let nearest):
      "there is no time zone “\(ExpansionProblem.cut(name))”"
        + ExpansionProblem.suggestion(nearest)
    case .zoneData(let name): "the data of the time zone “\(name)” are not there, or cannot be used"
    case .endless: "the series has no end, and no window is given"
    case .recurrence(let error): error.expansionMessage
    }
  }

  private static func suggestion(_ names: [String]) -> String {
    names.first.map { "; did you mean “\($0)”?" } ?? ""
  }

  /// Of a text that somebody else made, no more than a line shows.
  fileprivate static func cut(_ text: String) -> String {
    text.unicodeScalars.count > 60 ? String(text.unicodeScalars.prefix(60)) + "…" : text
  }
}

extension ExpansionProblem.Kind {
  fileprivate var words: String {
    switch self {
    case .text: "a text"
    case .listOfTexts: "a list of texts; of a window, two"
    case .textOrNumber: "a text or a number"
    }
  }
}

extension RecurrenceError {
  fileprivate var expansionMessage: String {
    switch self {
    case .malformed(let part): "the rule cannot be read at “\(ExpansionProblem.cut(part))”"
    case .unsupported(let part):
      "“\(ExpansionProblem.cut(part))” is not possible there: \(remedy(for: part).en)"
    case .neverMatches: "the rule matches no day up to the year 9999"
    case .tooMany(let limit): "there are more than \(limit) starts"
    case .searchLimit(let periods):
      "given up: the rule would have to be followed over \(periods) repetitions"
    }
  }
}
