// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The files of this repository, as the house tests read them.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A text file and its path from the root.
  struct File: Sendable {
    let path: String
    let text: String
    /// Of a Swift file: the text without comments, and without literals too.
    let codeAndLiterals: String
    let code: String

    init(path: String, text: String) {
      self.path = path
      self.text = text
      let swift = path.hasSuffix(".swift") ? SwiftText(text) : nil
      codeAndLiterals = swift?.codeAndLiterals ?? ""
      code = swift?.code ?? ""
    }

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The folder below `Sources`, `Tests` or `Fuzz`: the target.
    var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }
  }

  /// Every Swift file below `Sources`.
  static let sources = files(below: "Sources") { $0.hasSuffix(".swift") }

  /// Every Swift file below `Tests`.
  static let tests = files(below: "Tests") { $0.hasSuffix(".swift") }

  /// Every Swift file below `Benchmarks`.
  static let benchmarks = files(below: "Benchmarks") { $0.hasSuffix(".swift") }

  /// Every Swift file below `Fuzz`: programs beside the one that is built.
  static let fuzz = files(below: "Fuzz") { $0.hasSuffix(".swift") }

  static let everySwift = sources + tests + benchmarks + fuzz

  static let manifest = try? String(
    contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)

  /// Every text file but what is built, fetched or kept by git itself, and the Swift files above.
  static let others: [File] = {
    let skipped: Set = [".git", ".build", ".build-fuzz", ".build-avx2", "demo", "Package.resolved"]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { !skipped.contains($0) }.sorted()
      .flatMap { files(below: $0) { !$0.hasSuffix(".swift") } }
  }()

  /// The wanted text files at or below `path`, in order; what is not UTF-8 is left out.
  static func files(below path: String, wanted: (String) -> Bool) -> [File] {
    let start = root.appending(path: path)
    let below = FileManager.default.subpaths(atPath: start.path) ?? []
    let paths = below.isEmpty ? [path] : below.map { "\(path)/\($0)" }
    return paths.sorted().filter { wanted($0) && !$0.contains("__pycache__") }.compactMap { path in
      guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
      else { return nil }
      return File(path: path, text: text)
    }
  }
}
