// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Runs `work`; meanwhile `tick` is called again and again, first after one pause, on a thread of its
/// own, with the whole seconds since the beginning. After the work no call comes or runs any more.
///
/// Signals reach the thread of the work alone, whose waiting they end. Where the system gives no
/// thread nothing ticks.
package func ticking<Result, Failure: Error>(
  everyMilliseconds pause: Int32 = 1_000, _ tick: @escaping @Sendable (_ seconds: Int) -> Void,
  _ work: () throws(Failure) -> Result
) throws(Failure) -> Result {
  let ticker = Ticker(pause, tick)
  defer { ticker?.stop() }
  return try work()
}

private final class Ticker {
  /// What the thread needs.
  private final class Orders: Sendable {
    let pause: Int32
    let tick: @Sendable (Int) -> Void
    /// Closed at its other end once the work has ended.
    let end: CInt

    init(_ pause: Int32, _ tick: @escaping @Sendable (Int) -> Void, end: CInt) {
      self.pause = pause
      self.tick = tick
      self.end = end
    }

    func run() {
      let beginning = monotonicMilliseconds()
      while true {
        var wish = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
        let found = unsafe poll(&wish, 1, pause)
        guard found == 0 || found < 0 && errno == EINTR else { return }
        if found == 0 { tick(Int((monotonicMilliseconds() - beginning) / 1_000)) }
      }
    }
  }

  private let pipe: PipeEnds
  private let thread: pthread_t

  init?(_ pause: Int32, _ tick: @escaping @Sendable (Int) -> Void) {
    guard let pipe = try? PipeEnds() else { return nil }
    self.pipe = pipe
    let orders = unsafe Unmanaged.passRetained(Orders(pause, tick, end: pipe.readingEnd))
    // A thread begins with what its maker blocks.
    var (all, former) = (sigset_t(), sigset_t())
    _ = unsafe sigfillset(&all)
    _ = unsafe pthread_sigmask(SIG_SETMASK, &all, &former)
    defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &former, nil) }
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, nil,
      { orders in
        guard let orders = unsafe orders else { return nil }
        unsafe Unmanaged<Orders>.fromOpaque(orders).takeRetainedValue().run()
        return nil
      }, orders.toOpaque())
    self.thread = thread
    guard code == 0 else {
      unsafe orders.release()
      pipe.closeReadingEnd()
      pipe.closeWritingEnd()
      return nil
    }
  }

  func stop() {
    pipe.closeWritingEnd()
    pthread_join(thread, nil)
    pipe.closeReadingEnd()
  }
}

/// Milliseconds of a clock that is never set.
private func monotonicMilliseconds() -> Int64 {
  var now = timespec()
  guard unsafe clock_gettime(CLOCK_MONOTONIC, &now) == 0 else { return 0 }
  return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
}
