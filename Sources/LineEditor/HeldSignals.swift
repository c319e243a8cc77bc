// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CReadline

/// Keeps the signals that concern a line away until somebody waits with `poll`: one that came between
/// a look and the waiting would otherwise be noticed with the next key only.
@unsafe struct HeldSignals {
  private var before = sigset_t()

  init() {
    var held = sigset_t()
    unsafe sigemptyset(&held)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT] {
      unsafe sigaddset(&held, signal)
    }
    unsafe pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  /// What there is to read.
  enum Input {
    case some, signal
    /// The terminal is gone.
    case never
  }

  /// Waits without limit, with the signals let in.
  func wait() -> Input {
    var mask = unsafe before
    return switch unsafe oval_wait_for_input(&mask) {
    case 1: .some
    case 0: .never
    default: .signal
    }
  }

  func release() {
    var mask = unsafe before
    unsafe pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}

/// Whether the program was stopped (Ctrl-Z) and goes on: whoever had the terminal meanwhile has left
/// it in a state of theirs.
@unsafe enum Resumption {
  nonisolated(unsafe) private static var hasCome: sig_atomic_t = 0

  static func listen() {
    signal(SIGCONT) { _ in unsafe Resumption.hasCome = 1 }
  }

  /// Whether it has come since the last look.
  static func take() -> Bool {
    defer { unsafe hasCome = 0 }
    return unsafe hasCome != 0
  }
}

/// What a C library says on standard error, kept from the person who could not place it.
@unsafe enum Complaints {
  /// The lines that were said, at most a hundred.
  static func during(_ work: () -> Void) -> [String] {
    var pipe: Int32 = -1
    var former: Int32 = -1
    guard unsafe oval_divert_error(&pipe, &former) != 0 else {
      work()
      return []
    }
    work()
    oval_restore_error(former)
    defer { close(pipe) }
    var bytes = [UInt8](repeating: 0, count: 10_000)
    let count = unsafe read(pipe, &bytes, bytes.count)
    guard count > 0 else { return [] }
    return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").prefix(100)
      .map(String.init)
  }
}
