// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host
import Reports

/// What work tells of itself while it runs, from any thread.
struct Tally: Sendable {
  private let count = Latest<Progress.Count?>(nil)
  private let hasWaited = Latest<@Sendable () -> Bool> { false }

  func tell(_ done: Int, of total: Int? = nil, _ thing: Progress.Count.Thing) {
    count.set(Progress.Count(done: done, total: total, thing: thing))
  }

  /// From now on `hasWaited` says whether somebody else was waited for since it was asked before.
  func ask(_ hasWaited: @escaping @Sendable () -> Bool) { self.hasWaited.set(hasWaited) }

  fileprivate func text(_ progress: Progress, seconds: Int) -> String? {
    progress.text(seconds: seconds, count: count.get(), isWaiting: hasWaited.get()())
  }
}

extension Console {
  /// Does work that may take its time. A person at a terminal reads meanwhile that it goes on, from
  /// the first second on; nobody else is told, and no thread is made for it.
  func working<Result, Failure: Error>(
    _ session: Session, _ work: (Tally) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let tally = Tally()
    guard let progress = session.progress else { return try work(tally) }
    let (statusLine, isAsking) = (statusLine, isAsking)
    defer { statusLine.away {} }
    let tick: @Sendable (Int) -> Void = { seconds in
      guard !isAsking.get(), hasTerminal(), let text = tally.text(progress, seconds: seconds) else {
        return
      }
      if progress.isPlain { say(text) } else { statusLine.show(text) }
    }
    return try ticking(tick) { () throws(Failure) in try work(tally) }
  }
}

extension Session {
  /// How a person who waits is told; nil where nobody is.
  ///
  /// Whatever the format: behind a terminal for errors sits a person, and not a program.
  var progress: Progress? {
    let terminal = environment.terminal
    guard terminal.isError, !isQuiet else { return nil }
    return Progress(
      language: language, columns: min(terminal.columns ?? 80, width),
      isPlain: isAccessible || environment["TERM"] ?? "dumb" == "dumb")
  }
}
