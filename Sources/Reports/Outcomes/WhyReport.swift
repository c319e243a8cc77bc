// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `why ID`.
  package static func why(_ outcome: WhyOutcome, in wording: Wording) -> Report {
    switch outcome {
    case .refusal(let view, let names, let isOver):
      return refused(view, names, isOver: isOver, in: wording.shown(in: view.zone))
    case .booking(let id, let status, let coming, let unfit, let names, let zone):
      let wording = wording.shown(in: zone)
      return why(
        "booking", id, unfit, names, wording.blocks(id, status, coming, unfit, names),
        ["status": .string(status.rawValue), "coming": .integer(coming)], in: wording)
    case .closure(let view, let unfit, let names):
      let wording = wording.shown(in: view.zone)
      let name = wording.called(view.closure.reason, view.closure.id)
      return why(
        "closure", view.closure.id, unfit, names, wording.blocks(name, unfit, names),
        ["title": JSON(view.closure.reason), "space": JSON(view.space.path)], in: wording)
    case .slot(let view, let unfit, let names):
      let wording = wording.shown(in: view.zone)
      let name = wording.called(view.slot.name, view.slot.id)
      return why(
        "slot", view.slot.id, unfit, names, wording.blocks(name, unfit, names),
        ["title": JSON(view.slot.name), "space": JSON(view.space.path)], in: wording)
    case .space(let id, let space, let unfit, let names, let zone):
      let wording = wording.shown(in: zone)
      return why(
        "space", id, unfit, names,
        wording.blocks(wording.place(space), unfit, names, isCause: false),
        ["title": JSON(space.name), "space": JSON(space.path)], in: wording)
    }
  }

  private static func why(
    _ subject: String, _ id: Identifier, _ unfit: [UnfitDate], _ names: [SpacePath: PlainText],
    _ blocks: [Block], _ facts: JSON, in wording: Wording
  ) -> Report {
    let head: JSON = ["id": JSON(id), "subject": .string(subject)]
    return Report(
      blocks,
      json: JSON.document("why", head).followed(by: facts).followed(by: [
        "fits": .bool(unfit.isEmpty),
        "conflicts": .array(unfit.map { wording.json($0, names: names) }),
        "zone": .string(wording.zone.name),
      ]),
      quiet: unfit.bookings)
  }

  private static func refused(
    _ view: RefusalView, _ names: [SpacePath: PlainText], isOver: Bool, in wording: Wording
  ) -> Report {
    let head: JSON = [
      "id": JSON(view.id), "subject": "refusal", "at": .string(view.at.rfc3339(in: view.zone)),
      "command": .string(view.command), "club": JSON(view.club),
      "spaces": .array(view.spaces.map(JSON.string)),
    ]
    let english = wording.inEnglish
    return Report(
      wording.blocks(view, names, isOver: isOver),
      json: JSON.document("why", head)
        .followed(by: JSON.span(view.start, view.end, in: view.zone)).followed(by: [
          "dates": .integer(view.dates), "over": .bool(isOver),
          "reasons": .array(
            view.codes.map { code in
              let words = ReasonCode(rawValue: code).map { english.refused($0, view) }
              return [
                "code": .string(code), "message": .string(words?.sentence ?? code),
                "hint": (words?.hint).map(JSON.string) ?? .null,
              ]
            }),
          "check": isOver ? .null : .string(english.check(view)),
        ]),
      quiet: [view.id.text])
  }
}

extension Wording {
  fileprivate func called(_ name: PlainText, _ id: Identifier) -> String {
    "\(name.text) (\(id.text))"
  }

  /// Of a booking: that it fits, or all reasons why not, and what can be done.
  fileprivate func blocks(
    _ id: Identifier, _ status: BookingStatus, _ coming: Int, _ unfit: [UnfitDate],
    _ names: [SpacePath: PlainText]
  ) -> [Block] {
    guard let first = unfit.first else {
      return [.paragraph(StyledText(fit(id, status, coming)))]
    }
    let dates = Set(unfit.map(\.occurrence)).count
    let headline =
      coming == 1
      ? self(de: "Der Termin passt nicht mehr:", en: "The date no longer fits:")
      : self(
        de: "\(dates) von \(coming) Terminen \(dates == 1 ? "passt" : "passen") nicht mehr:",
        en: "\(dates) of \(coming) dates no longer \(dates == 1 ? "fits" : "fit"):")
    return [
      .paragraph(StyledText(headline)),
      .list(sentences(about: unfit, names: names).map { StyledText($0) }),
    ] + wayOut(of: first).map { .paragraph(StyledText($0)) }
  }

  private func fit(_ id: Identifier, _ status: BookingStatus, _ coming: Int) -> String {
    guard status.claims else {
      return self(
        de: "Die Buchung \(id.text) ist \(word(status)) und belegt nichts.",
        en: "Booking \(id.text) is \(word(status)) and takes nothing.")
    }
    switch coming {
    case 0:
      return self(
        de: "Kein Termin der Buchung \(id.text) kommt noch.",
        en: "No date of booking \(id.text) is still to come.")
    case 1:
      return self(
        de: "Der Termin der Buchung \(id.text), der noch kommt, passt.",
        en: "The date of booking \(id.text) that is still to come fits.")
    default:
      return self(
        de: "Alle \(coming) Termine der Buchung \(id.text), die noch kommen, passen.",
        en: "All \(coming) dates of booking \(id.text) that are still to come fit.")
    }
  }

  /// Of a closure or slot what it makes unfit; of a space what on it no longer fits.
  fileprivate func blocks(
    _ name: String, _ unfit: [UnfitDate], _ names: [SpacePath: PlainText], isCause: Bool = true
  ) -> [Block] {
    guard let first = unfit.first else {
      return [
        .paragraph(
          StyledText(
            self(
              de: "\(name): Alle Buchungen, die noch kommen, passen.",
              en: "\(name): all bookings that are still to come fit.")))
      ]
    }
    let because = isCause ? self(de: "deswegen ", en: "because of it ") : ""
    let headline =
      unfit.count == 1
      ? self(
        de: "\(name): Ein Termin passt \(because)nicht mehr.",
        en: "\(name): \(because)one date no longer fits.")
      : self(
        de: "\(name): \(unfit.count) Termine passen \(because)nicht mehr.",
        en: "\(name): \(because)\(unfit.count) dates no longer fit.")
    return [.paragraph(StyledText(headline)), .table(table(of: unfit, names: names))]
      + wayOut(of: first).map { .paragraph(StyledText($0)) }
  }
}
