// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Testing

@testable import ICalendar

@Suite(.timeLimit(.minutes(5))) struct FeedTextTests {
  /// A text, and how another program must read it.
  private static let texts: [(written: String, read: String)] = [
    ("Streetball", "Streetball"),
    ("a, b; c\\d: e", "a, b; c\\d: e"),
    ("\\n is no line break, \\, no comma", "\\n is no line break, \\, no comma"),
    ("one\ntwo\r\nthree\rfour\u{2028}five", "one\ntwo\nthree\nfour\nfive"),
    ("\u{0}bell\u{7}, escape\u{1B}[2J, delete\u{7F}, c1\u{9B}", "bell, escape[2J, delete, c1"),
    ("tab\tand \"quotation\" ^marks^", "tab and \"quotation\" ^marks^"),
    ("\r\nEND:VEVENT\r\nBEGIN:VALARM", "\nEND:VEVENT\nBEGIN:VALARM"),
    ("Mädchen üben Größe ẞ", "Mädchen üben Größe ẞ"),
    (
      String(repeating: "👩🏽‍🚒👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇩🇪e\u{301}", count: 12),
      String(repeating: "👩🏽‍🚒👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇩🇪e\u{301}", count: 12)
    ),
    (String(repeating: "x", count: 2_000), String(repeating: "x", count: 2_000)),
    (String(repeating: "Üa, ", count: 500), String(repeating: "Üa, ", count: 500)),
    (String(repeating: "बिक्षु", count: 100), String(repeating: "बिक्षु", count: 100)),
  ]

  private static func feed() throws -> CalendarFeed {
    let zone = try CalendarPeer.zone("Europe/Berlin")
    let events = texts.enumerated().map { index, text in
      let start = CivilDateTime(clockSeconds: 1_781_632_800 + Int64(index) * 86_400)
      return CalendarEvent(
        uid: "b\(index)@oval.example.org", zone: zone, start: .local(start),
        end: .local(start.addingClock(seconds: 7_200)),
        details: CalendarDetails(
          summary: text.written, description: text.written, location: text.written,
          coordinates: Coordinates(latitude: -54_090_001, longitude: 12_000_030),
          categories: [text.written, "Sport"], url: "https://example.org/ü?a=1,2&b=%20c d",
          organizer: Organizer(
            name: "Amt \"für\"\r\nSport; ^Kultur^, Spiel: alles", mail: "amt@example.org"),
          created: Timestamp(seconds: 0), lastModified: Timestamp(seconds: 86_400), sequence: 3))
    }
    return CalendarFeed(
      uid: "f1@oval.example.org", name: "Haedge, alles; \\", description: "Zwei\nZeilen",
      zone: zone, lastModified: Timestamp(seconds: 86_400), source: "https://example.org/a.ics",
      url: "https://example.org/", color: "teal", events: events)
  }

  @Test func otherProgramsReadTheTextsAsTheyWere() throws {
    let reading = try #require(try CalendarPeer.read([try FeedTextTests.feed().write()]).first)
    #expect(reading.problems == [])
    #expect(reading.events.count == FeedTextTests.texts.count)
    for (event, text) in zip(reading.events, FeedTextTests.texts) {
      #expect(event.texts["summary"] == text.read)
      #expect(event.texts["description"] == text.read)
      #expect(event.texts["location"] == text.read)
      #expect(event.texts["categories"] == text.read + "|Sport")
      #expect(event.texts["office"] == "Amt \"für\" Sport; ^Kultur^, Spiel: alles")
      #expect(event.texts["organizer"] == "mailto:amt@example.org")
      #expect(event.texts["url"] == "https://example.org/%C3%BC?a=1,2&b=%20c%20d")
      #expect(event.texts["place"] == "-54.090001 12.00003")
      #expect(event.texts["sequence"] == "3")
    }
  }

  @Test func octetsAreAsTheStandardWants() throws {
    let text = try FeedTextTests.feed().write()
    let octets = Array(text.utf8)
    #expect(octets.suffix(15) == Array("END:VCALENDAR\r\n".utf8)[...])
    for (index, octet) in octets.enumerated() {
      switch octet {
      case 0x0D: #expect(octets[index + 1] == 0x0A)
      case 0x0A: #expect(octets[index - 1] == 0x0D)
      default: #expect(octet >= 0x20 && octet != 0x7F)
      }
    }
    // Swift takes CR LF for one character.
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains { $0.utf8.count > 70 })
    for (line, next) in zip(lines, lines.dropFirst()) where next.hasPrefix(" ") {
      #expect((line + next.dropFirst()).count == line.count + next.count - 1)
    }
  }

  @Test func theHeadStandsInItsOrder() throws {
    let names = try FeedTextTests.feed().write().split(separator: "\r\n")
      .prefix { $0 != "BEGIN:VTIMEZONE" }
      .map { $0.prefix { $0 != ":" && $0 != ";" } }
    #expect(
      names == [
        "BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "LAST-MODIFIED", "NAME",
        "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC", "X-WR-TIMEZONE", "REFRESH-INTERVAL",
        "X-PUBLISHED-TTL", "SOURCE", "URL", "COLOR",
      ])
  }

  @Test func headAndListsAreEscapedToo() throws {
    let lines = try FeedTextTests.feed().write().split(separator: "\r\n")
    for line in [
      #"NAME:Haedge\, alles\; \\"#, #"X-WR-CALNAME:Haedge\, alles\; \\"#,
      #"DESCRIPTION:Zwei\nZeilen"#, #"X-WR-CALDESC:Zwei\nZeilen"#,
      #"CATEGORIES:a\, b\; c\\d: e,Sport"#,
    ] { #expect(lines.contains(Substring(line))) }
  }

  @Test func equalDataGiveEqualOctets() throws {
    var feed = try FeedTextTests.feed()
    let text = feed.write()
    feed.events.reverse()
    #expect(feed.write() == text)
    var random = SplitMix(seed: 1)
    feed.events.shuffle(using: &random)
    #expect(feed.write() == text)
    var pieces: [String] = []
    feed.write { pieces.append($0) }
    #expect(pieces.joined() == text)
    #expect(pieces.count == feed.events.count + 2)
  }

  @Test func seriesStandTogetherByStartAndUID() throws {
    let cases = try SeriesCase.all()
    let different = try #require(cases.first { $0.title == "weekly with all that can happen" })
    var feed = different.feed
    var early = feed.events[0]
    early.uid = "a@oval.example.org"
    early.rule = nil
    early.excluded = []
    var late = early
    late.uid = "z@oval.example.org"
    feed.events = [late] + feed.events.reversed() + [early]
    let own = different.series.id + "@" + different.series.domain
    let found = feed.orderedEvents()
    #expect(
      found.map(\.uid) == ["a@oval.example.org"] + Array(repeating: own, count: 6) + [
        "z@oval.example.org"
      ])
    #expect(
      found.map { $0.recurrenceID == nil } == [true, true] + Array(repeating: false, count: 5) + [
        true
      ])
  }

  @Test func anEmptyFeedIsACalendar() throws {
    var feed = try FeedTextTests.feed()
    feed.events = []
    let text = feed.write()
    #expect(text.hasSuffix("COLOR:teal\r\nEND:VCALENDAR\r\n"))
    #expect(!text.contains("VTIMEZONE"))
  }

  /// What people see of a cancelled date, and for how long.
  @Test func cancelledDatesAreShownForThirtyDays() throws {
    let cases = try SeriesCase.all()
    let example = try #require(cases.first { $0.title == "cancelled" })
    let end = example.series.instances[0].end
    let limit = end.advanced(by: 30 * 86_400)
    #expect(example.series.events(now: limit).isEmpty)
    let event = try #require(example.series.events(now: limit.advanced(by: -1)).first)
    #expect(event.details.status == .cancelled)
    #expect(event.details.isTransparent)
    #expect(event.details.summary == "Abgesagt: Training")
    #expect(event.details.description == "Sturm")
    #expect(event.uid == "b7k3f9qm@oval.example.org")
  }

  @Test func singleEventsAreNamedByTheirDate() throws {
    let cases = try SeriesCase.all()
    let example = try #require(cases.first { $0.title == "half past two, in March" })
    #expect(
      example.feed.events.map(\.uid)
        == (27...31).map {
          "b7k3f9qm-202603\($0)T023000@oval.example.org"
        })
  }
}
