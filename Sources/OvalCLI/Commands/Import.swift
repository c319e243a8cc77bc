// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Documents
import Host
import Reports
import UseCases

extension Operand {
  static let sheet = Operand(
    Bilingual("DATEI", "FILE"), names: .file,
    summary: Bilingual(
      "Tabelle mit Buchungen (CSV); - ist die Standardeingabe",
      "sheet of bookings (CSV); - is standard input"))
}

extension Option {
  static let map = Option(
    Bilingual("zuordnung", "map"), .text(Bilingual("DATEI", "FILE")),
    summary: Bilingual(
      "was Spalten, Flächen und Vereine der Tabelle hier heißen (YAML)",
      "what the sheet's columns, spaces and clubs are called here (YAML)"))
  static let rowConflict = Option(
    onConflict.name,
    .choice(
      Bilingual("WAS", "WHAT"),
      [Choice(Bilingual("ablehnen", "refuse")), Choice(Bilingual("auslassen", "skip"))]),
    summary: Bilingual(
      "wenn die Zeit einzelner Zeilen vergeben ist, alles ablehnen oder nur diese",
      "if the time of single rows is taken, refuse all or only these"))
}

extension Command {
  static let importBookings = Command(
    Bilingual("einlesen", "import"), group: .files,
    summary: Bilingual(
      "Buchungen aus einer Tabelle übernehmen", "bring in bookings from a sheet"),
    description: Bilingual(
      """
      Liest Buchungen aus einer CSV-Datei, wie sie Tabellenprogramme schreiben, und bucht alle \
      oder keine. Was abgelehnt wird, steht mit Zeile und Grund da. Mit --bei-konflikt auslassen \
      wird gebucht, was frei ist; mit --weitermachen alles, was sich buchen lässt.

      Die erste Zeile nennt die Spalten, in beliebiger Reihenfolge: flaeche, beginn und ende, \
      dazu nach Bedarf schluessel, verein, titel, art, einheiten, wiederholen, bis, ausser, notiz, \
      disziplin, gruppe, sichtbarkeit, vormerkung. Beginn und Ende sind Datum und Uhrzeit: \
      16.06.2026 18:00 oder 2026-06-16 18:00; mit einer Spalte datum genügen Uhrzeiten: 18:00, \
      18 Uhr. Eine Zeit mit Abstand zu UTC (2026-06-16T16:00Z) ist der Zeitpunkt, den sie nennt. \
      Ohne Einheiten wird die Fläche ganz gebucht. Komma, Semikolon oder Tabulator, UTF-8, \
      UTF-16 oder Windows-1252 werden erkannt. Was in einer fremden Tabelle anders heißt, sagt --zuordnung mit \
      einer Datei wie map.yaml unter den mitgelieferten Beispielen.

      Ein zweites Mal ändert nichts: eine Zeile wird an ihrem Schlüssel wiedererkannt, ohne einen \
      an Verein, Fläche, Beginn und Ende. Steht unter demselben Schlüssel etwas anderes, wird die \
      Buchung geändert, wenn sie noch nicht begonnen hat; ihre Zeiten nur, wenn die Zeile andere sagt. \
      Ein Schlüssel gehört der Tabelle, die ihn mitgebracht hat: eine mit anderem Namen kann unter \
      ihm nichts anderes sagen. Was oval exportieren --format csv schreibt, \
      wird wieder eingelesen: in derselben Datenbank ändert es nichts, in einer anderen bucht es \
      dasselbe.
      """,
      """
      Reads bookings from a CSV file as spreadsheets write it, and books all of them or none. \
      What is refused is told with its line and reason. With --on-conflict skip what is free is \
      booked, with --keep-going all that can be booked.

      The first row names the columns, in any order: space, start and end, and as needed key, \
      club, title, kind, units, repeat, until, except, note, discipline, group, visibility, hold. \
      Start and end are a date and a time: 2026-06-16 18:00 or 16.06.2026 18:00; with a column \
      date, times will do: 18:00, 18.00. A time with an offset (2026-06-16T16:00Z) is the instant \
      that it names. Without units the whole space is booked. Comma, semicolon or tab, UTF-8, \
      UTF-16 or Windows-1252 are found out. What a foreign sheet calls otherwise, --map says with a file like \
      map.yaml among the examples that come along.

      A second time changes nothing: a row is known by its key, without one by club, space, start \
      and end. Where the same key says something else, the booking is changed, unless it has begun; \
      its times only where the row says others. A key belongs to the sheet that brought it: one of \
      another name cannot say something else under it. What oval export --format csv writes is taken again: in the same database it changes nothing, \
      in another one it books the same.
      """),
    operands: [.sheet], options: [.map, .rowConflict, .keepGoing], database: .writes,
    examples: [
      Example(
        Bilingual("einlesen saison.csv -n", "import season.csv -n"),
        Bilingual("nur prüfen, was ginge", "only see what could be done")),
      Example(
        Bilingual(
          "einlesen saison.csv --bei-konflikt auslassen", "import season.csv --on-conflict skip"),
        Bilingual("buchen, was frei ist", "book what is free")),
      Example(
        Bilingual("einlesen hallen.csv --zuordnung map.yaml", "import halls.csv --map map.yaml"),
        Bilingual("eine Tabelle mit eigenen Namen", "a sheet with names of its own")),
    ],
    run: runImport)
}

