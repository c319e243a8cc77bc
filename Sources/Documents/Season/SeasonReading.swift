// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings

enum SeasonKey: String, DocumentKeys {
  case season, clubs, slots, closures, series
}

enum ClubKey: String, DocumentKeys {
  case slug, name, district, size, umbrella
}

enum SlotKey: String, DocumentKeys {
  case key, space, name, kind, use, discipline, audience, start, end, length
  case repetition = "repeat"
  case until, except, late
}

enum ClosureKey: String, DocumentKeys {
  case key, space, reason, start, end, length
  case repetition = "repeat"
  case until, except, late
}

/// A file that `plan` and `apply` take.
package enum AppliedFile: Sendable {
  case city(City)
  case season(SeasonFile)

  /// What the bytes describe; a season says which it is. The bounds are those of `CityFile.read`,
  /// and `SeasonFile.entryLimit`.
  package static func read(
    _ bytes: [UInt8], file: String, unknownZone: (String) -> [String]? = { _ in nil }
  ) throws(DocumentErrors) -> AppliedFile {
    var findings = Findings(file: file)
    guard let text = SourceText(bytes, &findings),
      let node = YAMLComposer.compose(text, &findings)
    else { throw findings.errors }
    let value = DocumentValue(node: node, path: [])
    let found: AppliedFile? =
      value.isSeason
      ? value.season(&findings).map(AppliedFile.season)
      : value.city(unknownZone, &findings).map(AppliedFile.city)
    guard let found, findings.isEmpty else { throw findings.errors }
    return found
  }
}

extension DocumentValue {
  fileprivate var isSeason: Bool {
    guard case .mapping(let entries) = node.content else { return false }
    return entries.contains { $0.key == SeasonKey.season.rawValue }
  }

  fileprivate func season(_ findings: inout Findings) -> SeasonFile? {
    guard let fields = fields(SeasonKey.self, &findings) else { return nil }
    let lists = [SeasonKey.clubs, .slots, .closures, .series].compactMap { fields[$0] }
    var left = SeasonFile.entryLimit
    for list in lists {
      guard case .sequence(let nodes) = list.node.content else { continue }
      if nodes.count > left {
        findings.add(
          .tooManyEntries(limit: SeasonFile.entryLimit), at: nodes[left].place, path: list.path)
        return nil
      }
      left -= nodes.count
    }
    let name = fields.required(.season, &findings)?.text(&findings)
    let clubs = entries(fields[.clubs], &findings) { $0.club(&$1, &$2) }
    let slots = entries(fields[.slots], &findings) { $0.slot(&$1, &$2) }
    let closures = entries(fields[.closures], &findings) { $0.closure(&$1, &$2) }
    let series = entries(fields[.series], &findings) { $0.series(&$1, &$2) }
    guard let name else { return nil }
    var season = SeasonFile(name: name)
    season.clubs = clubs
    season.slots = slots
    season.closures = closures
    season.series = series
    return season
  }

  private func entries<Entry>(
    _ list: DocumentValue?, _ findings: inout Findings,
    _ read: (DocumentValue, inout KnownKeys, inout Findings) -> Entry?
  ) -> [Entry] {
    var keys = KnownKeys()
    return list?.list(&findings)?.compactMap { read($0, &keys, &findings) } ?? []
  }

  private func club(
    _ keys: inout KnownKeys, _ findings: inout Findings
  ) -> SeasonFile.ClubEntry? {
    guard let fields = fields(ClubKey.self, &findings) else { return nil }
    let slugValue = fields.required(.slug, &findings)
    let slug = slugValue?.slug(&findings)
    let name = fields.required(.name, &findings)?.text(&findings)
    let district = fields[.district]?.text(&findings)
    let size = fields[.size]?.number(in: 1...10_000_000, &findings)
    let umbrella = fields[.umbrella]?.slug(&findings)
    guard let slugValue, let slug else { return nil }
    slugValue.check(slug.text, isNewIn: &keys, &findings)
    guard let name else { return nil }
    var club = SeasonFile.ClubEntry(head: head(slug.text, findings), slug: slug, name: name)
    club.district = district
    club.size = size
    club.umbrella = umbrella.flatMap { try? PlainText($0.text) }
    return club
  }

  private func slot(
    _ keys: inout KnownKeys, _ findings: inout Findings
  ) -> SeasonFile.SlotEntry? {
    guard let fields = fields(SlotKey.self, &findings) else { return nil }
    let space = fields.required(.space, &findings)?.spaceName(&findings)
    let name = fields.required(.name, &findings)?.text(&findings)
    let kind = fields.required(.kind, &findings)?.word(of: Kind.self, &findings)
    let use = fields.required(.use, &findings)?.word(of: UseMode.self, &findings)
    let discipline = fields[.discipline]?.text(&findings)
    let audience = fields[.audience]?.text(&findings)
    let start = fields.required(.start, &findings)
    let dates = dates(
      DatedKeys(
        start: start, end: fields[.end], length: fields[.length], repetition: fields[.repetition],
        until: fields[.until], except: fields[.except]), &findings)
    let isLate = fields[.late]?.trueOrFalse(&findings)
    let key = key(
      fields[.key], [space?.text, name?.text, start?.words], &keys, &findings)
    guard let space, let name, let kind, let use, let dates else { return nil }
    var slot = SeasonFile.SlotEntry(
      head: head(key, findings), space: space, name: name, kind: kind, useMode: use, dates: dates)
    slot.discipline = discipline
    slot.audience = audience
    slot.isLate = isLate ?? false
    return slot
  }

  private func closure(
    _ keys: inout KnownKeys, _ findings: inout Findings
  ) -> SeasonFile.ClosureEntry? {
    guard let fields = fields(ClosureKey.self, &findings) else { return nil }
    let space = fields.required(.space, &findings)?.spaceName(&findings)
    let reason = fields.required(.reason, &findings)?
      .text(&findings, limit: PlainText.noteLimit)
    let start = fields.required(.start, &findings)
    let dates = dates(
      DatedKeys(
        start: start, end: fields[.end], length: fields[.length], repetition: fields[.repetition],
        until: fields[.until], except: fields[.except]), &findings)
    let isLate = fields[.late]?.trueOrFalse(&findings)
    let key = key(
      fields[.key], [space?.text, reason?.text, start?.words], &keys, &findings)
    guard let space, let reason, let dates else { return nil }
    var closure = SeasonFile.ClosureEntry(
      head: head(key, findings), space: space, reason: reason, dates: dates)
    closure.isLate = isLate ?? false
    return closure
  }
}
