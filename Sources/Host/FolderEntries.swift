// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The names in a folder, in no order, at most `limit`; a folder's name ends with `/`. None where it
/// cannot be read.
package func entries(ofFolder path: String, limit: Int) -> [String] {
  guard let folder = unsafe opendir(path) else { return [] }
  defer { unsafe closedir(folder) }
  var names: [String] = []
  while names.count < limit, let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafePointer(to: entry.pointee.d_name) { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    guard name != ".", name != ".." else { continue }
    var facts = stat()
    let isFolder =
      unsafe stat("\(path)/\(name)", &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    names.append(isFolder ? name + "/" : name)
  }
  return names
}
