// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Another program, to be run to its end.
package struct Child: Hashable, Sendable {
  /// How it ended.
  package enum Ending: Hashable, Sendable {
    case exited(status: Int32)
    case signalled(number: Int32)

    /// As shells count: its own status, or 128 and the signal's number.
    package var status: Int32 {
      switch self {
      case .exited(let status): status
      case .signalled(let number): 128 + number
      }
    }
  }

  /// Where the program is; nothing is searched for (`Environment.path(ofProgram:)`).
  package var path: String
  /// The words after the program's name.
  package var arguments: [String]
  /// All that it sees of variables.
  package var variables: [String: String]

  package init(_ path: String, _ arguments: [String] = [], variables: [String: String]) {
    self.path = path
    self.arguments = arguments
    self.variables = variables
  }

  /// Runs it on the standard streams of this process, and waits until it has ended; with `input` it
  /// reads that instead of standard input, and may leave as much of it as it likes.
  ///
  /// Ctrl-C is meanwhile for the child alone; what else ends this process ends the child, too.
  /// Throws where it cannot be started at all. `prepareStandardStreams` comes first: this process must
  /// not end because its child has read enough.
  package func run(input: [UInt8]? = nil) throws(SystemFault) -> Ending {
    let formerly = Interruption.attend(Interruption.unknownChild)
    defer { Interruption.attend(formerly) }
    // One that leaves the terminal without echo, say, is not to blind what comes after it.
    let manners = TerminalManners.current()
    defer { manners?.restore() }
    let pipe = input == nil ? nil : try PipeEnds()
    defer {
      pipe?.closeReadingEnd()
      pipe?.closeWritingEnd()
    }
    let child = try start(reading: pipe?.readingEnd)
    Interruption.attend(child)
    // One that came before the number was known.
    if let wish = Interruption.pending { kill(child, wish.rawValue) }
    if let input, let pipe {
      pipe.closeReadingEnd()
      // One who has read enough is no fault; and whatever else is, the child's end tells.
      try? writeFully(input, to: pipe.writingEnd)
      pipe.closeWritingEnd()
    }
    return try ending(of: child)
  }

  private func start(reading input: CInt?) throws(SystemFault) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    _ = unsafe posix_spawn_file_actions_init(&actions)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    if let input {
      _ = unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    }
    var attributes = posix_spawnattr_t()
    _ = unsafe posix_spawnattr_init(&attributes)
    defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
    // What this process ignores for itself (`prepareStandardStreams`) the child must not.
    var ignored = sigset_t()
    _ = unsafe sigemptyset(&ignored)
    _ = unsafe sigaddset(&ignored, SIGPIPE)
    _ = unsafe sigaddset(&ignored, SIGXFSZ)
    _ = unsafe posix_spawnattr_setsigdefault(&attributes, &ignored)
    _ = unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let entries = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var child: pid_t = 0
    let code = unsafe withCStrings([path] + arguments) { words in
      unsafe withCStrings(entries) { entries in
        unsafe posix_spawn(&child, path, &actions, &attributes, words, entries)
      }
    }
    guard code == 0 else { throw SystemFault(errno: code) }
    return child
  }

  private func ending(of child: pid_t) throws(SystemFault) -> Ending {
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) != child {
      guard errno == EINTR else { throw SystemFault(errno: errno) }
    }
    // As in <sys/wait.h>, whose macros Swift does not see.
    let signal = status & 0x7F
    return signal == 0 ? .exited(status: status >> 8 & 0xFF) : .signalled(number: signal)
  }
}

/// The texts as C wants lists of them, for as long as `body` runs.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var list = unsafe texts.map { unsafe strdup($0) } + [nil]
  defer { for place in unsafe list.indices { unsafe free(list[place]) } }
  return unsafe list.withUnsafeMutableBufferPointer { buffer in
    // It holds at least the nil.
    unsafe body(buffer.baseAddress!)
  }
}

/// How the terminal of standard input treats what is typed.
private struct TerminalManners {
  private var mode: termios

  /// Nil where standard input is no terminal.
  static func current() -> TerminalManners? {
    var mode = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &mode) == 0 else { return nil }
    return TerminalManners(mode: mode)
  }

  func restore() {
    var mode = mode
    _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &mode)
  }
}
