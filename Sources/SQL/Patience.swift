// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// How a connection waits for a lock, and when it stops a statement that runs.
///
/// SQLite's own waiting sleeps longer the longer one waits, so that a newcomer overtakes. Here each
/// pause is drawn from the same short range, whoever waits: with eight writers nobody starves.
final class Patience {
  private let limitMilliseconds: Int64
  let interruption: Interruption
  /// While a commit runs it must not be reported as stopped: it may be done already. Nor may a
  /// change inside a held transaction be stopped: SQLite would roll all of that back.
  var mayNotStop = false
  let waiting = Waiting()
  /// While the log is copied back nobody is waited for.
  var isInAHurry = false
  private var waitingSince: Int64 = 0
  private var random: UInt64

  /// For a look that takes no lock.
  static var none: Patience { Patience(limitMilliseconds: 0, interruption: Interruption()) }

  init(limitMilliseconds: Int, interruption: Interruption) {
    self.limitMilliseconds = Int64(limitMilliseconds)
    self.interruption = interruption
    random = UInt64.random(in: .min ... .max) | 1
  }

  /// Lets SQLite ask this object whenever a lock is taken and every thousand steps of a statement.
  /// The object must live as long as the connection.
  @unsafe func attach(to database: OpaquePointer) {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe sqlite3_busy_handler(
      database,
      { context, attempts in
        guard let context = unsafe context else { return 0 }
        let patience = unsafe Unmanaged<Patience>.fromOpaque(context).takeUnretainedValue()
        return patience.wait(attempts: attempts) ? 1 : 0
      }, context)
    unsafe sqlite3_progress_handler(
      database, 1_000,
      { context in
        guard let context = unsafe context else { return 0 }
        let patience = unsafe Unmanaged<Patience>.fromOpaque(context).takeUnretainedValue()
        return !patience.mayNotStop && patience.interruption.isRequested ? 1 : 0
      }, context)
  }

  /// Pauses for a moment; false when the time is up.
  private func wait(attempts: Int32) -> Bool {
    let now = oval_elapsed_milliseconds()
    if attempts == 0 { waitingSince = now }
    guard !isInAHurry, now - waitingSince < limitMilliseconds, !interruption.isRequested else {
      return false
    }
    waiting.note()
    // xorshift64: cheap, and all that is wanted is that two waiters do not march in step.
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    oval_pause(UInt32(500 + random % 3_500))
    return true
  }
}
