// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import Store

/// A city's database, opened for use cases.
package struct Database {
  package let path: String
  let store: Store

  /// Opens the database at `path`.
  package static func open(_ path: String, mayWrite: Bool) throws(Failure) -> Database {
    do {
      return Database(path: path, store: try Store.open(path, mayWrite: mayWrite))
    } catch { throw Failure(error, path: path) }
  }

  /// To be called where it stays open for many small changes.
  package func stayOpen() { store.stayOpen() }

  /// What to call, from any thread or a signal handler, when the person wants to stop; the work is
  /// then rolled back. It holds until `goOn`.
  package var stop: @Sendable () -> Void { store.stop }

  /// Lets the database be used again after `stop`.
  package func goOn() { store.goOn() }

  /// Throws where the file is no longer the one that was opened, or has tables of another version by
  /// now.
  package func checkStillThere() throws(Failure) {
    guard !store.hasMoved else { throw .database(.moved(path: path)) }
    do {
      try store.checkVersion()
    } catch { throw Failure(error, path: path) }
  }

  /// Runs use cases on it; whatever goes wrong below becomes a failure that people understand.
  package func perform<T>(_ work: (Database) throws -> T) throws(Failure) -> T {
    do {
      return try work(self)
    } catch { throw Failure(error, path: path) }
  }

  /// Answers, from any thread, whether the work has waited for another program since it was asked
  /// before.
  package var hasWaited: @Sendable () -> Bool { store.hasWaited }

  /// What the city says about itself, without its places.
  package func city() throws -> City {
    try store.knownCity()
  }
}

extension Store {
  /// What the city says about itself: every database was made with one.
  func knownCity() throws -> City {
    guard let city = try city() else { throw StoreError.unreadable("city") }
    return city
  }
}
