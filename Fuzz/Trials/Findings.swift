// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
import Glibc
import Host

/// What one input has shown.
package struct Findings: Sendable {
  /// The promises that did not hold, in words.
  package private(set) var broken: [String] = []
  /// The search that took longest, and its processor time.
  package private(set) var slowest = (search: "none", microseconds: 0)

  mutating func expect(_ holds: Bool, _ promise: @autoclosure () -> String) {
    if !holds { broken.append(promise()) }
  }

  /// Does the work, and keeps how long it took.
  mutating func timed<Value, Failure: Error>(
    _ search: @autoclosure () -> String, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    // A clock tick is a microsecond everywhere (POSIX).
    let begin = clock()
    defer {
      let time = clock() - begin
      if time > slowest.microseconds { slowest = (search(), time) }
    }
    return try work()
  }
}

/// The zone of the trials, with a gap and a fold each year; nil where the system has no zone data.
package func zoneOfTrials() -> Zone? {
  let name = "Europe/Berlin"
  guard let bytes = ZoneFiles(.current()).bytes(of: name) else { return nil }
  return try? Zone(name: name, tzif: bytes)
}
