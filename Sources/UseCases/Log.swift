// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import Store

/// A thing that an operation touched.
package struct TouchedThing: Sendable {
  /// Its table: `booking`, `space`.
  package let entity: String
  package let id: String
  /// `added`, `updated` or `removed`.
  package let act: String
  /// The path of a space and the short name of a club, where they are there.
  package let name: String?
}

/// One operation as a line of a list.
package struct LogLine: Sendable {
  package let id: Identifier
  package let at: Timestamp
  /// The command's English name.
  package let command: String
  /// The first of what it touched.
  package let things: [TouchedThing]
  package let changeCount: Int
  /// What it took back.
  package let undoes: Identifier?
  /// What took it back.
  package let undoneBy: Identifier?
}

/// `log`: newest first.
package struct LogOutcome: Sendable {
  package let lines: [LogLine]
  package let total: Int
  package let zone: Zone
}

/// `log`: what has been done, or what has been done to one thing.
package enum Log {
  /// Without `wantsAll`, so many are told.
  package static let limit = 20

  /// `thing`: an identifier, also of what is no longer there, a space or a club.
  package static func run(
    _ thing: String?, wantsAll: Bool, in database: Database, _ circumstances: Circumstances
  ) throws -> LogOutcome {
    let store = database.store
    return try store.read {
      let id = try thing.map { try store.everGiven($0) }
      let names = try ThingNames(store)
      let (entries, total) =
        if let id, id.kind == .operation, let entry = try store.entry(id) {
          (entries: [entry], total: 1)
        } else {
          try store.entries(touching: id?.text, limit: wantsAll ? nil : limit)
        }
      return LogOutcome(
        lines: try entries.map { entry in
          let isOperation = id?.kind == .operation
          return try LogLine(entry, in: store, of: isOperation ? nil : id?.text, names)
        }, total: total, zone: circumstances.shownZone)
    }
  }
}

/// The names of spaces and clubs, which are no secret.
struct ThingNames {
  private let names: [String: String]

  init(_ store: Store) throws {
    let spaces = try store.spaces().spaces.map { ($0.id.text, $0.path.text) }
    let clubs = try store.clubs().map { ($0.id.text, $0.slug.text) }
    names = Dictionary(spaces + clubs, uniquingKeysWith: { first, _ in first })
  }

  subscript(id: String) -> String? { names[id] }
}

extension LogLine {
  init(
    _ entry: JournalEntry, in store: Store, of thing: String? = nil, _ names: ThingNames? = nil
  ) throws {
    self.init(
      id: entry.id, at: entry.at, command: entry.command,
      things: try store.changes(in: entry, of: thing, limit: 5).map { change in
        TouchedThing(
          entity: change.entity, id: change.id, act: change.act, name: names?[change.id])
      },
      changeCount: entry.changeCount,
      undoes: try entry.undoes.flatMap { try store.entry($0)?.id },
      undoneBy: try store.undoer(of: entry)?.id)
  }
}

extension Store {
  /// The identifier that `text` is, or names, also of what an undo took away.
  fileprivate func everGiven(_ text: String) throws -> Identifier {
    let wanted = text.folded
    if let club = try clubs().first(where: { $0.slug.text == wanted }) { return club.id }
    if let id = Identifier(wanted), try wasEverGiven(id) { return id }
    do {
      return try identifier(
        named: text, among: [.booking, .closure, .club, .operation, .space, .slot], as: .thing)
    } catch Failure.notFound {}
    switch try spaces().named(text) {
    case .one(let space): return space.id
    case .none(let nearest): throw Failure.notFound(.thing, text: text, nearest: nearest)
    case .several: return try spaces().space(named: text).id
    }
  }
}
