// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

extension Wording {
  /// A reason to refuse a request, as a sentence.
  ///
  /// `time` says when, as it stands inside a sentence: „am Di 16.06.2026 von 18:00 bis 20:00 Uhr“,
  /// or „an 4 Terminen“. `names` are those of the spaces, by path.
  func sentence(
    _ reason: Reason, time: String, names: [SpacePath: PlainText]
  ) -> String {
    let space = reason.space
    let name = quoted(names[space]?.text ?? space.text)
    // Names may be plural ("Bälle"), so the verb belongs to the space and not to its name.
    let place = self(de: "Die Fläche \(name)", en: "The space \(name)")
    switch reason.cause {
    case .booking(let holder):
      let who = holder.map { ": \(self.holder($0))" } ?? ""
      guard let left = reason.unitsLeft else {
        return self(
          de: "\(place) ist \(time) vergeben\(who).", en: "\(place) is taken \(bare(time))\(who).")
      }
      return self(
        de: "\(place) hat \(time) nur noch Platz für \(left)\(who).",
        en: "\(place) only has room for \(left) more \(bare(time))\(who).")
    case .ownDate:
      return self(
        de: "Termine dieser Buchung überschneiden sich auf der Fläche \(name), \(time).",
        en: "Dates of this booking overlap on the space \(name), \(time).")
    case .closure(let id, let reason, let from):
      let origin = from == space ? "" : " (\(names[from]?.text ?? from.text))"
      return self(
        de: "\(place) ist \(time) gesperrt: \(reason.text)\(origin), \(id.text).",
        en: "\(place) is closed \(bare(time)): \(reason.text)\(origin), \(id.text).")
    case .openSlot(let id, let name):
      return self(
        de: "\(place) ist \(time) offen für alle und nicht zu buchen: \(name.text), \(id.text).",
        en: "\(place) is open to everyone \(time) and cannot be booked: \(name.text), \(id.text).")
    case .outsideSlots(let offered):
      return self(
        de: "\(place) ist \(time) für diese Nutzung nicht vorgesehen. \(slotsOffered(offered))",
        en: "\(place) is not meant for this use \(bare(time)). \(slotsOffered(offered))")
    case .outsideHours(let ranges, let day):
      return self(
        de: "\(place) ist \(time) nicht durchgehend geöffnet. \(opening(ranges, day))",
        en: "\(place) is not open all the time \(bare(time)). \(opening(ranges, day))")
    case .tooManyUnits(let wanted, let capacity):
      return self(
        de: "\(place) hat Platz für höchstens \(capacity), gewünscht sind \(wanted).",
        en: "\(place) has room for \(capacity) at most, but \(wanted) are wanted.")
    case .wholeOnly:
      return self(
        de: "\(place) kann nur ganz gebucht werden, nicht in Teilen.",
        en: "\(place) can only be booked as a whole, not in parts.")
    case .notClaimable:
      return self(
        de: "\(place) kann nicht gebucht werden: Sie hat keine Kapazität oder ist außer Betrieb.",
        en: "\(place) cannot be booked: it has no capacity, or is out of use.")
    case .openToAll:
      return self(
        de: "\(place) steht immer allen offen und kann nicht gebucht werden.",
        en: "\(place) is always open to everyone and cannot be booked.")
    case .inThePast(let now):
      return self(
        de: "Die Zeit \(time) hat schon begonnen; jetzt ist \(moment(now)).",
        en: "The time \(time) has begun already; now it is \(moment(now)).")
    }
  }

  /// The words of a time at the end of a part of a sentence: without their last comma.
  private func bare(_ time: String) -> String {
    time.hasSuffix(",") ? String(time.dropLast()) : time
  }

  /// Who has taken it, as far as others may know: `SV Nordlicht, b7k3f9qm`.
  private func holder(_ holder: Holder) -> String {
    guard let name = holder.clubName ?? holder.clubSlug.flatMap({ try? PlainText($0.text) }) else {
      return holder.booking.text
    }
    return "\(name.text), \(holder.booking.text)"
  }

  private func slotsOffered(_ names: [PlainText]) -> String {
    guard !names.isEmpty else {
      return self(
        de: "An dem Tag gibt es dort kein Zeitfenster.", en: "There is no slot on that day.")
    }
    var distinct: [String] = []
    for name in names where !distinct.contains(name.text) { distinct.append(name.text) }
    let offered = list(distinct, first: 5)
    return self(de: "Zeitfenster an dem Tag: \(offered).", en: "Slots on that day: \(offered).")
  }

  private func opening(_ ranges: [ClockRange], _ day: CivilDate) -> String {
    let date = self.date(day)
    if ranges.isEmpty {
      return self(de: "Am \(date) ist geschlossen.", en: "It is closed on \(date).")
    }
    if ranges == [.wholeDay] {
      return self(
        de: "Am \(date) ist rund um die Uhr geöffnet, danach nicht.",
        en: "It is open all day on \(date), but not after that.")
    }
    let hours = self.ranges(ranges)
    return self(
      de: "Geöffnet am \(date): \(hours) Uhr.", en: "Opening hours on \(date): \(hours).")
  }
}
