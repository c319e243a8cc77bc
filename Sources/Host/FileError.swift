// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a file could not be read or written.
package struct FileError: Error, Hashable, Sendable {
  package enum Fault: Hashable, Sendable {
    /// More than `limit` bytes.
    case tooLarge(limit: Int)
    /// A pipe, a device or the like.
    case notRegular
    case interrupted(Interruption)
    case system(SystemFault)
  }

  /// As the caller named it; `-` is standard input or output.
  package let path: String
  package let fault: Fault

  package init(path: String, fault: Fault) {
    self.path = path
    self.fault = fault
  }
}
