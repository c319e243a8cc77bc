// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Synchronization

/// A wish from outside that the program ends: Ctrl-C, `kill`, or a terminal that goes away.
package enum Interruption: Int32, CaseIterable, Sendable {
  case interrupt = 2
  case terminate = 15
  case hangUp = 1

  /// 128 and the signal's number, as shells count: 130, 143, 129.
  package var exitStatus: Int32 { 128 + rawValue }

  /// The wish that arrived while `stopping(by:_:)` ran, if any.
  package static var pending: Interruption? {
    Interruption(rawValue: arrived.load(ordering: .relaxed))
  }

  /// From now on an interruption ends the process at once with its status, or, inside
  /// `stopping(by:_:)`, asks the work to stop. One that the caller ignores (`nohup`) stays ignored;
  /// one that he has left blocked, which is hardly ever meant, is let through.
  package static func listen() {
    // Touched before any signal can come: a handler must not be the first to make them.
    forget()
    brakeInReach.store(0, ordering: .relaxed)
    isOutlived.store(false, ordering: .relaxed)
    attend(0)
    StatusLine.wipe()
    var blocked = sigset_t()
    _ = unsafe sigemptyset(&blocked)
    for interruption in allCases {
      _ = unsafe sigaddset(&blocked, interruption.rawValue)
      var former = sigaction()
      guard unsafe sigaction(interruption.rawValue, nil, &former) == 0 else { continue }
      if isIgnored(former) { continue }
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { number in receive(number) }
      // Without SA_RESTART, so that a waiting read or write returns and sees the wish.
      _ = unsafe sigaction(interruption.rawValue, &action, nil)
    }
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &blocked, nil)
  }

  /// Runs `work`; an interruption meanwhile is remembered as `pending` and calls `stop`, which
  /// makes the work end by itself and roll back. A second one ends the process at once.
  ///
  /// `stop` runs inside the signal handler: it may set a flag (`sqlite3_interrupt` does no more)
  /// but neither allocate nor lock. Of nested ones the innermost is called.
  package static func stopping<Result, Failure: Error>(
    by stop: @escaping @Sendable () -> Void, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let brake = unsafe Unmanaged.passRetained(Brake(stop))
    let outer = unsafe brakeInReach.exchange(
      UInt(bitPattern: brake.toOpaque()), ordering: .acquiringAndReleasing)
    defer {
      brakeInReach.store(outer, ordering: .releasing)
      unsafe brake.release()
    }
    return try work()
  }

  /// Runs `work`, which goes on after every Ctrl-C: each is remembered as `pending`, for a shell that
  /// ends what it is doing and asks for the next line.
  package static func outliving<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    isOutlived.store(true, ordering: .relaxed)
    defer { isOutlived.store(false, ordering: .relaxed) }
    return try stopping(by: {}, work)
  }

  /// Stands for a child whose number is not known yet.
  static let unknownChild: Int32 = -1

  /// From now on Ctrl-C is for that child, which has the terminal, and for nobody else; other wishes
  /// end the child, too. 0 is none. Gives the one before.
  @discardableResult
  static func attend(_ child: Int32) -> Int32 {
    attended.exchange(child, ordering: .relaxed)
  }

  /// Forgets the pending wish, for a shell that goes on with its next line.
  package static func forget() { arrived.store(0, ordering: .relaxed) }
}

private final class Brake: Sendable {
  let pull: @Sendable () -> Void
  init(_ pull: @escaping @Sendable () -> Void) { self.pull = pull }
}

// A signal handler has no argument of ours: these are the only way to reach it.
private let arrived = Atomic<Int32>(0)
/// The address of a `Brake`, or 0.
private let brakeInReach = Atomic<UInt>(0)
private let isOutlived = Atomic<Bool>(false)
/// The child that the program waits for, or 0.
private let attended = Atomic<Int32>(0)

private func receive(_ number: Int32) {
  let child = attended.load(ordering: .relaxed)
  if child != 0, number == SIGINT { return }
  // Before the child can end of it: whoever waits for that end finds the wish.
  let first = arrived.exchange(number, ordering: .sequentiallyConsistent) == 0
  if child > 0 { kill(child, number) }
  let isGentle = number == SIGINT && isOutlived.load(ordering: .relaxed)
  guard first || isGentle,
    let brake = unsafe UnsafeRawPointer(bitPattern: brakeInReach.load(ordering: .acquiring))
  else {
    StatusLine.wipe()
    _exit(128 + number)
  }
  unsafe Unmanaged<Brake>.fromOpaque(brake)._withUnsafeGuaranteedRef { $0.pull() }
}

private func isIgnored(_ action: sigaction) -> Bool {
  // Compared as addresses: C functions have no equality in Swift.
  unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    == unsafeBitCast(SIG_IGN, to: Int.self)
}
