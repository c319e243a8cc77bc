// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// One of the two streams that a program speaks on.
package enum OutputStream: Int32, CaseIterable, Sendable {
  /// Data.
  case output = 1
  /// Everything else.
  case error = 2
}

/// Why not all bytes could be written.
package enum WriteError: Error, Hashable, Sendable {
  /// Nobody reads any more; a reason to end quietly.
  case closedPipe
  case interrupted(Interruption)
  case failed(SystemFault)
}

/// Makes the standard streams safe to use: a reader that leaves is an error value instead of a
/// signal, and a stream that was closed by the caller leads nowhere instead of into the first file
/// that is opened later.
package func prepareStandardStreams() {
  _ = signal(SIGPIPE, SIG_IGN)
  // A limit on the size of files is an error value, too.
  _ = signal(SIGXFSZ, SIG_IGN)
  for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
  where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
    // The lowest free number is taken, which is this one: the ones before are open.
    _ = unsafe open("/dev/null", O_RDWR)
  }
}

/// Writes all bytes, or throws; waits where the reader is slow.
package func write(_ bytes: [UInt8], to stream: OutputStream) throws(WriteError) {
  try writeFully(bytes, to: stream.rawValue)
}

func writeFully(_ bytes: [UInt8], to descriptor: CInt) throws(WriteError) {
  var written = 0
  while written < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(
        descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
    }
    if count >= 0 {
      written += count
      continue
    }
    switch errno {
    case EINTR:
      if let interruption = Interruption.pending { throw .interrupted(interruption) }
    case EAGAIN:
      var wish = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = unsafe poll(&wish, 1, -1)
    case EPIPE:
      throw .closedPipe
    case let code:
      throw .failed(SystemFault(errno: code))
    }
  }
}
