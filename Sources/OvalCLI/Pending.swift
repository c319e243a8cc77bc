// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Stands for the action of a command that is declared before its floors below are there.
///
/// Whoever connects the last command removes this file and the case `pending` of `CommandFailure`.
@Sendable func pending(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  throw CommandFailure.pending(invocation.command)
}
