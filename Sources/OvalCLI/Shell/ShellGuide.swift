// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody who speaks between the lines that a person types, and may end the shell.
protocol ShellGuide: AnyObject {
  /// Before the first line, in place of the shell's own greeting.
  func welcome()
  /// After each line that was not interrupted; gives what is left to do.
  func follow(_ outcome: OpenShell.Outcome) -> OpenShell.Outcome
}
