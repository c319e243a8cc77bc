// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Which standard streams are terminals, and how wide they are.
package struct Terminal: Hashable, Sendable {
  package var isInput: Bool
  package var isOutput: Bool
  package var isError: Bool
  /// Columns of the first of output, error and input that is a terminal and says so.
  package var columns: Int?

  /// No terminal anywhere, as in a pipeline.
  package static let none = Terminal(isInput: false, isOutput: false, isError: false, columns: nil)

  package init(isInput: Bool, isOutput: Bool, isError: Bool, columns: Int?) {
    self.isInput = isInput
    self.isOutput = isOutput
    self.isError = isError
    self.columns = columns
  }

  static func current() -> Terminal {
    let streams = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].map { isatty($0) == 1 }
    return Terminal(
      isInput: streams[0], isOutput: streams[1], isError: streams[2],
      columns: [STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO]
        .first { streams[Int($0)] }.flatMap(readColumns))
  }
}

/// Nil where the terminal does not know, which it says with 0.
private func readColumns(of descriptor: CInt) -> Int? {
  var size = winsize()
  guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}
