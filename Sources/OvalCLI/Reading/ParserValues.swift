// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands behind an option.

extension Parser {
  /// The value with choices by their English names, or why it is none.
  func canonical(_ value: String, of option: Option) throws(UsageError) -> String {
    func chosen(_ text: String) throws(UsageError) -> String {
      guard let choice = option.value.choices.first(where: { $0.name.isNamed(text) }) else {
        throw unreadable(text, of: option, .choice(option.value.choices))
      }
      return choice.name.english
    }
    switch option.value {
    case .flag: return value
    case .text(_, let words):
      return words.first { $0.name.isNamed(value) }?.name.english ?? value
    case .choice: return try chosen(value)
    case .choices:
      var names: [String] = []
      for part in value.split(separator: ",", omittingEmptySubsequences: false) {
        names.append(try chosen(String(part)))
      }
      return names.joined(separator: ",")
    case .number(_, let range):
      guard let number = Int(value), range.contains(number) else {
        throw unreadable(
          value, of: option,
          .wholeNumber(UInt64(clamping: range.lowerBound)...UInt64(clamping: range.upperBound)))
      }
      return String(number)
    }
  }
}
