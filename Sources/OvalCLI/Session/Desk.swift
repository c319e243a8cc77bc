// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
import Host
import Reports
import UseCases

/// Where a command meets the city's database: it opens it, tells the use case what there is to
/// know of the world, and answers in the person's language and format.
struct Desk {
  let invocation: Invocation
  let session: Session
  let console: Console

  /// What a use case makes, and how it is worded.
  struct Answer {
    let status: ExitStatus
    let report: (Wording) -> Report

    init(_ status: ExitStatus = .done, _ report: @escaping (Wording) -> Report) {
      self.status = status
      self.report = report
    }
  }

  init(_ invocation: Invocation, _ session: Session, _ console: Console) {
    self.invocation = invocation
    self.session = session
    self.console = console
  }

  /// Opens the database, does the work and answers. An interruption rolls the work back.
  ///
  /// `output` names a file that takes the answer instead of standard output, whole or not at all;
  /// `counted` is what the work tells its progress in.
  func serve(
    mayWrite: Bool = false, to output: String? = nil, counted: Progress.Count.Thing = .space,
    _ work: (Database, Circumstances) throws -> Answer
  ) throws -> ExitStatus {
    let (answer, wording) = try open(mayWrite: mayWrite, counted: counted) {
      database, circumstances, _ in
      try work(database, circumstances)
    }
    return try say(answer, wording, to: output)
  }

  /// The same for a document that is written as it stands.
  func serve(
    documentTo output: String?, _ make: (Database, Circumstances, Wording) throws -> String
  ) throws -> ExitStatus {
    let (document, _) = try open(mayWrite: false, make)
    try hand(Array(document.utf8), to: output)
    return .done
  }

  private func open<Result>(
    mayWrite: Bool, counted: Progress.Count.Thing = .space,
    _ work: (Database, Circumstances, Wording) throws -> Result
  ) throws -> (Result, Wording) {
    var wording: Wording?
    do {
      let database = try open(path(), mayWrite: mayWrite)
      return try Interruption.stopping(by: database.stop) {
        try console.working(session) { tally in
          tally.ask(database.hasWaited)
          return try database.perform { database in
            let city = try database.city()
            let zone = try self.zone(named: city.zone)
            let ofCity = self.wording(city, zone: zone)
            wording = ofCity
            let circumstances = circumstances(zone) { tally.tell($0, of: $1, counted) }
            return (try work(database, circumstances, ofCity), ofCity)
          }
        }
      }
    } catch let failure as Failure {
      throw worded(failure, wording ?? self.wording(nil, zone: session.zone()))
    }
  }

  /// What a use case finds, for a caller that says nothing of it.
  func look<Result>(_ work: (Database, Circumstances) throws -> Result) throws -> Result {
    try open(mayWrite: false) { database, circumstances, _ in
      try work(database, circumstances)
    }.0
  }

  private func open(_ path: String, mayWrite: Bool) throws(Failure) -> Database {
    if let kept = session.kept { return try kept.database(path, mayWrite: mayWrite) }
    return try Database.open(path, mayWrite: mayWrite)
  }

  /// Makes a database of the city that `read` gives.
  func make(command: String, _ read: () throws -> City) throws -> ExitStatus {
    var wording = wording(nil, zone: session.zone())
    do {
      let city = try read()
      let zone = try self.zone(named: city.zone)
      wording = self.wording(city, zone: zone)
      let path = try path()
      if !session.isDryRun {
        do {
          try makeFolder(of: path)
        } catch { throw CommandFailure.outputFile(error) }
      }
      let outcome = try console.working(session) { _ in
        try MakeCity.run(city, at: path, command: command, circumstances(zone))
      }
      return try say(
        Answer { .cityMade(outcome, isWritten: !session.isDryRun, in: $0) }, wording)
    } catch let failure as Failure { throw worded(failure, wording) }
  }

  /// Brings the tables of an older database up to date.
  func migrate() throws -> ExitStatus {
    do {
      let path = try path()
      var stop: @Sendable () -> Void = {}
      let zone = session.zone()
      let migration = try MigrateDatabase.open(path, isDryRun: session.isDryRun) { stop = $0 }
      let outcome = try Interruption.stopping(by: stop) {
        try console.working(session) { _ in try migration.run(circumstances(zone)) }
      }
      // Only now can it say in which language the city speaks.
      return try say(
        Answer { .migrated(outcome, in: $0) }, wording(cityIfThere(), zone: zone))
    } catch let failure as Failure {
      throw worded(failure, wording(nil, zone: session.zone()))
    }
  }

  /// What a city file would change, or has changed.
  func plan(
    _ input: PlanCity.Input, in database: Database, _ circumstances: Circumstances
  ) throws -> Answer {
    let outcome = try PlanCity.run(input, in: database, circumstances)
    let isDryRun = circumstances.isDryRun
    let status: ExitStatus =
      !outcome.refused.isEmpty
      ? .someRefused
      : isDryRun && outcome.willChange ? .wouldChange : .done
    return Answer(status) { .cityPlan(outcome, isPlan: isDryRun, in: $0) }
  }

