// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Foundation
import Host
import Reports
import Testing

@testable import OvalCLI

/// What the lessons promise: that their lines do what they are about, whatever day it is.
struct LessonTests {
  /// Each day of a week; the last ones of a year, and of a winter and a summer by the clock.
  static let days =
    (8...14).map { "2026-06-" + ($0 < 10 ? "0\($0)" : "\($0)") }
    + ["2026-12-31", "2028-02-28", "2026-03-28", "2026-10-24"]

  /// A shell on the practice city, which says nothing.
  static func withGuide(
    _ day: String, _ language: Language, _ work: (TutorialGuide, OpenShell) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "oval-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = Environment(
      variables: [
        "OVAL_DB": folder + "/oval.db", "OVAL_NOW": day + "T09:00", "OVAL_LANG": language.rawValue,
        "XDG_CONFIG_HOME": folder,
      ], now: Timestamp(seconds: 0), seed: 1)
    let monday = PracticeDates.monday(after: try #require(CivilDate(iso: day)))
    #expect(monday.weekday == .monday)
    let status = try PracticeCity.make(monday, in: folder, environment, sink: silent)
    #expect(status == .done)
    var problem: FileError?
    let shell = OpenShell(
      Invocation(command: .shell), try Session(Invocation(command: .shell), environment),
      Console(outputIsTerminal: false, sink: silent), history: ShellHistory(nil, problem: &problem),
      table: .tutorial)
    let made = try PracticeDates.read(shell, monday: monday)
    let given = Set(made.bookings.keys)
    #expect(given.count == 2)
    try work(
      TutorialGuide(shell, try .read(shell, monday: monday, given: given), at: 0), shell)
  }

  private static let silent: Console.Sink = { _, _ throws(WriteError) in }

  /// The last line writes to a file.
  private static func isPlayable(_ lesson: Lesson?) -> Bool { lesson?.name != Lesson.calendar.name }

  @Test("each line reaches the goal of its lesson", arguments: days)
  func lines(day: String) throws {
    for language in Language.allCases {
      try Self.withGuide(day, language) { guide, _ in
        while let lesson = guide.lesson, Self.isPlayable(lesson) {
          let isReached = try guide.play()
          #expect(isReached, "\(lesson.name[language])")
        }
        #expect(guide.place == Lesson.all.count - 1)
      }
    }
  }

  @Test("nothing is reached by a line that does nothing, or does something else")
  func noGoal() {
    let starts = [Timestamp(seconds: 0), Timestamp(seconds: 3600)]
    let same = PracticeDates(
      monday: .first, bookings: [Identifier(.booking, random: 1): starts], given: [], zone: .utc)
    for lesson in Lesson.all {
      for command in [nil, Command.version, .check] {
        for status in [ExitStatus.done, .usage, .notFound, .notAllowed] {
          let attempt = Attempt(command: command, status: status, before: same, after: same)
          #expect(!lesson.isReached(attempt), "\(lesson.name.english)")
        }
      }
    }
  }

  @Test("whoever says it otherwise reaches the goal, too")
  func otherWays() throws {
    try Self.withGuide("2026-06-12", .german) { guide, shell in
      func type(_ line: String) -> String? {
        _ = guide.follow(shell.run(line))
        return guide.lesson?.name.english
      }
      #expect(type("version") == "free")
      #expect(type("# nichts") == "free")
      #expect(type("fre streetball --dauer 1h") == "free")
      #expect(type("oval free --for 3h") == "book")
      #expect(type("book streetball Thu 18-20 --club sv-nordlicht") == "book")
      #expect(type("booking add wiese morgen 9-10 --units 3") == "conflict")
      #expect(type("check streetball Do 19-21") == "alternative")
      #expect(type("buchen streetball Sa 9-10") == "series")
      #expect(type("buchen streetball So 9-10") == "series")
      #expect(type("buchen streetball 20.7. 9-10 --wiederholen \"jeden Mo\" --bis 3.8.") == "week")
      #expect(type("monat") == "move")
      #expect(type("buchung liste") == "move")
      #expect(type("verlegen streetball Sa 9-10 --nach 11-12") == "cancel")
      #expect(type("absagen streetball So 9-10") == "calendar")
      #expect(type("weite") == "calendar")
    }
  }

  @Test("a step is done by next, and shown again by lesson")
  func words() throws {
    try Self.withGuide("2026-06-12", .english) { guide, shell in
      #expect(guide.follow(shell.run("lesson")) == .done(.done))
      #expect(guide.place == 0)
      for place in 1..<Lesson.all.count {
        #expect(guide.follow(shell.run("weiter")) == .done(.done))
        #expect(guide.place == place)
      }
      #expect(guide.follow(shell.run("export --format csv")) == .leave)
      #expect(guide.lesson == nil)
      #expect(guide.follow(.leave) == .leave)
    }
  }

  @Test("a lesson is named by its word in either language, or its number")
  func places() throws {
    let names = Lesson.all.flatMap { [$0.name.german.folded, $0.name.english.folded] }
    #expect(Set(names).count == names.count)
    for (place, lesson) in Lesson.all.enumerated() {
      for name in [lesson.name.german, lesson.name.english, "\(place + 1)"] {
        let found = try Lesson.place(of: name)
        #expect(found == place)
      }
    }
    for name in ["", "0", "10", "-1", "9223372036854775808", "absagn"] {
      #expect(throws: UsageError.self) { _ = try Lesson.place(of: name) }
    }
  }
}

extension CivilDate {
  fileprivate init?(iso text: String) {
    guard let local = CivilDateTime(iso: text + "T00:00") else { return nil }
    self = local.date
  }
}
