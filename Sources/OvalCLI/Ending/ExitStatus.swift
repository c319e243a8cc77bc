// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the program tells its caller when it ends: one of ours, whose numbers are a promise to
/// scripts, or that of a program that was run in the place of a command.
package struct ExitStatus: RawRepresentable, CaseIterable, Hashable, Sendable {
  package let rawValue: Int32

  /// Nil for what no program can end with.
  package init?(rawValue: Int32) {
    guard (0...255).contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  private init(_ rawValue: Int32) { self.rawValue = rawValue }

  package static let done = ExitStatus(0)
  package static let unexpected = ExitStatus(1)
  package static let usage = ExitStatus(2)
  package static let conflict = ExitStatus(3)
  package static let notFound = ExitStatus(4)
  package static let notAllowed = ExitStatus(5)
  package static let someRefused = ExitStatus(6)
  package static let wouldChange = ExitStatus(7)
  package static let busy = ExitStatus(8)
  package static let invalidData = ExitStatus(9)
  package static let noDatabase = ExitStatus(10)
  package static let hungUp = ExitStatus(129)
  package static let interrupted = ExitStatus(130)
  package static let terminated = ExitStatus(143)

  /// Those of our own, ascending.
  package static let allCases: [ExitStatus] = [
    .done, .unexpected, .usage, .conflict, .notFound, .notAllowed, .someRefused, .wouldChange,
    .busy, .invalidData, .noDatabase, .hungUp, .interrupted, .terminated,
  ]
}
