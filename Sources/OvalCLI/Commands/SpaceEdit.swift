// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Reports
import UseCases

extension Option {
  static let description = Option(
    Bilingual("beschreibung", "description"), .text(Bilingual("TEXT", "TEXT")),
    summary: Bilingual(
      "was es dort gibt, in der ersten Sprache der Stadt",
      "what is there, in the city's first language"))
  /// Also none.
  static let kindOrNone = Option(
    kind.name,
    .choice(
      Bilingual("BEREICH", "KIND"), .kinds + [Choice(Bilingual("keiner", "none"))]),
    summary: kind.summary)
  static let capacityOrNone = Option(
    capacity.name, .number(Bilingual("ZAHL", "NUMBER"), 0...SpaceDetails.capacityLimit),
    summary: Bilingual(
      "Einheiten, die zur selben Zeit Platz haben; 0: nicht buchbar",
      "units that have room at one time; 0: it cannot be booked"))
  static let before = Option(
    Bilingual("aufbau", "before"), .number(Bilingual("MINUTEN", "MINUTES"), 0...1_440),
    summary: Bilingual(
      "Minuten, die vor jeder Nutzung frei bleiben", "minutes that stay free before each use"))
  static let after = Option(
    Bilingual("abbau", "after"), .number(Bilingual("MINUTEN", "MINUTES"), 0...1_440),
    summary: Bilingual(
      "Minuten, die danach frei bleiben", "minutes that stay free after it"))
  static let accessState = Option(
    access.name, .text(Bilingual("MERKMAL=STAND", "FEATURE=STATE")), repeats: true,
    summary: Bilingual(
      "ob es das gibt: stufenlos=ja, hörschleife=nein, sitzplätze=unbekannt",
      "whether it is there: step-free=yes, hearing-loop=no, seating=unknown"))
  static let inUse = Option(
    Bilingual("in-betrieb", "in-use"),
    summary: Bilingual(
      "stillgelegte Flächen, diese und alle darunter, wieder in Betrieb nehmen",
      "bring back what was retired, this space and all below it"))
}

extension Command {
  static let spaceEdit = Command(
    Bilingual("fläche ändern", "space edit"), group: .administration,
    summary: Bilingual("eine Fläche ändern", "change a space"),
    description: Bilingual(
      """
      Ändert, was genannt ist; alles andere bleibt, auch Pfad und Kennung. Leer ("") heißt bei \
      --beschreibung und --stadtteil: keine Angabe. Auf- und Abbauzeiten gelten für neue Buchungen.

      Künftige Buchungen, die danach nicht mehr passen, werden aufgelistet; geändert wird keine.
      """,
      """
      Changes what is named; all else stays, path and id too. Empty ("") means nothing with \
      --description and --district. Minutes before and after apply to new bookings.

      Future bookings that no longer fit are listed; none is changed.
      """),
    operands: [.space],
    options: [
      .name, .description, .kindOrNone, .use, .capacityOrNone, .before, .after, .district,
      .accessState, .inUse,
    ],
    database: .writes,
    examples: [
      Example(
        Bilingual(
          "fläche ändern hafen/wiese --kapazität 150 --nutzung geteilt",
          "space edit hafen/wiese --capacity 150 --use shared"),
        Bilingual("für 150 Personen, die sich die Fläche teilen", "for 150 people who share it")),
      Example(
        Bilingual(
          "fläche ändern hafen/wiese --merkmal stufenlos=ja --abbau 30",
          "space edit hafen/wiese --access step-free=yes --after 30"),
        Bilingual("ohne Stufen, danach eine halbe Stunde", "no steps, half an hour afterwards")),
    ],
    run: runSpaceEdit)
}

@Sendable private func runSpaceEdit(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  var input = EditSpace.Input(space: invocation[.space] ?? "")
  input.name = invocation[.name]
  input.description = invocation[.description]
  input.kind = invocation[.kindOrNone].map { Kind(rawValue: $0) }
  input.useMode = invocation[.use].flatMap(UseMode.init(rawValue:))
  input.capacity = invocation.number(.capacityOrNone)
  input.minutesBefore = invocation.number(.before)
  input.minutesAfter = invocation.number(.after)
  input.district = invocation[.district]
  input.access = try invocation.values(of: .accessState).map { try invocation.accessState($0) }
  input.isInUse = invocation.has(.inUse)
  return try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
    let outcome = try EditSpace.run(input, in: database, circumstances)
    return Desk.Answer { .spaceEdited(outcome, in: $0) }
  }
}

extension Invocation {
  /// `stufenlos=ja`.
  fileprivate func accessState(
    _ text: String
  ) throws(UsageError) -> (name: AccessFeature.Name, state: AccessFeature.State) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    func chosen(_ word: String, _ choices: [Option.Choice]) throws(UsageError) -> String {
      guard let choice = choices.first(where: { $0.name.isNamed(word) }) else {
        throw UsageError(
          .unreadable(word, from: .option(.accessState), expected: .choice(choices)), in: command)
      }
      return choice.name.english
    }
    let name = try chosen(parts[0], .accessFeatures)
    let state = try chosen(parts.count > 1 ? parts[1] : "", .accessStates)
    guard let feature = AccessFeature.Name(rawValue: name),
      let known = AccessFeature.State(rawValue: state)
    else { throw UsageError(.missingValue(.accessState), in: command) }
    return (feature, known)
  }
}
