// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Host

/// What is called again and again while work goes on.
struct TickingTests {
  @Test("ticks come while the work goes on, and none after it")
  func ticks() {
    let ticks = Latest(0)
    let third = DispatchSemaphore(value: 0)
    let tick: @Sendable (Int) -> Void = { _ in
      ticks.set(ticks.get() + 1)
      if ticks.get() == 3 { third.signal() }
    }
    let answer = ticking(everyMilliseconds: 1, tick) {
      // The work ends with the third tick, or never.
      third.wait()
      return "done"
    }
    let count = ticks.get()
    #expect(answer == "done" && count >= 3)
    for _ in 0..<100_000 { sched_yield() }
    #expect(ticks.get() == count)
  }

  @Test("work that fails ends the ticking, too")
  func failing() {
    #expect(throws: SystemFault.diskFull) {
      try ticking(everyMilliseconds: 1_000) { _ in
      } _: { () throws(SystemFault) in
        throw .diskFull
      }
    }
  }

  @Test("signals are for the thread of the work, which hears them as before")
  func signals() {
    let (blocked, ticked) = (Latest<[Int32]>([]), DispatchSemaphore(value: 0))
    // The threads of tests hear none themselves.
    var (none, former) = (sigset_t(), sigset_t())
    _ = unsafe pthread_sigmask(SIG_SETMASK, &none, &former)
    defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &former, nil) }
    let tick: @Sendable (Int) -> Void = { _ in
      blocked.set(blockedSignals())
      ticked.signal()
    }
    ticking(everyMilliseconds: 1, tick) { ticked.wait() }
    #expect(blocked.get() == [SIGHUP, SIGINT, SIGTERM])
    #expect(blockedSignals() == [])
  }
}

/// Which interruptions the calling thread does not hear.
@Sendable private func blockedSignals() -> [Int32] {
  var blocked = sigset_t()
  _ = unsafe pthread_sigmask(SIG_BLOCK, nil, &blocked)
  return Interruption.allCases.map(\.rawValue).sorted().filter {
    unsafe sigismember(&blocked, $0) == 1
  }
}
