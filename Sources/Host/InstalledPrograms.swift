// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The programs in the folders of `PATH` whose names begin alike.
///
/// Only absolute folders count: an empty or relative entry means wherever somebody happens to be,
/// and a file that lies there is nobody's wish.
package struct InstalledPrograms: Sendable {
  private let folders: [String]
  private let prefix: String

  /// `prefix` is what all names begin with: `oval-`.
  package init(_ environment: Environment, prefix: String) {
    var seen: Set<Substring> = []
    folders = (environment["PATH"] ?? "").split(separator: ":")
      .filter { $0.hasPrefix("/") && seen.insert($0).inserted }.map(String.init)
    self.prefix = prefix
  }

  /// The path of the first that can be run, by the rest of its name.
  package func path(of name: String) -> String? {
    guard isName(name) else { return nil }
    return folders.lazy.map { $0 + "/" + prefix + name }.first(where: isProgram)
  }

  /// All of them by the rest of their names, ascending; at most `limit`.
  package func all(limit: Int = 1_000) -> [(name: String, path: String)] {
    var found: [String: String] = [:]
    for folder in folders {
      for file in names(in: folder) where found.count < limit {
        let name = String(file.dropFirst(prefix.count))
        let path = folder + "/" + file
        if found[name] == nil, isName(name), isProgram(path) { found[name] = path }
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Small letters, digits and hyphens, no hyphen first.
  private func isName(_ name: String) -> Bool {
    name.utf8.count <= 100 && !name.isEmpty && !name.hasPrefix("-")
      && name.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
      }
  }

  private func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasPrefix(prefix) { names.append(name) }
    }
    return names
  }
}
