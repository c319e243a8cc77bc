// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `offers`: the days as headings. In a pipe a line per offer that begins with its date, and,
  /// where features were asked for, before that with whether they are known to be there.
  package static func offers(_ outcome: OffersOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.zone)
    let zone = outcome.zone
    let records = outcome.offers.map { $0.json(in: zone) }
    var seen: Set<Identifier> = []
    return Report(
      wording.blocks(of: outcome),
      json: JSON.document(
        "offers",
        [
          "offers": .array(records), "unknown": .array(outcome.unknown.map { $0.json(in: zone) }),
          "closed": .array(
            outcome.closed.map { offer, closure, reason in
              offer.json(in: zone).followed(by: [
                "closure": JSON(closure), "reason": JSON(reason),
              ])
            }),
          "access": .array(outcome.access.map { .string($0.rawValue) }),
          "from": .string(outcome.start.rfc3339(in: zone)),
          "to": .string(outcome.end.rfc3339(in: zone)), "zone": .string(zone.name),
          "notes": JSON(outcome.notes),
        ]),
      records: records,
      csvColumns: [
        "slot", "title", "kind", "discipline", "audience", "space", "spaceName", "start", "end",
        "zone",
      ],
      quiet: outcome.offers.map(\.slot.id).filter { seen.insert($0).inserted }.map(\.text),
      remarks: wording.remarks(outcome))
  }
}

extension Offer {
  fileprivate func json(in zone: Zone) -> JSON {
    let head: JSON = [
      "slot": JSON(slot.id), "title": JSON(slot.name), "kind": .string(slot.kind.rawValue),
      "discipline": JSON(slot.discipline), "audience": JSON(slot.audience),
      "space": JSON(space.path),
    ]
    return head.followed(by: JSON.span(start, end, in: zone)).followed(by: [
      "access": .object(
        access.map { JSON.Member($0.name.rawValue, .string($0.state.rawValue)) }),
      "spaceName": JSON(space.name),
    ])
  }
}

extension Wording {
  fileprivate func blocks(of outcome: OffersOutcome) -> [Block] {
    let sure = table(
      of: outcome.offers, from: outcome, key: outcome.access.isEmpty ? nil : word(.yes))
    let unknown = table(of: outcome.unknown, from: outcome, key: word(.unknown))
    var blocks: [Block] = outcome.offers.isEmpty ? [] : [sure]
    if !outcome.unknown.isEmpty {
      if !blocks.isEmpty { blocks.append(.gap) }
      blocks += [.heading(StyledText(unknownAccess(outcome.access), .heading)), .gap, unknown]
    }
    return blocks
  }

  /// The days as sections; in a pipe `key` stands first, then the date.
  private func table(of offers: [Offer], from outcome: OffersOutcome, key: String?) -> Block {
    let first = zone.civil(at: outcome.start).date
    return .picture { page in
      let isPiped = page.medium == .pipe
      let sections = offers.byDay(from: first, in: zone).map { day, offers in
        let rows = offers.map { offer in
          (isPiped && key != nil ? [StyledText(date(day))] : []) + row(offer, on: day)
        }
        let heading = [date(day), nearDay(day)].compactMap(\.self).joined(separator: ", ")
        return Table.Section(
          heading: StyledText(heading, .heading), key: key ?? date(day), rows: rows)
      }
      return Table(columns: columns, sections: sections, hasTitles: page.medium == .accessible)
        .lines(on: page)
    }
  }

  private var columns: [Table.Column] {
    [
      Table.Column(self(de: "Zeit", en: "Time"), wraps: true),
      Table.Column(self(de: "Was", en: "What"), wraps: true),
      Table.Column(self(de: "Wo", en: "Where"), wraps: true),
      Table.Column(self(de: "Für wen", en: "For whom"), wraps: true),
      Table.Column(self(de: "Barrierefreiheit", en: "Access"), wraps: true),
      Table.Column(self(de: "Kennung", en: "Id")),
    ]
  }

  private func row(_ offer: Offer, on day: CivilDate) -> [StyledText] {
    let slot = offer.slot
    let what = slot.discipline.map { "\(slot.name.text) (\($0.text))" } ?? slot.name.text
    return [
      StyledText(hours(offer, on: day)), StyledText(what), StyledText(offer.space.name.text),
      StyledText(slot.audience?.text ?? ""), StyledText(access(of: offer)),
      StyledText(slot.id.text, .faint),
    ]
  }

  /// Under the heading of that day; with its dates where it began before or goes on longer.
  private func hours(_ offer: Offer, on day: CivilDate) -> String {
    zone.civil(at: offer.start).date == day
      ? hours(offer.start, offer.end) : shortSpan(offer.start, offer.end)
  }

  /// What is surely there, then what surely is not.
  private func access(of offer: Offer) -> String {
    let there = offer.access.filter { $0.state == .yes }.map { word($0.name) }
    let missing = offer.access.filter { $0.state == .no }.map { name, _ in
      self(de: "nicht: \(word(name))", en: "not: \(word(name))")
    }
    return (there + missing).joined(separator: ", ")
  }

  fileprivate func remarks(_ outcome: OffersOutcome) -> [String] {
    var remarks = notes(outcome.notes)
    if outcome.offers.isEmpty {
      let days = period(
        zone.civil(at: outcome.start).date,
        zone.civil(at: outcome.end.advanced(by: -1)).date)
      let names = list(outcome.access.map { word($0) })
      remarks.append(
        outcome.access.isEmpty
          ? self(de: "\(days): kein Angebot.", en: "\(days): no offer.")
          : self(
            de: "\(days): kein Angebot, bei dem das sicher ist: \(names).",
            en: "\(days): no offer known for sure to have: \(names)."))
    }
    if let closed = leftOut(outcome) { remarks.append(closed) }
    if !outcome.unknown.isEmpty, let office = outcome.office { remarks.append(whoKnows(office)) }
    return remarks
  }

  /// `2 Termine fallen aus, weil gesperrt ist: Hanse Sail.`
  private func leftOut(_ outcome: OffersOutcome) -> String? {
    guard !outcome.closed.isEmpty else { return nil }
    var reasons: [String] = []
    for text in outcome.closed.map(\.reason.text) where !reasons.contains(text) {
      reasons.append(text)
    }
    let number = outcome.closed.count
    let dates = count(number, .date)
    let why = list(reasons, first: 3)
    return self(
      de: "\(dates) \(number == 1 ? "fällt" : "fallen") aus, weil gesperrt ist: \(why).",
      en: "\(dates) will not take place because of a closure: \(why).")
  }

  /// Where to ask about what is not known.
  func whoKnows(_ office: Office) -> String {
    let address = [office.mail, office.web].compactMap { $0?.text }.first
    let name = ([office.name.text] + [address].compactMap(\.self)).joined(separator: ", ")
    return self(
      de: "Was nicht bekannt ist, erfragen Sie hier: \(name).",
      en: "To ask about what is not known: \(name).")
  }
}

extension [Offer] {
  /// Under the day on which they begin, the first one for those that began before.
  fileprivate func byDay(
    from first: CivilDate, in zone: Zone
  ) -> [(day: CivilDate, offers: [Offer])] {
    var days: [(day: CivilDate, offers: [Offer])] = []
    for offer in self {
      let day = Swift.max(first, zone.civil(at: offer.start).date)
      if days.last?.day == day {
        days[days.count - 1].offers.append(offer)
      } else {
        days.append((day, [offer]))
      }
    }
    return days
  }
}
