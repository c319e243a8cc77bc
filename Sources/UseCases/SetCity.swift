// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
import Store

/// `city set`: what a person may change of the city without a file. What is not named stays.
package enum SetCity {
  package struct Input: Sendable {
    package var name: String?
    /// The code after `DE-`; `none`: no holidays.
    package var state: String?
    /// Empty for none.
    package var domain: String?
    /// Empty: no office at all.
    package var officeName: String?
    /// Empty for none.
    package var officeMail: String?
    package var officeWeb: String?
    /// The first is the default; empty: all stay.
    package var languages: [String] = []
    /// `22-6`; empty for none.
    package var quietHours: String?
    /// A name of the zone database that the system knows.
    package var zone: String?

    package init() {}
  }

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> Edited<CityOutcome> {
    let store = database.store
    return try store.edit(circumstances) { now in
      let before = try store.knownCity()
      let after = try before.edited(input)
      let fields = before.differences(from: after)
      if fields.contains("zone"), try store.holdsTimes() {
        throw Failure.usage(.zoneChange(from: before.zone, to: after.zone))
      }
      let conflicts =
        fields.isEmpty
        ? [] : try change(before, to: after, fields, in: store, now: now, circumstances)
      return Edited(
        view: CityOutcome(try store.cityWithPlaces(), path: database.path), fields: fields,
        conflicts: conflicts, isWritten: !fields.isEmpty && !circumstances.isDryRun)
    }
  }

  private static func change(
    _ before: City, to after: City, _ fields: [String], in store: Store, now: Timestamp,
    _ circumstances: Circumstances
  ) throws -> [AffectedDate] {
    let tree = try store.spaces()
    let misfits = { (city: City) throws -> [AffectedDate] in
      // Nothing else of it decides about a booking.
      guard fields.contains("state") || fields.contains("quiet-hours") else { return [] }
      return try store.affected(
        on: tree.spaces.filter(tree.isLeaf), in: tree, city: city, now: now,
        zone: circumstances.zone
      ) { _ in true }
    }
    let unfit = try misfits(before)
    try store.save(after)
    var ids = try IdentifierSource(circumstances.seed, store: store)
    try store.record(
      try ids.next(.operation), command: "city set", at: now,
      changes: [Change(city: after, before: before)])
    return try misfits(after).missing(from: unfit)
  }
}

extension City {
  fileprivate func edited(_ input: SetCity.Input) throws -> City {
    var city = self
    if let name = input.name { city.name = try plainText(name, field: "name") }
    if let state = input.state { city.state = GermanState(rawValue: "DE-" + state) }
    city.domain = try editedText(input.domain, over: domain, field: "domain")
    try check(input.domain, in: "domain", .hostName)
    try check(input.officeMail, in: "office-mail", .mailAddress)
    try check(input.officeWeb, in: "office-web", .webAddress)
    city.office = try office(input)
    if !input.languages.isEmpty {
      city.languages = input.languages.reduce(into: []) { known, language in
        if !known.contains(language) { known.append(language) }
      }
    }
    if let text = input.quietHours { city.quietHours = try quietHours(text) }
    if let zone = input.zone { city.zone = zone }
    return city
  }

  private func check(_ text: String?, in field: String, _ reason: InvalidValue) throws {
    guard let text, !text.isEmpty, !reason.admits(text) else { return }
    throw Failure.usage(.value(field: field, text: text, reason))
  }

  private func office(_ input: SetCity.Input) throws -> Office? {
    let name = try editedText(input.officeName, over: office?.name, field: "office-name")
    guard let name else {
      // Nobody could be reached at an office without a name.
      let says = [input.officeMail, input.officeWeb].contains { $0.map { !$0.isEmpty } ?? false }
      if says { throw Failure.usage(.text(field: "office-name", .empty)) }
      return nil
    }
    return Office(
      name: name,
      mail: try editedText(input.officeMail, over: office?.mail, field: "office-mail"),
      web: try editedText(input.officeWeb, over: office?.web, field: "office-web"))
  }

  /// `22-6`, `22:00-6:30`; the reason that was given stays.
  private func quietHours(_ text: String) throws -> QuietHours? {
    guard !text.isEmpty else { return nil }
    func fault(_ text: String, _ reason: InvalidValue) -> Failure {
      .usage(.value(field: "quiet-hours", text: text, reason))
    }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    guard parts.count == 2 else { throw fault(text, .clockRanges) }
    let times = try parts.map { part in
      guard let time = ClockTime(written: part) else { throw fault(String(part), .clockTime) }
      return time
    }
    guard times[0] != times[1] else { throw fault(text, .startEqualsEnd) }
    return QuietHours(start: times[0], end: times[1], reason: quietHours?.reason)
  }
}

extension ClockTime {
  /// `6`, `06` or `6:30`.
  fileprivate init?(written text: Substring) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { part in
      part.utf8.count <= 2 && part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    guard (1...2).contains(parts.count), let hour = parts[0], let minute = parts.last ?? 0,
      parts.count == 2 || hour < 24
    else { return nil }
    self.init(hour: hour, minute: parts.count == 2 ? minute : 0)
  }
}
