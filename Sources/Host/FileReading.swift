// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// All bytes of a file, `-` being standard input; at most `limit`.
///
/// Pipes and devices are read as they come, so nothing is believed that they say about their size.
package func readFile(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
  if path == "-" { return try readToEnd(of: STDIN_FILENO, path: path, limit: limit) }
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
  guard descriptor >= 0 else { throw FileError(path: path, fault: .system(.init(errno: errno))) }
  defer { close(descriptor) }
  return try readToEnd(of: descriptor, path: path, limit: limit)
}

func readToEnd(
  of descriptor: CInt, path: String, limit: Int
) throws(FileError) -> [UInt8] {
  var bytes: [UInt8] = []
  var size = sizeHint(of: descriptor)
  repeat {
    if bytes.count > limit { throw FileError(path: path, fault: .tooLarge(limit: limit)) }
    // One byte past the limit is enough to know that there is more.
    let wanted = min(max(size, 1 << 16), limit &+ 1 &- bytes.count)
    size = 1 << 20
    guard try readChunk(of: descriptor, path: path, atMost: wanted, into: &bytes) else {
      return bytes
    }
  } while true
}

/// Appends what comes next, waiting for it; false at the end.
func readChunk(
  of descriptor: CInt, path: String, atMost limit: Int = 1 << 16, into bytes: inout [UInt8]
) throws(FileError) -> Bool {
  while true {
    let count = unsafe appendBytes(to: &bytes, atMost: limit) { unsafe read(descriptor, $0, $1) }
    if count >= 0 { return count > 0 }
    guard errno == EINTR else { throw FileError(path: path, fault: .system(.init(errno: errno))) }
    if let interruption = Interruption.pending {
      throw FileError(path: path, fault: .interrupted(interruption))
    }
  }
}

/// Lets `fill` write up to `limit` bytes behind the array's own; answers what `fill` answered.
private func appendBytes(
  to bytes: inout [UInt8], atMost limit: Int, fill: (UnsafeMutableRawPointer, Int) -> Int
) -> Int {
  var answer = 0
  let chunk = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
    guard let start = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
    answer = unsafe fill(start, limit)
    count = max(0, answer)
  }
  if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
  return answer
}

/// A regular file's size and one more byte, so that one call reads it and its end; else 0.
private func sizeHint(of descriptor: CInt) -> Int {
  var facts = stat()
  guard unsafe fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return 0 }
  return facts.st_size &+ 1
}
