// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Recurrence
import Store

// What an operation writes into the journal about each kind of thing: facts without free text,
// and the free text apart.

extension Change {
  init(added booking: Booking) {
    self.init(
      entity: "booking", id: booking.id.text, before: nil, after: booking.facts,
      texts: [
        TextChange("title", after: booking.purpose.title?.text),
        TextChange("group", after: booking.purpose.group?.text),
        TextChange("note", after: booking.purpose.note?.text),
      ])
  }

  /// `reason`: what was said about it.
  init(_ before: Booking, became after: Booking, reason: PlainText? = nil) {
    let (old, new) = (before.purpose, after.purpose)
    self.init(
      entity: "booking", id: after.id.text, before: before.facts,
      after: after.facts + before.dateFacts(in: after),
      texts: [
        TextChange("title", before: old.title?.text, after: new.title?.text),
        TextChange("discipline", before: old.discipline?.text, after: new.discipline?.text),
        TextChange("group", before: old.group?.text, after: new.group?.text),
        TextChange("note", before: old.note?.text, after: new.note?.text),
        TextChange("reason", after: reason?.text),
      ])
  }

  init(added club: Club) { self.init(club: club, before: nil) }

  /// `before` is nil for a new club.
  init(club after: Club, before: Club?) {
    self.init(
      entity: "club", id: after.id.text, before: before?.facts, after: after.facts,
      texts: [
        TextChange("name", before: before?.name.text, after: after.name.text),
        TextChange("district", before: before?.district?.text, after: after.district?.text),
      ])
  }

  init(added slot: Slot) {
    self.init(
      entity: "slot", id: slot.id.text, before: nil, after: slot.facts,
      texts: [TextChange("name", after: slot.name.text)])
  }

  init(slot after: Slot, before: Slot) {
    self.init(
      entity: "slot", id: after.id.text, before: before.facts, after: after.facts,
      texts: [
        TextChange("name", before: before.name.text, after: after.name.text),
        TextChange(
          "discipline", before: before.discipline?.text, after: after.discipline?.text),
        TextChange("audience", before: before.audience?.text, after: after.audience?.text),
      ])
  }

  init(removed slot: Slot) {
    self.init(
      entity: "slot", id: slot.id.text, before: slot.facts, after: nil,
      texts: [TextChange("name", before: slot.name.text)])
  }

  init(added closure: Closure) {
    self.init(
      entity: "closure", id: closure.id.text, before: nil, after: closure.facts,
      texts: [TextChange("reason", after: closure.reason.text)])
  }

  init(closure after: Closure, before: Closure) {
    self.init(
      entity: "closure", id: after.id.text, before: before.facts, after: after.facts,
      texts: [TextChange("reason", before: before.reason.text, after: after.reason.text)])
  }

  init(removed closure: Closure) {
    self.init(
      entity: "closure", id: closure.id.text, before: closure.facts, after: nil,
      texts: [TextChange("reason", before: closure.reason.text)])
  }

  /// `before` is nil for a new space.
  init(space after: Space, before: Space?) {
    self.init(
      entity: "space", id: after.id.text, before: before?.facts, after: after.facts,
      texts: [
        TextChange("name", before: before?.details.name.text, after: after.details.name.text),
        TextChange(
          "description_de", before: before?.details.description?.german?.text,
          after: after.details.description?.german?.text),
        TextChange(
          "description_en", before: before?.details.description?.english?.text,
          after: after.details.description?.english?.text),
        TextChange(
          "district", before: before?.details.district?.text,
          after: after.details.district?.text),
      ])
  }

  /// `before` is nil for a new city.
  init(city after: City, before: City?) {
    self.init(
      entity: "city", id: "city", before: before?.facts, after: after.facts,
      texts: [
        TextChange("name", before: before?.name.text, after: after.name.text),
        TextChange(
          "office_name", before: before?.office?.name.text, after: after.office?.name.text),
        TextChange(
          "office_mail", before: before?.office?.mail?.text, after: after.office?.mail?.text),
        TextChange(
          "office_web", before: before?.office?.web?.text, after: after.office?.web?.text),
      ])
  }
}

extension Booking {
  var facts: [Change.Fact] {
    [
      .init("club", club?.text), .init("status", status.rawValue),
      .init("kind", purpose.kind.rawValue), .init("visibility", purpose.visibility.rawValue),
      .init(
        "spaces",
        demands.map { demand in demand.units.map { "\(demand.space):\($0)" } ?? demand.space.text }
          .joined(separator: " ")),
      .init("schedule", segments.map(\.schedule.text).joined(separator: "; ")),
      .init(
        "cancelled",
        occurrences.filter { $0.status == .cancelled }.map(\.occurrence.original.iso)
          .joined(separator: " ")),
      .init(
        "skipped",
        occurrences.filter { $0.status == .skipped }.map(\.occurrence.original.iso)
          .joined(separator: " ")),
      .init("heldUntil", heldUntil?.seconds),
      .init("sequence", sequence),
    ]
  }
}

extension Club {
  fileprivate var facts: [Change.Fact] {
    [
      .init("slug", slug.text), .init("size", size), .init("umbrella", umbrella?.text),
      .init("merged_into", mergedInto?.text),
    ]
  }
}

extension Slot {
  fileprivate var facts: [Change.Fact] {
    [
      .init("space", space.text), .init("kind", kind.rawValue), .init("use", useMode.rawValue),
      .init("schedule", schedule.text),
    ]
  }
}

extension Closure {
  fileprivate var facts: [Change.Fact] {
    [.init("space", space.text), .init("schedule", schedule.text)]
  }
}

extension Space {
  fileprivate var facts: [Change.Fact] {
    [
      .init("path", path.text), .init("use", details.useMode.rawValue),
      .init("capacity", details.capacity), .init("kind", details.kind?.rawValue),
      .init("before", details.buffers.minutesBefore), .init("after", details.buffers.minutesAfter),
      .init(
        "access",
        details.access.map { "\($0.name.rawValue)=\($0.state.rawValue)" }.joined(separator: " ")),
      .init("retired", isRetired),
    ]
  }
}

extension City {
  fileprivate var facts: [Change.Fact] {
    [
      .init("zone", zone), .init("state", state?.rawValue),
      .init("languages", languages.joined(separator: " ")), .init("domain", domain?.text),
      .init("quiet", quietHours.map { "\($0.start.iso)-\($0.end.iso)" }),
    ]
  }
}

extension Schedule {
  /// `2026-05-05T18:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY -2026-05-12T18:00:00`.
  var text: String {
    let length =
      switch length {
      case .clock(let seconds): "clock \(seconds)"
      case .elapsed(let seconds): "elapsed \(seconds)"
      }
    let parts = ["\(start.iso) \(length) \(zone)", rule?.text].compactMap { $0 }
    return (parts + excluded.sorted().map { "-\($0.iso)" }).joined(separator: " ")
  }
}
