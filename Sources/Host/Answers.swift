// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The line that a person types in answer to a question; nil at the end of the input.
package func readAnswer() -> String? { readLine() }
