// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A file or standard input line by line. Whatever comes, no more is kept than one line and what was
/// read with it.
package struct InputLines {
  package enum Line: Hashable, Sendable {
    /// Without its line feed.
    case text([UInt8])
    /// It had more bytes than the limit; they are gone.
    case tooLong
  }

  private let descriptor: CInt
  private let path: String
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where the next line begins, and how far it has been looked through for its end.
  private var start = 0
  private var seen = 0
  private var isAtEnd = false
  /// The line that is coming in is too long, and its beginning has been let go.
  private var isTooLong = false

  /// The file at `path`, `-` being standard input; it stays open as long as the program runs. `limit`
  /// is in bytes of one line.
  package init(_ path: String, limit: Int) throws(FileError) {
    var descriptor = STDIN_FILENO
    if path != "-" {
      unsafe descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else {
        throw FileError(path: path, fault: .system(.init(errno: errno)))
      }
    }
    self.init(descriptor: descriptor, path: path, limit: limit)
  }

  init(descriptor: CInt, path: String = "-", limit: Int) {
    self.descriptor = descriptor
    self.path = path
    self.limit = limit
  }

  /// Whether the next line is here already, so that nobody has to wait for it.
  package mutating func hasNext() -> Bool { lineEnd() != nil }

  /// The next line; nil at the end. Waits where none has come yet.
  package mutating func next() throws(FileError) -> Line? {
    while true {
      if let end = lineEnd() { return takeLine(to: end) }
      if isAtEnd {
        // The last line may lack its line feed.
        return start < buffer.count || isTooLong ? takeLine(to: buffer.count) : nil
      }
      if buffer.count - start > limit { isTooLong = true }
      if isTooLong { start = buffer.count }
      buffer.removeFirst(start)
      seen = buffer.count
      start = 0
      isAtEnd = try !readChunk(of: descriptor, path: path, into: &buffer)
    }
  }

  /// The place of the line feed that ends the next line.
  private mutating func lineEnd() -> Int? {
    guard let end = buffer[max(seen, start)...].firstIndex(of: 0x0A) else {
      seen = buffer.count
      return nil
    }
    seen = end
    return end
  }

  private mutating func takeLine(to end: Int) -> Line {
    let line = buffer[start..<end]
    let fits = !isTooLong && line.count <= limit
    isTooLong = false
    start = min(end + 1, buffer.count)
    seen = start
    return fits ? .text(Array(line)) : .tooLong
  }
}
