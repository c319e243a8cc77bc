// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Documents
import UseCases

// What `import`, `plan` and `apply` of a file with entries say in JSON.

extension ImportOutcome {
  var removed: Int { unnamed.count(where: \.isRemoved) }

  func document(isPlan: Bool, in wording: Wording) -> JSON {
    let head: JSON = [
      "added": .integer(sum(\.added)), "updated": .integer(sum(\.updated)),
      "unchanged": .integer(sum(\.unchanged)), "cancelled": .integer(removed),
      "refused": .array(refused.map { $0.record(isRow: form != nil, in: wording) }),
      "refusedTotal": .integer(sum(\.refused)),
      "warnings": form == nil
        ? affected.warnings(in: wording) : .array(warnings.map { $0.record(in: wording) }),
      "file": .string(file),
    ]
    let manner: JSON =
      form.map { form in
        [
          "encoding": .string(form.encoding.rawValue), "separator": .string(String(form.separator)),
        ]
      } ?? ["kinds": kinds]
    let tail: JSON = [
      "unnamed": .array(unnamed.map(\.record)),
      "notNamed": .integer(unnamed.count), "prunes": .bool(prunes), "written": .bool(isWritten),
      "operation": operation.map { .string($0.text) } ?? .null,
    ]
    return JSON.document(
      isPlan ? "plan" : "import", head.followed(by: manner).followed(by: tail))
  }

  /// The counts of each kind that occurs.
  private var kinds: JSON {
    Kind.allCases.reduce([:]) { found, kind in
      guard let counts = counts[kind] else { return found }
      let record: JSON = [
        "added": .integer(counts.added), "updated": .integer(counts.updated),
        "unchanged": .integer(counts.unchanged), "refused": .integer(counts.refused),
      ]
      return found.followed(by: [kind.rawValue: record])
    }
  }
}

extension ImportOutcome.Unnamed {
  fileprivate var record: JSON {
    [
      "kind": .string(kind.rawValue), "id": JSON(thing), "key": .string(key),
      "removed": .bool(isRemoved),
    ]
  }
}

extension ImportOutcome.Refused {
  func record(isRow: Bool, in wording: Wording) -> JSON {
    let tail: JSON = [
      "key": .string(key), "code": .string(failure.code),
      "message": .string(wording.inEnglish.reason(self, isSheet: isRow)),
    ]
    let place: JSON =
      isRow
      ? ["line": .integer(line), "path": .string(cell.text)]
      : ["line": .integer(line), "column": .integer(column), "path": .string(path.text)]
    return place.followed(by: tail)
  }

  /// The first cell of a row that is at fault; empty where it is the row as a whole.
  private var cell: [DocumentError.Step] {
    switch failure {
    case .documents(let errors): errors.first.first?.path ?? []
    // Columns are called as the options are.
    case .phrase(_, let option?): [.key(option)]
    case .notFound(.space, _, _): [.key("space")]
    case .notFound(.club, _, _): [.key("club")]
    default: []
    }
  }
}

extension SheetWarning {
  fileprivate func record(in wording: Wording) -> JSON {
    [
      "line": .integer(line), "key": .string(key), "code": .string(code),
      "message": .string(wording.inEnglish.warning(cause)),
    ]
  }

  private var code: String {
    switch cause {
    case .endsNextDay: "ends-next-day"
    case .clockChange: "clock-change"
    case .leftOut: "left-out"
    case .schoolHolidaysKnownUntil: "school-holidays"
    }
  }
}
