// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension SyntaxReason {
  /// The reason behind the words of libyaml 0.2.5 (scanner.c and parser.c).
  init(problem: String, context: String) {
    switch problem {
    case "found character that cannot start any token",
      "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      self = .cannotStartValue
    case "mapping values are not allowed in this context", "found unexpected ':'":
      self = .colonInValue
    case "could not find expected ':'":
      self = .missingColon
    case "found unexpected end of stream", "found unexpected document indicator":
      self = context.contains("quoted") ? .quotationNotClosed : .other(problem)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      self = .bracketNotClosed
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context",
      "mapping keys are not allowed in this context":
      self = .indentation
    case "found unknown escape character", "found invalid Unicode character escape code",
      "did not find expected hexdecimal number":
      self = .escape
    default:
      self = .other(problem)
    }
  }
}
