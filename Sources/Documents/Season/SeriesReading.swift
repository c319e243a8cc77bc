// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

/// What a booking has, and, where it has no parts, what the one part has.
enum SeriesKey: String, DocumentKeys {
  case key, space, units, club, group, title, kind, discipline, visibility, note, hold
  case start, end, length
  case repetition = "repeat"
  case until, except, was, cancelled, skipped, parts
}

enum PartKey: String, DocumentKeys {
  case space, units, start, end, length
  case repetition = "repeat"
  case until, except, was, cancelled, skipped
}

/// A date that does not take place, or one that was moved.
enum DroppedKey: String, DocumentKeys { case date, reason }
enum FormerKey: String, DocumentKeys { case date, start }

/// Why a date was skipped, as `ReasonCode` words it.
private enum SkipReason: String, CaseIterable { case conflict, closed }

/// The spaces of a booking, and how many units of each.
private struct EntryPlace {
  let spaces: [PlainText]
  let units: Int?
}

extension DocumentValue {
  func series(
    _ keys: inout KnownKeys, _ findings: inout Findings
  ) -> SeasonFile.SeriesEntry? {
    guard let fields = fields(SeriesKey.self, &findings) else { return nil }
    let place = place(fields[.space], fields[.units], &findings)
    let parts =
      fields[.parts] == nil
      ? part(fields, place, &findings).map { [$0] } : parts(fields, place, &findings)
    let club = fields[.club]?.text(&findings)
    let key = key(
      fields[.key],
      [
        club?.text, fields[.space]?.words, fields[.start]?.words,
        (fields[.end] ?? fields[.length])?.words,
      ],
      &keys, &findings)
    let group = fields[.group]?.text(&findings)
    let title = fields[.title]?.text(&findings)
    let kind = fields[.kind]?.word(of: Kind.self, &findings)
    let discipline = fields[.discipline]?.text(&findings)
    let visibility = fields[.visibility]?.word(of: Visibility.self, &findings)
    let note = fields[.note]?.text(&findings, limit: PlainText.noteLimit)
    let hold = fields[.hold]?.moment(&findings)
    guard let parts, !parts.isEmpty else { return nil }
    var series = SeasonFile.SeriesEntry(head: head(key, findings), parts: parts)
    series.club = club
    series.group = group
    series.title = title
    series.kind = kind
    series.discipline = discipline
    series.visibility = visibility ?? .public
    series.note = note
    series.hold = hold
    return series
  }

  /// The one part of a booking without parts.
  private func part(
    _ fields: DocumentFields<SeriesKey>, _ place: EntryPlace?, _ findings: inout Findings
  ) -> SeasonFile.Part? {
    if fields[.space] == nil { _ = fields.required(.space, &findings) }
    return part(
      place,
      DatedKeys(
        start: fields.required(.start, &findings), end: fields[.end], length: fields[.length],
        repetition: fields[.repetition], until: fields[.until], except: fields[.except]),
      was: fields[.was], cancelled: fields[.cancelled], skipped: fields[.skipped], &findings)
  }

  private func parts(
    _ fields: DocumentFields<SeriesKey>, _ place: EntryPlace?, _ findings: inout Findings
  ) -> [SeasonFile.Part]? {
    let own: [SeriesKey] = [
      .start, .end, .length, .repetition, .until, .except, .was, .cancelled, .skipped,
    ]
    for key in own where fields[key] != nil {
      let value = fields[key] ?? self
      findings.add(
        .excludedKey(key.rawValue, by: SeriesKey.parts.rawValue), at: value.node.place, path: path)
    }
    guard let value = fields[.parts], let list = value.list(&findings) else { return nil }
    guard !list.isEmpty else { return value.invalid("[]", .nothingInside, &findings) }
    return list.compactMap { $0.part(place, &findings) }
  }

  private func part(_ whole: EntryPlace?, _ findings: inout Findings) -> SeasonFile.Part? {
    guard let fields = fields(PartKey.self, &findings) else { return nil }
    let place =
      fields[.space] == nil && fields[.units] == nil
      ? whole : self.place(fields[.space], fields[.units], &findings)
    if fields[.space] == nil, whole == nil || fields[.units] != nil {
      _ = fields.required(.space, &findings)
    }
    return part(
      place,
      DatedKeys(
        start: fields.required(.start, &findings), end: fields[.end], length: fields[.length],
        repetition: fields[.repetition], until: fields[.until], except: fields[.except]),
      was: fields[.was], cancelled: fields[.cancelled], skipped: fields[.skipped], &findings)
  }

  private func part(
    _ place: EntryPlace?, _ keys: DatedKeys, was: DocumentValue?, cancelled: DocumentValue?,
    skipped: DocumentValue?, _ findings: inout Findings
  ) -> SeasonFile.Part? {
    let dates = dates(keys, &findings)
    let was = was?.formerStarts(&findings)
    let cancelled = cancelled?.droppedDates(&findings) {
      $0.text(&$1, limit: PlainText.noteLimit)?.text
    }
    let skipped = skipped?.droppedDates(&findings) {
      $0.word(of: SkipReason.self, &$1)?.rawValue
    }
    guard let place, let dates else { return nil }
    var part = SeasonFile.Part(spaces: place.spaces, units: place.units, dates: dates)
    part.was = was
    part.cancelled = cancelled
    part.skipped = skipped
    return part
  }

  /// A list of dates, each alone or with its reason.
  private func droppedDates(
    _ findings: inout Findings, reason read: (DocumentValue, inout Findings) -> String?
  ) -> [DroppedDates]? {
    list(&findings)?.compactMap { value in
      guard case .mapping = value.node.content else {
        return value.dayChoice(&findings).map { DroppedDates($0, reason: nil) }
      }
      guard let fields = value.fields(DroppedKey.self, &findings) else { return nil }
      let choice = fields.required(.date, &findings)?.dayChoice(&findings)
      let reason = fields[.reason].flatMap { read($0, &findings) }
      return choice.map { DroppedDates($0, reason: reason) }
    }
  }

  /// The start that the first date had, or a list of dates, each with its own.
  private func formerStarts(_ findings: inout Findings) -> FormerStarts? {
    guard case .sequence = node.content else { return start(&findings).map(FormerStarts.first) }
    let starts = list(&findings)?.compactMap { value -> FormerStart? in
      guard let fields = value.fields(FormerKey.self, &findings) else { return nil }
      let date = fields.required(.date, &findings)?.dayOrStart(&findings)
      let start = fields.required(.start, &findings)?.start(&findings)
      guard let date, let start else { return nil }
      return FormerStart(date, start: start)
    }
    return starts.map(FormerStarts.each)
  }

  /// A space, or a list of them.
  private func place(
    _ space: DocumentValue?, _ units: DocumentValue?, _ findings: inout Findings
  ) -> EntryPlace? {
    let number = units?.number(in: 1...SpaceDetails.capacityLimit, &findings)
    guard let space else { return nil }
    guard case .sequence = space.node.content else {
      return space.spaceName(&findings).map { EntryPlace(spaces: [$0], units: number) }
    }
    guard let list = space.list(&findings) else { return nil }
    guard !list.isEmpty else { return space.invalid("[]", .nothingInside, &findings) }
    return EntryPlace(spaces: list.compactMap { $0.spaceName(&findings) }, units: number)
  }
}
