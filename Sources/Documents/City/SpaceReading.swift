// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

enum SpaceKey: String, DocumentKeys {
  case slug, parent, name, description, district, kind, use, capacity, unit, buffers, hours
  case quietHours = "quiet-hours"
  case access, coordinates, source, verified
}

enum BuffersKey: String, DocumentKeys {
  case before, after
}

enum CoordinatesKey: String, DocumentKeys {
  case latitude = "lat"
  case longitude = "lon"
}

/// A space as it stands in the file, before its parent has been sought.
struct SpaceEntry {
  let value: DocumentValue
  let slug: Slug
  let slugValue: DocumentValue
  /// Nil for a site.
  let parent: (text: String, value: DocumentValue)?
  let capacityValue: DocumentValue?
  let details: SpaceDetails
}

extension DocumentValue {
  /// The spaces with their paths, a parent before its parts.
  func spaces(in language: LanguageKey, _ findings: inout Findings) -> [City.Place]? {
    if case .sequence(let nodes) = node.content, nodes.count > CityFile.spaceLimit {
      let place = nodes[CityFile.spaceLimit].place
      findings.add(.tooManySpaces(limit: CityFile.spaceLimit), at: place, path: path)
      return nil
    }
    guard let list = list(&findings) else { return nil }
    return PlaceTree(list.compactMap { $0.space(in: language, &findings) }).places(&findings)
  }

  /// Nil only without a slug, so that the tree can be checked although a detail is wrong.
  private func space(in language: LanguageKey, _ findings: inout Findings) -> SpaceEntry? {
    guard let fields = fields(SpaceKey.self, &findings) else { return nil }
    let slugValue = fields.required(.slug, &findings)
    let slug = slugValue?.slug(&findings)
    let parent = fields[.parent].flatMap { value in
      value.string(&findings).map { (text: $0, value: value) }
    }
    let details = details(fields, in: language, &findings)
    guard let slugValue, let slug else { return nil }
    return SpaceEntry(
      value: self, slug: slug, slugValue: slugValue, parent: parent,
      capacityValue: fields[.capacity], details: details)
  }

  private func details(
    _ fields: DocumentFields<SpaceKey>, in language: LanguageKey, _ findings: inout Findings
  ) -> SpaceDetails {
    let name = fields.required(.name, &findings)?.text(&findings)
    // Without a name there is a finding, and nobody will see the one that stands in for it.
    var details = SpaceDetails(name: name ?? .missing)
    details.description = fields[.description]?.localizedText(
      in: language, limit: PlainText.noteLimit, &findings)
    details.district = fields[.district]?.text(&findings)
    details.kind = fields[.kind]?.word(of: Kind.self, &findings)
    details.useMode = fields[.use]?.word(of: UseMode.self, &findings) ?? details.useMode
    details.capacity = fields[.capacity]?.number(in: 1...SpaceDetails.capacityLimit, &findings)
    details.unitLabel = fields[.unit]?.localizedText(in: language, &findings)
    details.buffers = fields[.buffers]?.buffers(&findings) ?? .none
    details.hours = fields[.hours]?.openingHours(&findings)
    details.quietHours = fields[.quietHours]?.quietHours(&findings)
    details.access = fields[.access]?.accessFeatures(&findings) ?? []
    details.coordinates = fields[.coordinates]?.coordinates(&findings)
    details.source = fields[.source]?.text(&findings, limit: PlainText.noteLimit)
    details.isVerified = fields[.verified]?.trueOrFalse(&findings) ?? false
    return details
  }

  private func buffers(_ findings: inout Findings) -> Buffers? {
    guard let fields = fields(BuffersKey.self, &findings) else { return nil }
    let before = fields[.before]?.number(in: 0...1440, &findings) ?? 0
    let after = fields[.after]?.number(in: 0...1440, &findings) ?? 0
    return Buffers(minutesBefore: before, minutesAfter: after)
  }

  private func coordinates(_ findings: inout Findings) -> Coordinates? {
    guard let fields = fields(CoordinatesKey.self, &findings) else { return nil }
    let latitude = fields.required(.latitude, &findings)?
      .degrees(upTo: 90, .latitude, &findings)
    let longitude = fields.required(.longitude, &findings)?
      .degrees(upTo: 180, .longitude, &findings)
    guard let latitude, let longitude else { return nil }
    return Coordinates(latitude: latitude, longitude: longitude)
  }

  /// Millionths of a degree.
  private func degrees(
    upTo limit: Int, _ beyond: InvalidValue, _ findings: inout Findings
  ) -> Int? {
    guard type == .number, let string = string(&findings) else {
      return wrongType(.number, &findings)
    }
    guard let decimal = Decimal(string) else { return invalid(string, .degrees, &findings) }
    guard let millionths = decimal.millionths, abs(millionths) <= limit * 1_000_000 else {
      return invalid(string, beyond, &findings)
    }
    return millionths
  }
}

extension PlainText {
  fileprivate static var missing: PlainText {
    do { return try PlainText("-") } catch { fatalError("a hyphen is a text") }
  }
}
