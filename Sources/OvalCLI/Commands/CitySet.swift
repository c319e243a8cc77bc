// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Reports
import UseCases

extension Option {
  static let state = Option(
    Bilingual("land", "state"), .choice(Bilingual("LAND", "STATE"), .states),
    summary: Bilingual(
      "Bundesland, nach dem sich die Feiertage richten",
      "the federal state that the holidays follow"))
  static let domain = Option(
    Bilingual(same: "domain"), .text(Bilingual(same: "NAME")),
    summary: Bilingual(
      "Domain, unter der Kalender erscheinen; Teil ihrer dauerhaften Namen",
      "domain under which calendars appear; part of their lasting names"))
  static let officeName = Option(
    Bilingual("stelle", "office-name"), .text(Bilingual(same: "NAME")),
    summary: Bilingual("wer für die Buchungen zuständig ist", "who answers for the bookings"))
  static let officeMail = Option(
    Bilingual("stelle-mail", "office-mail"), .text(Bilingual("ADRESSE", "ADDRESS")),
    summary: Bilingual("Mailadresse der Stelle", "its mail address"))
  static let officeWeb = Option(
    Bilingual("stelle-web", "office-web"), .text(Bilingual("ADRESSE", "ADDRESS")),
    summary: Bilingual("Webadresse der Stelle", "its web address"))
  static let languages = Option(
    Bilingual("sprachen", "languages"),
    .choices(Bilingual("SPRACHE", "LANGUAGE"), language.value.choices),
    summary: Bilingual(
      "Sprachen der Texte, die erste gilt ohne Angabe",
      "the languages of the texts, the first where none is said"))
  static let quietHours = Option(
    Bilingual("ruhezeit", "quiet-hours"), .text(Bilingual("ZEIT", "HOURS")),
    summary: Bilingual("von wann bis wann Ruhe ist: 22-6", "from when to when it is quiet: 22-6"))
  static let homeZone = Option(
    Bilingual("zeitzone", "time-zone"), .text(Bilingual(same: "ZONE")),
    summary: Bilingual(
      "Zeitzone der Stadt, solange noch nichts gebucht ist",
      "the city's time zone, while nothing is booked"))
}

extension [Option.Choice] {
  /// `MV`, and none.
  fileprivate static let states =
    GermanState.allCases.map { Option.Choice(Bilingual(same: String($0.rawValue.dropFirst(3)))) }
    + [Option.Choice(Bilingual("keins", "none"))]
}

extension Command {
  static let citySet = Command(
    Bilingual("stadt ändern", "city set"), group: .administration,
    summary: Bilingual("die Stadt selbst ändern", "change the city itself"),
    description: Bilingual(
      """
      Ändert, was genannt ist; alles andere bleibt. Leer ("") heißt bei --domain, --stelle, \
      --stelle-mail, --stelle-web und --ruhezeit: keine. Orte und Ferien ändern Sie mit einer \
      Stadtdatei: oval stadt zeigen --format yaml, dann oval anwenden.

      Künftige Buchungen, die danach nicht mehr passen, werden aufgelistet; geändert wird keine.
      """,
      """
      Changes what is named; all else stays. Empty ("") means none with --domain, --office-name, \
      --office-mail, --office-web and --quiet-hours. Places and school holidays are changed with a city \
      file: oval city show --format yaml, then oval apply.

      Future bookings that no longer fit are listed; none is changed.
      """),
    options: [
      .name, .state, .domain, .officeName, .officeMail, .officeWeb, .languages, .quietHours,
      .homeZone,
    ],
    database: .writes,
    examples: [
      Example(
        Bilingual("stadt ändern --ruhezeit 22-7", "city set --quiet-hours 22-7"),
        Bilingual("von 22 bis 7 Uhr ist Ruhe", "quiet from 10 pm to 7 am")),
      Example(
        Bilingual(
          "stadt ändern --sprachen en,de --land HH", "city set --languages en,de --state HH"),
        Bilingual("Englisch zuerst, Feiertage wie in Hamburg", "English first, Hamburg's holidays")
      ),
    ],
    run: runCitySet)
}

@Sendable private func runCitySet(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  var input = SetCity.Input()
  input.name = invocation[.name]
  input.state = invocation[.state]
  input.domain = invocation[.domain]
  input.officeName = invocation[.officeName]
  input.officeMail = invocation[.officeMail]
  input.officeWeb = invocation[.officeWeb]
  input.languages = invocation.values(of: .languages)
  input.quietHours = invocation[.quietHours]
  let desk = Desk(invocation, session, console)
  return try desk.serve(mayWrite: true) { database, circumstances in
    input.zone = try invocation[.homeZone].map { try desk.zone(named: $0).name }
    let outcome = try SetCity.run(input, in: database, circumstances)
    return Desk.Answer { .citySet(outcome, in: $0) }
  }
}
