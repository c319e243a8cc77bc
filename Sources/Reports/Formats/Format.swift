// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// In which form a report is written.
package enum Format: String, CaseIterable, Sendable {
  /// For people: aligned on a terminal, tab-separated in a pipe.
  case table
  /// Tab-separated, wherever it goes.
  case plain
  case csv
  /// One document on one line.
  case json
  /// One record a line.
  case jsonl
}
