// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
package import Documents
package import Phrases
package import Recurrence

/// What a text was meant to name.
package enum Noun: String, Sendable {
  case space, club, booking, slot, closure, operation, thing, zone
  /// What the system must know of a zone whose name is right.
  case zoneData
}

/// One of several things that a text could name.
package struct Candidate: Hashable, Sendable {
  /// What to write instead: a path, slug or id.
  package let text: String
  /// What it is, for people: a name or title; empty where there is none.
  package let detail: String

  package init(text: String, detail: String) {
    self.text = text
    self.detail = detail
  }
}

/// Why a command did not do what was asked, with the facts that a message about it needs.
///
/// The exit status follows from the case (`command-line`, Exit statuses).
package enum Failure: Error, Sendable {
  /// A phrase that cannot be read; `option` names the option that it stood in, nil for WHEN.
  case phrase(PhraseError, option: String?)
  case recurrence(RecurrenceError, text: String)
  case usage(UsageProblem)
  case notFound(Noun, text: String, nearest: [String])
  case ambiguous(Noun, text: String, candidates: [Candidate])
  case refused(Refusal)
  /// An operation cannot be taken back, because something has changed `thing` since, or has come to
  /// refer to what it made: `by`, where the journal tells.
  case changedSince(Identifier, thing: Identifier?, by: Identifier?)
  case documents(DocumentErrors)
  case database(DatabaseProblem)
}

/// What is wrong with words that could be parsed.
package enum UsageProblem: Equatable, Sendable {
  /// A name, title, note or reason that cannot be taken.
  case text(field: String, TextError)
  /// No whole number of that range.
  case number(field: String, text: String, ClosedRange<Int>)
  /// No such value: an address, a time by the clock.
  case value(field: String, text: String, InvalidValue)
  /// No short name; one that is made of it.
  case slug(text: String, suggestion: String?)
  /// No path of short names; one that is made of it.
  case path(text: String, suggestion: String?)
  /// Something of that name exists already.
  case exists(Noun, text: String)
  /// The space at `path`, of which it would be a part, does not exist.
  case missingParent(path: String)
  /// A part cannot be hung below a space that is booked.
  case parentIsClaimed(path: String, bookings: Int)
  /// The whole that `path` names has parts, and only leaves have a capacity.
  case capacityOfWhole(path: String, capacity: Int)
  /// Bookings stand on a space that is to go out of use; their ids, ascending.
  case spaceIsClaimed(path: String, bookings: [Identifier])
  /// A part cannot come back while the whole that `path` names is out of use.
  case wholeIsRetired(path: String)
  /// The club would stand above itself: the umbrella body stands below it, or is the club.
  case umbrellaRing(club: String, umbrella: String)
  /// A club and the one that it shall go into are the same.
  case mergeWithItself(club: String)
  /// The club went into another one before.
  case alreadyMerged(club: String, into: String)
  /// A series without an end.
  case endlessSeries
  /// `--until` beside COUNT or UNTIL in the rule.
  case endGivenTwice
  /// `--until` or `--except` without `--repeat`.
  case seriesOptionWithoutRepeat(option: String)
  /// No date is left.
  case noDates
  /// More dates than a series may have.
  case tooManyDates(limit: Int)
  /// A date would end when the calendar that can be written does, in the year 9999.
  case endsTooLate
  /// Two options that exclude each other.
  case together(String, String)
  /// The booking has no date there.
  case noSuchDate(booking: Identifier, text: String)
  /// The booking is cancelled already, or all of it is past.
  case nothingToCancel(booking: Identifier)
  /// So many existing dates would be changed or cancelled: needs `--yes`.
  case needsYes(count: Int)
  /// A booking of another club would be changed: needs `--yes`.
  case needsYesForOthers(booking: Identifier, club: PlainText)
  /// A booking that is cancelled or has expired cannot be changed.
  case notStanding(booking: Identifier, status: BookingStatus)
  /// All of the booking is past, and what is past stays.
  case allPast(booking: Identifier)
  /// A row of a sheet says something else of a booking of which dates have begun, and what is past
  /// stays.
  case hasBegun(booking: Identifier)
  /// A row of a sheet that `export` wrote for one of several dates of a booking says something else
  /// than that date, or the booking, now is.
  case oneOfSeveralDates(booking: Identifier)
  /// A row of a sheet says something else of what a row of another sheet made under the same key.
  case keyOfOtherSheet(key: String?, sheet: String)
  /// `--map` beside a file that is no sheet of bookings.
  case mapWithoutSheet(file: String)
  /// An entry of a season says something under this key of a date that it does not have; the date as it
  /// was written.
  case noDateThere(key: String, date: String)
  /// A row of a sheet holds time until then, which is past.
  case holdHasEnded(Timestamp)
  /// A series was to be moved to a full date, or one on several weekdays to one of these: the number
  /// of its dates, the first, and by how many days that would move; `text` as it was written.
  case seriesToDate(booking: Identifier, count: Int, first: CivilDate, days: Int, text: String)
  /// The booking is no series, so it has no end to be changed.
  case noSeries(booking: Identifier)
  /// A booking of several spaces: which of them is meant was not said. They are as `--space` takes
  /// them, with the units that are booked: `sportbox/baelle:12`.
  case severalSpaces(booking: Identifier, spaces: [String])
  /// Nothing of the space can be claimed.
  case notClaimable(path: String)
  /// `edit --except` without `--until`.
  case exceptWithoutUntil
  /// A season file of all that is wanted would be larger than one that is read.
  case tooMuchForSeason(entries: Int)
  /// The booking holds nothing that could be confirmed.
  case notHeld(booking: Identifier)
  /// A command that changes something was not told what.
  case nothingNamed
  /// The same space is named twice.
  case spaceTwice(path: String)
  /// More spaces than one booking may name.
  case tooManySpaces(limit: Int)
  /// All of the time in which something is looked for is past.
  case isOver(start: Timestamp, end: Timestamp, now: Timestamp)
  /// More days than are looked through at once.
  case tooManyDays(limit: Int)
  /// A text to look for without a letter or digit.
  case noWords(text: String)
  /// No year of that range.
  case year(text: String, ClosedRange<Int>)
  /// Nothing of that kind is ever refused or unfit: a club, an operation.
  case noReasons(text: String)
  /// `begin` where a transaction is open.
  case alreadyInTransaction
  /// `commit`, `rollback` or `savepoint` where none is.
  case notInTransaction
  /// Another database was named while a transaction is open.
  case otherDatabaseInTransaction
  /// No savepoint has that name; those that there are, the oldest first.
  case noSuchSavepoint(String, known: [String])
  case tooManySavepoints(limit: Int)
  /// Nothing is left that the caller could take back.
  case nothingToUndo
  /// Nothing was taken back since the caller did something else.
  case nothingToRedo
  /// `undo` or `redo` where a transaction is open.
  case undoInTransaction
  /// `verify` while a transaction is open: its entry of the journal is not sealed yet.
  case verifyInTransaction
  /// The operation was taken back before.
  case alreadyUndone(Identifier, by: Identifier)
  /// Nobody knows any more what the operation did to the rows, or it is none that can be taken back.
  case cannotUndo(Identifier, command: String)
  /// `db backup` where there is a file already: needs `--yes`.
  case backupExists(path: String)
  /// `db backup` onto the database, or onto a file that belongs to it.
  case backupOverDatabase(path: String)
  /// `db restore` from the database itself.
  case restoreFromItself(path: String)
  /// `db restore` takes the place of the database: needs `--yes`.
  case needsYesToRestore(path: String, file: String)
  /// `db restore` while a transaction is open.
  case restoreInTransaction
  /// The zone of a city that has bookings cannot change.
  case zoneChange(from: String, to: String)
}

