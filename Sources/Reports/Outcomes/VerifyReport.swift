// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

extension Report {
  /// `verify`.
  package static func verified(_ outcome: VerifyOutcome, in wording: Wording) -> Report {
    let wording = wording.shown(in: outcome.zone)
    return Report(
      [.paragraph(StyledText(wording.sentence(outcome)))]
        + (outcome.findings.isEmpty
          ? [] : [.list(outcome.findings.map { StyledText(wording.sentence($0)) })]),
      json: JSON.document(
        "verify",
        [
          "ok": .bool(outcome.findings.isEmpty), "bookings": .integer(outcome.bookings),
          "claims": .integer(outcome.claims), "operations": .integer(outcome.operations),
          "findings": .array(outcome.findings.map { wording.json($0) }),
        ]),
      quiet: outcome.findings.map(\.kind.rawValue))
  }
}

extension Wording {
  fileprivate func json(_ finding: FindingView) -> JSON {
    [
      "kind": .string(finding.kind.rawValue),
      "operation": finding.operation.map { JSON($0) } ?? .null,
      "booking": finding.booking.map { JSON($0) } ?? .null,
      "space": finding.space.map(JSON.string) ?? .null,
      "at": finding.at.map { .string($0.rfc3339(in: zone)) } ?? .null,
      "detail": finding.detail.map(JSON.string) ?? .null,
    ]
  }

  fileprivate func sentence(_ outcome: VerifyOutcome) -> String {
    let parts = [
      count(outcome.bookings, .booking), count(outcome.claims, .claim),
      count(outcome.operations, .operation),
    ]
    return outcome.findings.isEmpty
      ? self(
        de: "Nachgerechnet: \(list(parts)). Es stimmt alles.",
        en: "Recomputed: \(list(parts)). All is right.")
      : self(
        de: "Nachgerechnet: \(list(parts)). Es stimmt nicht alles, zuerst dies:",
        en: "Recomputed: \(list(parts)). Not all is right, this first:")
  }

  /// What does not follow from the rest, with the first place where.
  fileprivate func sentence(_ finding: FindingView) -> String {
    let booking = finding.booking?.text ?? ""
    let operation = finding.operation?.text ?? ""
    let space = finding.space ?? ""
    let at = finding.at.map { moment($0) } ?? ""
    let detail = finding.detail ?? ""
    return switch finding.kind {
    case .file:
      self(de: "Die Datei ist beschädigt: \(detail)", en: "The file is damaged: \(detail)")
    case .reference:
      self(
        de: "Eine Zeile in \(detail) verweist auf etwas, das es nicht gibt.",
        en: "A row of \(detail) refers to something that is not there.")
    case .chain:
      self(
        de: "Das Änderungsprotokoll ist ab \(operation) nicht das, was geschrieben wurde.",
        en: "From \(operation) on, the journal is not what was written.")
    case .text:
      self(
        de: "Ein Text von \(operation) ist nicht der, der geschrieben wurde: \(detail)",
        en: "A text of \(operation) is not the one that was written: \(detail)")
    case .occurrence where finding.at == nil:
      self(
        de: "Die Buchung \(booking) lässt sich nicht lesen.",
        en: "The booking \(booking) cannot be read.")
    case .occurrence:
      self(
        de: "Ein Termin von \(booking) folgt nicht aus dem Zeitplan: \(at)",
        en: "A date of \(booking) does not follow from its schedule: \(at)")
    case .ending:
      self(
        de: "Zu \(detail) (\(space)) ist ein anderes Ende vermerkt als das des letzten Termins.",
        en: "Of \(detail) (\(space)) another end is kept than that of its last date.")
    case .claim:
      self(
        de: "Eine Belegung von \(space) durch \(booking) folgt nicht aus den Terminen, oder sie "
          + "fehlt: \(at)",
        en: "A claim of \(space) by \(booking) does not follow from the dates, or is missing: \(at)"
      )
    case .peak:
      self(
        de: "Von \(space) ist mehr vergeben, als es gibt: \(at)",
        en: "More of \(space) is taken than there is: \(at)")
    case .tier:
      self(
        de: "Von \(space) fehlt, wie lang die Belegungen der Stufe \(detail) sind.",
        en: "How long the claims of tier \(detail) are is missing for \(space).")
    }
  }
}
