// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Host

/// Reading with a limit, and writing all or nothing.
struct FileTests {
  let folder: String

  init() throws {
    let template = NSTemporaryDirectory() + "oval-host-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: template, withIntermediateDirectories: true)
    folder = template
  }

  func content(_ name: String) -> String? {
    FileManager.default.contents(atPath: folder + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test(
    "what is written is read again, up to the limit", arguments: [0, 1, 65_535, 65_536, 3_000_000])
  func roundTrip(size: Int) throws {
    let path = folder + "/file"
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try writeFile(path, bytes)
    #expect(try readFile(path, limit: size) == bytes)
    #expect(try readFile(path, limit: size + 1) == bytes)
    if size > 0 {
      #expect(throws: FileError(path: path, fault: .tooLarge(limit: size - 1))) {
        try readFile(path, limit: size - 1)
      }
    }
    #expect(try names() == ["file"])
  }

  @Test("an endless device ends at the limit, an empty one at once")
  func devices() throws {
    #expect(throws: FileError(path: "/dev/zero", fault: .tooLarge(limit: 5_000_000))) {
      try readFile("/dev/zero", limit: 5_000_000)
    }
    #expect(try readFile("/dev/null", limit: 0) == [])
    // These say that they are empty, and are not.
    #expect(try !readFile("/proc/self/status", limit: 1 << 20).isEmpty)
  }

  @Test("why a file cannot be read")
  func unreadable() throws {
    try writeFile(folder + "/file", [1])
    let cases: [(String, SystemFault)] = [
      ("/missing", .notFound), ("", .isDirectory), ("/file/part", .notDirectory),
      ("/" + String(repeating: "x", count: 300), .nameTooLong),
    ]
    for (name, fault) in cases {
      #expect(throws: FileError(path: folder + name, fault: .system(fault))) {
        try readFile(folder + name, limit: 10)
      }
    }
    #expect(throws: FileError(path: "", fault: .system(.notFound))) {
      try readFile("", limit: 10)
    }
  }

  @Test("a file that cannot be written leaves the old one and no traces")
  func unwritable() throws {
    #expect(throws: FileError(path: folder + "/a/b", fault: .system(.notFound))) {
      try writeFile(folder + "/a/b", [1])
    }
    #expect(throws: FileError(path: folder, fault: .system(.isDirectory))) {
      try writeFile(folder, [1])
    }
    #expect(throws: FileError(path: "/dev/full", fault: .system(.diskFull))) {
      try writeFile("/dev/full", [1])
    }
    #expect(try names() == [])
  }

  @Test("a link stays a link, and permissions stay")
  func replaced() throws {
    try writeFile(folder + "/target", Array("old".utf8))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder + "/target")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link", withDestinationPath: "target")
    try writeFile(folder + "/link", Array("new".utf8))
    #expect(content("target") == "new")
    let facts = try FileManager.default.attributesOfItem(atPath: folder + "/target")
    #expect(facts[.posixPermissions] as? Int == 0o640)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "target")
    #expect(try names() == ["link", "target"])
  }

  @Test("who has the old file open keeps reading the old file")
  func whole() throws {
    try writeFile(folder + "/file", Array("old".utf8))
    let handle = try #require(FileHandle(forReadingAtPath: folder + "/file"))
    try writeFile(folder + "/file", Array("new and longer".utf8))
    #expect(handle.readDataToEndOfFile() == Data("old".utf8))
    #expect(content("file") == "new and longer")
  }

  @Test("a write that breaks off in the middle leaves the old file and no traces")
  func brokenOff() async throws {
    // A process may write files of so many bytes: then the disk seems full.
    await #expect(processExitsWith: .exitCode(7)) {
      let folder = NSTemporaryDirectory() + "oval-host-" + UUID().uuidString
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try writeFile(folder + "/file", Array("old".utf8))
      prepareStandardStreams()
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      let isSet = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0
      precondition(isSet)
      var caught: FileError?
      do throws(FileError) {
        try writeFile(folder + "/file", Array(repeating: 1, count: 5000))
      } catch {
        caught = error
      }
      precondition(caught == FileError(path: folder + "/file", fault: .system(.diskFull)))
      precondition(FileManager.default.contents(atPath: folder + "/file") == Data("old".utf8))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      precondition(left == ["file"])
      exit(7)
    }
  }
}
