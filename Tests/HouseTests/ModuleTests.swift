// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// The picture of the architecture: what a target may see is below it, and some things it must
/// not see even there.
struct ModuleTests {
  /// Arrows go from a higher floor to a lower one.
  static let floors: [String: Int] = [
    "CivilTime": 0, "IntervalTree": 0, "CSQLite": 0, "CICal": 0, "CYAML": 0, "CCSV": 0,
    "CReadline": 0,
    "CSodium": 0,
    "Recurrence": 1, "Phrases": 1, "SQL": 1, "Digests": 1, "Host": 1, "LineEditor": 1,
    "Bookings": 2,
    "Store": 3, "ICalendar": 3, "Documents": 3,
    "UseCases": 4, "Reports": 5, "OvalCLI": 6, "oval": 7,
  ]

  /// The only targets that may see what stands on the left.
  static let keepers: [String: Set<String>] = [
    "CSQLite": ["SQL"], "SQL": ["Store", "Documents"], "Store": ["UseCases"],
    "CICal": ["ICalendar"], "ICalendar": ["UseCases"],
    "CYAML": ["Documents"], "CCSV": ["Documents"], "Documents": ["UseCases", "Reports", "OvalCLI"],
    "CSodium": ["Digests"], "Digests": ["Store"],
    "CReadline": ["LineEditor"], "LineEditor": ["OvalCLI"],
    "Host": ["OvalCLI"], "Reports": ["OvalCLI"], "OvalCLI": ["oval"],
  ]

  static let pure: Set = ["IntervalTree", "CivilTime", "Recurrence", "Phrases", "Bookings"]

  /// Modules of the toolchain, and who may import them; `oval` ends the process.
  static let toolchain: [String: Set<String>] = [
    "Glibc": ["Host", "oval"], "Synchronization": ["Host", "ICalendar", "SQL"],
  ]

  /// The targets of the manifest below `Sources`, each with what it depends on.
  static func targets(of manifest: String) -> [String: [String]] {
    let module =
      /\bmodule\(\s*"(\w+)"\s*(?:,\s*\[([^\]]*)\])?|executableTarget\(\s*name: "(\w+)", dependencies: \[([^\]]*)\]/
    var found: [String: [String]] = [:]
    for match in SwiftText(manifest).codeAndLiterals.matches(of: module) {
      let name = match.output.1 ?? match.output.3 ?? ""
      let list = match.output.2 ?? match.output.4 ?? ""
      found[String(name)] = list.matches(of: /"(\w+)"/).map { String($0.output.1) }
    }
    return found
  }

  static func misplaced(in targets: [String: [String]]) -> [String] {
    targets.sorted { $0.key < $1.key }.flatMap { name, dependencies in
      dependencies.compactMap { other -> String? in
        guard let above = floors[name], let below = floors[other] else {
          return "\(name) -> \(other): not in the picture"
        }
        guard above > below else { return "\(name) -> \(other): points up" }
        guard keepers[other]?.contains(name) ?? true else {
          return "\(name) -> \(other): must not know it"
        }
        return nil
      }
    }
  }

  static func strangers(in file: Repository.File, allowed: [String]) -> [Finding] {
    return file.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.contains("import") }
      .compactMap { number, line in
        let statement =
          /^\s*(?:@\w+(?:\(\w+\))?\s+|public |package |internal |fileprivate |private )*import (?:(?:struct|enum|class|func|protocol|typealias|var|let) )?(\w+)/
        guard let match = line.firstMatch(of: statement) else { return nil }
        let module = String(match.output.1)
        if allowed.contains(module) { return nil }
        if let owners = toolchain[module], owners.contains(file.target) { return nil }
        return Finding(path: file.path, line: number + 1, text: String(line))
      }
  }

  @Test("the manifest is the picture")
  func manifest() throws {
    let targets = Self.targets(of: try #require(Repository.manifest))
    #expect(Self.misplaced(in: targets).isEmpty)
    let folders = Set(Repository.sources.map(\.target))
    #expect(folders == Set(targets.keys))
    #expect(Set(targets.keys).isSubset(of: Self.floors.keys))
    for name in Self.pure {
      #expect(Set(targets[name] ?? ["missing"]).isSubset(of: Self.pure), "\(name) is not pure")
    }
  }

  @Test("each file imports what the manifest allows its target, and nothing else")
  func imports() throws {
    let targets = Self.targets(of: try #require(Repository.manifest))
    let found = Repository.sources.flatMap {
      Self.strangers(in: $0, allowed: targets[$0.target] ?? [])
    }
    #expect(found == [])
  }

  @Test("a dependency that points up, a stranger and a forbidden import are seen")
  func canFail() {
    let targets = Self.targets(
      of: """
        module("CivilTime", ["Bookings"]), module("Reports", ["Store", "Bookings"]),
        .executableTarget(name: "oval", dependencies: ["Helpers"], swiftSettings: strict),
        module("IntervalTree"),
        """)
    #expect(targets["IntervalTree"] == [])
    #expect(
      Self.misplaced(in: targets) == [
        "CivilTime -> Bookings: points up", "Reports -> Store: must not know it",
        "oval -> Helpers: not in the picture",
      ])
    let text = """
      // import Foundation
      import Foundation
      internal import struct Glibc.tm
      @preconcurrency package import CivilTime
      let import1 = "import Foundation"
      """
    let pure = Repository.File(path: "Sources/Bookings/X.swift", text: text)
    #expect(Self.strangers(in: pure, allowed: ["CivilTime"]).map(\.line) == [2, 3])
    let host = Repository.File(path: "Sources/Host/X.swift", text: text)
    #expect(Self.strangers(in: host, allowed: []).map(\.line) == [2, 4])
  }
}
