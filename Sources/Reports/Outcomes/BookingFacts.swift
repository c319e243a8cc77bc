// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Recurrence
import UseCases

extension BookingView {
  /// The document of one booking; its `id` is null where nothing was written, unless one is given.
  func json(isWritten: Bool, id: Identifier? = nil) -> JSON {
    let confirmed = occurrences(.confirmed)
    return JSON.document(
      "booking",
      [
        "id": isWritten || id != nil ? JSON(booking.id) : .null,
        "bookingKind": .string(booking.purpose.kind.rawValue),
        "status": .string(booking.status.rawValue), "count": .integer(confirmed.count),
        "occurrences": .array(confirmed.map { JSON.instants($0.occurrence, in: zone) }),
        "skipped": .array(occurrences(.skipped).map { reasoned($0) }),
        "cancelled": .array(occurrences(.cancelled).map { reasoned($0) }),
        "zone": .string(zone.name), "title": JSON(booking.purpose.title),
        "discipline": JSON(booking.purpose.discipline), "club": JSON(club),
        "group": JSON(booking.purpose.group),
        "heldUntil": booking.heldUntil.map { .string($0.rfc3339(in: zone)) } ?? .null,
        "spaces": .array(
          spaces.map {
            ["space": JSON($0.space.path), "units": $0.units.map(JSON.integer) ?? .null]
          }
        ),
        "visibility": .string(booking.purpose.visibility.rawValue),
        "note": JSON(booking.purpose.note),
        "schedule": .array(booking.segments.map(\.schedule.json)),
        "sequence": .integer(booking.sequence), "written": .bool(isWritten),
      ])
  }

  private func reasoned(_ date: BookedOccurrence) -> JSON {
    JSON.instants(date.occurrence, in: zone)
      .followed(by: ["reason": date.reason.map(JSON.string) ?? .null])
  }

  /// A line each for the dates, as `jsonl` and `csv` give them.
  var records: [JSON] {
    booking.occurrences.map { date in
      let head: JSON = ["booking": JSON(booking.id)]
      return head.followed(by: JSON.span(date.occurrence.start, date.occurrence.end, in: zone))
        .followed(by: [
          "status": .string(date.status.rawValue),
          "reason": date.reason.map(JSON.string) ?? .null,
        ])
    }
  }
}

extension BookingView {
  /// The date with which a segment begins; nil where that date is left out.
  func first(of segment: Int) -> Occurrence? {
    let start = booking.segments[segment].schedule.start
    return booking.occurrences.first { $0.segment == segment && $0.local == start }?.occurrence
  }
}

extension Schedule {
  /// The schedule as it was meant: local start, zone, rule.
  var json: JSON {
    [
      "start": .string(start.iso), "zone": .string(zone),
      "repeat": rule.map { .string($0.text) } ?? .null,
      "except": .array(excluded.sorted().map { .string($0.iso) }),
    ]
  }
}

extension Wording {
  /// What was understood: who, where, when, and which dates.
  func fields(of view: BookingView) -> [Field] {
    let purpose = view.booking.purpose
    var fields = [
      Field(self(de: "Fläche", en: "Space"), view.spaces.map { StyledText(demand($0)) })
    ]
    fields += [
      Field(self(de: "Verein", en: "Club"), view.club.map { "\($0.name.text) (\($0.slug.text))" }),
      Field(self(de: "Gruppe", en: "Group"), purpose.group?.text),
      Field(self(de: "Titel", en: "Title"), purpose.title?.text),
      Field(self(de: "Bereich", en: "Kind"), kind(purpose)),
    ].compactMap(\.self)
    fields += dateFields(of: view)
    if let end = view.booking.heldUntil {
      fields.append(
        Field(
          self(de: "Vorgemerkt bis", en: "Held until"),
          "\(date(zone.civil(at: end).date)), \(time(end))"))
    }
    fields.append(Field(self(de: "Zeitzone", en: "Time zone"), view.zone.name))
    if purpose.visibility == .busy {
      fields.append(Field(self(de: "Sichtbarkeit", en: "Visibility"), word(purpose.visibility)))
    }
    if let note = purpose.note { fields.append(Field(self(de: "Notiz", en: "Note"), note.text)) }
    return fields
  }

