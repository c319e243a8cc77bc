// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import CivilTime
import Documents
import Recurrence

/// `date expand`: the starts of one series after the other, each a JSON object on a line of its own.
package struct ExpandDates {
  /// A longer line is not read, in bytes.
  package static let lineLimit = 1 << 18
  /// So many starts of one series are given at the most.
  package static let startLimit = 100_000

  private let reader: JSONReader
  /// The zone of what names none.
  private let home: Zone
  /// The zone of a name, and the names most like it where there is none.
  private let find: (String) -> Result<Zone, UnknownZone>
  private var zones: [String: Result<Zone, UnknownZone>] = [:]
  /// More names than there are zones.
  private static let zoneLimit = 1_000

  package struct UnknownZone: Error {
    package let nearest: [String]
    /// The name is right, or there are no zones at all: what the system must know is not there.
    package let lacksData: Bool

    package init(nearest: [String], lacksData: Bool) {
      self.nearest = nearest
      self.lacksData = lacksData
    }
  }

  package init(
    home: Zone, zones find: @escaping (String) -> Result<Zone, UnknownZone>
  ) throws {
    self.home = home
    self.find = find
    reader = try JSONReader()
  }

  /// What one line asks for, or why it cannot be had; nil for an empty line.
  package mutating func answer(_ line: some Collection<UInt8>) throws -> ExpansionOutcome? {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    guard let members = try reader.members(of: line) else {
      return ExpansionOutcome(id: nil, .failed(.notAnObject))
    }
    var id = members.last { $0.name == "id" }.flatMap { ExpansionOutcome.ID($0.value) }
    if case .number? = id { id = try reader.digits(of: "id", in: line).map { .number($0) } }
    do {
      return ExpansionOutcome(id: id, try expand(try ExpansionRequest(members)))
    } catch let problem as ExpansionProblem {
      return ExpansionOutcome(id: id, .failed(problem))
    } catch let error as RecurrenceError {
      return ExpansionOutcome(id: id, .failed(.recurrence(error)))
    }
  }

  private mutating func expand(_ request: ExpansionRequest) throws -> ExpansionOutcome.Result {
    let rule = try request.rule.map { try RecurrenceRule($0) }
    let series = try RecurringSeries(
      start: request.start, zone: try zone(named: request.zone), rule: rule,
      excluded: request.excluded, added: request.added)
    if request.window == nil, let rule, !rule.isBounded {
      throw try series.firstMatch() == nil
        ? ExpansionProblem.recurrence(.neverMatches) : ExpansionProblem.endless
    }
    if case .date = request.start {
      return .dates(try series.dates(in: request.window, limit: ExpandDates.startLimit))
    }
    let starts = try series.starts(in: request.window, limit: ExpandDates.startLimit)
    // RFC 5545 writes the years 1 to 9999, also where a zone's clocks show another.
    return .starts(starts.filter { $0.isWritable })
  }

  private mutating func zone(named name: String?) throws -> Zone {
    guard let name else { return home }
    let found = zones[name] ?? find(name)
    if zones.count < ExpandDates.zoneLimit { zones[name] = found }
    switch found {
    case .success(let zone): return zone
    case .failure(let unknown):
      throw unknown.lacksData
        ? ExpansionProblem.zoneData(name)
        : ExpansionProblem.unknownZone(name, nearest: unknown.nearest)
    }
  }
}

/// What became of one line of `date expand`.
package struct ExpansionOutcome: Hashable, Sendable {
  /// The line's own name for it, given back as it was.
  package enum ID: Hashable, Sendable {
    case string(String)
    /// Its digits.
    case number(String)

    init?(_ value: JSONReader.Value) {
      switch value {
      case .string(let text): self = .string(text)
      case .number(let text): self = .number(text)
      default: return nil
      }
    }
  }

  package enum Result: Hashable, Sendable {
    /// Ascending.
    case starts([Timestamp])
    /// Of a series of dates; ascending.
    case dates([CivilDate])
    case failed(ExpansionProblem)
  }

  package let id: ID?
  package let result: Result

  package init(id: ID?, _ result: Result) {
    self.id = id
    self.result = result
  }
}

extension Timestamp {
  /// Whether its year in UTC has four digits.
  fileprivate var isWritable: Bool {
    let days = seconds / 86_400
    return seconds >= Int64(CivilDate.first.dayNumber) * 86_400
      && days <= Int64(CivilDate.last.dayNumber)
  }
}
