// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Where memory may be touched by hand.
struct UnsafeTests {
  static let allowed: Set = ["SQL", "Digests", "ICalendar", "Documents", "LineEditor", "Host"]

  /// Of a module that is safe besides.
  static let allowedFolder = "Sources/IntervalTree/Storage/"

  /// What meets libFuzzer and the system.
  static let allowedFiles: Set = [
    "Fuzz/Rules/Rules.swift", "Fuzz/Phrases/Phrases.swift", "Fuzz/Trials/Verdict.swift",
  ]

  static func findings(in file: Repository.File) -> [Finding] {
    if file.path.hasPrefix("Sources/"), allowed.contains(file.target) { return [] }
    if allowedFiles.contains(file.path) || file.path.hasPrefix(allowedFolder) { return [] }
    return Finding.lines(
      of: file.code, in: file.path,
      matching: /\bunsafe\b|\bUnsafe[A-Z]\w*|@unchecked\b/)
  }

  @Test("unsafe code stands only in the modules that own memory or foreign interfaces")
  func sources() {
    #expect((Repository.sources + Repository.fuzz).flatMap(Self.findings) == [])
  }

  @Test("unsafe code elsewhere is seen")
  func canFail() {
    let text = """
      // unsafe is a word here
      let a = "unsafe"
      let b = unsafe pointer.pointee
      func c(_: UnsafePointer<Int>) {}
      nonisolated(unsafe) var d = 1
      struct E: @unchecked Sendable {}
      let unsafeName = 2
      """
    let lines = { (path: String) in
      Self.findings(in: Repository.File(path: path, text: text)).map(\.line)
    }
    #expect(lines("Sources/Bookings/X.swift") == [3, 4, 5, 6])
    #expect(lines("Sources/SQL/X.swift") == [])
    #expect(lines("Sources/IntervalTree/X.swift") == [3, 4, 5, 6])
    #expect(lines("Sources/IntervalTree/Storage/X.swift") == [])
    #expect(lines("Fuzz/Trials/X.swift") == [3, 4, 5, 6])
    #expect(lines("Fuzz/Rules/Rules.swift") == [])
  }
}
