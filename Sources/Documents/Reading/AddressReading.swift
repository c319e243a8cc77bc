// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

// Names that other programs take as they stand: only their shape is checked here.

extension DocumentValue {
  /// `Europe/Berlin`: parts that cannot lead out of the folder of zones.
  func zoneName(
    _ unknownZone: (String) -> [String]?, _ findings: inout Findings
  ) -> String? {
    guard let string = string(&findings) else { return nil }
    let parts = string.split(separator: "/", omittingEmptySubsequences: false)
    let isName =
      string.utf8.count <= 64
      && parts.allSatisfy { part in
        part.first?.isLetter == true
          && part.utf8.allSatisfy { isLetterOrDigit($0) || "_+-".utf8.contains($0) }
      }
    guard isName else { return invalid(string, .zoneName, &findings) }
    if let nearest = unknownZone(string) {
      return invalid(string, .unknownZone(suggestion: nearest.first), &findings)
    }
    return string
  }

  func hostName(_ findings: inout Findings) -> PlainText? { shaped(.hostName, &findings) }
  func mailAddress(_ findings: inout Findings) -> PlainText? { shaped(.mailAddress, &findings) }
  func webAddress(_ findings: inout Findings) -> PlainText? { shaped(.webAddress, &findings) }

  private func shaped(_ reason: InvalidValue, _ findings: inout Findings) -> PlainText? {
    guard let text = text(&findings) else { return nil }
    return reason.admits(text.text) ? text : invalid(text.text, reason, &findings)
  }
}

extension InvalidValue {
  /// Whether a text has the shape of a host name, mail or web address; for other reasons nothing
  /// is known, and any text has it.
  package func admits(_ text: String) -> Bool {
    switch self {
    case .hostName: isHostName(text)
    case .mailAddress: isMailAddress(text)
    case .webAddress: isWebAddress(text)
    default: true
    }
  }
}

/// `oval.example.org` or `localhost` (RFC 1123 §2.1).
private func isHostName(_ text: String) -> Bool {
  text.utf8.count <= 253
    && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
}

private func isMailAddress(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !text.contains(" ")
}

private func isWebAddress(_ text: String) -> Bool {
  let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
  return isWeb && !text.hasSuffix("//") && !text.contains(" ")
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
