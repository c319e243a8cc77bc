// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
package import Phrases

// What the use cases answer, as values without words. Reports turn them into text, JSON and CSV.

/// `book` and `check`, accepted.
package struct BookOutcome: Sendable {
  package let view: BookingView
  /// Whether anything was written; false for `check` and `--dry-run`.
  package let isWritten: Bool
  package let adjusted: [AdjustedDate]
  package let notes: [PhraseNote]
  /// The last day of which the school holidays are known, where they were to be left out and the
  /// series goes on longer.
  package var schoolHolidaysEnd: CivilDate?
}

/// `cancel`.
package struct CancelOutcome: Sendable {
  package let view: BookingView
  /// The dates that this command cancelled, ascending.
  package let cancelled: [Occurrence]
  /// Whether they were cancelled before; then nothing is written.
  package var isUnchanged = false
  package let isWritten: Bool
}

/// What `edit` changes of a booking beside its dates.
package enum BookingField: String, Sendable {
  case title, kind, discipline, group, visibility, note, status, heldUntil
}

/// `move` and `edit`: what the booking now is, and what became of its dates.
package struct RevisionOutcome: Sendable {
  package let view: BookingView
  /// Ascending by when they were, or will be.
  package let changes: [DateChange]
  package let fields: [BookingField]
  /// Whether it was like that before; then nothing is written.
  package let isUnchanged: Bool
  package let isWritten: Bool
  package let adjusted: [AdjustedDate]
  package let notes: [PhraseNote]
}

/// One line of an agenda: a booking on one space, an open slot or a closure, on one date.
package struct AgendaEntry: Sendable {
  package enum Subject: Sendable {
    /// `units` as they are taken; `isWhole` where nobody else fits.
    case booking(
      Identifier, title: PlainText?, kind: Kind, club: ClubName?, units: Int, isWhole: Bool,
      unitLabel: LocalizedText?, status: BookingStatus)
    /// A busy booking of others: only that the time is taken.
    case busy(units: Int, isWhole: Bool)
    case open(
      Identifier, title: PlainText, kind: Kind, discipline: PlainText?, audience: PlainText?)
    case closure(Identifier, reason: PlainText)
  }

  package let subject: Subject
  package let space: SpaceName
  package let start: Timestamp
  /// Exclusive.
  package let end: Timestamp
}

/// `agenda` and `week`: entries by start, end, then path.
package struct AgendaOutcome: Sendable {
  package let first: CivilDate
  /// Included.
  package let last: CivilDate
  package let zone: Zone
  package let entries: [AgendaEntry]
  /// Public holidays among the days.
  package let holidays: [(date: CivilDate, name: LocalizedText)]
}

/// When a claimable space can be booked at all, whoever may have booked it.
package struct SpaceHours: Sendable {
  package let space: SpaceName
  /// The space at the top of its tree.
  package let site: SpaceName
  /// By their starts; nil: always.
  package let bookable: [Range<Timestamp>]?

  package init(space: SpaceName, site: SpaceName, bookable: [Range<Timestamp>]?) {
    self.space = space
    self.site = site
    self.bookable = bookable
  }
}

/// `day` and `week`: the agenda, and what is needed to see when spaces are free.
package struct TimetableOutcome: Sendable {
  package let agenda: AgendaOutcome
  /// All that happens on the days, also what was not asked for.
  package let uses: [AgendaEntry]
  /// The claimable spaces that were asked for, in the city's order.
  package let spaces: [SpaceHours]

  package init(agenda: AgendaOutcome, uses: [AgendaEntry], spaces: [SpaceHours]) {
    self.agenda = agenda
    self.uses = uses
    self.spaces = spaces
  }
}

/// `month`: the agenda of a calendar month, and the school holidays that reach into it.
package struct MonthOutcome: Sendable {
  package let agenda: AgendaOutcome
  package let schoolHolidays: [SchoolHoliday]

  package init(agenda: AgendaOutcome, schoolHolidays: [SchoolHoliday]) {
    self.agenda = agenda
    self.schoolHolidays = schoolHolidays
  }
}

/// `oval` alone: today's agenda, and whether there is anything to book, and anybody who could.
package struct TodayOutcome: Sendable {
  package let agenda: AgendaOutcome
  package let hasSpaces: Bool
  package let hasClubs: Bool

  package init(agenda: AgendaOutcome, hasSpaces: Bool, hasClubs: Bool) {
    self.agenda = agenda
    self.hasSpaces = hasSpaces
    self.hasClubs = hasClubs
  }
}

