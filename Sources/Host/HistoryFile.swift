// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A file of lines that only its owner may read, to which lines are added one by one: several
/// programs may do so at once, and what was added stays whatever becomes of the program.
package struct HistoryFile: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The bytes of the file, at most the last `limit`; none where there is no file. Others lose the
  /// right to read it.
  package func read(limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return [] }
      throw fault()
    }
    defer { close(descriptor) }
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { throw fault() }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw FileError(path: path, fault: .system(.isDirectory))
    }
    if facts.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    let start = max(0, Int(facts.st_size) - limit)
    var bytes = [UInt8](repeating: 0, count: Int(facts.st_size) - start)
    let count = unsafe pread(descriptor, &bytes, bytes.count, off_t(start))
    guard count >= 0 else { throw fault() }
    return Array(bytes.prefix(count))
  }

  /// Adds the bytes at the end, all at once.
  package func append(_ bytes: [UInt8]) throws(FileError) {
    let descriptor = unsafe open(
      path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw fault() }
    defer { close(descriptor) }
    guard unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { throw fault() }
  }

  /// Puts these bytes in place of all that the file has.
  package func replace(with bytes: [UInt8]) throws(FileError) {
    try writeFile(path, bytes)
    guard unsafe chmod(path, 0o600) == 0 else { throw fault() }
  }

  private func fault() -> FileError {
    FileError(path: path, fault: .system(SystemFault(errno: errno)))
  }
}
