// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A new file that stands under another name in the same folder until it is whole; then it gets its
/// own, all at once and on the disk. Unless it does, it goes with the value.
package final class DraftFile: Sendable {
  /// Where to write it.
  package let path: String
  /// The name that it will have.
  package let target: String

  /// Makes the empty file. Who may read and write it is as with the file `model`; without one its
  /// owner alone.
  package init(of target: String, like model: String) throws(FileError) {
    var facts = stat()
    let mode = unsafe stat(model, &facts) == 0 ? facts.st_mode & 0o666 : 0o600
    self.target = target
    path = "\(target).new-\(String(UInt64.random(in: .min ... .max), radix: 36))"
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw FileError(path: target, fault: .system(SystemFault(errno: errno)))
    }
    _ = fchmod(descriptor, mode)
    close(descriptor)
  }

  deinit {
    for ending in ["", "-journal", "-wal", "-shm"] { _ = unsafe unlink(path + ending) }
  }

  /// The drafts of the file and of what `restore` keeps of it, by name: of a program that is at work
  /// just now, or was ended before it could take its own away.
  package static func drafts(beside path: String) -> [String] {
    let folder = folder(of: path)
    let own = path.split(separator: "/").last.map(String.init) ?? path
    return entries(ofFolder: folder, limit: 10_000).filter { name in
      name.hasPrefix(own + ".") && isDraft(name.dropFirst(own.count + 1))
    }.sorted().map { "\(folder)/\($0)" }
  }

  /// Whether a name goes on behind that of the database as a draft's does: `new-3w5e11264sgsf`, or
  /// `before-20260401T070000Z.new-3w5e11264sgsf`. Other words are somebody's own.
  private static func isDraft(_ ending: Substring) -> Bool {
    guard
      let match = ending.wholeMatch(
        of: /(?:before-[0-9]{8}T[0-9]{6}Z(?:-[0-9]{1,4})?\.)?new-([0-9a-z]{10,13})/)
    else { return false }
    return UInt64(match.output.1, radix: 36) != nil
  }

  /// Writes what it holds onto the disk and gives it its name; a file that has it already is
  /// replaced only where `replacing` says so.
  package func publish(replacing: Bool) throws(FileError) {
    try sync(path, O_RDONLY)
    // A link, unlike a rename, never replaces.
    let done = unsafe replacing ? rename(path, target) : link(path, target)
    guard done == 0 else { throw fault() }
    if !replacing { _ = unsafe unlink(path) }
    try sync(folder(of: target), O_RDONLY | O_DIRECTORY)
  }

  private func sync(_ path: String, _ flags: CInt) throws(FileError) {
    let descriptor = unsafe open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault() }
    defer { close(descriptor) }
    // File systems that cannot sync a folder say EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw fault() }
  }

  private func fault() -> FileError {
    FileError(path: target, fault: .system(SystemFault(errno: errno)))
  }
}
