// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// How an answer is written. The raw value is what `--format` takes.
package enum OutputFormat: String, CaseIterable, Sendable {
  case table, plain, csv, json, jsonl, ics, yaml

  /// The format of that name, in any case.
  init?(_ name: String) { self.init(rawValue: name.lowercased()) }
}

extension [OutputFormat] {
  /// What a listing of records can be written as.
  static let listing: [OutputFormat] = [.table, .plain, .csv, .json, .jsonl]
}

extension OutputFormat {
  var ofReport: Format {
    switch self {
    case .table: .table
    case .plain: .plain
    case .csv: .csv
    case .jsonl: .jsonl
    case .json, .ics, .yaml: .json
    }
  }

  var isForMachines: Bool { self != .table && self != .plain }
}
