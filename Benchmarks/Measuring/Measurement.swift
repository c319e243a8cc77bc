// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// What one pass over a workload found: how many answers, and their checksum.
package struct Pass: Equatable {
  package var count = 0
  /// Wraps around.
  package var sum: Int64 = 0
  /// What else was counted, by name.
  package var details: [String: Int] = [:]

  package init(count: Int = 0, sum: Int64 = 0, details: [String: Int] = [:]) {
    self.count = count
    self.sum = sum
    self.details = details
  }

  package mutating func take(_ number: Int64) {
    count += 1
    sum &+= number
  }
}

/// How long equal passes took, one line of JSON.
package struct Measurement {
  private let pass: Pass
  private let passes: Int
  private let processor: Int
  private let wall: Int

  /// Repeats `work` until it has taken that much processor time, after a first time that is not
  /// counted. With 0 it is done once, and counted.
  package init(seconds: Double, _ work: () throws -> Pass) throws {
    let enough = Int(seconds * 1e9)
    if enough > 0 { _ = try work() }
    let (processorBefore, wallBefore) = (nanoseconds(processorClock), nanoseconds(wallClock))
    let first = try work()
    var done = 1
    while nanoseconds(processorClock) - processorBefore < enough {
      guard try work() == first else { throw PassesDiffer() }
      done += 1
    }
    processor = nanoseconds(processorClock) - processorBefore
    wall = nanoseconds(wallClock) - wallBefore
    pass = first
    passes = done
  }

  /// What was counted rather than timed.
  package init(counted: Pass) {
    pass = counted
    passes = 1
    processor = 0
    wall = 0
  }

  package var json: String {
    let details = pass.details.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value), " }
    return "{\"count\": \(pass.count), \"sum\": \(pass.sum), \(details.joined())"
      + "\"passes\": \(passes), \"processor\": \(processor), \"wall\": \(wall)}"
  }
}

/// Two passes over the same had different answers.
package struct PassesDiffer: Error {}

private let processorClock = CLOCK_PROCESS_CPUTIME_ID
private let wallClock = CLOCK_MONOTONIC

private func nanoseconds(_ clock: clockid_t) -> Int {
  var time = timespec()
  unsafe clock_gettime(clock, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
