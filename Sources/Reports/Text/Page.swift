// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a report is written on.
struct Page: Hashable, Sendable {
  enum Medium: Hashable, Sendable {
    /// Aligned, wrapped to the width.
    case terminal
    /// For those who listen, or feel: one record per paragraph, words instead of drawings.
    case accessible
    /// For other programs: fields between tabs, nothing wrapped.
    case pipe
  }

  let medium: Medium
  /// In columns; at least 16, so that whatever asks for less still gets lines to read.
  let width: Int

  init(medium: Medium, width: Int) {
    self.medium = medium
    self.width = max(16, width)
  }
}
