// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// The value of UNTIL, in one of its three forms. The last start may be equal to it.
package enum RecurrenceUntil: Hashable, Sendable {
  /// `20261231`: the whole day is included.
  case date(CivilDate)
  /// `20261231T180000`: by the clock of the series.
  case local(CivilDateTime)
  /// `20261231T170000Z`: compared with the instants of the starts.
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
  init?(text: some StringProtocol) {
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

  /// Whether a series may still start at `local`.
  func admits(_ local: CivilDateTime, in zone: Zone) -> Bool {
    switch self {
    case .date(let date): local.date <= date
    case .local(let last): local <= last
    case .utc(let last): zone.instant(of: local) <= last
    }
  }
}
