// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Documents
import Store

// Entry after entry of a file is taken, refused, or waits.

extension FileImport {
  mutating func take(all entries: [some FiledEntry]) throws {
    for entry in entries { try take(entry) }
    try takeWaiting()
  }

  mutating func take(all sheet: BookingSheet) throws {
    do {
      try sheet.forEachLine { line in try take(line) }
      try takeWaiting()
    } catch let error as UnreadableSheet { throw Failure.documents(error.problems) }
  }

  /// Does what the entry wants, unless that was done before; a refusal is kept.
  private mutating func take(_ entry: some FiledEntry) throws {
    taken += 1
    try attempt(entry)
    circumstances.watch(taken, input.content.count)
  }

  private mutating func attempt(_ entry: some FiledEntry) throws {
    try prepare(for: entry.list)
    naming = nil
    do {
      if let keyProblem = entry.keyProblem {
        try checkSheet()
        throw UnreadableEntry(problems: [keyProblem])
      }
      outcome.count(entry.list, try work(on: entry))
    } catch let failure as Failure {
      guard failure.isClash, waiting.count < FileImport.mostWaiting else {
        return refuse(entry, failure)
      }
      let booking = naming
      if let booking { named[booking] = nil }
      waiting.append(
        WaitingEntry(
          booking: booking, again: { work in try work.attempt(entry) },
          refuse: { work in
            if let booking { work.named[booking] = entry.head.line }
            work.refuse(entry, failure)
          }))
    } catch let error as UnreadableEntry {
      refuse(entry, .documents(DocumentErrors(first: error.problems, total: error.problems.count)))
    }
  }

  /// What an entry says.
  private mutating func content<Entry: FiledEntry>(of entry: Entry) throws -> Entry.Content {
    try checkSheet()
    return try entry.read()
  }

  /// Where no row may be left out, all that cannot be read are told before the first one is taken;
  /// of what is unchanged none need be read.
  private mutating func checkSheet() throws {
    guard !isChecked, !input.keepsGoing, !input.tellsAll,
      case .sheet(let sheet) = input.content
    else { return }
    isChecked = true
    if let problems = try sheet.problems() { throw UnreadableSheet(problems: problems) }
  }

  private mutating func refuse(_ entry: some FiledEntry, _ failure: Failure) {
    outcome.count(entry.list, \.refused)
    if outcome.refused.count < ImportOutcome.mostTold {
      outcome.refused.append(
        ImportOutcome.Refused(
          kind: entry.list, line: entry.head.line, column: entry.head.column,
          path: entry.head.path, key: entry.head.key, failure: failure,
          clashing: Set(failure.holders.compactMap { named[$0] }).sorted()))
    }
    if !input.tolerates(failure) { isWhole = false }
  }

  private mutating func work(
    on entry: some FiledEntry
  ) throws -> WritableKeyPath<ImportOutcome.Counts, Int> {
    let key = entry.storedKey
    let imported = try store.imported(key, said: entry.head.said, from: source)
    if let known = try imported?.thing ?? entry.known(in: self) {
      if let imported, !imported.isUnchanged, entry.hasOwnKey, imported.sheet != source.sheet {
        throw Failure.usage(
          .keyOfOtherSheet(
            key: entry.isGivenKey ? entry.head.key : nil, sheet: imported.sheet))
      }
      if !entry.isPart(of: known) { try name(known, entry) }
      // What people did by hand since goes before what the file says once more.
      if imported?.isUnchanged == true { return \.unchanged }
      let times = entry.times
      let keepsTimes = imported?.said(times: times) ?? false
      let content = try content(of: entry)
      if let change = try content.change(known, keepsTimes: keepsTimes, in: &self) {
        // What is the same in other words is kept where something else is written.
        if imported != nil {
          try store.keepImported(
            key, said: entry.head.said, times: times, from: source, as: known)
        }
        guard let change else { return \.unchanged }
        changes.append(change)
        return \.updated
      }
    }
    let (id, change) = try content(of: entry).add(in: &self)
    try name(id, entry)
    if isSeason { made.insert(id) }
    changes.append(change)
    try store.keepImported(
      key, said: entry.head.said, times: entry.times, from: source, as: id)
    return \.added
  }

  mutating func list(_ unnamed: [ImportOutcome.Unnamed]) { outcome.unnamed = unnamed }

  mutating func warn(_ warnings: [SheetWarning]) { outcome.warnings += warnings }

  /// Two entries cannot both say what one thing is.
  private mutating func name(_ thing: Identifier, _ entry: some FiledEntry) throws {
    naming = thing
    if let first = named.updateValue(entry.head.line, forKey: thing) {
      throw Failure.documents(
        DocumentErrors(
          first: [
            DocumentError(
              file: input.file, line: entry.head.line, column: entry.head.column,
              path: entry.head.path,
              problem: .duplicateKey(String(entry.head.key.prefix(100)), firstLine: first))
          ], total: 1))
    }
  }

  /// Where all that was refused is tolerated, keeps what was done under one entry of the journal.
  mutating func finish() throws -> ImportOutcome {
    if input.unnamed == .listed { try prune(but: Set(named.keys)) }
    outcome.refused.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    outcome.affected = try newlyUnfit()
    try record()
    outcome.isAccepted = isWhole && outcome.hasChanges
    let isMuch = changedDates > ReviseBooking.askingAbove
    if isMuch, outcome.isAccepted, !input.isSure, !isDryRun {
      throw Failure.usage(.needsYes(count: changedDates))
    }
    if outcome.isAccepted { outcome.operation = operation }
    return outcome
  }
}
