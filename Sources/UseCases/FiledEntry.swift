// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Documents
import Store

/// An entry of a file: what it is known by.
protocol FiledEntry {
  associatedtype Content: FiledContent

  var list: ImportOutcome.Kind { get }
  var head: SeasonFile.Head { get }
  /// Set where an entry before has the same key, or it is none.
  var keyProblem: DocumentError? { get }
  /// The key as it is remembered.
  var storedKey: String { get }
  /// Whether a file of another name that has the same key can mean something else by it.
  var hasOwnKey: Bool { get }
  /// Whether somebody gave it the key.
  var isGivenKey: Bool { get }
  /// What it says of where and when.
  var times: String { get }

  /// Whether it is one of several entries about that thing.
  func isPart(of thing: Identifier) -> Bool

  /// The thing that bears the key, though this file did not bring it.
  func known(in work: FileImport) throws -> Identifier?

  /// What it says; throws where that cannot be taken, whatever the city is like.
  func read() throws(UnreadableEntry) -> Content
}

/// Why an entry cannot be taken, whatever the city is like.
struct UnreadableEntry: Error {
  /// Never empty.
  let problems: [DocumentError]
}

/// All that cannot be read in a sheet of which no row may be left out.
struct UnreadableSheet: Error {
  let problems: DocumentErrors
}

/// What an entry says: how it becomes something of the city.
protocol FiledContent {
  func add(in work: inout FileImport) throws -> (Identifier, Change)

  /// Makes of the thing what the entry says: `.some(nil)` where it says that already, nil where
  /// there is no such thing any more.
  ///
  /// `keepsTimes`: it says the same of where and when as it did before, so that what was done by hand
  /// since goes before it.
  func change(
    _ id: Identifier, keepsTimes: Bool, in work: inout FileImport
  ) throws -> Change??
}

extension FiledEntry where Content == Self {
  func read() -> Self { self }
}

extension FiledEntry {
  var keyProblem: DocumentError? { nil }
  var storedKey: String { "\(list.rawValue)/\(head.key)" }
  var hasOwnKey: Bool { false }
  var isGivenKey: Bool { true }
  var times: String { head.times }
  func isPart(of thing: Identifier) -> Bool { false }
}
