// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a file is, by its first hundred bytes (SQLite's database file format, §1.3).
package enum FileIdentity: Hashable, Sendable {
  case missing
  case empty
  case notSQLite
  /// A database of another program, with the number that it put into the header; often 0.
  case foreign(applicationID: UInt32)
  /// A database of ours. While others write, the number of its migrations may be an older one.
  case ours(userVersion: Int)

  /// "oval" in ASCII.
  package static let applicationID: UInt32 = 0x6F76_616C

  static let headLength = 100
  private static let magic: [UInt8] = Array("SQLite format 3\u{0}".utf8)

  /// Reads the first bytes of a file that has `size` bytes in all.
  package init(head: [UInt8], size: Int64) {
    guard size > 0 else {
      self = .empty
      return
    }
    guard size >= FileIdentity.headLength, head.count >= FileIdentity.headLength,
      head.starts(with: FileIdentity.magic)
    else {
      self = .notSQLite
      return
    }
    let applicationID = FileIdentity.bigEndian(head[68..<72])
    guard applicationID == FileIdentity.applicationID else {
      self = .foreign(applicationID: applicationID)
      return
    }
    self = .ours(userVersion: Int(Int32(bitPattern: FileIdentity.bigEndian(head[60..<64]))))
  }

  /// Whether a database with these first bytes has only whole pages.
  static func isWhole(head: [UInt8], size: Int64) -> Bool {
    // 1 stands for 65,536, which two bytes cannot hold.
    let written = Int64(bigEndian(head[16..<18]))
    let page = written == 1 ? 1 << 16 : written
    return page > 0 && size % page == 0
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
