// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host
import Reports

/// What a person is told who waits: that something is done, for how long, and how far it is.
struct Progress: Sendable {
  /// How far the work is; the thread that works tells it, another one shows it.
  struct Count: Hashable, Sendable {
    let done: Int
    /// Nil where nobody knows.
    let total: Int?
    let thing: Thing

    enum Thing: Sendable {
      case line, entry, space, page
    }
  }

  let language: Language
  /// Of the screen.
  let columns: Int
  /// Nothing is drawn over: each time a line of its own, and those seldom.
  let isPlain: Bool

  /// The longest text that fits on one row, the last column left free; nil where now none is due.
  func text(seconds: Int, count: Count?, isWaiting: Bool) -> String? {
    if isPlain { return due(seconds) ? plain(seconds, count, isWaiting) + "\n" : nil }
    let texts = said(seconds, count, isWaiting)
    return texts.first { $0.displayWidth < columns } ?? texts.last
  }

  /// The first second, and each tenth after it.
  private func due(_ seconds: Int) -> Bool { seconds % 10 == 1 }

  private func plain(_ seconds: Int, _ count: Count?, _ isWaiting: Bool) -> String {
    let parts = [
      isWaiting ? waiting : moment,
      seconds == 1
        ? say("1 Sekunde", "1 second") : say("\(seconds) Sekunden", "\(seconds) seconds"),
      count.map(written), leave,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// From the longest to the shortest.
  private func said(_ seconds: Int, _ count: Count?, _ isWaiting: Bool) -> [String] {
    let heads =
      isWaiting
      ? [waiting, say("Warten auf die Datenbank", "Waiting for the database")] : [moment]
    let tails = [[count.map(written), leave], [count.map(written)], [leave], []]
    return heads.flatMap { head in
      tails.map { tail in
        (["\(head) … \(seconds) s"] + tail.compactMap(\.self)).joined(separator: " · ")
      }
    }
  }

  private var moment: String { say("Einen Augenblick", "One moment") }
  private var leave: String { say("Strg-C bricht ab", "Ctrl-C stops it") }
  private var waiting: String {
    say(
      "Die Datenbank wird gerade benutzt; es wird gewartet",
      "The database is in use; waiting for it")
  }

  private func written(_ count: Count) -> String {
    let done = grouped(count.done)
    let number = count.total ?? count.done
    let things = count.thing.name(ofSeveral: number != 1)[language]
    guard let total = count.total else { return "\(done) \(things)" }
    return say(
      "\(done) von \(grouped(total)) \(things)", "\(done) of \(grouped(total)) \(things)")
  }

  /// `1.200` in German, `1,200` in English.
  private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.map { place in
      let rest = digits.count - place
      return (place > 0 && rest % 3 == 0 ? (language == .german ? "." : ",") : "")
        + String(digits[place])
    }.joined()
  }

  private func say(_ german: String, _ english: String) -> String {
    Bilingual(german, english)[language]
  }
}

extension Progress.Count.Thing {
  fileprivate func name(ofSeveral isMany: Bool) -> Bilingual {
    switch self {
    case .entry: isMany ? Bilingual("Einträge", "entries") : Bilingual("Eintrag", "entry")
    case .line: isMany ? Bilingual("Zeilen", "lines") : Bilingual("Zeile", "line")
    case .page: isMany ? Bilingual("Seiten", "pages") : Bilingual("Seite", "page")
    case .space: isMany ? Bilingual("Flächen", "spaces") : Bilingual("Fläche", "space")
    }
  }
}
