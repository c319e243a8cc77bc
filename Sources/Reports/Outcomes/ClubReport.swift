// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import UseCases

extension Report {
  /// `club list`.
  package static func clubs(_ views: [ClubView], in wording: Wording) -> Report {
    let table = Table(
      columns: [
        Table.Column(wording(de: "Kurzname", en: "Short name"), key: "club"),
        Table.Column(wording(de: "Name", en: "Name"), wraps: true, key: "name"),
        Table.Column(wording(de: "Stadtteil", en: "District"), wraps: true, key: "district"),
        Table.Column(wording(de: "Mitglieder", en: "Members"), .trailing, key: "size"),
        Table.Column(wording(de: "Dachverband", en: "Umbrella"), wraps: true, key: "umbrella"),
        Table.Column(wording(de: "Kennung", en: "Id"), key: "id"),
      ],
      rows: views.map { view in
        [
          StyledText(view.club.slug.text), StyledText(view.club.name.text),
          StyledText(view.club.district?.text ?? ""),
          StyledText(view.club.size.map(String.init) ?? ""),
          StyledText(view.umbrella?.name.text ?? ""), StyledText(view.club.id.text, .faint),
        ]
      })
    let records = views.map(\.record)
    return Report(
      views.isEmpty ? [] : [.table(table)],
      json: JSON.document("clubs", ["clubs": .array(records)]), records: records,
      csvColumns: ["club", "id", "name", "district", "size", "umbrella"], otherFields: [],
      quiet: views.map(\.club.id.text),
      remarks: views.isEmpty
        ? [wording(de: "Es gibt noch keine Vereine.", en: "There are no clubs yet.")] : [])
  }

  /// `show` of a club; `bookings` counts those that claim time.
  package static func club(
    _ view: ClubView, bookings: Int? = nil, in wording: Wording
  ) -> Report {
    var fields = wording.fields(of: view)
    if let bookings {
      fields.append(Field(wording(de: "Buchungen", en: "Bookings"), "\(bookings)"))
    }
    return Report(
      [.fields(fields)],
      json: JSON.document(
        "club", view.record.followed(by: ["bookings": bookings.map(JSON.integer)])),
      quiet: [view.club.id.text])
  }

  /// `club add`.
  package static func clubAdded(_ view: ClubView, isWritten: Bool, in wording: Wording) -> Report {
    Report(
      [
        .paragraph(wording.added(view.club.slug.text, isWritten: isWritten)),
        .fields(wording.fields(of: view, isWritten: isWritten)),
      ],
      json: JSON.document(
        "club", view.record(isWritten: isWritten).followed(by: ["written": .bool(isWritten)])),
      quiet: isWritten ? [view.club.id.text] : [])
  }

  /// `club edit`.
  package static func clubEdited(_ outcome: Edited<ClubView>, in wording: Wording) -> Report {
    let view = outcome.view
    return Report(
      [
        .paragraph(wording.edited(view.club.slug.text, outcome)),
        .fields(wording.fields(of: view)),
      ],
      json: JSON.document("club", view.record.followed(by: outcome.json(in: wording))),
      quiet: [view.club.id.text])
  }

  /// `club merge`.
  package static func clubMerged(_ outcome: MergeOutcome, in wording: Wording) -> Report {
    let view = outcome.view
    let fields = [
      Field(
        wording(de: "Termine", en: "Dates"),
        outcome.dates > 0
          ? wording(de: "\(outcome.dates) künftige", en: "\(outcome.dates) to come") : nil),
      Field(
        wording(de: "Jetzt darunter", en: "Now below it"),
        outcome.moved.isEmpty ? nil : wording.list(outcome.moved.map(\.slug.text), first: 10)),
    ].compactMap(\.self)
    return Report(
      [
        .paragraph(wording.merged(outcome)), .fields(wording.fields(of: view) + fields),
      ],
      json: JSON.document(
        "club",
        view.record.followed(by: [
          "merged": JSON(outcome.merged), "bookings": .integer(outcome.bookings),
          "dates": .integer(outcome.dates), "moved": .array(outcome.moved.map { JSON($0) }),
          "changed": outcome.isChanged ? ["merged"] : [], "conflicts": [],
          "written": .bool(outcome.isWritten),
        ])),
      quiet: [view.club.id.text])
  }
}

extension ClubView {
  var record: JSON { record() }

  /// `id` is null where nothing was written.
  fileprivate func record(isWritten: Bool = true) -> JSON {
    [
      "club": .string(club.slug.text), "id": isWritten ? JSON(club.id) : .null,
      "name": JSON(club.name),
      "district": JSON(club.district), "size": club.size.map(JSON.integer) ?? .null,
      "umbrella": JSON(umbrella),
    ]
  }
}

extension Wording {
  fileprivate func merged(_ outcome: MergeOutcome) -> StyledText {
    let (gone, kept) = (outcome.merged.slug.text, outcome.view.club.slug.text)
    if !outcome.isChanged {
      return StyledText(
        self(
          de: "Nichts geändert: \(gone) ist schon in \(kept) aufgegangen.",
          en: "Nothing changed: \(gone) is merged into \(kept) already."))
    }
    let bookings = count(outcome.bookings, .booking)
    guard outcome.isWritten else {
      return StyledText(
        self(
          de: "\(gone) ginge in \(kept) auf, mit: \(bookings); es wurde nichts geändert.",
          en: "\(gone) would be merged into \(kept), with: \(bookings); nothing was changed."))
    }
    return StyledText(self(de: "Zusammengelegt", en: "Merged"), .good)
      + StyledText(
        self(
          de: ": \(gone) in \(kept), mit: \(bookings)",
          en: ": \(gone) into \(kept), with: \(bookings)"))
  }

  fileprivate func fields(of view: ClubView, isWritten: Bool = true) -> [Field] {
    let club = view.club
    return [
      Field(self(de: "Name", en: "Name"), club.name.text),
      Field(self(de: "Kurzname", en: "Short name"), club.slug.text),
      isWritten ? Field(self(de: "Kennung", en: "Id"), club.id.text) : nil,
      Field(self(de: "Stadtteil", en: "District"), club.district?.text),
      Field(self(de: "Mitglieder", en: "Members"), club.size.map(String.init)),
      Field(
        self(de: "Dachverband", en: "Umbrella"),
        view.umbrella.map { "\($0.name.text) (\($0.slug.text))" }),
    ].compactMap(\.self)
  }

  /// The first line of an answer to `add`.
  func added(_ name: String, isWritten: Bool) -> StyledText {
    guard isWritten else {
      return StyledText(
        self(
          de: "Angelegt würde \(name); es wurde nichts geändert.",
          en: "\(name) would be added; nothing was changed."))
    }
    return StyledText(self(de: "Angelegt", en: "Added"), .good) + StyledText(": \(name)")
  }

  /// The first line of an answer to `remove`.
  func removed(_ name: String, isWritten: Bool) -> StyledText {
    guard isWritten else {
      return StyledText(
        self(
          de: "Entfernt würde \(name); es wurde nichts geändert.",
          en: "\(name) would be removed; nothing was changed."))
    }
    return StyledText(self(de: "Entfernt: \(name)", en: "Removed: \(name)"))
  }
}
