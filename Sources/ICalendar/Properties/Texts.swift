// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CICal

extension EventProperty {
  static let summary = EventProperty { event, lines in
    lines.add(Libical.line(ICAL_SUMMARY_PROPERTY, .text(event.details.summary)))
  }

  static let description = EventProperty { event, lines in
    guard let text = event.details.description, !text.isEmpty else { return }
    lines.add(Libical.line(ICAL_DESCRIPTION_PROPERTY, .text(text)))
  }

  static let url = EventProperty { event, lines in
    guard let address = event.details.url else { return }
    lines.add(Libical.line(ICAL_URL_PROPERTY, .uri(address)))
  }

  /// libical takes the whole list for one text and escapes nothing in it.
  static let categories = EventProperty { event, lines in
    guard !event.details.categories.isEmpty else { return }
    let values = event.details.categories.map(Libical.escaped)
    lines.add("CATEGORIES:\(values.joined(separator: ","))")
  }

  /// Only the office; clients show it as the sender.
  static let organizer = EventProperty { event, lines in
    guard let office = event.details.organizer, !office.mail.isEmpty else { return }
    lines.add(
      Libical.line(ICAL_ORGANIZER_PROPERTY, .mail(office.mail), commonName: office.name))
  }
}
