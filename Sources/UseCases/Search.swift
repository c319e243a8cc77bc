// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import IntervalTree
import Phrases
import Store

/// `search`: what has all the words of a text.
package enum Search {
  package struct Input: Sendable {
    package let text: String
    /// `--in`: only what has a date in it.
    package var when: String?
    /// The club that looks: its own busy bookings are found, too.
    package var viewer: String?
    package var wantsAll = false

    package init(text: String) { self.text = text }
  }

  /// So many hits are shown unless all are wanted.
  package static let limit = 20

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> SearchOutcome {
    let (text, words) = try read(input.text)
    let store = database.store
    return try store.read {
      let now = try store.present(circumstances.now)
      let window = try input.when.map { try self.window(of: $0, in: store, circumstances) }
      let viewer = try input.viewer.map { try store.club(named: $0).id }
      let finder = SearchFinder(
        store: store, words: words, now: now, zone: circumstances.zone, window: window)
      var groups = try finder.things()
      let bookings = try finder.bookings(viewer: viewer, limit: input.wantsAll ? nil : limit)
      groups.append(bookings)
      return SearchOutcome(
        text: text,
        groups: (input.wantsAll ? groups : shared(groups, limit: limit)).filter { $0.total > 0 },
        zone: circumstances.shownZone,
        window: window.map { (Timestamp(seconds: $0.start), Timestamp(seconds: $0.end)) })
    }
  }

  private static func read(_ text: String) throws -> (String, SearchWords) {
    // Whatever was pasted: a tab or a line's end only parts words.
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.lazy.map { PlainText.isControl($0) ? " " : $0 }))
    let text = try plainText(plain, field: "text")
    guard let words = SearchWords(text.text) else {
      throw Failure.usage(.noWords(text: text.text))
    }
    return (text.text, words)
  }

  private static func window(
    of when: String, in store: Store, _ circumstances: Circumstances
  ) throws -> Interval {
    let city = try store.knownCity()
    return try phraseFailures(option: "in") {
      let phrase = Phrase(when)
      let context = PhraseContext(
        now: circumstances.zone.civil(at: circumstances.now), purpose: .reading,
        periods: city.namedPeriods)
      let resolved = try resolve(
        try phrase.when(context).value, in: circumstances.zone, of: phrase)
      return Interval(start: resolved.start.seconds, end: resolved.end.seconds)
    }
  }

  /// At most `limit` hits together: an equal part for each kind, and what a kind does not need for
  /// the others, bookings first.
  private static func shared(_ groups: [SearchGroup], limit: Int) -> [SearchGroup] {
    let part = limit / SearchGroup.Subject.allCases.count
    var shares = groups.map { min($0.total, part) }
    var rest = limit - shares.reduce(0, +)
    for place in groups.indices.reversed() {
      let more = min(rest, groups[place].total - shares[place])
      shares[place] += more
      rest -= more
    }
    return zip(groups, shares).map { group, share in
      SearchGroup(
        subject: group.subject, hits: Array(group.hits.prefix(share)), total: group.total)
    }
  }
}
