// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Host
import Phrases
import Reports
import UseCases

/// The names that the city's database has for somebody who types, each said in the language of the
/// session.
struct CompletionNames {
  let session: Session
  let known: KnownNames
  let wording: Wording
  let periods: [NamedPeriod]

  init(_ session: Session) {
    self.session = session
    known =
      session.kept?.current.flatMap { $0.path == session.databasePath ? KnownNames($0) : nil }
      ?? KnownNames(databaseAt: session.databasePath)
    let city = known.city()
    let zone = city.flatMap { ZoneFiles(session.environment).zone(named: $0.zone) }
    let home = zone ?? session.zone()
    periods = city.map(known.periods(of:)) ?? []
    wording = Wording(
      language: session.wantedLanguage
        ?? city?.languages.first.flatMap(Language.init(rawValue:)) ?? .german,
      zone: session.zone(ofDatabase: zone), home: home, now: session.present.instant(in: home))
  }

  var language: Language { wording.language }

  func spaces() -> [Candidate] {
    known.spaces().map(Self.candidate)
  }

  private static func candidate(_ space: KnownSpace) -> Candidate {
    Candidate(space.path, space.name.text, otherNames: [space.name.text])
  }

  /// Spaces that can be booked; behind a colon, how many units of one.
  func demands(_ typed: String) -> [Candidate] {
    let spaces = known.spaces()
    guard let colon = typed.lastIndex(of: ":") else {
      let bookable = Offer.matching(
        spaces.filter { $0.useMode != .open }.map(Self.candidate), typed)
      return bookable.isEmpty ? Offer.matching(spaces.map(Self.candidate), typed) : bookable
    }
    let name = String(typed[..<colon])
    guard let space = spaces.first(where: { $0.path == name.folded }),
      let capacity = space.capacity, space.useMode == .shared
    else { return [] }
    let label = space.unitLabel.map { " " + wording.text($0) } ?? ""
    let units = (1...min(capacity, 9_999)).map { Candidate("\($0)", "\($0)\(label)") }
    let number = String(typed[typed.index(after: colon)...])
    // Hundreds of numbers help nobody.
    return units.filter { $0.word.hasPrefix(number) }.prefix(30).map { $0.behind("\(name):") }
  }

  func clubs() -> [Candidate] {
    known.clubs().filter { $0.mergedInto == nil }.map {
      Candidate($0.slug.text, $0.name.text, otherNames: [$0.name.text])
    }
  }

  /// The title of a booking that is not for everyone is said to its own club alone.
  func bookings(_ typed: String) -> [Candidate] {
    let club = session.actingFor.flatMap { name -> Identifier? in
      guard case .one(let club) = known.clubs().named(name) else { return nil }
      return club.mergedInto ?? club.id
    }
    return known.bookings(typed.folded, club: club, now: wording.now).map { booking in
      let title = booking.title?.text ?? wording(de: "vergeben", en: "taken")
      return Candidate(
        booking.id.text, "\(title), \(wording.shortSpan(booking.start, booking.end))",
        otherNames: booking.title.map { [$0.text] } ?? [])
    }
  }

  func slots() -> [Candidate] { known.slots(now: wording.now).map(Self.candidate) }
  func closures() -> [Candidate] { known.closures(now: wording.now).map(Self.candidate) }

  private static func candidate(_ time: KnownTime) -> Candidate {
    Candidate(
      time.id.text, "\(time.name.text), \(time.space.text)",
      otherNames: [time.name.text, time.space.text])
  }

  /// What has an id, and the spaces and clubs, which are called otherwise.
  func everything(_ typed: String) -> [Candidate] {
    bookings(typed) + spaces() + clubs() + slots() + closures()
  }

  /// When each of the spaces in `SPACE[:UNITS][,…]` is free on that day; nil where nobody can tell.
  func free(_ spaces: String, day: [String], units: Int?) -> [[FoundWindow]]? {
    let named = spaces.split(separator: ",").map {
      $0.split(separator: ":", maxSplits: 1).map(String.init)
    }
    guard let first = named.first else { return nil }
    return known.free(
      named.compactMap(\.first), day: day,
      units: units ?? (first.count > 1 ? Int(first[1]) : nil),
      Circumstances(
        now: wording.now, zone: wording.home, seed: .fixed(0), isDryRun: true))
  }

  func zones() -> [Candidate] {
    ZoneFiles(session.environment).names().sorted().map { Candidate($0, "") }
  }
}
