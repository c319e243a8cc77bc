// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// What one pass over a workload found: how many answers, and their checksum.
struct Pass: Equatable {
  var count = 0
  /// Wraps around.
  var sum: Int64 = 0

  mutating func take(_ number: Int64) {
    count += 1
    sum &+= number
  }
}

/// How long equal passes took, one line of JSON.
struct Measurement {
  private let pass: Pass
  private let passes: Int
  private let processor: Int
  private let wall: Int

  /// Repeats `work` until it has taken that much processor time, after a first time that is not
  /// counted. With 0 it is done once, and counted.
  init(seconds: Double, _ work: () throws -> Pass) throws {
    let enough = Int(seconds * 1e9)
    if enough > 0 { _ = try work() }
    let (processorBefore, wallBefore) = (nanoseconds(processorClock), nanoseconds(wallClock))
    let first = try work()
    var done = 1
    while nanoseconds(processorClock) - processorBefore < enough {
      guard try work() == first else { throw Failure.passesDiffer }
      done += 1
    }
    processor = nanoseconds(processorClock) - processorBefore
    wall = nanoseconds(wallClock) - wallBefore
    pass = first
    passes = done
  }

  var json: String {
    "{\"count\": \(pass.count), \"sum\": \(pass.sum), \"passes\": \(passes), "
      + "\"processor\": \(processor), \"wall\": \(wall)}"
  }
}

enum Failure: Error {
  case passesDiffer
  case noZone(String)
  case usage
}

private let processorClock = CLOCK_PROCESS_CPUTIME_ID
private let wallClock = CLOCK_MONOTONIC

private func nanoseconds(_ clock: clockid_t) -> Int {
  var time = timespec()
  unsafe clock_gettime(clock, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
