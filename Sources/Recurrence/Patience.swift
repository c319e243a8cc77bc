// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How much may still be looked at in vain in one search, from its beginning to its end: periods,
/// and years of which the days must be found out.
///
/// Counted for each start anew, a rule whose starts lie far apart would take any time.
struct Patience {
  private var left = Recurrence.searchLimit

  /// Throws `searchLimit` where there is none left.
  mutating func spend(_ periods: Int = 1) throws(RecurrenceError) {
    left -= periods
    if left < 0 { throw .searchLimit(periods: Recurrence.searchLimit) }
  }

  mutating func regain(_ periods: Int) { left = min(left + periods, Recurrence.searchLimit) }
}
