// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Host
import Reports
import UseCases

// The database as a file that is copied and brought back. Each copy is made under another name and
// gets its own when it is whole and on the disk.

/// What SQLite keeps beside a database, by the endings of the names.
private let endings = ["-wal", "-shm", "-journal"]

extension Desk {
  /// `db backup`: others may read and write meanwhile.
  func backUp(to file: String) throws -> ExitStatus {
    try answering {
      let path = try path()
      // Opened anew in a shell, too: what a transaction there has not committed is not copied.
      let backup = try BackUpDatabase.open(path)
      return try Interruption.stopping(by: backup.stop) {
        let outcome = try backUp(path, to: file, backup)
        return Answer { .backedUp(outcome, in: $0) }
      }
    }
  }

  private func backUp(
    _ path: String, to file: String, _ backup: BackUpDatabase
  ) throws -> BackupOutcome {
    guard !belongs(file, to: path) else { throw Failure.usage(.backupOverDatabase(path: path)) }
    try writing { try checkMayBecomeCopy(file) }
    let isThere = FileFacts(file) != nil
    try askingFirst { isSure in
      guard isSure || !isThere else { throw Failure.usage(.backupExists(path: file)) }
    }
    if session.isDryRun { return try backup.rehearse(for: file) }
    return try writing {
      let draft = try DraftFile(of: followingLinks(file), like: path)
      let outcome = try console.working(session) { tally in
        try backup.run(into: draft.path, for: file) { tally.tell($0, of: $1, .page) }
      }
      try draft.publish(replacing: isThere)
      return outcome
    }
  }

  /// A copy is a file of its own: no stream, device or folder becomes one.
  private func checkMayBecomeCopy(_ file: String) throws(FileError) {
    let facts = FileFacts(file)
    guard file == "-" || facts?.isRegular == false else { return }
    throw FileError(
      path: file, fault: facts?.isFolder == true ? .system(.isDirectory) : .notRegular)
  }

  /// `db restore`: all of the copy takes the place of all of the database, or nothing changes.
  func restore(from file: String) throws -> ExitStatus {
    try answering {
      let path = try path()
      let restore = RestoreDatabase(file, to: path)
      return try Interruption.stopping(by: restore.stop) {
        let outcome = try self.restore(restore, from: file, to: path)
        return Answer { .restored(outcome, in: $0) }
      }
    }
  }

  private func restore(
    _ restore: RestoreDatabase, from file: String, to path: String
  ) throws -> RestoreOutcome {
    guard FileFacts(file) != nil else {
      throw CommandFailure.file(FileError(path: file, fault: .system(.notFound)))
    }
    guard !belongs(file, to: path) else { throw Failure.usage(.restoreFromItself(path: path)) }
    guard session.kept?.isInTransaction != true else {
      throw Failure.usage(.restoreInTransaction)
    }
    let isThere = FileFacts(path) != nil
    if !isThere { try refuseLeftovers(of: path) }
    return try writing {
      let draft = try DraftFile(of: path, like: isThere ? path : file)
      var outcome = try console.working(session) { tally in
        try restore.check(into: draft.path) { tally.tell($0, of: $1, .page) }
      }
      if session.isDryRun { return outcome }
      if isThere {
        try askingFirst { isSure in
          guard isSure else { throw Failure.usage(.needsYesToRestore(path: path, file: file)) }
        }
        outcome.kept = try replace(path, by: draft, restore)
      } else {
        try draft.publish(replacing: false)
      }
      outcome.isWritten = true
      return outcome
    }
  }

  /// Gives the name under which the former contents are kept.
  private func replace(
    _ path: String, by draft: DraftFile, _ restore: RestoreDatabase
  ) throws -> String {
    let kept = freeName(beside: path)
    // A shell holds the database open, too.
    session.kept?.close()
    if let place = try restore.keepOthersOut() {
      let keeping = try DraftFile(of: kept, like: path)
      let isDone = try console.working(session) { tally in
        let tell: Circumstances.Watch = { tally.tell($0, of: $1, .page) }
        guard try place.keep(in: keeping.path, as: kept, tell: tell) else { return false }
        try keeping.publish(replacing: false)
        try place.replace(by: draft.path, tell: tell)
        return true
      }
      if isDone { return kept }
    }
    // What cannot be read can only be kept as it stands; nobody can be working with it.
    try setAside(path, as: kept, endings: endings)
    try draft.publish(replacing: true)
    return kept
  }

  /// `oval.db.before-20260401T070000Z`, by the present in UTC.
  private func freeName(beside path: String) -> String {
    let name = "\(path).before-\(session.present.instant(in: session.zone()).basicISO)"
    let names = (1...1_000).lazy.map { $0 == 1 ? name : "\(name)-\($0)" }
    return names.first { FileFacts($0) == nil } ?? name
  }

  /// SQLite would play such a file into the database that takes the name.
  private func refuseLeftovers(of path: String) throws {
    for ending in ["-wal", "-journal"] where FileFacts(path + ending) != nil {
      throw Failure.database(.leftover(path: path + ending))
    }
  }

  /// Whether a file is the database, or lies beside it as a part of it.
  private func belongs(_ file: String, to path: String) -> Bool {
    ([""] + endings).contains { ending in
      guard let one = FileFacts(file), let other = FileFacts(path + ending) else {
        return file == path + ending
      }
      return one.isSame(as: other)
    }
  }

  private func writing<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as FileError { throw CommandFailure.outputFile(error) }
  }

  /// Does work that opens the database itself; its city says afterwards in which language to answer.
  private func answering(_ work: () throws -> Answer) throws -> ExitStatus {
    func ofCity() -> Wording {
      let city = cityIfThere()
      let zone = city.flatMap { try? self.zone(named: $0.zone) }
      return wording(city, zone: zone ?? session.zone())
    }
    do {
      return try say(try work(), ofCity())
    } catch let failure as Failure { throw worded(failure, ofCity()) }
  }
}
