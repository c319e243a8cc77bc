// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ISO 8601, strict: four-digit years, two-digit fields, nothing left over. The extended form with
// dashes and colons is for people and JSON, the basic form without them is RFC 5545's.

extension CivilDate {
  /// `2026-06-17`.
  package init?(iso text: some StringProtocol) {
    var fields = ISO8601Fields(text)
    guard let date = fields.date(separated: true), fields.isAtEnd else { return nil }
    self = date
  }

  /// `20260617`, the DATE of RFC 5545 §3.3.4.
  package init?(basicISO text: some StringProtocol) {
    var fields = ISO8601Fields(text)
    guard let date = fields.date(separated: false), fields.isAtEnd else { return nil }
    self = date
  }

  /// `2026-06-17`.
  package var iso: String { ISO8601Text.text { $0.append(self, separated: true) } }

  /// `20260617`.
  package var basicISO: String { ISO8601Text.text { $0.append(self, separated: false) } }
}

extension ClockTime {
  /// `18:00` or `18:00:00`; `24:00` is read.
  package init?(iso text: some StringProtocol) {
    var fields = ISO8601Fields(text)
    guard let time = fields.time(separated: true, seconds: .optional), fields.isAtEnd else {
      return nil
    }
    self = time
  }

  /// `18:00`, or `18:00:30` where there are seconds.
  package var iso: String {
    ISO8601Text.text { $0.append(self, separated: true, seconds: second != 0) }
  }
}

extension CivilDateTime {
  /// `2026-06-17T18:00` or `2026-06-17T18:00:00`; `T24:00` is the next day's midnight. Between day
  /// and time stands the separator.
  package init?(iso text: some StringProtocol, separator: Unicode.Scalar = "T") {
    var fields = ISO8601Fields(text)
    guard let date = fields.date(separated: true), fields.skip(separator),
      let time = fields.time(separated: true, seconds: .optional), fields.isAtEnd
    else { return nil }
    self.init(date, time)
    guard self.date <= .last else { return nil }
  }

  /// `20260617T180000`, the local form of DATE-TIME in RFC 5545 §3.3.5.
  package init?(basicISO text: some StringProtocol) {
    var fields = ISO8601Fields(text)
    guard let local = fields.basicDateTime(), fields.isAtEnd else { return nil }
    self = local
  }

  /// `2026-06-17T18:00:00`.
  package var iso: String { ISO8601Text.text { $0.append(self, separated: true) } }

  /// `20260617T180000`.
  package var basicISO: String { ISO8601Text.text { $0.append(self, separated: false) } }
}

extension Timestamp {
  /// RFC 3339 with offset or `Z`: `2026-06-17T18:00:00+02:00`.
  ///
  /// Whole seconds only, capital letters only, no leap second; nil outside the years 1...9999
  /// of UTC.
  package init?(rfc3339 text: some StringProtocol) {
    var fields = ISO8601Fields(text)
    guard let date = fields.date(separated: true), fields.skip("T"),
      let time = fields.time(separated: true, seconds: .required), time != .endOfDay,
      let offset = fields.offset(), fields.isAtEnd
    else { return nil }
    let utc = CivilDateTime(date, time).addingClock(seconds: Int64(-offset))
    guard (CivilDate.first...CivilDate.last).contains(utc.date) else { return nil }
    self.init(seconds: utc.clockSeconds)
  }

  /// `20260617T160000Z`, the UTC form of DATE-TIME in RFC 5545 §3.3.5.
  package init?(basicISO text: some StringProtocol) {
    var fields = ISO8601Fields(text)
    guard let utc = fields.basicDateTime(), fields.skip("Z"), fields.isAtEnd else { return nil }
    self.init(seconds: utc.clockSeconds)
  }

  /// RFC 3339 with the zone's offset: `2026-06-17T18:00:00+02:00`; UTC is `+00:00`.
  ///
  /// RFC 3339 has no seconds in offsets. Where a zone had some (local mean time), the offset is
  /// cut to whole minutes and the clock shown with it, so that the instant stays the same.
  package func rfc3339(in zone: Zone) -> String {
    let minutes = zone.offset(at: self) / 60
    let shown = CivilDateTime(clockSeconds: seconds).addingClock(seconds: Int64(minutes * 60))
    return ISO8601Text.text {
      $0.append(shown, separated: true)
      $0.append(offsetMinutes: minutes)
    }
  }

  /// `20260617T160000Z`.
  package var basicISO: String {
    ISO8601Text.text {
      $0.append(CivilDateTime(clockSeconds: seconds), separated: false)
      $0.append("Z")
    }
  }
}
