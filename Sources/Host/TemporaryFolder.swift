// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Runs `work` inside a new folder that only this user may look into, and that goes when the work is
/// over, however it ends, with all that was put in it.
///
/// It is the working folder meanwhile, so that a file without a path goes there, too. It lies below
/// `TMPDIR`; `name` is what its own name begins with. `work` is handed its full path.
package func insideTemporaryFolder<Result>(
  _ name: String, _ environment: Environment, _ work: (String) throws -> Result
) throws -> Result {
  let parent = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  let folder = try makeFolder(below: parent, named: name)
  defer { removeFolder(folder) }
  // By a descriptor: the way back may have no name any more.
  let former = unsafe open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  defer {
    if former >= 0 {
      fchdir(former)
      close(former)
    }
  }
  guard unsafe chdir(folder) == 0 else { throw fault(folder) }
  return try work(folder)
}

private func makeFolder(below parent: String, named name: String) throws(FileError) -> String {
  for _ in 0..<100 {
    let path = "\(parent)/\(name)-" + String(UInt64.random(in: .min ... .max), radix: 36)
    if unsafe mkdir(path, 0o700) == 0 { return path }
    if errno != EEXIST { throw fault(parent) }
  }
  throw fault(parent)
}

private func fault(_ path: String) -> FileError {
  FileError(path: path, fault: .system(SystemFault(errno: errno)))
}

/// Removes the folder and all that is in it; links are removed and not followed.
private func removeFolder(_ path: String) {
  for name in entries(ofFolder: path, limit: .max) {
    let entry = "\(path)/\(name.hasSuffix("/") ? String(name.dropLast()) : name)"
    // Of a folder only the name would go, and so this fails.
    if unsafe unlink(entry) != 0 { removeFolder(entry) }
  }
  _ = unsafe rmdir(path)
}
