// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The zone database of the system: TZif files by their IANA name.
package struct ZoneFiles: Hashable, Sendable {
  /// Where to look, first match first.
  package let directories: [String]

  /// `TZDIR` where it is set, else the places that Linux distributions use.
  package init(_ environment: Environment) {
    directories =
      environment["TZDIR"].map { [$0] } ?? ["/usr/share/zoneinfo", "/usr/lib/zoneinfo"]
  }

  /// The TZif bytes of the zone; nil where the name is not one or no file has it.
  package func bytes(of name: String) -> [UInt8]? {
    guard ZoneFiles.isName(name) else { return nil }
    for directory in directories {
      let path = directory + "/" + name
      if let bytes = try? readFile(path, limit: 1 << 18), bytes.starts(with: "TZif".utf8) {
        return bytes
      }
    }
    return nil
  }

  /// All names that `bytes(of:)` would find, in order.
  package func names() -> [String] {
    var names: Set<String> = []
    for directory in directories { collect(in: directory, prefix: "", depth: 3, into: &names) }
    return names.sorted()
  }

  /// Which version of the zone database this is: `2026a`; nil where no file says so.
  package var version: String? {
    for directory in directories {
      let path = directory + "/tzdata.zi"
      guard let bytes = try? readFile(path, limit: 1 << 20) else { continue }
      let line = String(decoding: bytes.prefix { $0 != 0x0A }.prefix(80), as: UTF8.self)
      let mark = "# version "
      if line.hasPrefix(mark) { return String(line.dropFirst(mark.count)) }
    }
    return nil
  }

  /// The zone that the machine runs in, by `TZ`, the link `/etc/localtime` or `/etc/timezone`; nil
  /// where none of them names a zone of the database.
  package func systemZone(_ environment: Environment) -> String? {
    if let name = environment["TZ"] {
      let name = name.hasPrefix(":") ? String(name.dropFirst()) : name
      return named(name)
    }
    return linkTarget(of: "/etc/localtime").flatMap(named)
      ?? (try? readFile("/etc/timezone", limit: 4096)).flatMap { bytes in
        named(String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self))
      }
  }

  /// Parts of letters, digits, `_`, `+` and `-`, each beginning with a capital, at most three.
  ///
  /// The capital keeps out what lies beside the zones: `posixrules`, `right/…` with leap seconds.
  static func isName(_ name: String) -> Bool {
    guard name.utf8.count <= 64 else { return false }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 3
      && parts.allSatisfy { part in
        part.first?.isASCII == true && part.first?.isUppercase == true
          && part.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
              || (0x61...0x7A).contains(byte) || "_+-".utf8.contains(byte)
          }
      }
  }

  /// The zone that a name or the path of a zone file stands for, if the database has it.
  private func named(_ text: String) -> String? {
    let parts = text.split(separator: "/")
    let start = parts.lastIndex(of: "zoneinfo").map { $0 + 1 } ?? 0
    let name = parts[start...].joined(separator: "/")
    return bytes(of: name) == nil ? nil : name
  }

  private func collect(
    in directory: String, prefix: String, depth: Int, into names: inout Set<String>
  ) {
    for entry in entries(of: directory) where ZoneFiles.isName(entry) {
      let name = prefix + entry
      if bytes(of: name) != nil {
        names.insert(name)
      } else if depth > 1 {
        collect(in: directory + "/" + entry, prefix: name + "/", depth: depth - 1, into: &names)
      }
    }
  }
}

private func entries(of directory: String) -> [String] {
  guard let stream = unsafe opendir(directory) else { return [] }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    names.append(
      unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      })
  }
  return names
}

/// Where a symbolic link leads, by its own words; nil for anything else.
private func linkTarget(of path: String) -> String? {
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
    guard let start = buffer.baseAddress else { return }
    count = unsafe max(0, readlink(path, start, buffer.count))
  }
  return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
}
