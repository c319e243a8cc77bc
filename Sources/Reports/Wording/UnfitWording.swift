// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import UseCases

// Why a date that is booked no longer fits.
extension Wording {
  /// For a cell: `gesperrt: Hanse Sail (c9w1z5ke)`.
  func briefly(
    _ reason: Reason, of date: UnfitDate, names: [SpacePath: PlainText]
  ) -> String {
    let name = names[reason.space]?.text ?? reason.space.text
    let part = reason.space == date.space.path ? "" : "\(name): "
    switch reason.cause {
    case .closure(let id, let name, _):
      return "\(part)\(word(ReasonCode.closed)): \(name.text) (\(id.text))"
    case .openSlot(let id, let name):
      return "\(part)\(word(ReasonCode.openSlot)): \(name.text) (\(id.text))"
    case .outsideHours(let ranges, _) where !ranges.isEmpty:
      return "\(part)\(word(reason.code)): \(self.ranges(ranges))"
    case .tooManyUnits(_, let capacity):
      return part
        + self(
          de: "zu wenig Platz: nur noch für \(capacity)",
          en: "not enough room: only for \(capacity) now")
    case .wholeOnly:
      return part + self(de: "nur noch ganz zu buchen", en: "can now only be booked as a whole")
    case .notClaimable:
      return part + self(de: "nicht mehr zu buchen", en: "can no longer be booked")
    case .openToAll: return part + self(de: "jetzt offen für alle", en: "now open to all")
    case .booking, .ownDate, .outsideSlots, .outsideHours, .inThePast:
      return part + word(reason.code)
    }
  }

  /// As a sentence. What a request would want is what this booking already has.
  func unfit(_ reason: Reason, names: [SpacePath: PlainText]) -> String {
    guard case .tooManyUnits = reason.cause else {
      return sentence(reason, time: time(of: reason), names: names)
    }
    return tooMany(reason, names)
  }

  private func tooMany(_ reason: Reason, _ names: [SpacePath: PlainText]) -> String {
    guard case .tooManyUnits(let booked, let capacity) = reason.cause else { return "" }
    let name = quoted(names[reason.space]?.text ?? reason.space.text)
    guard booked > capacity else {
      return self(
        de: "Die Fläche \(name) hat nur noch Platz für \(capacity), gebucht ist dann mehr.",
        en: "The space \(name) now only has room for \(capacity), and more is booked then.")
    }
    return self(
      de: "Die Fläche \(name) hat nur noch Platz für \(capacity), gebucht sind \(booked).",
      en: "The space \(name) now only has room for \(capacity), but \(booked) are booked.")
  }

  /// All reasons, each once with the dates that it holds for.
  func sentences(about dates: [UnfitDate], names: [SpacePath: PlainText]) -> [String] {
    let all = Refusal(
      id: nil, reasons: dates.flatMap(\.reasons).sorted(by: Reason.inOrder), alternatives: [],
      requested: dates.count, spaceNames: names)
    return all.groups(in: zone).map { group in
      guard case .tooManyUnits = group.reasons[0].cause else { return sentence(group, names) }
      let shown = self.dates(Array(group.dates.prefix(10)))
      let rest = group.dates.count > 10 ? ", " + more(group.dates.count - 10) : ""
      return "\(tooMany(group.reasons[0], names).dropLast()): \(shown)\(rest)."
    }
  }
}
