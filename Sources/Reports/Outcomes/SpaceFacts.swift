// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import UseCases

extension SpaceView {
  static let csvColumns = [
    "space", "id", "name", "kind", "use", "capacity", "leaf", "district", "verified",
  ]

  static let otherFields = [
    "unitLabel", "description", "minutesBefore", "minutesAfter", "hours", "quietHours", "access",
    "latitude", "longitude", "source", "retired",
  ]

  /// A line of a list.
  var record: JSON { json(kindKey: "kind") }

  /// `id` is null where nothing was written.
  func document(isWritten: Bool = true) -> JSON {
    JSON.document("space", json(kindKey: "spaceKind", isWritten: isWritten))
  }

  /// In a document of its own, `kind` says what the document is.
  private func json(kindKey: String, isWritten: Bool = true) -> JSON {
    let details = space.details
    let kind = details.kind.map { JSON.string($0.rawValue) } ?? .null
    return JSON.object([
      JSON.Member("space", JSON(space.path)), JSON.Member("id", isWritten ? JSON(space.id) : .null),
      JSON.Member("name", JSON(details.name)), JSON.Member(kindKey, kind),
    ]).followed(by: [
      "use": .string(details.useMode.rawValue),
      "capacity": details.capacity.map(JSON.integer) ?? .null,
      "unitLabel": JSON(details.unitLabel), "leaf": .bool(isLeaf), "district": JSON(district),
      "description": JSON(details.description),
      "minutesBefore": .integer(details.buffers.minutesBefore),
      "minutesAfter": .integer(details.buffers.minutesAfter),
      "hours": hours.map { JSON($0.hours).followed(by: ["from": JSON($0.from)]) } ?? .null,
      "quietHours": quietHours.map { JSON($0) } ?? .null,
      "access": .array(details.access.map { JSON($0) }),
      "latitude": details.coordinates.map { .decimal(.init(millionths: $0.latitude)) } ?? .null,
      "longitude": details.coordinates.map { .decimal(.init(millionths: $0.longitude)) } ?? .null,
      "source": JSON(details.source), "verified": .bool(details.isVerified),
      "retired": .bool(space.isRetired),
    ])
  }
}

extension JSON {
  init(_ feature: AccessFeature) {
    self = [
      "feature": .string(feature.name.rawValue), "state": .string(feature.state.rawValue),
      "date": feature.date.map { JSON($0) } ?? .null, "source": JSON(feature.source),
    ]
  }

  init(_ hours: OpeningHours) {
    let days = ["mo", "tu", "we", "th", "fr", "sa", "su"]
    self = .object(
      zip(days, Weekday.allCases).map { name, day in
        Member(name, JSON(hours.weekdays[day] ?? []))
      } + [
        Member("holidays", hours.holidays.map { JSON($0) } ?? .null),
        Member(
          "exceptions",
          .array(
            hours.exceptions.map {
              ["first": JSON($0.first), "last": JSON($0.last), "open": JSON($0.ranges)]
            })),
      ])
  }

  init(_ ranges: [ClockRange]) {
    self = .array(ranges.map { ["start": .string($0.start.iso), "end": .string($0.end.iso)] })
  }

  init(_ quiet: QuietHours) {
    self = [
      "start": .string(quiet.start.iso), "end": .string(quiet.end.iso),
      "reason": JSON(quiet.reason),
    ]
  }
}

extension Wording {
  /// `12 Bälle`; nothing where nothing can be claimed.
  func capacity(_ space: Space) -> String? {
    space.details.capacity.map { units($0, space.details.unitLabel) }
  }

  /// An identifier is only there once the space is written.
  func fields(of view: SpaceView, isWritten: Bool = true) -> [Field] {
    let details = view.space.details
    var fields = [
      Field(self(de: "Name", en: "Name"), details.name.text),
      Field(self(de: "Pfad", en: "Path"), view.space.path.text),
      isWritten ? Field(self(de: "Kennung", en: "Id"), view.space.id.text) : nil,
      Field(self(de: "Beschreibung", en: "Description"), details.description.map { text($0) }),
      Field(self(de: "Stadtteil", en: "District"), view.district?.text),
      Field(self(de: "Bereich", en: "Kind"), details.kind.map { word($0) }),
      Field(self(de: "Nutzung", en: "Use"), word(details.useMode)),
      Field(self(de: "Kapazität", en: "Capacity"), capacity(view.space)),
      Field(self(de: "Auf- und Abbau", en: "Set-up"), buffers(details.buffers)),
      Field(self(de: "Geöffnet", en: "Open"), opening(view)),
      Field(self(de: "Ruhezeit", en: "Quiet hours"), view.quietHours.map { quietHours($0) }),
    ].compactMap(\.self)
    if !details.access.isEmpty {
      fields.append(
        Field(self(de: "Barrierefreiheit", en: "Access"), details.access.map { access($0) }))
    }
    fields += [
      Field(self(de: "Lage", en: "Position"), details.coordinates.map(position)),
      Field(self(de: "Quelle", en: "Source"), details.source?.text),
      Field(
        self(de: "Geprüft", en: "Verified"),
        details.isVerified ? yesOrNo(true) : self(de: "noch nicht", en: "not yet")),
    ].compactMap(\.self)
    if view.space.isRetired {
      fields.append(
        Field(self(de: "Stand", en: "State"), self(de: "außer Betrieb", en: "out of use")))
    }
    return fields
  }

  private func opening(_ view: SpaceView) -> String {
    guard let (hours, from) = view.hours else { return self(de: "immer", en: "always") }
    let text = self.hours(hours)
    guard from != view.space.path else { return text }
    return self(de: "\(text) (wie \(from.text))", en: "\(text) (as \(from.text))")
  }

  private func buffers(_ buffers: Buffers) -> String? {
    guard buffers != .none else { return nil }
    let before = count(buffers.minutesBefore, .minute)
    let after = count(buffers.minutesAfter, .minute)
    return self(de: "\(before) vorher, \(after) nachher", en: "\(before) before, \(after) after")
  }

  /// `stufenloser Zugang: ja (01.05.2026, Begehung)`.
  private func access(_ feature: AccessFeature) -> StyledText {
    let origin = [feature.date.map { plainDate($0) }, feature.source?.text].compactMap(\.self)
    let note = origin.isEmpty ? "" : " (\(origin.joined(separator: ", ")))"
    return StyledText("\(word(feature.name)): \(word(feature.state))\(note)")
  }

  private func position(_ position: Coordinates) -> String {
    let latitude = JSON.Decimal(millionths: abs(position.latitude)).text
    let longitude = JSON.Decimal(millionths: abs(position.longitude)).text
    let north = position.latitude >= 0 ? "N" : "S"
    let east = position.longitude >= 0 ? self(de: "O", en: "E") : "W"
    return "\(latitude)° \(north), \(longitude)° \(east)"
  }
}
