// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings

/// The season file: clubs, slots, closures and bookings, which `plan` and `apply` read and
/// `export --format yaml` writes.
///
/// The keys are described at the head of `Config/season-rostock.yaml` and in
/// `Config/season.schema.json`. What a space, a club or a repetition is, is not known here: only the
/// shape of an entry is checked.
package struct SeasonFile: Sendable {
  /// What the season is known by, wherever its file lies.
  package let name: PlainText
  package var clubs: [ClubEntry] = []
  package var slots: [SlotEntry] = []
  package var closures: [ClosureEntry] = []
  package var series: [SeriesEntry] = []

  /// The most entries that a file may have, all lists together.
  package static let entryLimit = 10_000
  /// The largest file that is read, in bytes.
  package static let byteLimit = 8 << 20

  package var entryCount: Int { clubs.count + slots.count + closures.count + series.count }

  package init(name: PlainText) { self.name = name }

  /// What all entries have.
  package struct Head: Sendable {
    /// What the entry is known by at the next time, unique in its list.
    package let key: String
    /// All that it says, whatever its layout and the order of its keys.
    package let said: String
    /// What it says apart from whose it is and what it is for: where and when.
    package let times: String
    /// Counted from 1, as is `column`.
    package let line: Int
    package let column: Int
    package let path: [DocumentError.Step]

    /// Of an entry that is to be written.
    package init(key: String) {
      self.init(key: key, said: "", times: "", line: 0, column: 0, path: [])
    }

    /// Of a sheet's row.
    package init(row key: String, said: String, line: Int) {
      self.init(key: key, said: said, times: "", line: line, column: 1, path: [])
    }

    init(
      key: String, said: String, times: String, line: Int, column: Int, path: [DocumentError.Step]
    ) {
      self.key = key
      self.said = said
      self.times = times
      self.line = line
      self.column = column
      self.path = path
    }
  }

  package struct ClubEntry: Sendable {
    package let head: Head
    package let slug: Slug
    package let name: PlainText
    package var district: PlainText?
    package var size: Int?
    /// Short name of the umbrella body.
    package var umbrella: PlainText?

    package init(head: Head, slug: Slug, name: PlainText) {
      self.head = head
      self.slug = slug
      self.name = name
    }
  }

  package struct SlotEntry: Sendable {
    package let head: Head
    package let space: PlainText
    package let name: PlainText
    package let kind: Kind
    package let useMode: UseMode
    package var discipline: PlainText?
    package var audience: PlainText?
    package let dates: EntryDates
    /// Whether it came after the bookings: dates that it hits stay.
    package var isLate = false

    package init(
      head: Head, space: PlainText, name: PlainText, kind: Kind, useMode: UseMode,
      dates: EntryDates
    ) {
      self.head = head
      self.space = space
      self.name = name
      self.kind = kind
      self.useMode = useMode
      self.dates = dates
    }
  }

  package struct ClosureEntry: Sendable {
    package let head: Head
    package let space: PlainText
    package let reason: PlainText
    package let dates: EntryDates
    /// Whether it came after the bookings: dates that it hits stay.
    package var isLate = false

    package init(head: Head, space: PlainText, reason: PlainText, dates: EntryDates) {
      self.head = head
      self.space = space
      self.reason = reason
      self.dates = dates
    }
  }

  /// A booking: once or in series, in one part or, after changes, in several.
  package struct SeriesEntry: Sendable {
    package let head: Head
    package var club: PlainText?
    package var group: PlainText?
    package var title: PlainText?
    /// Nil: that of the first space.
    package var kind: Kind?
    package var discipline: PlainText?
    package var visibility: Visibility = .public
    package var note: PlainText?
    /// When it ends by itself, of a hold.
    package var hold: EntryDates.Time?
    /// Never empty.
    package let parts: [Part]

    package init(head: Head, parts: [Part]) {
      self.head = head
      self.parts = parts
    }
  }

  /// Some dates of a booking that are on the same spaces.
  package struct Part: Sendable {
    /// Each as a booking names it, `SPACE` or `SPACE:UNITS`.
    package let spaces: [PlainText]
    /// Of the spaces that name none of their own; nil: the whole.
    package let units: Int?
    package let dates: EntryDates
    /// Nil where no date was moved.
    package var was: FormerStarts?
    /// Nil where the file does not speak of them. Days that the dates do not have mean dates that the
    /// booking once had.
    package var cancelled: [DroppedDates]?
    package var skipped: [DroppedDates]?

    package init(spaces: [PlainText], units: Int?, dates: EntryDates) {
      self.spaces = spaces
      self.units = units
      self.dates = dates
    }
  }
}
