// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The keys of the entries so far.
struct KnownKeys {
  private var lines: [String: Int] = [:]
  private var counts: [String: Int] = [:]

  init(expecting count: Int = 0) { lines.reserveCapacity(count) }

  /// The line on which the key stood before, nil where it is new.
  mutating func line(of key: String, on line: Int) -> Int? {
    if let first = lines[key] { return first }
    lines[key] = line
    return nil
  }

  /// A key made of what the entry says: the second one that says the same has another one, which it
  /// also gets the next time.
  mutating func made(of parts: [String], on line: Int) -> String {
    let base = parts.joined(separator: " · ")
    while true {
      let count = counts[base, default: 0] + 1
      counts[base] = count
      let key = count == 1 ? base : "\(base) · \(count)"
      if self.line(of: key, on: line) == nil { return key }
    }
  }
}
