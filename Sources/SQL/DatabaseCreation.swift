// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

extension DatabaseFile {
  /// Makes a new database at `path`, with the newest schema and what `fill` writes into it.
  ///
  /// It appears under its name all at once and on the disk, or not at all: it is made under another
  /// name in the same folder first. A file that is there is never replaced. `at` is the present in
  /// seconds of UTC. `fill` runs in one write; what it throws is thrown on.
  package static func create<T>(
    _ path: String, migrations: Migrations, at: Int64,
    interruption: Interruption = Interruption(),
    fill: (Connection) throws -> T
  ) throws -> T {
    let path = Connection.plain(path)
    try refuseNeighbours(of: path)
    let draft = "\(path).new-\(String(UInt64.random(in: .min ... .max), radix: 36))"
    defer { for ending in ["", "-journal", "-wal", "-shm"] { unsafe oval_remove(draft + ending) } }
    let result = try build(
      draft, migrations: migrations, at: at, interruption: interruption, fill: fill)
    let status = unsafe oval_publish(draft, path, folder(of: path))
    switch status {
    case 0: return result
    case EEXIST: throw DatabaseFileError.exists
    default:
      throw SQLError(code: SQLITE_CANTOPEN, message: unsafe String(cString: strerror(status)))
    }
  }

  /// The schema comes before the write-ahead log, so that the file's own header tells whose it is.
  private static func build<T>(
    _ draft: String, migrations: Migrations, at: Int64, interruption: Interruption,
    fill: (Connection) throws -> T
  ) throws -> T {
    let connection = try Connection(
      path: draft, mode: .create,
      patience: Patience(limitMilliseconds: 0, interruption: interruption))
    try connection.settle(keepsWAL: false)
    try connection.execute("PRAGMA application_id = \(FileIdentity.applicationID)")
    try migrations.migrate(connection, at: at)
    let result = try connection.write { try fill(connection) }
    try connection.execute("PRAGMA journal_mode = WAL")
    return result
  }

  private static func refuseNeighbours(of path: String) throws {
    if unsafe oval_exists(path) != 0 { throw DatabaseFileError.exists }
    for ending in ["-wal", "-journal"] where unsafe oval_exists(path + ending) != 0 {
      throw DatabaseFileError.leftover(path: path + ending)
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
