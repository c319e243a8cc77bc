// swift-tools-version: 6.2
// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

/// The rules that every target of ours is compiled under.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A target of ours, with the modules it may see and no others.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of the target `name`, which may see what the target sees.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    swiftSettings: strict)
}

/// A program of libFuzzer, which brings its own `main`: without it none of them can be linked.
func fuzzer(_ name: String, in folder: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["Trials"], path: "Fuzz/\(folder)", swiftSettings: strict)
}

let fuzzers =
  Context.environment["OVAL_FUZZ"] == nil
  ? [] : [fuzzer("fuzz-rules", in: "Rules"), fuzzer("fuzz-phrases", in: "Phrases")]

let package = Package(
  name: "oval",
  products: [.executable(name: "oval", targets: ["oval"])],
  targets: fuzzers + [
    // Pure: no files, clock, terminal, environment or Foundation.
    module("IntervalTree"),
    module("CivilTime"),
    module("Recurrence", ["CivilTime"]),
    module("Phrases", ["CivilTime"]),
    module("Bookings", ["IntervalTree", "Recurrence", "Phrases", "CivilTime"]),

    // What stands on files and foreign formats.
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    // Without pkg-config, which would also link libicalss, libicalvcal and with them Berkeley DB.
    .systemLibrary(name: "CICal", providers: [.apt(["libical-dev"])]),
    // It has no file for pkg-config.
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    // Found by its header alone: it is loaded when a person types.
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    module("SQL", ["CSQLite"]),
    module("Digests", ["CSodium"]),
    module("Store", ["SQL", "Digests", "Bookings", "Recurrence", "CivilTime", "IntervalTree"]),
    module("ICalendar", ["CICal", "Bookings", "Recurrence", "CivilTime"]),
    module("Documents", ["CYAML", "CCSV", "SQL", "Bookings", "Recurrence", "CivilTime"]),

    // What people and scripts meet.
    module(
      "UseCases",
      [
        "Store", "ICalendar", "Documents", "Bookings", "Recurrence", "Phrases", "IntervalTree",
        "CivilTime",
      ]),
    module("Reports", ["UseCases", "Documents", "Bookings", "Recurrence", "Phrases", "CivilTime"]),
    module("Host", ["CivilTime"]),
    module("LineEditor", ["CReadline"]),
    module(
      "OvalCLI",
      [
        "LineEditor", "Reports", "UseCases", "Documents", "Host", "Bookings", "Phrases",
        "CivilTime",
      ]),
    .executableTarget(name: "oval", dependencies: ["OvalCLI"], swiftSettings: strict),

    // Measure the pure modules beside their peers; no part of the program.
    .executableTarget(
      name: "time-benchmark",
      dependencies: ["Measuring", "Host", "Recurrence", "Phrases", "CivilTime"],
      path: "Benchmarks/Time", swiftSettings: strict),
    .executableTarget(
      name: "interval-benchmark",
      dependencies: ["CMalloc", "Measuring", "Workloads", "IntervalTree"],
      path: "Benchmarks/Intervals", swiftSettings: strict),
    .systemLibrary(name: "CMalloc", path: "Benchmarks/CMalloc"),
    .target(name: "Measuring", path: "Benchmarks/Measuring", swiftSettings: strict),
    // Drawn at random for the benchmark and for the tests.
    .target(
      name: "Workloads", dependencies: ["IntervalTree"], path: "Benchmarks/Workloads",
      swiftSettings: strict),

    tests(of: "IntervalTree", ["Workloads"]),
    tests(of: "CivilTime"),
    tests(of: "Recurrence", ["CivilTime"]),
    tests(of: "Phrases", ["CivilTime"]),
    tests(of: "Bookings", ["IntervalTree", "Recurrence", "CivilTime"]),
    tests(of: "SQL"),
    tests(of: "Digests"),
    tests(of: "Store", ["SQL", "Bookings", "Recurrence", "IntervalTree", "CivilTime"]),
    tests(of: "ICalendar", ["Bookings", "Recurrence", "CivilTime"]),
    tests(of: "Documents", ["Bookings", "CivilTime"]),
    tests(of: "UseCases", ["Store", "Bookings", "Recurrence", "Phrases", "CivilTime"]),
    tests(of: "Reports", ["UseCases", "Documents", "Bookings", "Phrases", "CivilTime"]),
    tests(of: "OvalCLI", ["Reports", "Host", "CivilTime"]),
    .testTarget(name: "HouseTests", swiftSettings: strict),

    // What any input must not do, tried by `make fuzz`, and by the tests on the inputs kept.
    .target(
      name: "Trials", dependencies: ["Host", "Recurrence", "Phrases", "CivilTime"],
      path: "Fuzz/Trials", swiftSettings: strict),
    tests(of: "Trials"),
  ]
)
