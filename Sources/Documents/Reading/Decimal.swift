// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A number in decimal notation as a file has it: sign, digits, at most one point; no exponent.
struct Decimal {
  let isNegative: Bool
  /// Without leading zeros; both parts are ASCII digits.
  let whole: Substring
  let fraction: Substring

  /// Nil where the text is something else.
  init?(_ text: String) {
    var rest = text[...]
    isNegative = rest.first == "-"
    if let sign = rest.first, sign == "-" || sign == "+" { rest.removeFirst() }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, Decimal.isDigits(whole),
      parts.count == 1 || Decimal.isDigits(parts[1])
    else { return nil }
    self.whole = whole.drop { $0 == "0" }
    fraction = parts.count == 2 ? parts[1] : ""
  }

  var isWhole: Bool { fraction.isEmpty }

  /// The number times a million, rounded to the nearest, halves away from zero; nil for numbers of
  /// 1,000 and more, which no coordinate is.
  var millionths: Int? {
    guard whole.count <= 3, let units = Int("0" + whole) else { return nil }
    let digits = String((fraction + "0000000").prefix(7))
    guard let tenMillionths = Int(digits) else { return nil }
    let magnitude = units * 1_000_000 + (tenMillionths + 5) / 10
    return isNegative ? -magnitude : magnitude
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
