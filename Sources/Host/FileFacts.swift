// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// What the system says of a file or folder, links followed.
package struct FileFacts: Hashable, Sendable {
  package let isFolder: Bool
  /// An ordinary file, no pipe, socket or device.
  package let isRegular: Bool
  package let bytes: Int
  /// Whether this process may read and write it; of a folder, make files in it.
  package let mayRead: Bool
  package let mayWrite: Bool
  /// Whether others than its owner may write to it.
  package let groupMayWrite: Bool
  package let everybodyMayWrite: Bool
  private let device: UInt
  private let number: UInt

  /// Nil where there is nothing of that name, or nothing can be learned of it.
  package init?(_ path: String) {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { return nil }
    isFolder = facts.st_mode & S_IFMT == S_IFDIR
    isRegular = facts.st_mode & S_IFMT == S_IFREG
    bytes = Int(facts.st_size)
    mayRead = unsafe faccessat(AT_FDCWD, path, R_OK, AT_EACCESS) == 0
    mayWrite = unsafe faccessat(AT_FDCWD, path, isFolder ? W_OK | X_OK : W_OK, AT_EACCESS) == 0
    groupMayWrite = facts.st_mode & S_IWGRP != 0
    everybodyMayWrite = facts.st_mode & S_IWOTH != 0
    device = UInt(facts.st_dev)
    number = UInt(facts.st_ino)
  }

  /// Whether both are the same thing, under whatever names.
  package func isSame(as other: FileFacts) -> Bool {
    device == other.device && number == other.number
  }
}

/// How many bytes this user may still write to the disk of a file or folder; nil where nobody knows.
package func freeBytes(at path: String) -> Int? {
  var facts = statvfs()
  guard unsafe statvfs(path, &facts) == 0 else { return nil }
  let (bytes, isTooMany) = Int(facts.f_bavail).multipliedReportingOverflow(by: Int(facts.f_frsize))
  return isTooMany ? Int.max : bytes
}

/// The folder that a path stands in; `.` for a bare name.
package func folder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Gives a file another name that nobody has yet, with what lies beside it under its name and one of
/// the endings.
package func setAside(_ path: String, as name: String, endings: [String]) throws(FileError) {
  // First the name, by a link, so that the file is never without one.
  guard unsafe link(path, name) == 0 else {
    throw FileError(path: name, fault: .system(SystemFault(errno: errno)))
  }
  for ending in endings { _ = unsafe rename(path + ending, name + ending) }
}
