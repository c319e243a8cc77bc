// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Store

extension Database {
  /// Hands the tables to work that may be long. A dry run gets a copy of them, so that meanwhile others
  /// write, and the database need not be writable.
  ///
  /// In an open transaction the copy would lack what that has changed; nobody else can write anyway.
  func rehearsing<T>(
    _ circumstances: Circumstances, _ work: (Store) throws -> T
  ) throws -> T {
    guard circumstances.isDryRun, !isInTransaction else { return try work(store) }
    do {
      return try work(try store.scratch())
    } catch { throw Failure(error, copying: path, to: store.scratchFolder) }
  }
}
