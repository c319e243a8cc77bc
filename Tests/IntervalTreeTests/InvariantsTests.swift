// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import IntervalTree

/// The self-check sees what is broken: each time one thing is.
@Suite struct InvariantsTests {
  /// Four blocks of one tier.
  private func list() -> BlockList {
    BlockList((0..<64).map { Packed(start: $0 * 10, end: $0 * 10 + 5, id: UInt32($0), units: 1) })
  }

  private func faults(_ damage: (inout BlockList) -> Void) -> [String] {
    var list = list()
    defer { list.free() }
    damage(&list)
    return list.faults(asTier: 0)
  }

  private func packed(_ start: Int32, _ end: Int32, units: UInt32 = 1) -> Packed {
    Packed(start: start, end: end, id: 0, units: units)
  }

  @Test func `nothing is wrong with what is right`() {
    #expect(faults { _ in } == [])
  }

  @Test func `of a block`() {
    #expect(faults { $0.write(packed(161, 163), 1, 3) }.contains { $0.contains("stands after") })
    #expect(faults { $0.write(packed(90, 92), 1, 0) }.contains { $0.contains("too late") })
    #expect(faults { $0.write(packed(400, 402), 1, 15) }.contains { $0.contains("too early") })
    #expect(faults { $0.write(packed(0, 9), 0, 0) }.contains { $0.contains("longer than 5") })
    #expect(faults { $0.write(packed(10, 10), 0, 1) }.contains { $0.contains("is empty") })
    #expect(faults { $0.write(packed(.min, .min + 2), 0, 0) }.contains { $0.contains("rim") })
    #expect(
      faults {
        $0.keepUnits()
        $0.write(packed(10, 12, units: 0), 0, 1)
      }.contains { $0.contains("takes nothing") })
    #expect(
      faults { $0.write(packed(.max, .max), 1, 15) }.contains { $0.contains("63 entries are held") }
    )
    #expect(faults { $0.write(packed(160, .max), 1, 15) }.contains { $0.contains("rim") })
  }

  @Test func `of a list`() {
    #expect(faults { $0.count += 1 } == ["64 entries are held, 65 counted"])
    #expect(faults { $0.longest = 4 }.count == 64)
    #expect(faults { $0.longest = 1 << 14 } == ["a longest of 16384, not below 16384"])
    let list = list()
    defer { list.free() }
    #expect(list.faults(asTier: 1).contains { $0.contains("does not belong here") })
  }

  @Test func `of the slots`() {
    #expect(faults { $0.slots[1] = 2 }.contains("slots occur twice or not at all"))
    #expect(
      faults {
        $0.slots[1] = 2
        $0.slots[2] = 1
      }.contains("block 1 is not in order"))
  }

  @Test func `of a directory`() {
    var directory = Directory(capacity: 200)
    defer { directory.free() }
    directory.fill(count: 100) { $0 == 0 ? Directory.lowest : Int32($0) }
    #expect(directory.faults() == [])
    directory.insert(7, at: 50)
    #expect(directory.faults() == ["7 stands after 49"])
    directory.remove(at: 50)
    directory.insert(.max, at: 100)
    directory.insert(5, at: 101)
    #expect(directory.faults() == ["5 stands after 2147483647"])
  }
}
