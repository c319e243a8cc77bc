// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
import Phrases
package import UseCases

/// The failure for standard error: sentences, or with JSON one object on one line.
///
/// `width` is the terminal's; nil wraps nothing, as in a pipe. `accessible` draws nothing.
package func render(
  _ failure: Failure, in wording: Wording, format: Format, width: Int?, accessible: Bool = false,
  color: Bool = false
) -> String {
  let words = wording.words(for: failure, width: width ?? 80)
  switch format {
  case .json, .jsonl: return failure.json(words, in: wording).text + "\n"
  case .table, .plain, .csv:
    return words.text(width: width, accessible: accessible, color: color)
  }
}

extension FailureWords {
  /// Message, details and excerpt, then what to do; each line ended.
  package func text(width: Int?, accessible: Bool = false, color: Bool) -> String {
    func wrapped(_ text: StyledText, indent: Int = 0) -> [StyledText] {
      width.map { text.wrapped(to: max(20, $0), indent: indent) } ?? [text]
    }
    var lines = wrapped(StyledText(message, .bad))
    for line in details { lines += wrapped(StyledText("- \(line)"), indent: 2) }
    // The message names the words; the caret under them is for eyes alone.
    lines += excerpt.prefix(accessible ? 1 : excerpt.count).map { StyledText($0) }
    for sentence in hint?.split(separator: "\n") ?? [] {
      lines +=
        (width.map { wrappedHint(String(sentence), width: max(20, $0)) } ?? [String(sentence)])
        .map { StyledText($0) }
    }
    if let footer { lines += wrapped(StyledText(footer, .faint)) }
    return lines.map { $0.written(color: color) + "\n" }.joined()
  }
}

extension Failure {
  /// The object that stands for the failure: code, exit status and words, then its facts.
  package func json(_ words: FailureWords, in wording: Wording) -> JSON {
    let head: JSON = [
      "code": .string(code), "exit": .integer(exitStatus), "message": .string(wholeMessage(words)),
      "hint": words.hint.map(JSON.string) ?? .null,
    ]
    return JSON.document(
      "error", head.followed(by: reasons(in: wording)).followed(by: facts(in: wording)))
  }

  /// What people read line by line, as one text; a file's mistakes stand in `errors`.
  private func wholeMessage(_ words: FailureWords) -> String {
    guard case .refused = self else { return words.message }
    return ([words.message] + words.details).joined(separator: " ")
  }

  private func reasons(in wording: Wording) -> JSON {
    guard case .refused(let refusal) = self else {
      return ["reasons": [], "total": 0, "alternatives": []]
    }
    let zone = wording.zone
    return [
      "reasons": .array(
        refusal.reasons.prefix(10).map { wording.json($0) }),
      "total": .integer(refusal.reasons.count),
      "alternatives": .array(
        refusal.alternatives.map { alternative in
          [
            "space": .string(alternative.space.text),
            "start": .string(alternative.start.rfc3339(in: zone)),
            "end": .string(alternative.end.rfc3339(in: zone)),
          ]
        }),
      "refusal": refusal.id.map { .string($0.text) } ?? .null,
      "requested": .integer(refusal.requested), "zone": .string(zone.name),
    ]
  }

  private func facts(in wording: Wording) -> JSON {
    switch self {
    case .ambiguous(_, _, let candidates):
      return [
        "candidates": .array(
          candidates.map { ["text": .string($0.text), "detail": .string($0.detail)] })
      ]
    case .notFound(let noun, let text, let nearest):
      return [
        "noun": .string(noun.rawValue), "text": .string(text),
        "nearest": .array(nearest.map(JSON.string)),
      ]
    case .phrase(let error, let option):
      return [
        "text": .string(error.text), "option": option.map(JSON.string) ?? .null,
        "offset": .integer(error.range.lowerBound), "length": .integer(error.range.count),
      ]
    case .documents(let errors):
      let words = DocumentWording(wording.language)
      return [
        "errors": .array(
          errors.first.map { error in
            [
              "file": .string(error.file), "line": .integer(error.line),
              "column": .integer(error.column), "message": .string(words.message(error.problem)),
              "hint": words.hint(error.problem).map(JSON.string) ?? .null,
              "path": .string(error.path.text),
            ]
          }),
        "errorsTotal": .integer(errors.total),
      ]
    case .changedSince(let operation, let thing, let other):
      return [
        "operation": JSON(operation), "thing": thing.map { JSON($0) } ?? .null,
        "by": other.map { JSON($0) } ?? .null,
      ]
    case .recurrence, .usage, .refused, .database: return [:]
    }
  }
}
