// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// A statement that is run many times, so that its text is not even looked up.
package struct Statement {
  private let connection: Connection
  private let prepared: PreparedStatement

  fileprivate init(connection: Connection, prepared: PreparedStatement) {
    self.connection = connection
    self.prepared = prepared
  }

  /// Runs the statement to its end; rows are passed over.
  package func run(_ parameters: Parameters = [:]) throws(SQLError) {
    try begin(parameters)
    do {
      defer { end() }
      while try next() {}
    }
    if !prepared.isReadOnly { try connection.noteChange() }
  }

  /// Hands each row to `body` in turn; none is kept.
  package func rows(
    _ parameters: Parameters = [:], _ body: (borrowing Row) throws -> Void
  ) throws {
    try begin(parameters)
    defer { end() }
    while try next() { try prepared.withRow(body) }
  }

  /// What `body` makes of the first row, or nil when there is none.
  package func first<T>(
    _ parameters: Parameters = [:], _ body: (borrowing Row) throws -> T
  ) throws -> T? {
    try begin(parameters)
    defer { end() }
    return try next() ? try prepared.withRow(body) : nil
  }

  private func begin(_ parameters: Parameters) throws(SQLError) {
    precondition(!prepared.isInUse, "the statement is still giving rows")
    precondition(
      prepared.isReadOnly || connection.transaction.mayWrite, "a change outside of write")
    try connection.checkTransaction()
    prepared.isInUse = true
    connection.transaction.openStatements += 1
    do {
      try prepared.bind(parameters)
    } catch {
      end()
      throw error
    }
  }

  private func end() {
    prepared.reset()
    connection.transaction.openStatements -= 1
  }

  private func next() throws(SQLError) -> Bool {
    if connection.interruption.isRequested { throw .interrupted }
    connection.patience.mayNotStop = connection.transaction.isHeld && !prepared.isReadOnly
    defer { connection.patience.mayNotStop = false }
    do { return try prepared.step() } catch { throw connection.failure(error) }
  }
}

extension Connection {
  /// The statement for that text, compiled once per connection.
  package func prepare(_ sql: String) throws(SQLError) -> Statement {
    Statement(connection: self, prepared: try prepared(sql))
  }

  /// Runs one statement to its end. What changes data belongs into `write`.
  package func run(_ sql: String, _ parameters: Parameters = [:]) throws(SQLError) {
    try prepare(sql).run(parameters)
  }

  /// Hands each row of one query to `body` in turn; none is kept.
  ///
  /// Inside `body` further statements may run, the same one included.
  package func rows(
    _ sql: String, _ parameters: Parameters = [:], _ body: (borrowing Row) throws -> Void
  ) throws {
    try prepare(sql).rows(parameters, body)
  }

  /// What `body` makes of the first row of one query, or nil when there is none.
  package func first<T>(
    _ sql: String, _ parameters: Parameters = [:], _ body: (borrowing Row) throws -> T
  ) throws -> T? {
    try prepare(sql).first(parameters, body)
  }

  /// What `body` makes of all rows of one query, in their order.
  package func all<T>(
    _ sql: String, _ parameters: Parameters = [:], _ body: (borrowing Row) throws -> T
  ) throws -> [T] {
    var result: [T] = []
    try rows(sql, parameters) { row in result.append(try body(row)) }
    return result
  }

  /// Runs a script of any number of statements without parameters; rows are passed over.
  package func execute(_ script: String) throws(SQLError) {
    try checkTransaction()
    if interruption.isRequested { throw .interrupted }
    try check(unsafe sqlite3_exec(database, script, nil, nil, nil))
  }

  fileprivate func noteChange() throws(SQLError) {
    guard let note = afterChange else { return }
    afterChange = nil
    defer { afterChange = note }
    try note()
  }

  /// The key of the row that was added last.
  package var lastNumber: Int { Int(unsafe sqlite3_last_insert_rowid(database)) }

  /// The number of rows that the latest INSERT, UPDATE or DELETE changed.
  package var changes: Int { Int(unsafe sqlite3_changes64(database)) }
}
