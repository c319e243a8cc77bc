// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A file that somebody keeps for this program, and who can have written it.
package struct KeptFile: Sendable {
  package let bytes: [UInt8]
  /// Whether it belongs to the user of this process and nobody else may write to it.
  package let isUsersAlone: Bool

  package init(bytes: [UInt8], isUsersAlone: Bool) {
    self.bytes = bytes
    self.isUsersAlone = isUsersAlone
  }

  /// Nil where there is no such file. Only a regular file is read: a pipe or a device of that name
  /// could keep every start waiting.
  package static func read(_ path: String, limit: Int) throws(FileError) -> KeptFile? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOENT || code == ENOTDIR { return nil }
      throw FileError(path: path, fault: .system(.init(errno: code)))
    }
    defer { close(descriptor) }
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else {
      throw FileError(path: path, fault: .system(.init(errno: errno)))
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileError(path: path, fault: .system(.isDirectory))
    default: throw FileError(path: path, fault: .notRegular)
    }
    return KeptFile(
      bytes: try readToEnd(of: descriptor, path: path, limit: limit),
      isUsersAlone: facts.st_uid == geteuid() && facts.st_mode & 0o022 == 0)
  }
}
