// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Which standard streams are terminals, and how large they are.
package struct Terminal: Hashable, Sendable {
  package var isInput: Bool
  package var isOutput: Bool
  package var isError: Bool
  /// Columns of the first of output, error and input that is a terminal and says so.
  package var columns: Int?
  /// Rows of the same terminal.
  package var rows: Int?

  /// No terminal anywhere, as in a pipeline.
  package static let none = Terminal(isInput: false, isOutput: false, isError: false, columns: nil)

  package init(
    isInput: Bool, isOutput: Bool, isError: Bool, columns: Int?, rows: Int? = nil
  ) {
    self.isInput = isInput
    self.isOutput = isOutput
    self.isError = isError
    self.columns = columns
    self.rows = rows
  }

  static func current() -> Terminal {
    let streams = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].map { isatty($0) == 1 }
    let size = [STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO]
      .first { streams[Int($0)] }.flatMap(readSize)
    return Terminal(
      isInput: streams[0], isOutput: streams[1], isError: streams[2],
      columns: size?.columns, rows: size?.rows)
  }
}

/// Each is nil where the terminal does not know, which it says with 0.
private func readSize(of descriptor: CInt) -> (columns: Int?, rows: Int?)? {
  var size = winsize()
  guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
  return (
    size.ws_col > 0 ? Int(size.ws_col) : nil, size.ws_row > 0 ? Int(size.ws_row) : nil
  )
}
