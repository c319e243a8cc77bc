// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Makes the folder that `path` lies in, with those above it that are missing; only their owner may
/// look inside.
package func makeFolder(of path: String) throws(FileError) {
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
  let folder = String(path[..<slash])
  if unsafe mkdir(folder, 0o700) == 0 { return }
  switch errno {
  case EEXIST: return
  case ENOENT:
    try makeFolder(of: folder)
    guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw FileError(path: folder, fault: .system(SystemFault(errno: errno)))
    }
  case let code: throw FileError(path: folder, fault: .system(SystemFault(errno: code)))
  }
}
