// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// A value of a document and the way to it, to be read as what is expected there.
///
/// Each reading answers nil, and notes a finding, where the value is something else.
struct DocumentValue {
  let node: YAMLNode
  let path: [DocumentError.Step]

  /// What stands there, as YAML's core schema would take it.
  var type: DocumentType {
    switch node.content {
    case .sequence: .list
    case .mapping: .keys
    case .scalar(let text, .plain, nil):
      switch text {
      case "", "~", "null", "Null", "NULL": .nothing
      case "true", "false", "True", "False", "TRUE", "FALSE": .trueOrFalse
      default: Decimal(text) == nil ? .text : .number
      }
    case .scalar(_, _, .integer), .scalar(_, _, .decimal): .number
    case .scalar(_, _, .boolean): .trueOrFalse
    case .scalar(_, _, .null): .nothing
    case .scalar: .text
    }
  }

  /// The text of any scalar that is not null: `name: 602` needs no quotation marks.
  func string(_ findings: inout Findings, expected: DocumentType = .text) -> String? {
    guard case .scalar(let text, let style, _) = node.content, type != .nothing else {
      return wrongType(expected, &findings)
    }
    // What is written over several lines is still one line of text for us.
    guard style == .block else { return text }
    return text.split(whereSeparator: { $0 == "\n" || $0 == " " }).joined(separator: " ")
  }

  func text(
    _ findings: inout Findings, limit: Int = PlainText.nameLimit
  ) -> PlainText? {
    guard let string = string(&findings) else { return nil }
    do {
      return try PlainText(string, limit: limit)
    } catch {
      return invalid(string, .text(error), &findings)
    }
  }

  func number(in range: ClosedRange<Int>, _ findings: inout Findings) -> Int? {
    guard type == .number, let string = string(&findings) else {
      return wrongType(.number, &findings)
    }
    guard let decimal = Decimal(string), decimal.isWhole else {
      return invalid(string, .wholeNumber, &findings)
    }
    guard let number = Int(string), range.contains(number) else {
      let reason = InvalidValue.outOfRange(lowest: range.lowerBound, highest: range.upperBound)
      return invalid(string, reason, &findings)
    }
    return number
  }

  /// `true` or `false`; also `yes` or `no`, as people write them.
  func trueOrFalse(_ findings: inout Findings) -> Bool? {
    guard case .scalar(let text, .plain, let tag) = node.content, tag == nil || tag == .boolean
    else { return wrongType(.trueOrFalse, &findings) }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default: return wrongType(.trueOrFalse, &findings)
    }
  }

  /// One of the words that are the raw values of `Word`.
  func word<Word>(of words: Word.Type, _ findings: inout Findings) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    guard let string = string(&findings) else { return nil }
    if let word = Word(rawValue: string) { return word }
    findings.add(
      .invalidValue(string.excerpt, .notOneOf(of: Word.self, insteadOf: string)), at: node.place,
      path: path)
    return nil
  }

  func list(_ findings: inout Findings) -> [DocumentValue]? {
    guard case .sequence(let nodes) = node.content else { return wrongType(.list, &findings) }
    return nodes.enumerated().map {
      DocumentValue(node: $0.element, path: path + [.index($0.offset)])
    }
  }

  func wrongType<Value>(_ expected: DocumentType, _ findings: inout Findings) -> Value? {
    findings.add(.wrongType(expected: expected, found: type), at: node.place, path: path)
    return nil
  }

  func invalid<Value>(
    _ value: String, _ reason: InvalidValue, _ findings: inout Findings
  ) -> Value? {
    findings.add(.invalidValue(value.excerpt, reason), at: node.place, path: path)
    return nil
  }
}

extension InvalidValue {
  static func notOneOf<Word>(
    of words: Word.Type, insteadOf string: String
  ) -> InvalidValue where Word: RawRepresentable<String> & CaseIterable {
    let words = Word.allCases.map(\.rawValue)
    return .notOneOf(words, suggestion: nearest(to: string, among: words).first)
  }
}

extension String {
  /// What of a hostile text may stand in a message: 60 characters, none that acts on a display.
  var excerpt: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(61) {
      scalars.append(PlainText.isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    guard scalars.count > 60 else { return String(scalars) }
    return String(String.UnicodeScalarView(scalars.prefix(59))) + "…"
  }
}
