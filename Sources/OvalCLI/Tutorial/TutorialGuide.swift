// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Host
import Reports

/// Leads through the lessons: tells one, looks at each line whether its goal is reached, then praises
/// or helps, and goes on. It knows nothing of what they teach.
final class TutorialGuide: ShellGuide {
  private let shell: OpenShell
  private let lessons: [Lesson]
  /// The number of the lesson at hand, from 0 on.
  private(set) var place: Int
  /// What was booked when it began.
  private var before: PracticeDates
  /// Lines that did not reach its goal.
  private var failures = 0

  init(_ shell: OpenShell, _ before: PracticeDates, at place: Int, lessons: [Lesson] = Lesson.all) {
    self.shell = shell
    self.before = before
    self.place = place
    self.lessons = lessons
  }

  /// Nil after the last one.
  var lesson: Lesson? { lessons.indices.contains(place) ? lessons[place] : nil }

  func welcome() {
    _ = shell.attempt {
      try write([.paragraph(TutorialWording.welcome), .paragraph(TutorialWording.howTo)])
      try tell()
      return .done(.done)
    }
  }

  func follow(_ outcome: OpenShell.Outcome) -> OpenShell.Outcome {
    guard let lesson, case .done(let status) = outcome else { return outcome }
    return shell.attempt {
      switch shell.latest {
      case .nextLesson: try play()
      case .thisLesson: return try tell(outcome)
      default:
        guard try attempt(status).map(lesson.isReached) ?? false else {
          try help(lesson, status)
          return outcome
        }
        try goOn(praising: true)
      }
      return self.lesson == nil ? .leave : try tell(outcome)
    }
  }

  /// Tells one who leaves before the end how to come back; after it all has been said.
  func takeLeave() throws {
    guard let lesson else { return }
    try shell.console.write("\n")
    try write(TutorialWording.farewell(lesson))
  }

  /// All lessons that are left, each line with its answer, for somebody who reads.
  func show() throws {
    try write([.paragraph(TutorialWording.welcome), .paragraph(TutorialWording.document)])
    while lesson != nil, Interruption.pending == nil {
      try tell()
      try play()
    }
  }

  /// Does what the lesson at hand asks for; whether that reached its goal.
  @discardableResult func play() throws -> Bool {
    guard let lesson else { return false }
    let line = lesson.line(before)[shell.language]
    try write(line: "oval> " + line)
    guard case .done(let status) = shell.run(line) else { return false }
    let isReached = try attempt(status).map(lesson.isReached) ?? false
    try goOn(praising: false, isReached: isReached)
    return isReached
  }

  private func attempt(_ status: ExitStatus) throws -> Attempt? {
    // A remark, an empty line, a question: nothing that was tried.
    if shell.latest == nil, status == .done { return nil }
    return Attempt(
      command: shell.latest, status: status, before: before, after: try dates())
  }

  private func dates() throws -> PracticeDates {
    try .read(shell, monday: before.monday, given: before.given)
  }

  private func goOn(praising: Bool, isReached: Bool = true) throws {
    if let lesson, isReached {
      let praise = praising ? TutorialWording.praise(place)[shell.language] + " " : ""
      try shell.console.write("\n")
      try write([.paragraph(Bilingual(same: praise + lesson.result[shell.language]))])
    }
    place += 1
    failures = 0
    before = try dates()
    guard lesson == nil else { return }
    try shell.console.write("\n")
    try write(TutorialWording.summary(lessons))
  }

  /// More with each line that failed: what to look at, then the line itself, then the way around it.
  private func help(_ lesson: Lesson, _ status: ExitStatus) throws {
    guard isTry(status) else { return }
    failures += 1
    let beginning = status == .done ? TutorialWording.otherCommand : TutorialWording.notYet
    try shell.console.write("\n")
    guard failures > 1 else {
      let hint = lesson.hint[shell.language]
      return try write([
        .paragraph(Bilingual(same: beginning[shell.language] + " " + hint))
      ])
    }
    try write([.paragraph(TutorialWording.exactly)])
    try write(suggestion: lesson)
    if failures > 2 { try write([.paragraph(TutorialWording.wayAround)]) }
  }

  /// Help and the like are no tries, unless something was wrong with them.
  private func isTry(_ status: ExitStatus) -> Bool {
    guard let command = shell.latest else { return status != .done }
    return status != .done || ![.program, .transaction].contains(command.group)
  }

  private func tell(_ outcome: OpenShell.Outcome) throws -> OpenShell.Outcome {
    try tell()
    return outcome
  }

  /// The lesson at hand, with the line to type.
  private func tell() throws {
    guard let lesson else { return }
    let step = TutorialWording.step(place + 1, of: lessons.count)[shell.language]
    try shell.console.write("\n")
    try write([
      .heading(Bilingual(same: step + ": " + lesson.title[shell.language])),
      .paragraph(lesson.text),
    ])
    try write(suggestion: lesson)
  }

  private func write(suggestion lesson: Lesson) throws {
    try shell.console.write("\n")
    try write(line: lesson.line(before)[shell.language], indent: 2)
    try shell.console.write("\n")
  }

  private func write(line: String, indent: Int = 0) throws {
    let lines = wrapped(
      line.unbrokenInQuotes, width: min(shell.width, 80), indent: indent, hanging: indent + 2)
    try shell.console.write(lines.map { $0 + "\n" }.joined())
  }

  private func write(_ blocks: [TutorialWording.Block]) throws {
    let page = HelpPage(blocks: blocks.map { $0.inHelp(shell.language) })
    try shell.console.write(
      page.text(width: shell.width, colour: shell.console.takesColour(.output)))
  }
}

extension String {
  /// With blanks that break no line, where they stand between quotation marks.
  fileprivate var unbrokenInQuotes: String {
    var isQuoted = false
    return String(
      map { character in
        if character == "\"" { isQuoted.toggle() }
        return isQuoted && character == " " ? unbroken : character
      })
  }
}
