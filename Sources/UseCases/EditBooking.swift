// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import Phrases
import Recurrence
import Store

/// `edit`: what a booking is for, how much it takes, and which dates it has. Its id stays.
package enum EditBooking {
  /// What is nil or empty stays; an empty text takes away what stood there.
  package struct Input: Sendable {
    /// BOOKING.
    package let booking: [String]
    package var title: String?
    package var kind: Kind?
    package var discipline: String?
    package var group: String?
    package var visibility: Visibility?
    package var note: String?
    package var units: Int?
    /// `--exclusive`: the whole of each space.
    package var isExclusive = false
    /// `--until`: the last day of the series.
    package var until: String?
    /// `--except` of the dates that `--until` brings.
    package var except: [String] = []
    package var added: [String] = []
    package var restored: [String] = []
    /// `--confirm`: a hold becomes a booking.
    package var isConfirmed = false
    /// `--hold`: a hold ends later, or earlier.
    package var hold: String?
    package var actingFor: String?
    package var isSure = false
    package var wantsAlternatives = true

    package init(booking: [String]) { self.booking = booking }
  }

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> RevisionOutcome {
    let revision = ReviseBooking(
      command: "edit", booking: input.booking, isSure: input.isSure,
      actingFor: input.actingFor, wantsAlternatives: input.wantsAlternatives)
    return try revision.run(in: database, circumstances) { booking, setting in
      guard !input.namesNothing else { throw Failure.usage(.nothingNamed) }
      if input.units != nil, input.isExclusive {
        throw Failure.usage(.together("units", "exclusive"))
      }
      let mayReturn = booking.status == .cancelled && !input.restored.isEmpty
      guard booking.status.claims || mayReturn else {
        throw Failure.usage(.notStanding(booking: booking.id, status: booking.status))
      }
      booking.purpose = try input.purpose(from: booking.purpose)
      try input.changeHold(of: &booking, setting)
      try input.changeUnits(of: &booking, setting)
      var notes = try input.restore(&booking, setting)
      notes += try input.changeEnd(of: &booking, setting)
      notes += try input.add(to: &booking, setting)
      return notes
    }
  }
}

extension EditBooking.Input {
  fileprivate var namesNothing: Bool {
    [title, discipline, group, note, until, hold].allSatisfy { $0 == nil } && kind == nil
      && visibility == nil && units == nil && !isExclusive && !isConfirmed && except.isEmpty
      && added.isEmpty && restored.isEmpty
  }

  fileprivate func purpose(from old: Purpose) throws(Failure) -> Purpose {
    var new = old
    new.kind = kind ?? old.kind
    new.visibility = visibility ?? old.visibility
    new.title = try text(title, field: "title", old.title)
    new.discipline = try text(discipline, field: "discipline", old.discipline)
    new.group = try text(group, field: "group", old.group)
    new.note = try text(note, field: "note", old.note, limit: PlainText.noteLimit)
    return new
  }

  private func text(
    _ text: String?, field: String, _ old: PlainText?, limit: Int = PlainText.nameLimit
  ) throws(Failure) -> PlainText? {
    guard let text else { return old }
    return text.isEmpty ? nil : try plainText(text, field: field, limit: limit)
  }

  fileprivate func changeHold(
    of booking: inout Booking, _ setting: ReviseBooking.Setting
  ) throws {
    if isConfirmed {
      if hold != nil { throw Failure.usage(.together("confirm", "hold")) }
      booking.status = .confirmed
      booking.heldUntil = nil
    } else if let hold {
      guard booking.status == .held else {
        throw Failure.usage(.notHeld(booking: booking.id))
      }
      booking.heldUntil = try holdEnd(hold, now: setting.now, zone: setting.zone)
    }
  }

  fileprivate func changeUnits(
    of booking: inout Booking, _ setting: ReviseBooking.Setting
  ) throws {
    guard units != nil || isExclusive else { return }
    try setting.requireOpen()
    let segments = Set(setting.open.map(\.segment)).sorted().map { booking.segments[$0] }
    for segment in segments {
      let paths = segment.demands.compactMap { setting.tree[$0.space] }
      guard paths.count == 1 else {
        throw Failure.usage(setting.severalSpaces(segment.demands))
      }
      let wanted = try SpaceDemands(
        [Demand(space: paths[0].id, units: units)], spaces: paths, in: setting.tree)
      let dates = setting.open.filter {
        setting.booking.segments[$0.segment].demands == segment.demands
      }
      try recurrenceFailures("") {
        try booking.move(
          Set(dates.map(\.occurrence.original)), by: Shift(), to: wanted.place,
          zone: setting.zone)
      }
    }
  }

