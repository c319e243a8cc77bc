// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host

/// What somebody has typed in the shell, for one database: each line once, the latest last.
struct ShellHistory {
  /// More are not kept.
  static let limit = 1_000
  /// A line that is longer is not kept, in bytes.
  private static let lineLimit = 10_000

  private(set) var lines: [String] = []
  /// Nil where there is no place for one.
  private let file: HistoryFile?

  /// Reads what is there. `problem` says why that did not go; nothing is then written either.
  init(_ file: HistoryFile?, problem: inout FileError?) {
    guard let file else {
      self.file = nil
      return
    }
    do {
      try makeFolder(of: file.path)
      let bytes = try file.read(limit: ShellHistory.limit * ShellHistory.lineLimit / 10)
      let read = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .map { ShellHistory.restored(String($0)) }
      lines = ShellHistory.latest(of: read)
      // Every line that was typed twice stands there twice.
      if read.count > 2 * lines.count + 100 {
        try file.replace(with: Array(lines.map(ShellHistory.stored).joined().utf8))
      }
      // Not being able to add shows now and not with the first line.
      try file.append([])
      self.file = file
    } catch {
      problem = error
      self.file = nil
    }
  }

  /// The file of the database at `path`, below the user's folder for what programs remember.
  static func file(ofDatabase path: String?, in directories: UserDirectories) -> HistoryFile? {
    guard let state = directories.state else { return nil }
    let path = path ?? ""
    let name = path.split(separator: "/").last.map(String.init) ?? "oval"
    // FNV-1a: two databases of the same name differ by it.
    let hash = path.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let safe = String(name.unicodeScalars.prefix(80).map { $0.value < 0x20 ? "_" : Character($0) })
    return HistoryFile("\(state)/oval/history/\(safe)-\(String(hash, radix: 16))")
  }

  /// Takes the line up; false where it is not to be remembered: it is empty, or begins with a blank.
  mutating func add(_ line: String) throws(FileError) -> Bool {
    guard let first = line.first, !first.isWhitespace, line.utf8.count <= ShellHistory.lineLimit,
      line != lines.last
    else { return false }
    lines = ShellHistory.latest(of: lines + [line])
    try file?.append(Array(ShellHistory.stored(line).utf8))
    return true
  }

  private static func latest(of lines: [String]) -> [String] {
    Array(lines.reversed().uniqued().prefix(limit).reversed())
  }

  // A line may hold line feeds, between quotation marks; the file keeps them as another character,
  // which nobody can type.

  private static func stored(_ line: String) -> String {
    String(line.map { $0 == "\n" ? "\u{1}" : $0 }) + "\n"
  }

  private static func restored(_ text: String) -> String {
    String(text.map { $0 == "\u{1}" ? "\n" : $0 })
  }
}