/// `space list`, `space tree` and `space show`.
package struct SpaceView: Sendable {
  package let space: Space
  package let isLeaf: Bool
  /// Steps below a site, which is 0.
  package let depth: Int
  /// Of the nearest space that has any, with that space's path.
  package let hours: (hours: OpeningHours, from: SpacePath)?
  package let quietHours: QuietHours?
  package let district: PlainText?
}

/// `club add`, `club list`.
package struct ClubView: Sendable {
  package let club: Club
  package let umbrella: ClubName?
}

/// `slot add|list|remove`; the first dates that are still to come.
package struct SlotView: Sendable {
  package let slot: Slot
  package let space: SpaceName
  package let zone: Zone
  package let next: Occurrence?
  /// Dates, where they can be counted.
  package let count: Int?
}

/// A booking's date that a new closure or slot hits.
package struct AffectedDate: Sendable {
  package let booking: Identifier
  package let title: PlainText?
  package let club: ClubName?
  package let space: SpaceName
  package let occurrence: Occurrence
}

/// `slot add`: what was made, and the bookings that now lie inside an open slot or outside all.
package struct SlotOutcome: Sendable {
  package let view: SlotView
  package let affected: [AffectedDate]
  package let isWritten: Bool
  package let notes: [PhraseNote]
}

/// `closure add|list|remove`.
package struct ClosureView: Sendable {
  package let closure: Closure
  package let space: SpaceName
  package let zone: Zone
  /// The next date, or the last one when all are past.
  package let occurrence: Occurrence
  package let count: Int
}

/// `closure add`: what was made, and the future dates that it hits.
package struct ClosureOutcome: Sendable {
  package let view: ClosureView
  package let affected: [AffectedDate]
  package let isWritten: Bool
  package let notes: [PhraseNote]
  /// Whether there was none like it before.
  package var isNew = true
  /// Whether these dates are cancelled; else they stay.
  package var isCancelled = false
}

/// What became of one thing that a file names, or no longer names.
package struct CityChange: Hashable, Sendable {
  package enum Act: String, Sendable { case added, updated, removed, unchanged }
  package enum Subject: Hashable, Sendable {
    case city
    case space(SpacePath)
    case schoolHolidays
  }

  package let act: Act
  package let subject: Subject
  /// The keys of the city file that differ.
  package let fields: [String]
}

/// `plan` and `apply` of a city file.
package struct CityPlanOutcome: Sendable {
  package let file: String
  /// In the file's order, unchanged ones left out; then what the file no longer names.
  package let changes: [CityChange]
  package let unchanged: Int
  /// Changes that cannot be made because bookings stand in their way.
  package let refused: [(change: CityChange, bookings: [Identifier])]
  /// Future bookings that no longer fit after the change; none is changed.
  package let affected: [AffectedDate]
  package let isWritten: Bool
  /// Whether spaces that the file no longer names are taken out of use.
  package let prunes: Bool
}

/// `city init`, `city show`, `db init` and `db info`.
package struct CityOutcome: Sendable {
  package let city: City
  package let path: String
  package let spaces: Int
  package let claimable: Int
}

/// `db info`.
package struct DatabaseOutcome: Sendable {
  package let path: String
  package let version: Int
  package let city: PlainText
  package let zone: String
  package let counts: [(name: String, count: Int)]
  package let bytes: Int
  /// How SQLite keeps the way back: `wal`.
  package let journal: String
  /// Of the log beside the file; those changes come on top of `bytes`, or take the place of some.
  package let logBytes: Int
  package let last: DatabaseFacts.LastOperation?
}

/// `date WHEN`.
package struct DateOutcome: Sendable {
  package let start: Timestamp
  package let end: Timestamp
  package let isWholeDays: Bool
  package let zone: Zone
  package let notes: [PhraseNote]
}

/// `show ID`.
package enum ShowOutcome: Sendable {
  case booking(BookingView)
  case space(SpaceView)
  case club(ClubView, bookings: Int)
  case slot(SlotView)
  case closure(ClosureView)
  case operation(OperationView)
  case refusal(RefusalView)
}

/// A refusal that was kept.
package struct RefusalView: Sendable {
  package let id: Identifier
  package let at: Timestamp
  package let command: String
  package let club: ClubName?
  package let codes: [String]
  package let spaces: [String]
  package let start: Timestamp
  package let end: Timestamp
  package let dates: Int
  package let zone: Zone
}
