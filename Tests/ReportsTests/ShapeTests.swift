// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Documents
import Testing

@testable import Bookings
@testable import Reports
@testable import UseCases

/// The shapes and statuses that scripts rely on.
struct ShapeTests {
  /// The first keys of an object.
  static func keys(_ json: JSON?, _ count: Int) -> [String] {
    guard case .object(let members) = json else { return [] }
    return Array(members.prefix(count).map(\.key))
  }

  static func elements(_ json: JSON?) -> [JSON] {
    guard case .array(let elements) = json else { return [] }
    return elements
  }

  static func report(_ name: String) throws -> JSON {
    try #require(Outcomes.all(Rostock.german).first { $0.name == name }).report.json
  }

  @Test("a document begins with schema and kind, and further members come after the shape's")
  func shapes() throws {
    let shapes = [
      "agenda": "schema kind occurrences", "week": "schema kind occurrences",
      "day": "schema kind occurrences", "month": "schema kind occurrences",
      "book": "schema kind id bookingKind status count occurrences skipped",
      "plan": "schema kind added updated unchanged cancelled refused refusedTotal warnings",
      "apply": "schema kind added updated unchanged cancelled refused refusedTotal warnings",
      "date": "schema kind start end zone",
    ]
    for (name, shape) in shapes {
      let wanted = shape.split(separator: " ").map(String.init)
      #expect(try Self.keys(Self.report(name), wanted.count) == wanted, "\(name)")
    }
    for (name, report) in Outcomes.all(Rostock.german) {
      #expect(report.json["schema"] == "oval/1", "\(name)")
      guard case .object(let members) = report.json else { continue }
      #expect(Set(members.map(\.key)).count == members.count, "\(name) names a key twice")
    }
    #expect(try Self.report("plan")["kind"] == "plan")
    #expect(try Self.report("apply")["kind"] == "import")
  }

  @Test("the entries of an agenda have the keys of the shape, in its order")
  func entries() throws {
    let entries = Self.elements(try Self.report("agenda")["occurrences"])
    let booking = "type booking title kind space club start end zone units status"
    let open = "type slot title kind space start end zone"
    let closure = "type closure title space start end zone"
    #expect(entries.count == 5)
    for (entry, shape) in zip(entries, [booking, booking, booking, open, closure]) {
      let wanted = shape.split(separator: " ").map(String.init)
      #expect(Self.keys(entry, wanted.count) == wanted)
    }
    #expect(entries[0]["start"] == "2026-06-16T18:00:00+02:00")
    // What others may not know is not there.
    #expect(entries[2]["booking"] == .null && entries[2]["club"] == .null)
  }

  @Test("an error has the keys of the shape, at most ten reasons and their count")
  func errors() throws {
    for (name, failure) in Failures.all {
      let words = Rostock.english.words(for: failure)
      let json = failure.json(words, in: Rostock.english)
      let wanted = [
        "schema", "kind", "code", "exit", "message", "hint", "reasons", "total", "alternatives",
      ]
      #expect(Self.keys(json, wanted.count) == wanted, "\(name)")
      #expect(Self.elements(json["reasons"]).count <= 10, "\(name)")
    }
    let series = Failure.refused(Failures.refusal(Failures.series, requested: 16))
    let json = series.json(Rostock.english.words(for: series), in: Rostock.english)
    #expect(Self.elements(json["reasons"]).count == 10 && json["total"] == 13)
    let first = Self.elements(json["reasons"])[0]
    #expect(Self.keys(first, 6) == ["code", "space", "start", "end", "booking", "club"])
  }

  @Test("codes and exit statuses are those of the contract")
  func statuses() {
    let wanted: [String: (String, Int)] = [
      "taken": ("conflict", 3), "closed": ("closed", 3), "too many": ("capacity", 3),
      "open slot": ("open-slot", 5), "outside slots": ("slot", 5), "outside hours": ("hours", 5),
      "past": ("past", 5), "five faults": ("conflict", 3), "phrase": ("date", 2),
      "rule never": ("date", 2), "slug": ("usage", 2), "needs yes": ("usage", 2),
      "unknown club": ("not-found", 4), "ambiguous": ("ambiguous", 4), "document": ("data", 9),
      "missing": ("database", 10), "no database": ("database", 10), "foreign": ("database", 10),
      "newer": ("database", 10), "there already": ("database", 10), "busy": ("busy", 8),
      "full": ("database", 1), "read only": ("database", 10), "corrupt": ("database", 10),
      "cannot open": ("database", 10), "other": ("database", 1), "interrupted": ("internal", 130),
    ]
    let found = Dictionary(uniqueKeysWithValues: Failures.all.map { ($0.name, $0.failure) })
    for (name, (code, status)) in wanted {
      #expect(found[name]?.code == code, "\(name)")
      #expect(found[name]?.exitStatus == status, "\(name)")
    }
  }

  @Test("Python reads every document, every line and every table")
  func python() throws {
    var input = ""
    for (_, report) in Outcomes.all(Rostock.german) {
      for format in [Format.json, .jsonl, .csv] {
        let text = render(report, format: format, width: 80, isTerminal: false, accessible: false)
        input += "\(format.rawValue)\t\(JSON.string(text).text)\n"
      }
    }
    let answer = try Python.run(
      """
      import csv, io, json, sys
      read = 0
      for line in sys.stdin:
          form, text = line.split('\\t', 1)
          text = json.loads(text)
          if form == 'csv':
              rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))
              assert rows and len({len(row) for row in rows}) == 1, rows
              assert len(set(rows[0])) == len(rows[0]), rows[0]
          else:
              lines = text.split('\\n')
              assert lines.pop() == '' and (form == 'jsonl' or len(lines) == 1), lines
              for each in lines:
                  assert isinstance(json.loads(each), dict)
          read += 1
      print(read, end='')
      """, input)
    #expect(Int(answer) == Outcomes.all(Rostock.german).count * 3)
  }

  @Test("a busy holder stays hidden in words and in JSON")
  func hidden() {
    let failure = Failure.refused(Failures.refusal([Failures.reason(.booking(nil))]))
    for wording in Rostock.both {
      let all =
        render(failure, in: wording, format: .table, width: 80)
        + render(failure, in: wording, format: .json, width: 80)
      #expect(!all.contains("b7k3f9qm") && !all.lowercased().contains("nordlicht"))
    }
  }
}