  /// `Streetballfeld (haedge/streetball), ganz`; `Bälle (sportbox/baelle), 12 Bälle`.
  private func demand(_ demand: (space: SpaceName, units: Int?)) -> String {
    let much =
      demand.units.map { units($0, of: demand.space) } ?? self(de: "ganz", en: "the whole")
    return "\(place(demand.space)), \(much)"
  }

  private func kind(_ purpose: Purpose) -> String {
    purpose.discipline.map { "\(word(purpose.kind)), \($0.text)" } ?? word(purpose.kind)
  }

  private func dateFields(of view: BookingView) -> [Field] {
    let confirmed = view.occurrences(.confirmed).map(\.occurrence)
    let time = self(de: "Zeit", en: "Time")
    let isSeries = view.booking.segments.contains { $0.schedule.rule != nil }
    guard isSeries || view.booking.occurrences.count > 1 else {
      let only = view.booking.occurrences.first?.occurrence
      return [Field(time, only.map { span($0) })].compactMap(\.self)
        + changedDates(view)
    }
    var fields = [
      Field(
        time,
        view.booking.segments.enumerated().map { number, segment in
          StyledText(schedule(segment.schedule, only: view.first(of: number)))
        })
    ]
    if let first = confirmed.first, let last = confirmed.last {
      let days = period(zone.civil(at: first.start).date, zone.civil(at: last.start).date)
      fields.append(
        Field(self(de: "Termine", en: "Dates"), "\(confirmed.count): \(days)"))
    } else {
      fields.append(Field(self(de: "Termine", en: "Dates"), self(de: "keine", en: "none")))
    }
    return fields + changedDates(view)
  }

  private func changedDates(_ view: BookingView) -> [Field] {
    let excepted = Set(view.booking.leftOut(zone: view.zone).map(\.local.date)).sorted()
    let skipped = view.occurrences(.skipped).map { reasoned($0) }
    let cancelled = view.occurrences(.cancelled).map { reasoned($0) }
    return [
      excepted.isEmpty
        ? nil : Field(self(de: "Ausgenommen", en: "Excepted"), self.excepted(excepted)),
      skipped.isEmpty ? nil : Field(self(de: "Ausgelassen", en: "Skipped"), skipped),
      cancelled.isEmpty ? nil : Field(self(de: "Abgesagt", en: "Cancelled"), cancelled),
    ].compactMap(\.self)
  }

  /// `5: Di 26.05., Di 14.07.2026 und 3 weitere`.
  private func excepted(_ days: [CivilDate]) -> String {
    let shown = dates(Array(days.prefix(10)))
    guard days.count > 10 else { return "\(days.count): \(shown)" }
    let rest = more(days.count - 10)
    return "\(days.count): " + self(de: "\(shown) und \(rest)", en: "\(shown) and \(rest)")
  }

  private func reasoned(_ date: BookedOccurrence) -> StyledText {
    let reason = skipReason(date.reason).map { ": \($0)" } ?? ""
    return StyledText(span(date.occurrence) + reason)
  }

  /// A date that was cancelled, with what was said about it.
  func cancelled(_ date: Occurrence, of view: BookingView) -> StyledText {
    let booked = view.booking.occurrences.first { $0.occurrence.original == date.original }
    let reason = booked?.status == .cancelled ? booked?.reason.map { ": \($0)" } : nil
    return StyledText(span(date) + (reason ?? ""))
  }

  /// Dates whose clock time does not exist, or exists twice.
  func adjusted(_ dates: [AdjustedDate]) -> [String] {
    dates.map { adjusted in
      let meant = clock(adjusted.reading.time)
      let day = date(adjusted.reading.date)
      let placed = span(adjusted.occurrence)
      switch adjusted.cause {
      case .gap:
        return self(
          de: "Am \(day) überspringt die Uhr \(meant) Uhr; der Termin liegt dann so: \(placed).",
          en: "On \(day) the clock skips \(meant); the date is then: \(placed).")
      case .fold:
        return self(
          de: "Am \(day) zeigt die Uhr \(meant) Uhr zweimal; gelesen als: \(placed).",
          en: "On \(day) the clock shows \(meant) twice; read as: \(placed).")
      }
    }
  }
}
