// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Owns the memory of a tree; copies share it until one of them changes.
struct TreeStorage: @unchecked Sendable {
  private var memory: TreeMemory

  /// A new one, empty before it is filled.
  init(_ fill: (inout Tiers) -> Void) {
    memory = unsafe unsafeDowncast(
      TreeMemory.create(minimumCapacity: DurationTier.count) { _ in Summary() },
      to: TreeMemory.self)
    unsafe memory.withUnsafeMutablePointerToElements {
      unsafe $0.initialize(repeating: BlockList(), count: DurationTier.count)
    }
    memory.change(fill)
  }

  @inline(always)
  func read<Result>(_ body: (Tiers) -> Result) -> Result { memory.read(body) }

  mutating func change<Result>(_ body: (inout Tiers) -> Result) -> Result {
    if !isKnownUniquelyReferenced(&memory) {
      self = read { old in TreeStorage { $0.fill(copying: old) } }
    }
    return memory.change(body)
  }
}

/// The summary and the lists of a tree, side by side.
private final class TreeMemory: ManagedBuffer<Summary, BlockList> {
  @inline(always)
  func read<Result>(_ body: (Tiers) -> Result) -> Result {
    unsafe withUnsafeMutablePointers { unsafe body(Tiers($0, $1)) }
  }

  @inline(always)
  func change<Result>(_ body: (inout Tiers) -> Result) -> Result {
    var tiers = read { $0 }
    return body(&tiers)
  }

  deinit { change { $0.free() } }
}