  /// `--until`, and what `--except` leaves out of the dates that it brings.
  fileprivate func changeEnd(
    of booking: inout Booking, _ setting: ReviseBooking.Setting
  ) throws -> [PhraseNote] {
    guard let until else {
      if !except.isEmpty { throw Failure.usage(.exceptWithoutUntil) }
      return []
    }
    guard let series = booking.series else {
      throw Failure.usage(.noSeries(booking: booking.id))
    }
    let schedule = booking.segments[series].schedule
    let end = try schedule.lastStart(zone: setting.zone) ?? schedule.start
    // A day without a year is the one nearest to where the series ends now.
    let context = PhraseContext(
      now: CivilDateTime(end.date, .midnight), purpose: .reading,
      periods: setting.city.namedPeriods)
    let reading = try phraseFailures(option: "until") { try Phrase(until).date(context) }
    let reader = ScheduleReader(
      now: setting.now, zone: setting.zone, city: setting.city, mayBeEndless: false,
      needsTimes: true)
    let dates = [end.date.adding(days: 1)]
    let left = try except.map { try reader.days($0, ownDates: dates) }
    try recurrenceFailures("") {
      try booking.shorten(to: reading.value, now: setting.now, zone: setting.zone)
      try booking.extend(to: reading.value, now: setting.now, zone: setting.zone) { date in
        left.contains { $0(date) }
      }
    }
    return reading.notes
  }

  fileprivate func add(
    to booking: inout Booking, _ setting: ReviseBooking.Setting
  ) throws -> [PhraseNote] {
    var notes: [PhraseNote] = []
    for text in added {
      let template = booking.series ?? booking.segments.count - 1
      let context = PhraseContext(
        now: setting.zone.civil(at: setting.now), purpose: .writing,
        periods: setting.city.namedPeriods)
      let phrase = Phrase(text)
      let reading = try phraseFailures(option: "add") { try phrase.when(context) }
      let schedule = booking.segments[template].schedule
      var when = reading.value
      if case .days(let first, let last) = when, first == last, !schedule.isWholeDays {
        let start = CivilDateTime(first, schedule.start.time)
        when = .times(start: Moment(local: start), end: schedule.length.end(from: start))
      }
      let reader = ScheduleReader(
        now: setting.now, zone: setting.zone, city: setting.city, mayBeEndless: false,
        needsTimes: true)
      var added = try reader.schedule(of: when, phrase: phrase, option: "add")
      if case .days = reading.value { added.length = schedule.length }
      booking.add(added, like: template, now: setting.now, zone: setting.zone)
      notes += reading.notes
    }
    return notes
  }

  /// `--restore`: dates that were cancelled, skipped or left out take place after all.
  fileprivate func restore(
    _ booking: inout Booking, _ setting: ReviseBooking.Setting
  ) throws -> [PhraseNote] {
    for text in restored {
      var context = setting.context
      context = PhraseContext(
        now: context.now, purpose: .writing, periods: context.periods,
        ownDates: Set(
          context.ownDates + booking.segments.flatMap { $0.schedule.excluded.map(\.date) }
        )
        .sorted())
      let days = try phraseFailures(option: "restore") { try Phrase(text).dates(context) }
      let range = days.first...max(days.first, days.last)
      let rows = booking.occurrences.indices.filter {
        range.contains(booking.occurrences[$0].local.date)
      }
      for row in rows where booking.occurrences[row].status != .confirmed {
        booking.restore(row, zone: setting.zone)
      }
      let leftOut = booking.leftOut(zone: setting.zone).filter { range.contains($0.local.date) }
      for (number, local) in leftOut {
        var schedule = booking.segments[number].schedule
        schedule = Schedule(start: local, length: schedule.length, zone: schedule.zone)
        booking.add(schedule, like: number, now: setting.now, zone: setting.zone)
      }
      if rows.isEmpty, leftOut.isEmpty {
        throw Failure.usage(.noSuchDate(booking: booking.id, text: text))
      }
    }
    return []
  }
}
