// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ISO 8601 in its extended form, strict: four-digit years, two-digit fields, nothing left over.

extension CivilDate {
  /// `2026-06-17`.
  package init?(iso text: some StringProtocol) { return nil }
  /// `2026-06-17`.
  package var iso: String { "" }
}

extension ClockTime {
  /// `18:00` or `18:00:00`; `24:00` is read.
  package init?(iso text: some StringProtocol) { return nil }
  /// `18:00`, or `18:00:30` where there are seconds.
  package var iso: String { "" }
}

extension CivilDateTime {
  /// `2026-06-17T18:00` or `2026-06-17T18:00:00`.
  package init?(iso text: some StringProtocol) { return nil }
  /// `2026-06-17T18:00:00`.
  package var iso: String { "" }
}

extension Timestamp {
  /// RFC 3339 with offset or `Z`: `2026-06-17T18:00:00+02:00`.
  package init?(rfc3339 text: some StringProtocol) { return nil }
  /// RFC 3339 with the zone's offset: `2026-06-17T18:00:00+02:00`; UTC is `+00:00`.
  package func rfc3339(in zone: Zone) -> String { "" }
}
