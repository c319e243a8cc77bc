// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

/// One step of the tutorial: what it is about, a line to type, and how to tell that it is reached.
struct Lesson: Sendable {
  /// One word, by which `oval tutorial` begins with it.
  let name: Bilingual
  let title: Bilingual
  /// A few short sentences before the line.
  let text: Bilingual
  /// The line to type, of what is booked by now.
  let line: @Sendable (PracticeDates) -> Bilingual
  /// What helps after a line that did not reach the goal.
  let hint: Bilingual
  /// What there is to see in the answer, once it is reached.
  let result: Bilingual
  /// Looks at what came of a line and never at how it was typed: there are many ways to say it.
  let isReached: @Sendable (Attempt) -> Bool

  init(
    _ name: Bilingual, title: Bilingual, text: Bilingual,
    line: @escaping @Sendable (PracticeDates) -> Bilingual, hint: Bilingual, result: Bilingual,
    isReached: @escaping @Sendable (Attempt) -> Bool
  ) {
    self.name = name
    self.title = title
    self.text = text
    self.line = line
    self.hint = hint
    self.result = result
    self.isReached = isReached
  }

  /// The place of the lesson that `text` names, by its word or its number from 1 on.
  static func place(of text: String) throws(UsageError) -> Int {
    if let number = Int(text), all.indices.contains(number - 1) { return number - 1 }
    if let place = all.firstIndex(where: { $0.name.isNamed(text) }) { return place }
    throw UsageError(
      .unknownLesson(text, nearest: all.map(\.name).nearest(to: text)), in: .tutorial)
  }
}

/// What came of a line.
struct Attempt: Sendable {
  /// Nil where the line called no command.
  let command: Command?
  let status: ExitStatus
  /// What was booked before the lesson.
  let before: PracticeDates
  let after: PracticeDates

  func isAnswered(by commands: Command...) -> Bool {
    guard status == .done, let command else { return false }
    return commands.contains(command)
  }

  /// Whether there is a booking that was not there before, with at least so many dates.
  func hasBooked(dates: Int = 1) -> Bool {
    after.bookings.contains { before.bookings[$0.key] == nil && $0.value.count >= dates }
  }

  /// Whether some date of a booking is at another time now, and none is missing.
  var hasMoved: Bool {
    before.bookings.contains { id, starts in
      after.bookings[id].map { $0 != starts && $0.count == starts.count } ?? false
    }
  }

  /// Whether a booking has lost a date or all of them.
  var hasCancelled: Bool {
    before.bookings.contains { id, starts in (after.bookings[id] ?? []).count < starts.count }
  }
}
