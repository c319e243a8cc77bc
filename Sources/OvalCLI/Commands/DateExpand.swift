// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Host
import Reports
import UseCases

extension Operand {
  static let seriesFile = Operand(
    Bilingual("DATEI", "FILE"), .optional,
    summary: Bilingual(
      "eine Serie je Zeile; ohne Angabe und bei - die Standardeingabe",
      "one series a line; without it, and for -, standard input"))
}

extension Command {
  static let dateExpand = Command(
    Bilingual("datum entfalten", "date expand"), group: .program,
    summary: Bilingual("Serien zu Terminen ausrechnen", "compute the dates of series"),
    description: Bilingual(
      """
      Liest je Zeile ein JSON-Objekt mit einer Serie nach RFC 5545 und \
      schreibt je Zeile eines mit ihren Anfängen, in UTC: {"id":1,"starts":["19970902T130000Z"]}. \
      Felder: id, dtstart (19970902T090000, bei ganzen Tagen 19970902), tzid, value, duration, \
      rrule, exdate und rdate (Listen), window (zwei Zeitpunkte in UTC, der zweite zählt nicht \
      mit). Eine Zeile mit einem Fehler ergibt {"id":1,"error":"…"}; die übrigen gelten trotzdem. \
      Eine Zeile ergibt höchstens 100000 Anfänge.
      """,
      """
      Reads one JSON object a line with a series by RFC 5545, and writes one a \
      line with its starts, in UTC: {"id":1,"starts":["19970902T130000Z"]}. Fields: id, dtstart \
      (19970902T090000, of whole days 19970902), tzid, value, duration, rrule, exdate and rdate \
      (lists), window (two instants in UTC, the second excluded). A line with a mistake gives \
      {"id":1,"error":"…"}; the others are answered all the same. One line gives at most 100000 \
      starts.
      """),
    operands: [.seriesFile], formats: [.jsonl, .json], database: .none,
    examples: [
      Example(
        Bilingual("datum entfalten serien.jsonl", "date expand series.jsonl"),
        Bilingual("eine Datei mit einer Serie je Zeile", "a file with a series on each line"))
    ],
    run: runDateExpand)
}

@Sendable private func runDateExpand(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let desk = Desk(invocation, session, console)
  let city = desk.cityIfThere()
  let home = try session.wantedZone ?? city.map { try desk.zone(named: $0.zone) } ?? session.zone()
  let files = ZoneFiles(session.environment)
  let names = files.names()
  var expansion = try ExpandDates(home: home) { name in
    if let zone = files.zone(named: name) { return .success(zone) }
    // No name of a zone is as long as that.
    let isShort = name.utf8.count <= 64
    return .failure(
      ExpandDates.UnknownZone(
        nearest: isShort ? nearest(to: name, among: names) : [],
        lacksData: names.isEmpty || names.contains(name)))
  }
  let file = invocation.words(of: .seriesFile).first ?? "-"
  var input = try InputLines(file, limit: ExpandDates.lineLimit)
  func answerAll(_ tally: Tally) throws -> ExitStatus {
    var output: [UInt8] = []
    var count = 0
    while true {
      // What is done goes out before the next line is waited for.
      if output.count >= 1 << 16 || !output.isEmpty && !input.hasNext() {
        try console.write(document: output)
        output = []
      }
      let outcome: ExpansionOutcome?
      switch try input.next() {
      case .text(let line)?: outcome = try expansion.answer(line)
      case .tooLong?:
        outcome = ExpansionOutcome(id: nil, .failed(.tooLong(limit: ExpandDates.lineLimit)))
      case nil: return .done
      }
      if let outcome { output += outcome.line }
      count += 1
      tally.tell(count, .line)
    }
  }
  // Nobody who types lines is told that something waits for them.
  let isTyped = file == "-" && session.environment.terminal.isInput
  return isTyped ? try answerAll(Tally()) : try console.working(session, answerAll)
}
