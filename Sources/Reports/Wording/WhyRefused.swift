// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import UseCases

// What is known of a refusal that was kept: its reasons by their codes, and the request in outline.
extension Wording {
  /// What was asked, every reason with what to do next, and how to ask again.
  func blocks(
    _ view: RefusalView, _ names: [SpacePath: PlainText], isOver: Bool
  ) -> [Block] {
    let places = view.spaces.map { path in
      SpacePath(path).flatMap { names[$0] }.map { "\($0.text) (\(path))" } ?? path
    }
    let asked = span(view.start, view.end)
    let time =
      view.dates == 1
      ? asked
      : self(
        de: "\(asked), der erste von \(view.dates) Terminen",
        en: "\(asked), the first of \(view.dates) dates")
    let fields = [
      Field(self(de: "Ablehnung", en: "Refusal"), view.id.text),
      Field(self(de: "Gewünscht", en: "Asked for"), time),
      Field(self(de: "Fläche", en: "Space"), places.map { StyledText($0) }),
      Field(self(de: "Verein", en: "Club"), view.club.map { "\($0.name.text) (\($0.slug.text))" }),
      Field(self(de: "Befehl", en: "Command"), command(view.command)),
      Field(self(de: "Abgelehnt", en: "Refused"), moment(view.at)),
    ].compactMap(\.self)
    let reasons = view.codes.map { code -> String in
      guard let code = ReasonCode(rawValue: code) else { return code }
      let words = refused(code, view)
      return "\(words.sentence) \(words.hint)"
    }
    return [.fields(fields), .gap, .list(reasons.map { StyledText($0) })]
      + now(view, isOver: isOver).map { .paragraph(StyledText($0)) }
  }

  /// Whether it would be accepted now: what was kept lacks too much to decide it again.
  private func now(_ view: RefusalView, isOver: Bool) -> [String] {
    var lines: [String] = []
    if view.dates > 1 {
      lines.append(
        self(
          de: "Auf welche der \(view.dates) Termine das zutraf, ist nicht festgehalten.",
          en: "Which of the \(view.dates) dates that was true of is not recorded."))
    }
    guard !isOver else {
      return lines + [
        self(
          de: "Die Zeit hat inzwischen begonnen; so geht es nicht mehr.",
          en: "That time has begun by now; it can no longer be had.")
      ]
    }
    return lines + [
      self(
        de:
          "Ob es jetzt ginge, zeigt dieser Befehl, mit Bereich und Einheiten, wenn Sie welche genannt "
          + "hatten:",
        en: "To see whether it could be had now, with kind and units if you gave any:"),
      check(view),
    ]
  }

  /// `oval prüfen haedge/streetball 2026-06-16 18:00-20:00`, by the city's clocks.
  func check(_ view: RefusalView) -> String {
    let start = home.civil(at: view.start)
    let end = home.civil(at: view.end)
    let isSameDay = end.date == start.date
    let closesDay = end.time == .midnight && end.date == start.date.adding(days: 1)
    let begin = "\(start.date.iso) \(clock(start.time))"
    let time =
      isSameDay || closesDay
      ? "\(begin)-\(closesDay ? "24:00" : clock(end.time))"
      : self(
        de: "\(begin) bis \(end.date.iso) \(clock(end.time))",
        en: "\(begin) to \(end.date.iso) \(clock(end.time))")
    let spaces = view.spaces.joined(separator: ",")
    return self(de: "oval prüfen \(spaces) \(time)", en: "oval check \(spaces) \(time)")
  }

  /// A reason of which only the code is known, and what to do next.
  func refused(_ code: ReasonCode, _ view: RefusalView) -> (sentence: String, hint: String) {
    let space = view.spaces.first ?? ""
    let day = home.civil(at: view.start).date.iso
    let taken = self(
      de: "Was an dem Tag belegt ist, zeigt: oval termine \(day) --fläche \(space)",
      en: "To see what is taken on that day: oval agenda \(day) --space \(space)")
    let place = self(
      de: "Was für die Fläche gilt, zeigt: oval fläche zeigen \(space)",
      en: "To see what holds for the space: oval space show \(space)")
    switch code {
    case .conflict:
      return (self(de: "Die Zeit war vergeben.", en: "The time was taken."), taken)
    case .closed:
      return (self(de: "Die Fläche war gesperrt.", en: "The space was closed."), taken)
    case .openSlot:
      return (self(de: "Die Zeit war offen für alle.", en: "The time was open to all."), taken)
    case .capacity:
      return (
        self(
          de: "So viel Platz gab es dort nicht, oder die Fläche war so nicht zu buchen.",
          en: "There was not that much room, or the space could not be booked like that."), place
      )
    case .hours:
      return (
        self(
          de: "Es lag außerhalb der Öffnungszeiten.", en: "It was outside the opening hours."),
        place
      )
    case .slot:
      return (
        self(
          de: "Es lag außerhalb der Zeitfenster, in denen das vorgesehen ist.",
          en: "It was outside the slots that are meant for this."),
        self(
          de: "Alle Zeitfenster zeigt: oval zeitfenster liste \(space)",
          en: "To see all slots: oval slot list \(space)")
      )
    case .past:
      return (
        self(de: "Die Zeit hatte schon begonnen.", en: "The time had begun already."),
        self(
          de: "Wählen Sie eine Zeit, die noch kommt.", en: "Choose a time that is still to come.")
      )
    case .quota, .notice, .horizon, .length, .grid, .quiet, .role:
      return (
        self(
          de: "Eine Regel ließ es nicht zu: \(word(code)).",
          en: "A rule did not allow it: \(word(code))."), place
      )
    }
  }

  /// Nothing of that kind is refused or unfit.
  func noReasons(_ text: String) -> FailureWords {
    failure(
      de: (
        "Für \(text) gibt es keine Gründe.",
        "Fragen Sie nach einer Ablehnung, Buchung, Sperrung, Fläche oder einem Zeitfenster."
      ),
      en: (
        "There are no reasons for \(text).",
        "Ask about a refusal, a booking, a closure, a slot or a space."
      ))
  }
}
