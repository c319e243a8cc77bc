// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Synchronization

/// The last line of the terminal behind standard error, which is drawn over again and again and
/// leaves no trace.
package final class StatusLine: Sendable {
  private let isDrawn = Mutex(false)
  private let draw: @Sendable ([UInt8]) -> Void

  /// `draw` writes to standard error.
  package init(_ draw: @escaping @Sendable ([UInt8]) -> Void) { self.draw = draw }

  /// Puts the text, which must be narrower than the screen, in place of the one before.
  package func show(_ text: String) {
    isDrawn.withLock {
      $0 = true
      lineIsDrawn.store(true, ordering: .relaxed)
      // To the first column, and away with what is left of a longer text (ECMA-48, ERASE IN LINE).
      draw(Array("\r\(text)\u{1B}[K".utf8))
    }
  }

  /// Takes the line away, and keeps it away while `work` runs, which writes something else.
  package func away<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) {
    try isDrawn.withLock { isDrawn throws(Failure) in
      if isDrawn { draw(Array("\r\u{1B}[K".utf8)) }
      isDrawn = false
      lineIsDrawn.store(false, ordering: .relaxed)
      try work()
    }
  }

  /// Takes away any line there is. For a signal handler, which cannot wait for its turn, before the
  /// process ends.
  static func wipe() {
    guard lineIsDrawn.load(ordering: .relaxed) else { return }
    let wiping: StaticString = "\r\u{1B}[K"
    _ = wiping.withUTF8Buffer { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

// A signal handler cannot be told of an object without locks and memory; hence of this alone.
private let lineIsDrawn = Atomic<Bool>(false)

/// Whether this process may write on the terminal behind standard error: it is not in the background
/// of a shell there. A terminal that no shell controls has no background.
package func hasTerminal() -> Bool {
  let foreground = tcgetpgrp(STDERR_FILENO)
  return foreground < 0 || foreground == getpgrp()
}
