// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Writes a whole file or leaves the old one as it was: to a neighbour first, onto the disk, then
/// renamed. `-` is standard output.
///
/// A link keeps pointing to its file, and permissions of an existing file stay. What is not a
/// regular file (a pipe, a device) is written to directly. `isPrivate` keeps a new file from all but
/// its owner.
package func writeFile(
  _ path: String, _ bytes: [UInt8], isPrivate: Bool = false
) throws(FileError) {
  do {
    switch target(of: path) {
    case .descriptor(let descriptor): try writeFully(bytes, to: descriptor)
    case .device: try writeDirectly(bytes, path)
    case .file(let path, let mode):
      try replace(path, mode: mode ?? (isPrivate ? 0o600 : nil), with: bytes)
    }
  } catch {
    switch error {
    case .closedPipe: throw FileError(path: path, fault: .system(.init(errno: EPIPE)))
    case .interrupted(let interruption):
      throw FileError(path: path, fault: .interrupted(interruption))
    case .failed(let fault): throw FileError(path: path, fault: .system(fault))
    }
  }
}

private enum Target {
  case descriptor(CInt)
  case device
  /// With all links followed; the mode of the file that is there.
  case file(path: String, mode: mode_t?)
}

private func target(of path: String) -> Target {
  if path == "-" { return .descriptor(STDOUT_FILENO) }
  var facts = stat()
  guard unsafe stat(path, &facts) == 0 else { return .file(path: path, mode: nil) }
  guard facts.st_mode & S_IFMT == S_IFREG else { return .device }
  return .file(path: followingLinks(path), mode: facts.st_mode & 0o7777)
}

/// The path of the file itself that links lead to; the same where there is none.
package func followingLinks(_ path: String) -> String {
  guard let resolved = unsafe realpath(path, nil) else { return path }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}

private func writeDirectly(_ bytes: [UInt8], _ path: String) throws(WriteError) {
  let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
  guard descriptor >= 0 else { throw .failed(.init(errno: errno)) }
  defer { close(descriptor) }
  try writeFully(bytes, to: descriptor)
}

private func replace(
  _ path: String, mode: mode_t?, with bytes: [UInt8]
) throws(WriteError) {
  let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
  let directory = slash.map { String(path[...$0]) } ?? "./"
  let (descriptor, temporary) = try createNeighbour(in: directory)
  do throws(WriteError) {
    defer { close(descriptor) }
    if let mode { _ = fchmod(descriptor, mode) }
    try writeFully(bytes, to: descriptor)
    guard fsync(descriptor) == 0 else { throw WriteError.failed(.init(errno: errno)) }
    guard unsafe rename(temporary, path) == 0 else {
      throw WriteError.failed(.init(errno: errno))
    }
  } catch {
    _ = unsafe unlink(temporary)
    throw error
  }
  syncDirectory(directory)
}

/// A new, empty file that nobody else has, with the permissions that the user's mask allows.
private func createNeighbour(in directory: String) throws(WriteError) -> (CInt, String) {
  for _ in 0..<100 {
    let path = directory + ".oval-" + String(UInt64.random(in: .min ... .max), radix: 36)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor >= 0 { return (descriptor, path) }
    if errno != EEXIST { throw .failed(.init(errno: errno)) }
  }
  throw .failed(.init(errno: EEXIST))
}

/// Makes the new name last through a power cut; file systems that cannot are left alone.
private func syncDirectory(_ path: String) {
  let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  _ = fsync(descriptor)
  close(descriptor)
}