  /// The largest file that is read, in bytes.
  static let fileLimit = SeasonFile.byteLimit

  /// The city of the database, for commands that can do without one.
  func cityIfThere() -> City? {
    guard let path = session.databasePath, let database = try? open(path, mayWrite: false)
    else { return nil }
    return try? database.city()
  }

  /// Does work that needs no database. `city` tells the zone and language where there is one.
  func serve(
    city: City?, _ work: (Circumstances) throws -> Answer
  ) throws -> ExitStatus {
    var wording = wording(nil, zone: session.zone())
    do {
      let zone = try city.map { try self.zone(named: $0.zone) } ?? session.zone()
      wording = self.wording(city, zone: zone)
      return try say(try work(circumstances(zone)), wording)
    } catch let failure as Failure { throw worded(failure, wording) }
  }

  /// The city that a file describes, in a zone that this system knows.
  func city(_ bytes: [UInt8], file: String) throws -> City {
    try MakeCity.read(bytes, file: file, unknownZone: unknownZone)
  }

  /// The city or the season that a file describes.
  func applied(_ bytes: [UInt8], file: String) throws -> AppliedFile {
    try ImportFile.read(bytes, file: file, unknownZone: unknownZone)
  }

  /// What may have been meant by the name of a zone, nil where the system knows it.
  private func unknownZone(_ name: String) -> [String]? {
    let files = ZoneFiles(session.environment)
    return files.zone(named: name) == nil ? nearest(to: name, among: files.names()) : nil
  }

  func path() throws(Failure) -> String {
    guard let path = session.databasePath else {
      throw .database(.missing(path: "$XDG_DATA_HOME/oval/oval.db"))
    }
    return path
  }

  func zone(named name: String) throws(Failure) -> Zone {
    let files = ZoneFiles(session.environment)
    guard let zone = files.zone(named: name, keptBy: session.kept) else {
      let names = files.names()
      // None at all, or this very name with a file that cannot be understood.
      if names.isEmpty || names.contains(name) {
        throw .notFound(.zoneData, text: name, nearest: [])
      }
      throw .notFound(.zone, text: name, nearest: nearest(to: name, among: names))
    }
    return zone
  }

  private func circumstances(
    _ zone: Zone, watch: @escaping Circumstances.Watch = { _, _ in }
  ) -> Circumstances {
    Circumstances(
      now: session.present.instant(in: zone), zone: zone,
      shownZone: session.zone(ofDatabase: zone),
      seed: session.seed,
      isDryRun: session.isDryRun, watch: watch)
  }

  func wording(_ city: City?, zone: Zone) -> Wording {
    let ofCity = city?.languages.first.flatMap(Language.init(rawValue:))
    return Wording(
      language: session.wantedLanguage ?? ofCity ?? .german,
      zone: session.zone(ofDatabase: zone), home: zone,
      now: session.present.instant(in: zone))
  }

  func worded(_ failure: Failure, _ wording: Wording) -> CommandFailure {
    if case .database(.interrupted) = failure, let interruption = Interruption.pending {
      return .interrupted(interruption)
    }
    return .refused(failure, wording)
  }

  /// Data on standard output, everything else on standard error.
  func say(
    _ answer: Answer, _ wording: Wording, to output: String? = nil
  ) throws -> ExitStatus {
    let report = try chosen(answer.report(wording))
    if session.isQuiet, output == nil {
      try console.write(report.quiet.map { $0 + "\n" }.joined())
      return answer.status
    }
    let text = console.working(session) { _ in
      render(
        report, format: session.format.ofReport, width: session.width,
        // In a pipe the format is plain unless somebody asked for a table.
        isTerminal: output == nil,
        accessible: session.isAccessible, color: console.takesColour(.output))
    }
    if session.format.isForMachines || output != nil {
      try hand(Array(text.utf8), to: output)
    } else {
      try console.show(text, in: session.pager)
    }
    if !session.format.isForMachines {
      for remark in report.remarks { say(remark) }
    }
    return answer.status
  }

  /// With the fields that `--fields` names.
  private func chosen(_ report: Report) throws(UsageError) -> Report {
    guard let text = invocation[.fields] else { return report }
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    do {
      return try report.choosing(names, for: session.format.ofReport)
    } catch {
      throw UsageError(
        .unknownField(
          error.name, nearest: nearest(to: error.name, among: error.known), known: error.known),
        in: invocation.command)
    }
  }

  /// A sentence beside the data, in lines as wide as the screen where a person reads it.
  private func say(_ remark: String) {
    let isRead = session.environment.terminal.isError
    let lines = isRead ? wrappedHint(remark, width: session.width) : [remark]
    for line in lines { console.say(line + "\n") }
  }

  private func hand(_ bytes: [UInt8], to output: String?) throws {
    if let output {
      do {
        try writeFile(output, bytes)
      } catch { throw CommandFailure.outputFile(error) }
    } else {
      try console.write(document: bytes)
    }
  }
}