@Sendable private func runImport(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try Desk(invocation, session, console).importSheet(invocation[.sheet] ?? "") {
    $0.onConflict = invocation[.rowConflict].flatMap(OnConflict.init(rawValue:)) ?? .refuse
    $0.keepsGoing = invocation.has(.keepGoing)
  }
}

extension Desk {
  /// Whether `plan` and `apply` take the file for a sheet of bookings.
  static func isSheet(_ file: String) -> Bool { file.lowercased().hasSuffix(".csv") }

  /// `plan` and `apply` of what is no sheet: nothing of it can be called otherwise.
  func refuseMap(for file: String) throws {
    guard invocation[.map] == nil else {
      throw CommandFailure.refused(
        .usage(.mapWithoutSheet(file: file)), wording(cityIfThere(), zone: session.zone()))
    }
  }

  /// `plan` and `apply` of a sheet of bookings.
  func planSheet(_ file: String, prunes: Bool, isPlan: Bool) throws -> ExitStatus {
    try importSheet(
      file, isPlan: isPlan, changing: isPlan || session.isDryRun ? .wouldChange : .done
    ) {
      $0.unnamed = prunes ? .removed : .listed
      $0.tellsAll = isPlan
      $0.command = "apply"
    }
  }

  /// `changing` is the status where all of it can be done and something changes.
  fileprivate func importSheet(
    _ file: String, isPlan: Bool = false, changing: ExitStatus = .done,
    _ adjust: (inout ImportFile.Input) -> Void
  ) throws -> ExitStatus {
    let bytes = try readFile(file, limit: BookingSheet.limitBytes)
    let map = try invocation[.map].map { file in
      (file, bytes: try readFile(file, limit: SheetMap.limitBytes))
    }
    let isDryRun = isPlan || session.isDryRun
    return try serve(mayWrite: !isDryRun, counted: .line) { database, circumstances in
      let map = try map.map { try ImportFile.map($0.bytes, file: $0.0) }
      let sheet = try ImportFile.read(bytes, file: file, map: map ?? .none)
      var input = ImportFile.Input(.sheet(sheet), file: file)
      adjust(&input)
      return try take(
        input, in: database, circumstances, isPlan: isPlan, changing: changing)
    }
  }

  private func take(
    _ input: ImportFile.Input, in database: Database, _ circumstances: Circumstances,
    isPlan: Bool, changing: ExitStatus
  ) throws -> Answer {
    let outcome = try askingFirst { isSure in
      var input = input
      input.isSure = isSure
      return try ImportFile.run(input, in: database, circumstances.rehearsing(isPlan))
    }
    let status: ExitStatus =
      !outcome.refused.isEmpty ? .someRefused : outcome.isAccepted ? changing : .done
    return Answer(status) { .imported(outcome, isPlan: isPlan, in: $0) }
  }

  /// `plan` and `apply` of a city or a season.
  func planFile(_ file: String, prunes: Bool, isPlan: Bool) throws -> ExitStatus {
    let bytes = try readFile(file, limit: Desk.fileLimit)
    let isDryRun = isPlan || session.isDryRun
    return try serve(mayWrite: !isDryRun, counted: .entry) { database, circumstances in
      switch try applied(bytes, file: file) {
      case .city(let city):
        return try plan(
          PlanCity.Input(city: city, file: file, prunes: prunes), in: database,
          circumstances.rehearsing(isDryRun))
      case .season(let season):
        var input = ImportFile.Input(.season(season), file: file)
        input.unnamed = prunes ? .removed : .listed
        input.command = "apply"
        return try take(
          input, in: database, circumstances, isPlan: isPlan,
          changing: isDryRun ? .wouldChange : .done)
      }
    }
  }
}
