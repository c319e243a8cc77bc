// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Testing

@testable import Host

/// Programs by their names in the folders of `PATH`.
final class InstalledProgramTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func add(_ path: String, mode: Int = 0o755) throws {
    let place = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: place)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.path)
  }

  private func programs(_ path: String) -> InstalledPrograms {
    let variables = ["PATH": path.replacing("@", with: folder.path)]
    return InstalledPrograms(
      Environment(variables: variables, now: Timestamp(seconds: 0), seed: 0), prefix: "oval-")
  }

  @Test("the first that can be run is meant")
  func first() throws {
    try add("a/oval-x", mode: 0o644)
    try add("b/oval-x")
    try add("c/oval-x")
    try add("c/oval-a-1")
    let found = programs("@/a:@/none:@/b:@/c")
    #expect(found.path(of: "x") == folder.path + "/b/oval-x")
    #expect(found.all().map(\.name) == ["a-1", "x"])
    #expect(found.all().map(\.path) == [folder.path + "/c/oval-a-1", folder.path + "/b/oval-x"])
    #expect(found.all(limit: 1).count == 1)
  }

  @Test("other names, folders and relative entries are passed over")
  func others() throws {
    for name in ["oval-X", "oval-", "oval--x", "oval-ä", "oval-a.sh", "oval_a", "other"] {
      try add("a/\(name)")
    }
    try add("a/oval-folder/x")
    #expect(programs("@/a").all().isEmpty)
    #expect(programs("@/a").path(of: "folder") == nil && programs("@/a").path(of: "X") == nil)
    #expect(programs("@/a").path(of: "../a/oval-a.sh") == nil)
    try add("a/oval-x")
    let here = FileManager.default.currentDirectoryPath
    let up = String(repeating: "../", count: here.split(separator: "/").count)
    #expect(programs("\(up)\(folder.path.dropFirst())/a::.").path(of: "x") == nil)
    #expect(programs("").all().isEmpty)
  }

  @Test("10,000 folders are no hindrance")
  func many() throws {
    try add("z/oval-x")
    let path = (0..<10_000).map { "/nowhere/\($0)" }.joined(separator: ":") + ":@/z"
    #expect(programs(path).path(of: "x") == folder.path + "/z/oval-x")
    #expect(programs(path).all().map(\.name) == ["x"])
  }
}
