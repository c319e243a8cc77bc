// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The contents of a TZif file that civil time needs (RFC 8536 §3, RFC 9636).
///
/// Checked: every transition is later than the one before and names an offset that exists, and
/// offsets are less than 26 hours. Names and daylight flags of the recorded times are passed over.
struct TZif {
  /// Seconds since 1970, ascending; each brings the offset at the same place.
  let transitions: [Int64]
  let offsets: [Int]
  /// In force before the first transition: the first one listed (RFC 8536 §3.2).
  let firstOffset: Int
  /// In force after the last transition; nil when the file leaves it open.
  let rule: ZoneRule?

  init(_ bytes: [UInt8]) throws(ZoneError) {
    var reader = ByteReader(bytes)
    let first = try Header(&reader)
    guard first.version >= UInt8(ascii: "2") else {
      // Version 1 knows 32-bit times only and has no rule.
      (transitions, offsets, firstOffset) = try TZif.block(first, timeSize: 4, &reader)
      rule = nil
      return
    }
    // Since version 2 the same follows once more with 64-bit times, and then the rule.
    try reader.skip(first.size(timeSize: 4))
    let second = try Header(&reader)
    (transitions, offsets, firstOffset) = try TZif.block(second, timeSize: 8, &reader)
    rule = try TZif.footer(&reader)
  }

  private struct Header {
    let version: UInt8
    let universalFlags, standardFlags, leaps, times, types, characters: Int

    init(_ reader: inout ByteReader) throws(ZoneError) {
      for byte in "TZif".utf8 where try reader.byte() != byte { throw .malformed }
      version = try reader.byte()
      try reader.skip(15)
      universalFlags = Int(try reader.integer(size: 4))
      standardFlags = Int(try reader.integer(size: 4))
      leaps = Int(try reader.integer(size: 4))
      times = Int(try reader.integer(size: 4))
      types = Int(try reader.integer(size: 4))
      characters = Int(try reader.integer(size: 4))
      // The counts are unsigned: a negative one would be beyond any file.
      let counts = [universalFlags, standardFlags, leaps, times, types, characters]
      guard types >= 1, counts.allSatisfy({ $0 >= 0 }) else { throw .malformed }
    }

    /// Bytes of the data block behind the header.
    func size(timeSize: Int) -> Int {
      times * (timeSize + 1) + types * 6 + characters + leaps * (timeSize + 4)
        + standardFlags + universalFlags
    }
  }

  private static func block(
    _ header: Header, timeSize: Int, _ reader: inout ByteReader
  ) throws(ZoneError) -> (transitions: [Int64], offsets: [Int], firstOffset: Int) {
    // Before anything is allocated: the counts must fit the bytes that are there.
    guard header.size(timeSize: timeSize) <= reader.remaining else { throw .malformed }
    guard header.leaps == 0 else { throw .leapSeconds }
    var transitions: [Int64] = []
    transitions.reserveCapacity(header.times)
    for _ in 0..<header.times {
      let time = try reader.integer(size: timeSize)
      if let last = transitions.last, last >= time { throw .malformed }
      transitions.append(time)
    }
    var indices: [Int] = []
    indices.reserveCapacity(header.times)
    for _ in 0..<header.times { indices.append(Int(try reader.byte())) }
    var types: [Int] = []
    types.reserveCapacity(header.types)
    for _ in 0..<header.types {
      let offset = Int(try reader.integer(size: 4))
      guard abs(offset) < 26 * 3600 else { throw .malformed }
      types.append(offset)
      try reader.skip(2)
    }
    guard indices.allSatisfy({ $0 < types.count }) else { throw .malformed }
    try reader.skip(header.characters + header.standardFlags + header.universalFlags)
    return (transitions, indices.map { types[$0] }, types[0])
  }

  /// The rule between two newlines, which may be empty.
  private static func footer(_ reader: inout ByteReader) throws(ZoneError) -> ZoneRule? {
    guard try reader.byte() == UInt8(ascii: "\n") else { throw .malformed }
    var text: [UInt8] = []
    while true {
      let byte = try reader.byte()
      if byte == UInt8(ascii: "\n") { break }
      text.append(byte)
    }
    if text.isEmpty { return nil }
    guard let rule = ZoneRule(posix: text) else {
      throw .footer(String(decoding: text.prefix(80), as: UTF8.self))
    }
    return rule
  }
}

/// Reads big-endian numbers from bytes and never past their end.
private struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var remaining: Int { bytes.count - position }

  mutating func byte() throws(ZoneError) -> UInt8 {
    guard position < bytes.count else { throw .malformed }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func skip(_ count: Int) throws(ZoneError) {
    guard count <= remaining else { throw .malformed }
    position += count
  }

  /// A two's complement number of 4 or 8 bytes.
  mutating func integer(size: Int) throws(ZoneError) -> Int64 {
    guard size <= remaining else { throw .malformed }
    var bits: UInt64 = 0
    for _ in 0..<size { bits = bits << 8 | UInt64(try byte()) }
    return size == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
  }
}
