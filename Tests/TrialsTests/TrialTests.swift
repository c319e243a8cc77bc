// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Testing
import Trials

/// The inputs that `make fuzz` has left, tried without libFuzzer.
@Suite struct TrialTests {
  private let zone: Zone

  init() throws { zone = try #require(zoneOfTrials()) }

  private func inputs(_ folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(
      at: root.appending(path: "Fuzz/Corpus/\(folder)"), includingPropertiesForKeys: nil)
    return try files.map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
  }

  @Test func rulesKeepTheirPromises() throws {
    let inputs = try inputs("rules")
    #expect(inputs.count >= 50)
    for (name, bytes) in inputs {
      #expect(RuleTrial.run(bytes, in: zone).broken == [], "rules/\(name)")
    }
  }

  @Test func phrasesKeepTheirPromises() throws {
    let inputs = try inputs("phrases")
    #expect(inputs.count >= 50)
    for (name, bytes) in inputs {
      #expect(PhraseTrial.run(bytes, in: zone).broken == [], "phrases/\(name)")
    }
  }

  /// The corpus is there to be read by people, and fetched by all.
  @Test func theCorpusIsSmall() throws {
    let sizes = try (inputs("rules") + inputs("phrases")).map(\.bytes.count)
    #expect(sizes.count <= 300 && sizes.reduce(0, +) < 100 << 10)
  }

  @Test func aTrialSeesWhatItTries() {
    let rule = RuleTrial.run(Array("@FREQ=DAILY;COUNT=3\n20240301\n20261025T023000".utf8), in: zone)
    #expect(rule.slowest.search.contains("FREQ=DAILY"))
    let phrase = PhraseTrial.run(Array("morgen 18-20".utf8), in: zone)
    #expect(phrase.slowest.search != "none")
  }
}
