// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Digests
import SQL

/// How a piece of what `undo` knows is stored: a mark, the SHA-256 digest of the changeset as 64
/// hexadecimal digits, and the changeset.
///
/// SQLite trusts a changeset, and may never come back from one that is damaged.
enum UndoPiece {
  private static let mark: UInt8 = 1
  private static let digestLength = 64
  /// With what every changeset begins: those of earlier versions were stored as they are.
  private static let beginning = UInt8(ascii: "T")

  static func stored(_ changes: ChangeSet) -> [UInt8] {
    [mark] + SHA256.digest(ofBytes: changes.bytes).utf8 + changes.bytes
  }

  static func changes(in stored: [UInt8]) throws(StoreError) -> ChangeSet {
    if stored.first == beginning { return ChangeSet(bytes: stored) }
    let digest = stored.dropFirst().prefix(digestLength)
    let changes = Array(stored.dropFirst(1 + digestLength))
    guard stored.first == mark, digest.elementsEqual(SHA256.digest(ofBytes: changes).utf8) else {
      throw .unreadable("changes")
    }
    return ChangeSet(bytes: changes)
  }
}