/// What is wrong with the database.
package enum DatabaseProblem: Hashable, Sendable {
  /// There is none at the path.
  case missing(path: String)
  /// The file is no database.
  case notADatabase(path: String)
  /// A database of another program.
  case foreign(path: String)
  /// Made by a later version of this program.
  case newer(path: String, version: Int, known: Int)
  /// Made by an earlier version of this program: `db migrate` brings it up to date.
  case older(path: String, version: Int, known: Int)
  /// `init` where there is a file already.
  case exists(path: String)
  /// `init` where the log of a deleted database still lies.
  case leftover(path: String)
  /// Somebody else writes, and waiting did not help.
  case busy(path: String)
  case full(path: String)
  case readOnly(path: String)
  /// The file was renamed, deleted or replaced while it was open; what was not yet committed is lost.
  case moved(path: String)
  case corrupt(path: String)
  /// The file is no copy of a database of ours.
  case noBackup(path: String)
  /// The file is a copy of a database of ours, and is damaged.
  case damagedBackup(path: String)
  /// Somebody has the database open that all must leave, and waiting did not help.
  case inUse(path: String)
  case cannotOpen(path: String)
  /// The command was interrupted and nothing was changed.
  case interrupted
  /// Anything else that SQLite says.
  case other(message: String)
}

/// A refused request, with all that a person needs to go on.
package struct Refusal: Sendable {
  /// The row that keeps it; nil where nothing is written.
  package let id: Identifier?
  /// All that apply, clashes first, then by time and place; never empty.
  package let reasons: [Reason]
  package let alternatives: [Alternative]
  /// How many dates the request had.
  package let requested: Int
  /// Names of the spaces that occur, by path.
  package let spaceNames: [SpacePath: PlainText]
  /// Whether the request can be made again without the dates that are taken.
  package let maySkip: Bool

  package init(
    id: Identifier?, reasons: [Reason], alternatives: [Alternative], requested: Int,
    spaceNames: [SpacePath: PlainText], maySkip: Bool = true
  ) {
    self.id = id
    self.reasons = reasons
    self.alternatives = alternatives
    self.requested = requested
    self.spaceNames = spaceNames
    self.maySkip = maySkip
  }

  /// Taken or closed goes before forbidden.
  package var isClash: Bool { reasons.contains(where: \.code.isClash) }
}
