// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The line that a person types in answer to a question; nil at the end of the input, and where an
/// interruption is pending: who asked then ends what it was about.
package func readAnswer() -> String? {
  var line: [UInt8] = []
  var byte: UInt8 = 0
  // Byte by byte, so that what stands behind the line is left to the next reader.
  while Interruption.pending == nil {
    switch unsafe read(STDIN_FILENO, &byte, 1) {
    case 1 where byte == 0x0A: return String(decoding: line, as: UTF8.self)
    case 1: line.append(byte)
    case -1 where errno == EINTR: continue
    default: return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }
  }
  return nil
}
