// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the program tells its caller when it ends. The numbers are a promise to scripts.
package enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0
  case unexpected = 1
  case usage = 2
  case conflict = 3
  case notFound = 4
  case notAllowed = 5
  case someRefused = 6
  case wouldChange = 7
  case busy = 8
  case invalidData = 9
  case noDatabase = 10
  case hungUp = 129
  case interrupted = 130
  case terminated = 143
}
