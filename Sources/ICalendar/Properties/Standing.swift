// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension EventProperty {
  static let status = EventProperty { event, lines in
    lines.add("STATUS:\(event.details.status.rawValue)")
  }

  /// Outlook looks at its own property, so both are written and say the same.
  static let transparency = EventProperty { event, lines in
    lines.add("TRANSP:\(event.details.isTransparent ? "TRANSPARENT" : "OPAQUE")")
    let busy =
      if event.details.isTransparent {
        "FREE"
      } else if event.details.status == .tentative { "TENTATIVE" } else { "BUSY" }
    lines.add("X-MICROSOFT-CDO-BUSYSTATUS:\(busy)")
  }

  static let privacy = EventProperty { _, lines in lines.add("CLASS:PUBLIC") }

  /// Without it Outlook shows a whole day as one from midnight to midnight.
  static let wholeDays = EventProperty { event, lines in
    lines.add("X-MICROSOFT-CDO-ALLDAYEVENT:\(event.isWholeDays ? "TRUE" : "FALSE")")
  }
}
