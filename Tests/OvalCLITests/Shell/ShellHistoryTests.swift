// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Host
import Testing

@testable import OvalCLI

struct ShellHistoryTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "oval-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func mode(_ path: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(facts[.posixPermissions] as? NSNumber).intValue
  }

  @Test("each line is kept once, the latest last, over restarts, for its owner alone")
  func lines() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = HistoryFile(folder.path + "/state/oval/history/a")
    var problem: FileError?
    var history = ShellHistory(file, problem: &problem)
    #expect(problem == nil && history.lines == [])
    for line in ["a", "b", "a", " geheim", "", "buchen \"x\ny\"", "b"] { _ = try history.add(line) }
    #expect(history.lines == ["a", "buchen \"x\ny\"", "b"])
    #expect(try mode(file.path) == 0o600)
    #expect(try mode(folder.path + "/state") == 0o700)
    #expect(ShellHistory(file, problem: &problem).lines == history.lines)
    #expect(try !history.add("b"))
  }

  @Test("a file that others may read is closed to them, and one that has grown is written anew")
  func repair() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/h"
    let text = (0..<500).map { "zeile \($0 % 3)\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    var problem: FileError?
    let history = ShellHistory(HistoryFile(path), problem: &problem)
    #expect(problem == nil && history.lines == ["zeile 2", "zeile 0", "zeile 1"])
    #expect(try mode(path) == 0o600)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "zeile 2\nzeile 0\nzeile 1\n")
  }

  @Test("where no file can be, the lines are kept for the while, and the reason is told")
  func noFile() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("x".utf8).write(to: folder.appending(path: "state"))
    for path in [folder.path + "/state/history/a", folder.path] {
      var problem: FileError?
      var history = ShellHistory(HistoryFile(path), problem: &problem)
      #expect(problem != nil)
      #expect(try history.add("a"))
      #expect(history.lines == ["a"])
    }
  }

  @Test("each database has its own")
  func files() {
    let directories = UserDirectories(
      Environment(variables: ["HOME": "/x"], now: .init(seconds: 0), seed: 0))
    let paths = ["/a/oval.db", "/b/oval.db", "/a/\u{1B}x"].map {
      ShellHistory.file(ofDatabase: $0, in: directories)?.path ?? ""
    }
    #expect(Set(paths).count == 3)
    #expect(paths.allSatisfy { $0.hasPrefix("/x/.local/state/oval/history/") })
    #expect(!paths[2].contains("\u{1B}"))
  }
}
