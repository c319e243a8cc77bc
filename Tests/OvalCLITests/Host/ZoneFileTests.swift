// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import OvalCLI
import Testing

@testable import Host

/// Names of zones are checked before a path is made of them.
struct ZoneFileTests {
  func files(_ variables: [String: String] = [:]) -> ZoneFiles {
    ZoneFiles(Environment(variables: variables, now: Timestamp(seconds: 0), seed: 0))
  }

  @Test("the same names as the zone table of the system, and each of them is a zone")
  func names() throws {
    let names = files().names()
    // The system's own list of places; everything in it must have been found by walking.
    let table = try String(contentsOfFile: "/usr/share/zoneinfo/tzdata.zi", encoding: .utf8)
    let listed = table.split(separator: "\n").compactMap { line -> String? in
      let fields = line.split(separator: " ")
      switch fields.first {
      case "Z": return fields.count > 1 ? String(fields[1]) : nil
      case "L": return fields.count > 2 ? String(fields[2]) : nil
      default: return nil
      }
    }
    #expect(listed.count > 400)
    #expect(Set(listed).subtracting(names).isEmpty)
    #expect(names.allSatisfy { files().bytes(of: $0) != nil })
  }

  @Test(
    "what is no name is no file",
    arguments: [
      "", "/", ".", "..", "../Europe/Berlin", "Europe/../Europe/Berlin", "/etc/passwd",
      "Europe//Berlin", "Europe/Berlin/", "europe/berlin", "right/Europe/Berlin", "posix/UTC",
      "posixrules", "tzdata.zi", "zone.tab", "Europe", "Europe/Nowhere", "Europe/Berlin\0",
      "EUROPE/BERLIN", "Europe/berlin", "Europe/./Berlin", "Europe\\Berlin", " Europe/Berlin",
      "Europe/Berlin ", "Europe/%42erlin", "~/Berlin", "./UTC", "\0", "Europe\0/Berlin",
      String(repeating: "Europe/", count: 1 << 16) + "Berlin",
      String(repeating: "\u{301}", count: 64),
      "Ünited/States", "A/B/C/D", "Europe/Berlin\n", String(repeating: "A", count: 65),
    ])
  func refused(name: String) {
    #expect(files().bytes(of: name) == nil)
  }

  @Test("TZDIR goes before the system's folder")
  func folder() throws {
    let folder = NSTemporaryDirectory() + "oval-zones-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder + "/Moon", withIntermediateDirectories: true)
    let utc = try #require(files().bytes(of: "UTC"))
    try writeFile(folder + "/Moon/Crater", utc)
    try writeFile(folder + "/Moon/Text", Array("no zone".utf8))
    #expect(files(["TZDIR": folder]).names() == ["Moon/Crater"])
    #expect(files(["TZDIR": folder]).bytes(of: "Moon/Crater") == utc)
    #expect(files(["TZDIR": folder]).bytes(of: "Europe/Berlin") == nil)
  }

  @Test("an alias stays as it is written, and has the times of what it stands for")
  func aliases() throws {
    for (alias, name) in [("US/Eastern", "America/New_York"), ("Asia/Calcutta", "Asia/Kolkata")] {
      let zone = try #require(files().zone(named: alias))
      #expect(zone.name == alias)
      #expect(files().bytes(of: alias) == files().bytes(of: name))
      #expect(try zone != #require(files().zone(named: name)))
    }
  }

  @Test("where there are no zones nothing is found, and nothing is taken from elsewhere")
  func noFolder() throws {
    let folder = NSTemporaryDirectory() + "oval-zones-" + UUID().uuidString
    for place in [folder, "/dev/null", "zoneinfo"] {
      #expect(files(["TZDIR": place]).names() == [])
      #expect(files(["TZDIR": place]).bytes(of: "Europe/Berlin") == nil)
    }
    // As everywhere, empty is unset.
    #expect(files(["TZDIR": ""]).bytes(of: "Europe/Berlin") != nil)
  }

  @Test("a file that is no zone is not taken for one")
  func notUnderstood() throws {
    let folder = NSTemporaryDirectory() + "oval-zones-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder + "/Moon", withIntermediateDirectories: true)
    try writeFile(folder + "/Moon/Cut", Array("TZif2 and no more".utf8))
    #expect(files(["TZDIR": folder]).names() == ["Moon/Cut"])
    #expect(files(["TZDIR": folder]).zone(named: "Moon/Cut") == nil)
    // Endless links end.
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/Moon/Loop", withDestinationPath: folder)
    #expect(files(["TZDIR": folder]).names() == ["Moon/Cut"])
  }

  @Test("the machine's zone by TZ, else by its own link")
  func system() {
    func zone(_ value: String?) -> String? {
      let variables = value.map { ["TZ": $0] } ?? [:]
      let environment = Environment(variables: variables, now: Timestamp(seconds: 0), seed: 0)
      return files().systemZone(environment)
    }
    #expect(zone("Europe/Berlin") == "Europe/Berlin")
    #expect(zone(":Europe/Berlin") == "Europe/Berlin")
    #expect(zone("/usr/share/zoneinfo/Asia/Tokyo") == "Asia/Tokyo")
    #expect(zone("CET-1CEST,M3.5.0,M10.5.0/3") == nil)
    #expect(zone("../../etc/passwd") == nil)
    #expect(zone(nil).map { files().bytes(of: $0) != nil } ?? true)
  }
}
