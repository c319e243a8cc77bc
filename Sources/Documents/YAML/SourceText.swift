// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// The bytes of a text file, checked: UTF-8 without characters that could deceive a reader.
struct SourceText {
  static let limitBytes = 8 << 20
  /// libyaml compares each `%TAG` with all before it: a file full of them would take hours.
  static let directiveLimit = 8

  /// Without a byte order mark.
  let bytes: ArraySlice<UInt8>

  /// Nil, and a finding, where the bytes are no such text.
  init?(_ bytes: [UInt8], _ findings: inout Findings) {
    guard bytes.count <= SourceText.limitBytes else {
      findings.add(.tooLarge(limitBytes: SourceText.limitBytes), at: .start)
      return nil
    }
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard SourceText.isReadable(self.bytes, &findings) else { return nil }
  }

  private static func isReadable(_ bytes: ArraySlice<UInt8>, _ findings: inout Findings) -> Bool {
    var (line, column) = (1, 1)
    var afterReturn = false
    var directives = 0
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    while true {
      switch decoder.decode(&iterator) {
      case .emptyInput:
        return true
      case .error:
        findings.add(.invalidUTF8, at: TextPlace(line: line, column: column))
        return false
      case .scalarValue("\n") where afterReturn:
        afterReturn = false
      case .scalarValue(let scalar) where scalar == "\n" || scalar == "\r":
        (line, column) = (line + 1, 1)
        afterReturn = scalar == "\r"
      case .scalarValue(let scalar):
        guard scalar == "\t" || !PlainText.isControl(scalar) else {
          findings.add(
            .controlCharacter(scalar.value), at: TextPlace(line: line, column: column))
          return false
        }
        if column == 1, scalar == "%" { directives += 1 }
        guard directives <= SourceText.directiveLimit else {
          findings.add(
            .tooManyDirectives(limit: SourceText.directiveLimit),
            at: TextPlace(line: line, column: column))
          return false
        }
        column += 1
        afterReturn = false
      }
    }
  }
}
