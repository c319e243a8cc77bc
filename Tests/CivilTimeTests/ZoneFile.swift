// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes TZif files that no system has (RFC 8536 §3).
struct ZoneFile {
  var version: Character = "2"
  /// Instants, and which of `offsets` each brings.
  var transitions: [(Int64, UInt8)] = []
  var offsets = [0]
  var leapSeconds = 0
  /// Nil leaves out even the newlines.
  var footer: String? = ""

  var bytes: [UInt8] {
    if version == "\0" { return block(timeSize: 4) }
    return block(timeSize: 4) + block(timeSize: 8) + (footer.map { Array("\n\($0)\n".utf8) } ?? [])
  }

  private func block(timeSize: Int) -> [UInt8] {
    var bytes = Array("TZif".utf8) + [version.asciiValue ?? 0] + [UInt8](repeating: 0, count: 15)
    for count in [0, 0, leapSeconds, transitions.count, offsets.count, 4] {
      bytes += bigEndian(Int64(count), 4)
    }
    for (instant, _) in transitions { bytes += bigEndian(instant, timeSize) }
    bytes += transitions.map { $0.1 }
    for offset in offsets { bytes += bigEndian(Int64(offset), 4) + [0, 0] }
    bytes += Array("XXX\0".utf8)
    for leap in 0..<leapSeconds {
      bytes += bigEndian(Int64(leap) * 31_536_000, timeSize) + bigEndian(Int64(leap + 1), 4)
    }
    return bytes
  }

  private func bigEndian(_ number: Int64, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * (size - 1 - $0))) }
  }
}
