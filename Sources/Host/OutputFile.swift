// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A file that is written to bit by bit, as long as the value lives.
package final class OutputFile: Sendable {
  package let path: String
  private let descriptor: CInt

  /// Makes the file, or empties the one that is there.
  package init(_ path: String) throws(FileError) {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0o666)
    guard descriptor >= 0 else {
      throw FileError(path: path, fault: .system(SystemFault(errno: errno)))
    }
    self.path = path
  }

  deinit { close(descriptor) }

  /// Writes all bytes, or throws.
  package func write(_ bytes: [UInt8]) throws(WriteError) { try writeFully(bytes, to: descriptor) }
}
