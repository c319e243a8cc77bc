// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Reports
import UseCases

extension Command {
  static let offers = Command(
    Bilingual("angebote", "offers"), group: .daily,
    summary: Bilingual("zeigen, wo alle mitmachen können", "show what anyone may join"),
    description: Bilingual(
      """
      Zeigt, wo alle ohne Anmeldung mitmachen können; ohne WANN in den nächsten 14 Tagen.

      Mit --merkmal nur, wo es das sicher gibt; wo es nicht bekannt ist, steht getrennt davon. Was \
      in eine Sperrung fällt, auch nur zum Teil, steht nicht dabei; wie viel das ist, wird gesagt.
      """,
      """
      Shows what anyone may join without signing up; without WHEN in the next 14 days.

      With --access only where it is known to be there; where that is not known is listed apart. \
      What falls into a closure, even in part, is left out; how much that is will be said.
      """),
    operands: [.period], options: [.kind, .discipline, .audience, .access, .onSpace],
    formats: .listing, database: .reads,
    examples: [
      Example(
        Bilingual(
          "angebote nächstes Wochenende --merkmal stufenlos",
          "offers next weekend --access step-free"),
        Bilingual("wohin man ohne Stufen kommt", "where there are no steps on the way")),
      Example(
        Bilingual(
          "angebote diesen Monat --disziplin rollstuhl --zielgruppe kinder",
          "offers this month --discipline wheelchair --audience children"),
        Bilingual(
          "Teile von Wörtern genügen: Rollstuhlbasketball", "parts of words will do")),
    ],
    run: runOffers)
}

@Sendable private func runOffers(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  var input = UseCases.Offers.Input()
  input.when = invocation.words(of: .period)
  input.kind = invocation[.kind].flatMap(Kind.init(rawValue:))
  input.discipline = invocation[.discipline]
  input.audience = invocation[.audience]
  input.access = invocation.values(of: .access).compactMap(AccessFeature.Name.init(rawValue:))
  input.space = invocation[.onSpace]
  return try Desk(invocation, session, console).serve { database, circumstances in
    let outcome = try UseCases.Offers.run(input, in: database, circumstances)
    return Desk.Answer { .offers(outcome, in: $0) }
  }
}
