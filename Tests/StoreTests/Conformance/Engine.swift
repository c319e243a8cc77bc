// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Testing

@testable import Bookings
@testable import Store

/// The ways to have a store. What is in this folder holds for each, and asks them only by what
/// other modules see: another engine is one more case here.
enum Engine: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case memory, file
  /// A file that is opened anew for each step, so that nothing lives on in a connection.
  case reopened

  /// Those that several may open at once.
  static let shared: [Engine] = [.file, .reopened]

  var testDescription: String { rawValue }

  /// An empty city with these spaces, a parent before its parts.
  func city(_ spaces: [Space]) throws -> StoredCity { try StoredCity(self, spaces) }
}

/// What a test throws to end a write.
struct Stopped: Error {}

/// A store of one engine, and its file where it has one.
final class StoredCity {
  private let engine: Engine
  private let folder: URL
  private var kept: Store?

  init(_ engine: Engine, _ spaces: [Space]) throws {
    self.engine = engine
    folder = FileManager.default.temporaryDirectory.appending(path: "oval-\(UUID().uuidString)")
    if engine == .memory {
      kept = try Store.inMemory(now: Timestamp(seconds: 0))
    } else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Store.create(path, now: Timestamp(seconds: 0)) { _ in }
    }
    try write { store in
      for (position, space) in spaces.enumerated() {
        let parent = spaces.first { $0.path == space.path.parent }
        try store.save(space, parent: parent?.id, position: position)
      }
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var path: String { folder.appending(path: "city.db").path }

  /// What opens the same city once more, from any thread; only of engines that are shared.
  var other: @Sendable () throws -> Store {
    let path = path
    return { try Store.open(path, mayWrite: true) }
  }

  /// The store for one step.
  var now: Store {
    get throws {
      if let kept, engine != .reopened { return kept }
      let store = try other()
      kept = store
      return store
    }
  }

  func write<T>(_ body: (Store) throws -> T) throws -> T {
    let store = try now
    return try store.write { try body(store) }
  }

  /// A write that is refused: with what the error says, and what it left behind, which is nothing.
  func refusal(_ body: (Store) throws -> Void) throws -> String? {
    do {
      try write(body)
      return nil
    } catch {
      guard case .other(let message) = StoreFault(error) else {
        return String(describing: StoreFault(error))
      }
      return message
    }
  }
}
