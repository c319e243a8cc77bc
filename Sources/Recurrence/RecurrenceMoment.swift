// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// A date or a time in one of the three forms in which RFC 5545 writes them: the value of UNTIL,
/// EXDATE, RDATE and RECURRENCE-ID.
package enum RecurrenceMoment: Hashable, Sendable {
  /// `20261231`: the whole day.
  case date(CivilDate)
  /// `20261231T180000`: by the clock of the series.
  case local(CivilDateTime)
  /// `20261231T170000Z`.
  case utc(Timestamp)

  /// As RFC 5545 writes it.
  package var text: String {
    switch self {
    case .date(let date): date.basicISO
    case .local(let local): local.basicISO
    case .utc(let instant): instant.basicISO
    }
  }

  /// Reads any of the three forms, capital letters only.
  package init?(text: some StringProtocol) {
    if let date = CivilDate(basicISO: text) {
      self = .date(date)
    } else if let local = CivilDateTime(basicISO: text) {
      self = .local(local)
    } else if let instant = Timestamp(basicISO: text) {
      self = .utc(instant)
    } else {
      return nil
    }
  }
}
