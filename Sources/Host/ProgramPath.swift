// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension Environment {
  /// Where the program of that name is by `PATH`; nil where there is none that may be run.
  ///
  /// Only full paths of `PATH` count: what lies in the working folder is never run for its name.
  package func path(ofProgram name: String) -> String? {
    guard !name.isEmpty, !name.utf8.contains(0x2F) else { return nil }
    return (self["PATH"] ?? "/usr/bin:/bin").split(separator: ":").lazy
      .filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first(where: isProgram)
  }
}

func isProgram(_ path: String) -> Bool {
  var found = stat()
  return unsafe stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFREG
    && access(path, X_OK) == 0
}
