// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
import Glibc

/// Ends the process, with a reason, where an input shows something that must not be.
///
/// Time and memory are looked at here, not in the tests, where other work goes on beside.
package struct Verdict: ~Copyable, Sendable {
  /// What the longest search of a release build may take is 10 ms. A build that notes which way it
  /// goes is four to seven times as slow, and slower where others use the processor's caches.
  private static let microseconds = 100_000
  private static let kibibytes = 16 << 10

  private let zone: Zone
  private var peak: Int

  package init() {
    guard let zone = zoneOfTrials() else { fatalError("no zone data; install tzdata") }
    self.zone = zone
    peak = peakOfMemory()
  }

  /// Tries the input.
  package mutating func judge(_ trial: (Zone) -> Findings) {
    let findings = trial(zone)
    guard findings.broken.isEmpty else {
      fatalError("broken: " + findings.broken.joined(separator: "; "))
    }
    let (search, time) = findings.slowest
    guard time <= Self.microseconds else { fatalError("\(time) µs for \(search)") }
    // What grows with the corpus, grows between two inputs, or by little.
    let new = peakOfMemory()
    guard new - peak <= Self.kibibytes else { fatalError("\(new - peak) KiB for \(search)") }
    peak = new
  }
}

/// The most memory that the process has had, in KiB.
private func peakOfMemory() -> Int {
  var usage = rusage()
  unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss
}
